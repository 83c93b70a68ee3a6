/** UIMA's common analysis structure, as XMI with its type system and as JSON. Offsets in UTF-16 units. */
import { spansOf, type MarkedText } from "./spans";

/** An annotation type of ours: its full name and its features, all of them strings. */
export interface CasType {
  /** `package.Name`. */
  readonly name: string;
  readonly features: readonly string[];
}

export interface CasSpan {
  readonly begin: number;
  readonly end: number;
  /** A feature that is null is not written. */
  readonly features: Readonly<Record<string, string | null>>;
}

export interface Cas {
  readonly text: string;
  readonly type: CasType;
  readonly spans: readonly CasSpan[];
}

/** What XML 1.0 cannot hold; each becomes one U+FFFD, so that offsets stay. */
const unspeakable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;" };
const attribute = (value: string): string =>
  value.toWellFormed().replaceAll(unspeakable, "\ufffd").replaceAll(/[&<>"\n\t\r]/gu, (found) => ENTITIES[found]!);

const splitName = (name: string): { readonly uri: string; readonly prefix: string; readonly local: string } => {
  const parts = name.split(".");
  const packages = parts.slice(0, -1);
  return { uri: `http:///${packages.join("/")}.ecore`, prefix: packages.at(-1) ?? "type", local: parts.at(-1)! };
};

const featuresOf = ({ features }: CasType, span: CasSpan): [string, string][] =>
  features.flatMap((name) => {
    const value = span.features[name];
    return value === null || value === undefined ? [] : [[name, value] as [string, string]];
  });

/** The structure as XMI; it is of use only together with its type system. */
export const casXmi = ({ text, type, spans }: Cas): string => {
  const { uri, prefix, local } = splitName(type.name);
  const structures = spans.map((span, at) => {
    const own = featuresOf(type, span).map(([name, value]) => ` ${name}="${attribute(value)}"`).join("");
    return `<${prefix}:${local} xmi:id="${at + 2}"${own} begin="${span.begin}" end="${span.end}" sofa="1"/>`;
  });
  const members = spans.map((_, at) => at + 2).join(" ");
  return [
    `<?xml version='1.0' encoding='UTF-8'?>\n`,
    `<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:${prefix}="${uri}" xmi:version="2.0"><cas:NULL xmi:id="0"/>`,
    ...structures,
    `<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text/plain" sofaString="${attribute(text)}"/>`,
    `<cas:View sofa="1" members="${members}"/></xmi:XMI>`,
  ].join("");
};

/** The type system that the XMI needs. */
export const casTypeSystem = ({ name, features }: CasType): string => {
  const described = features
    .map((feature) => `<featureDescription><name>${feature}</name><description/><rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>`)
    .join("");
  return [
    `<?xml version='1.0' encoding='utf-8'?>\n`,
    `<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types><typeDescription><name>${name}</name><description/>`,
    `<supertypeName>uima.tcas.Annotation</supertypeName><features>${described}</features></typeDescription></types></typeSystemDescription>`,
  ].join("");
};

/** The structure as JSON CAS, which holds its types itself. */
export const casJson = ({ text, type, spans }: Cas): string => {
  const declared = Object.fromEntries(type.features.map((feature) => [feature, { "%NAME": feature, "%RANGE": "uima.cas.String" }]));
  const sofa = { "%ID": 1, "%TYPE": "uima.cas.Sofa", sofaNum: 1, sofaID: "_InitialView", mimeType: "text/plain", sofaString: text };
  const structures = spans.map((span, at) => ({
    "%ID": at + 2, "%TYPE": type.name, ...Object.fromEntries(featuresOf(type, span)), begin: span.begin, end: span.end, "@sofa": 1,
  }));
  return `${JSON.stringify({
    "%TYPES": { [type.name]: { "%NAME": type.name, "%SUPER_TYPE": "uima.tcas.Annotation", ...declared } },
    "%FEATURE_STRUCTURES": [sofa, ...structures],
    "%VIEWS": { _InitialView: { "%SOFA": 1, "%MEMBERS": spans.map((_, at) => at + 2) } },
  })}\n`;
};

/** Our spans as a type of their own. Runs of one discontinuous passage share their `annotation`. */
export const SPAN_TYPE: CasType = {
  name: "apostille.Span",
  features: ["label", "kind", "annotator", "annotation", "attribution", "attributionName", "note", "confidence", "seen", "status"],
};

/** A document with the readings of all its annotators. */
export const casOf = ({ text, annotations }: Pick<MarkedText, "text" | "annotations">): Cas => ({
  text: text.text,
  type: SPAN_TYPE,
  spans: spansOf(annotations).flatMap(({ label, kind, runs, row }) =>
    runs.map(([start, end]) => ({
      begin: text.toUtf16(start),
      end: text.toUtf16(end),
      features: {
        label: kind === "note" ? null : label, kind, annotator: row.annotator, annotation: row.id, attribution: row.attribution?.type ?? null,
        attributionName: row.attribution?.name ?? null, note: row.note, confidence: row.confidence, seen: row.seen, status: row.status,
      },
    })),
  ),
});
