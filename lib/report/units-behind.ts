/**
 * The passages behind one figure of one outlet: what a number is made of, down to who marked what. Lists what the figure
 * counts (its denominator) and says of each whether it is in the numerator.
 */
import { claimLabels } from "./corpus";
import type { JudgedUnit } from "./consensus";
import { claimFact, documentFacts, sceneOf, type ClaimFact, type FactContext, type Scene, type VoiceFacts } from "./document-facts";
import { compareExtents } from "./extents";
import { claimCounted, figuresOf } from "./proportions";
import type { DocumentRows } from "./readings";
import { voiceAt, type Voice } from "./voices";

export interface UnitBehind {
  readonly rows: DocumentRows;
  /** `labels/<key>` or `frames/<key>`. */
  readonly variable: string;
  readonly unit: JudgedUnit;
  readonly fact: ClaimFact;
  readonly isClaim: boolean;
  /** In the numerator: the claim itself or, for the share of a label or frame, its document. */
  readonly counts: boolean;
}

/** The voices asked for. Without a name, every one of the row. */
export interface VoiceQuery {
  readonly row: "own" | "relayed" | "speaker";
  readonly name?: string | undefined;
}

const isAsked = (voice: Voice, { row, name }: VoiceQuery): boolean => {
  if (voice.row !== row) return false;
  if (name === undefined || voice.row === "own") return true;
  return (voice.row === "relayed" ? voice.origin : voice.name) === name;
};

const unitsHere = (scene: Scene, variable: string, voice: VoiceQuery): JudgedUnit[] =>
  (scene.judged.get(variable)?.units ?? []).filter((unit) => isAsked(voiceAt(unit.core, scene.stretches), voice));

/** Claims: those that passed consensus, and of them those that the figure asks about. */
const claimsBehind = (scene: Scene, figure: string, voice: VoiceQuery): UnitBehind[] =>
  claimLabels(scene.context.corpus.codebook).flatMap((label) =>
    unitsHere(scene, `labels/${label}`, voice).filter(({ consensus }) => consensus).flatMap((unit) => {
      const fact = claimFact(unit, scene);
      const counted = claimCounted(figure, fact);
      return counted === null ? [] : [{ rows: scene.rows, variable: `labels/${label}`, unit, fact, isClaim: true, counts: counted }];
    }));

/** A label or frame: every unit of it, agreed or not, because its share asks who gave it anywhere. */
const markedBehind = (scene: Scene, figure: string, { voice, context }: { voice: VoiceQuery; context: FactContext }): UnitBehind[] => {
  const facts = documentFacts(scene.rows, context, { which: "preferred" });
  const count = figuresOf(context).get(figure)!;
  const here: VoiceFacts[] = [...facts.voices.values()].filter((each) => isAsked(each.voice, voice));
  const counts = here.some((each) => count(each).hits > 0);
  const isClaim = claimLabels(context.corpus.codebook).some((label) => figure === `labels/${label}`);
  return unitsHere(scene, figure, voice).map((unit) => ({ rows: scene.rows, variable: figure, unit, fact: claimFact(unit, scene), isClaim, counts }));
};

const compareUnits = (a: UnitBehind, b: UnitBehind): number =>
  a.rows.document.id === b.rows.document.id
    ? compareExtents(a.unit, b.unit) || (a.variable < b.variable ? -1 : 1)
    : a.rows.document.id < b.rows.document.id ? -1 : 1;

/** One document behind a figure: what it adds, and its passages. */
export interface DocumentBehind {
  readonly rows: DocumentRows;
  readonly hits: number;
  readonly trials: number;
  readonly tie: boolean;
  /** For a label or frame: completers who gave it anywhere in this voice. */
  readonly gave: number;
  readonly readers: number;
  readonly units: readonly UnitBehind[];
}

/** The documents of a figure, also those that a reader finds nothing in: their sums are the figure's k, n and ties. */
export const documentsBehind = (documents: readonly DocumentRows[], context: FactContext, query: { readonly figure: string; readonly voice: VoiceQuery }): DocumentBehind[] => {
  const count = figuresOf(context).get(query.figure);
  if (!count) return [];
  return documents.flatMap((rows): DocumentBehind[] => {
    const facts = documentFacts(rows, context, { which: "preferred" });
    const here = facts.scored ? [...facts.voices.values()].filter((each) => isAsked(each.voice, query.voice)) : [];
    const counts = here.map(count);
    const variables = here.flatMap(({ variables: all }) => all.get(query.figure) ?? []);
    const behind: DocumentBehind = {
      rows,
      hits: counts.reduce((sum, { hits }) => sum + hits, 0),
      trials: counts.reduce((sum, { trials }) => sum + trials, 0),
      tie: counts.some(({ tie }) => tie),
      gave: Math.max(0, ...variables.map(({ gave }) => gave)),
      readers: facts.readers.length,
      units: unitsBehind([rows], context, query),
    };
    return behind.trials > 0 || behind.tie || behind.units.length > 0 ? [behind] : [];
  });
};

/** In the order of documents' ids, then of the text. Empty for a figure that is none; documents with fewer than two readings have no units. */
export const unitsBehind = (documents: readonly DocumentRows[], context: FactContext, query: { readonly figure: string; readonly voice: VoiceQuery }): UnitBehind[] => {
  if (!figuresOf(context).has(query.figure)) return [];
  return documents
    .flatMap((rows) => {
      const scene = sceneOf(rows, context, { which: "preferred" });
      return query.figure.startsWith("claims/") ? claimsBehind(scene, query.figure, query.voice) : markedBehind(scene, query.figure, { voice: query.voice, context });
    })
    .sort(compareUnits);
};
