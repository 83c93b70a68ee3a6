/** What one document contributes to the figures of its outlet, voice by voice. The only place that reads annotations for them. */
import type { AnnotationRow, Corpus, DocumentRow, Extent, OriginKeys } from "./corpus";
import { claimLabels } from "./corpus";
import { supports } from "./claim-units";
import { judgedUnits, type JudgedReadings, type JudgedUnit } from "./consensus";
import { coveredLength, lengthOf, shared } from "./extents";
import { independentOrigins } from "./origins";
import type { CorpusIndex, DocumentRows, ReadingOptions, Variable } from "./readings";
import { sourceOf, type ClaimSource } from "./sources";
import { stretchesOf, voiceAt, type Stretch, type Voice } from "./voices";
import { runsOf } from "./votes";

export interface ClaimFact extends ClaimSource {
  readonly contested: boolean;
  readonly searched: boolean;
  /** Independent origins among accepted supporting links. */
  readonly origins: readonly string[];
}

/** How a document stands on one variable within one voice. */
export interface VariableFact {
  readonly readers: number;
  /** Completers who gave it anywhere here. */
  readonly gave: number;
  readonly units: number;
  /** Code points of its consensus units. */
  readonly length: number;
}

export interface VoiceFacts {
  readonly voice: Voice;
  readonly length: number;
  readonly variables: ReadonlyMap<string, VariableFact>;
  readonly claims: readonly ClaimFact[];
  /** Code points that anybody gave a label. */
  readonly marked: number;
}

export interface DocumentFacts {
  readonly document: DocumentRow;
  readonly scored: boolean;
  readonly readers: readonly string[];
  readonly annotations: number;
  readonly unclassified: number;
  readonly voices: ReadonlyMap<string, VoiceFacts>;
}

export interface FactContext {
  readonly corpus: Corpus;
  readonly index: CorpusIndex;
  readonly variables: readonly Variable[];
  readonly originKeys: OriginKeys;
  readonly share: number;
  /** Another rule than counting; undefined where it says nothing. */
  readonly decided?: ((document: string, variable: string, core: Extent) => boolean | undefined) | undefined;
}

/** Labels and frames of the codebook, each once. */
export const variablesOf = ({ codebook }: Corpus): Variable[] => [
  ...codebook.labels.map(({ key, since }): Variable => ({ key, layer: "labels", since })),
  ...codebook.frames.map(({ key, since }): Variable => ({ key, layer: "frames", since })),
];

export const variableKey = ({ layer, key }: Pick<Variable, "layer" | "key">): string => `${layer}/${key}`;

/** One document with everything that is decided about it before voices are told apart. */
export interface Scene {
  readonly rows: DocumentRows;
  readonly judged: ReadonlyMap<string, JudgedReadings>;
  readonly annotations: ReadonlyMap<string, AnnotationRow>;
  readonly stretches: readonly Stretch[];
  readonly context: FactContext;
}

/** What the figures say of one unit; its marks may be of any variable. */
export const claimFact = (unit: JudgedUnit, { rows, judged, annotations, context }: Scene): ClaimFact => {
  const ids = [...new Set(unit.marks.map(({ annotation }) => annotation))];
  const links = ids.flatMap((id) => context.index.links.get(id) ?? []).filter(({ accepted }) => accepted);
  const supporting = links.filter(({ stance }) => stance === "supports");
  const disputes = judged.get("labels/contested")?.units.filter(({ consensus }) => consensus) ?? [];
  const source = sourceOf(unit, annotations);
  return {
    ...source,
    speakers: [...new Set(source.speakers.map((name) => context.index.speakers.get(name) ?? name))].sort(),
    contested:
      links.some(({ stance }) => stance === "refutes") ||
      disputes.some((dispute) => supports(dispute, unit.core) || supports(unit.core, dispute.core)) ||
      rows.disputes.some((sentence) => supports(sentence, unit.core) || supports(unit.core, sentence)),
    searched: ids.some((id) => (context.index.searches.get(id)?.length ?? 0) > 0),
    origins: independentOrigins(supporting.map((link) => context.originKeys.ofLink(link, rows.document)), context.originKeys.ofDocument(rows.document)),
  };
};

