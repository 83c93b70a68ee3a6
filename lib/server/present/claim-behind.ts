/** One passage behind a figure, as a reader of the project may read it. */
import { z } from "zod";
import { personView, type PersonView } from "@/lib/annotation/record";
import { STANCES } from "@/lib/annotation/terms";
import type { CorpusRows } from "@/lib/exchange/corpus-rows";
import type { OriginKeys } from "@/lib/report/corpus";
import { foldName, SOURCE_CLASSES } from "@/lib/report/sources";
import type { UnitBehind } from "@/lib/report/units-behind";
import { indexText, type TextIndex } from "@/lib/text/offsets";
import type { Locale } from "../request-locale";
import { presentPerson, type PeopleAccess } from "./person";

const count = z.number().int();

export const claimBehind = z.strictObject({
  document: z.strictObject({ id: z.uuid(), title: z.string() }),
  /** One of its marks, for a link into the document; null where a moderator alone saw it. */
  annotation: z.uuid().nullable(),
  /** Key of the label or frame. */
  label: z.string(),
  /** The passage that its supporters marked together, in code points of the document's text. */
  start: count, end: count,
  quote: z.string(),
  /** What it shows its reader of where it comes from; null for what is no claim. */
  source: z.enum(SOURCE_CLASSES).nullable(),
  /** As a reader wrote them. */
  speakers: z.array(z.string()),
  supporters: z.array(personView),
  readers: count, support: count,
  consensus: z.boolean(), adjudicated: z.boolean(), contested: z.boolean(),
  searches: z.array(z.strictObject({ person: personView, outcome: z.enum(["found", "nothing"]), where: z.string().nullable() })),
  /** `origin` names who answers for the address: the surest of its keys that is more than the page. */
  links: z.array(z.strictObject({ id: z.uuid(), url: z.string(), stance: z.enum(STANCES), accepted: z.boolean(), origin: z.string().nullable(), quote: z.string().nullable() })),
  independentOrigins: count,
  /** Whether it is in the figure's numerator. */
  counts: z.boolean(),
});
export type ClaimBehind = z.infer<typeof claimBehind>;

const originOf = (keys: readonly string[]): string | null => keys.find((key) => !key.startsWith("page:")) ?? keys[0] ?? null;

export interface ClaimReader {
  readonly userId: string;
  readonly access: PeopleAccess;
  readonly locale: Locale;
}

export interface ClaimGround {
  /** What the corpus was made of, with texts. */
  readonly rows: CorpusRows;
  readonly originKeys: OriginKeys;
}

/** Presents units of one corpus. */
export const claimPresenter = ({ rows, originKeys }: ClaimGround, reader: ClaimReader): ((behind: UnitBehind) => ClaimBehind) => {
  const documents = new Map(rows.documents.map((row) => [row.id, row]));
  const names = new Map(rows.annotators.map(({ id, name }) => [id, name ?? id]));
  const texts = new Map<string, TextIndex>();
  const textOf = (id: string): TextIndex => {
    const known = texts.get(id) ?? indexText(documents.get(id)?.text ?? "");
    texts.set(id, known);
    return known;
  };
  const attributed = new Map(rows.annotations.flatMap(({ id, attribution }) => (attribution?.name ? [[id, attribution.name] as const] : [])));
  const person = (id: string): PersonView => presentPerson({ id, name: names.get(id) ?? id }, reader);
  return ({ rows: { document }, variable, unit, fact, counts, isClaim }) => {
    const marks = new Set(unit.marks.map(({ annotation }) => annotation));
    const { title } = documents.get(document.id)!;
    return {
      document: { id: document.id, title },
      annotation: unit.marks[0]?.annotation ?? null,
      label: variable.slice(variable.indexOf("/") + 1),
      start: unit.start, end: unit.end,
      quote: textOf(document.id).slice(unit.start, unit.end),
      source: isClaim ? fact.source : null,
      speakers: fact.speakers.map((folded) => unit.marks.flatMap(({ annotation }) => attributed.get(annotation) ?? []).find((name) => foldName(name) === folded) ?? folded),
      supporters: unit.supporters.map(person),
      readers: unit.readers, support: unit.support,
      consensus: unit.consensus, adjudicated: unit.adjudicated, contested: fact.contested,
      searches: rows.searches.filter(({ annotation }) => marks.has(annotation)).map(({ annotator, outcome, where }) => ({ person: person(annotator), outcome, where })),
      links: rows.links.filter(({ annotation }) => marks.has(annotation)).map((link) => ({
        id: link.id, url: link.url, stance: link.stance, accepted: link.accepted, origin: originOf(originKeys.ofLink(link, document)), quote: link.quote,
      })),
      independentOrigins: fact.origins.length,
      counts,
    };
  };
};
