/** The speakers of many articles: who says what where, through whom, and which names may be one speaker. Only a person makes them one. */
import type { Attribution } from "@/lib/annotation/record";
import { foldName } from "../name-fold";
import { aliasReason, nameWords, type AliasReason } from "./same-speaker";

/** A voice in one article: from its wording (`claims`), or from what readers marked (`marks`). */
export interface VoiceIn {
  readonly document: string;
  readonly name: string;
  readonly kind: Attribution["type"];
  readonly aliases: readonly string[];
  readonly via: readonly string[];
  readonly claims: number;
  readonly marks: number;
}

/** Names that a person made one. */
export interface MergedSpeaker {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
}

export interface SpeakerLink {
  readonly document: string;
  readonly claims: number;
  readonly marks: number;
  readonly via: readonly string[];
}

export interface Speaker {
  /** The merge's; null where nobody merged. */
  readonly id: string | null;
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
  readonly claims: number;
  readonly marks: number;
  readonly documents: readonly SpeakerLink[];
  /** Other speakers that may be this one. */
  readonly proposals: readonly { readonly name: string; readonly reason: AliasReason }[];
}

interface Growing {
  readonly id: string | null;
  readonly name: string;
  readonly kind: string;
  readonly names: Set<string>;
  readonly voices: VoiceIn[];
}

const gather = (voices: readonly VoiceIn[], merged: readonly MergedSpeaker[]): Growing[] => {
  const all: Growing[] = merged.map(({ id, name, kind, aliases }) => ({ id, name, kind, names: new Set([name, ...aliases]), voices: [] }));
  const byName = new Map(all.flatMap((speaker) => [...speaker.names].map((name) => [foldName(name), speaker] as const)));
  for (const voice of voices) {
    const known = byName.get(foldName(voice.name));
    const speaker = known ?? { id: null, name: voice.name, kind: voice.kind, names: new Set<string>(), voices: [] };
    if (!known) all.push(speaker);
    for (const name of [voice.name, ...voice.aliases]) {
      speaker.names.add(name);
      if (!byName.has(foldName(name))) byName.set(foldName(name), speaker);
    }
    speaker.voices.push(voice);
  }
  return all;
};

const linksOf = (voices: readonly VoiceIn[]): SpeakerLink[] =>
  [...Map.groupBy(voices, ({ document }) => document)].map(([document, here]) => ({
    document,
    claims: here.reduce((sum, { claims }) => sum + claims, 0),
    marks: here.reduce((sum, { marks }) => sum + marks, 0),
    via: [...new Set(here.flatMap(({ via }) => via))],
  }));

/** A shorter form is proposed for persons only: "la stratégie des États-Unis" ends with no speaker's name. */
const proposalsFor = (speaker: Growing, all: readonly Growing[]): Speaker["proposals"] =>
  all.flatMap((other) => {
    if (other === speaker || nameWords(other.name).length === 0) return [];
    const reason = aliasReason(speaker.name, other.name);
    return reason === null || (reason === "shorter" && speaker.kind !== "named" && other.kind !== "named") ? [] : [{ name: other.name, reason }];
  });

/** Those heard most first. Anonymous voices of two articles are never one: nobody knows who they are. */
export const speakersOf = (voices: readonly VoiceIn[], merged: readonly MergedSpeaker[]): Speaker[] => {
  const all = gather(voices.filter(({ kind }) => kind !== "anonymous" && kind !== "none" && kind !== "lost"), merged);
  return all
    .map((speaker): Speaker => {
      const documents = linksOf(speaker.voices);
      const sum = (of: "claims" | "marks"): number => documents.reduce((total, each) => total + each[of], 0);
      return { id: speaker.id, name: speaker.name, kind: speaker.kind, aliases: [...speaker.names].filter((name) => name !== speaker.name), claims: sum("claims"), marks: sum("marks"), documents, proposals: proposalsFor(speaker, all) };
    })
    .sort((a, b) => b.claims + b.marks - a.claims - a.marks || (a.name < b.name ? -1 : 1));
};