const voiceFacts = (voice: Voice, scene: Scene): VoiceFacts => {
  const key = JSON.stringify(voice);
  const within = scene.stretches.filter((stretch) => JSON.stringify(stretch.voice) === key);
  const isHere = (extent: Extent): boolean => JSON.stringify(voiceAt(extent, scene.stretches)) === key;
  const variables = new Map<string, VariableFact>();
  const claims: ClaimFact[] = [];
  const isClaim = new Set(claimLabels(scene.context.corpus.codebook).map((label) => `labels/${label}`));
  for (const [name, { readers, annotations, units }] of scene.judged) {
    const agreed = units.filter((unit) => unit.consensus && isHere(unit.core));
    const gave = new Set(annotations.filter((annotation) => runsOf(annotation).some((run) => within.some((part) => shared(run, part) > 0))).map(({ annotator }) => annotator));
    variables.set(name, { readers: readers.length, gave: gave.size, units: agreed.length, length: coveredLength(agreed, within) });
    if (isClaim.has(name)) claims.push(...agreed.map((unit) => claimFact(unit, scene)));
  }
  const labelled = scene.rows.annotations.filter(({ labels }) => labels.length > 0).flatMap(runsOf);
  return { voice, length: within.reduce((sum, part) => sum + lengthOf(part), 0), variables, claims, marked: coveredLength(labelled, within) };
};

/** Every variable, judged. Frames that nobody gave here are all read alike: once is enough. */
const judgedOf = (rows: DocumentRows, context: FactContext, options: ReadingOptions): Map<string, JudgedReadings> => {
  const said = new Set([...rows.annotations.flatMap(({ frames }) => frames), ...rows.units.map(({ label }) => label)]);
  const silent = new Map<number | undefined, JudgedReadings>();
  const { decided } = context;
  return new Map(context.variables.map((variable) => {
    const isSilent = variable.layer === "frames" && !said.has(variable.key);
    const judged = (isSilent ? silent.get(variable.since) : undefined) ?? judgedUnits(rows, variable, { ...options, share: context.share, decided: decided && ((core) => decided(rows.document.id, variableKey(variable), core)) });
    if (isSilent) silent.set(variable.since, judged);
    return [variableKey(variable), judged];
  }));
};

/** The scene of one document; with `without`, as if those readers had never read it. */
export const sceneOf = (all: DocumentRows, context: FactContext, options: ReadingOptions): Scene => {
  const without = options.without;
  const rows = without ? { ...all, annotations: all.annotations.filter(({ annotator }) => !without.has(annotator)) } : all;
  return { rows, judged: judgedOf(rows, context, options), context, annotations: new Map(rows.annotations.map((row) => [row.id, row])), stretches: stretchesOf(rows.document) };
};

/** The facts of one document; with `without`, as if those readers had never read it. */
export const documentFacts = (all: DocumentRows, context: FactContext, options: ReadingOptions): DocumentFacts => {
  const scene = sceneOf(all, context, options);
  const { rows, judged } = scene;
  const distinct = new Map(scene.stretches.map(({ voice }) => [JSON.stringify(voice), voice]));
  const readers = [...new Set([...judged.values()].flatMap((each) => each.readers))].sort();
  return {
    document: rows.document,
    scored: [...judged.values()].some((each) => each.readers.length >= 2),
    readers,
    annotations: rows.annotations.length,
    unclassified: scene.stretches.filter(({ classified }) => !classified).reduce((sum, stretch) => sum + lengthOf(stretch), 0),
    voices: new Map([...distinct].map(([key, voice]) => [key, voiceFacts(voice, scene)])),
  };
};
