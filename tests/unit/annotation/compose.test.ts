/** Composing and revising: what is sent becomes what is stored, or an error that names the field. */
import { AppError } from "@/lib/errors";
import { changedFields, compose, composeLinks, revise, type Ground } from "@/lib/annotation/compose";
import { DEFAULT_CODEBOOK } from "@/lib/annotation/default-codebook";
import type { AnnotationInput } from "@/lib/annotation/record";
import { indexText } from "@/lib/text/offsets";

const [opinion, ...others] = DEFAULT_CODEBOOK.labels.filter((label) => label.key === "opinion");
const retired = { ...opinion!, key: "old", retired: true };
const ground: Ground = {
  text: indexText("Le 🇫🇷 maire a dit non."),
  codebook: { labels: [...DEFAULT_CODEBOOK.labels, ...others, retired], frames: DEFAULT_CODEBOOK.frames },
};
const selector = { start: 3, end: 5 };
const failure = (work: () => unknown): [string, string[]] => {
  try {
    work();
  } catch (error) {
    const { code, errors } = error as AppError;
    return [code, errors.map((each) => each.path)];
  }
  throw new Error("did not fail");
};

test("the quote is taken from the text, in code points; labels are given once; an empty note is none", () => {
  const content = compose({ selector, labels: ["opinion", "opinion"], note: "  " }, ground);
  expect(content).toEqual({
    start: 3, end: 5, segments: null, quote: "🇫🇷", labels: ["opinion"], frames: [], attribution: null, note: null, confidence: "sure",
  });
});

const REFUSED: [string, AnnotationInput, string, string[]][] = [
  ["nothing said", { selector }, "nothing-said", ["labels"]],
  ["an attribution alone", { selector, attribution: { type: "named", name: "le maire" } }, "nothing-said", ["labels"]],
  ["an unknown label and frame", { selector, labels: ["x", "opinion"], frames: ["y"] }, "unknown-label", ["labels.0", "frames.0"]],
  ["a retired label", { selector, labels: ["old"] }, "unknown-label", ["labels.0"]],
];
test.each(REFUSED)("%s is refused", (_, input, code, paths) => {
  expect(failure(() => compose(input, ground))).toEqual([code, paths]);
});

const before = compose({ selector, labels: ["opinion"], note: "vu", attribution: { type: "named", name: "le maire" } }, ground);

test("absent fields stay, null empties, and a label that was given may be kept after it was retired", () => {
  expect(revise(before, { note: null }, ground)).toEqual({ ...before, note: null });
  expect(revise({ ...before, labels: ["old"] }, { note: "encore" }, ground).labels).toEqual(["old"]);
  expect(failure(() => revise(before, { labels: [], note: null }, ground))[0]).toBe("nothing-said");
});

test("what changed is named; the order of an object's keys is no change", () => {
  expect(changedFields(before, revise(before, {}, ground))).toEqual([]);
  expect(changedFields(before, { ...before, attribution: { name: "le maire", type: "named" } })).toEqual([]);
  expect(changedFields(before, revise(before, { selector: { start: 0, end: 2 }, labels: ["contested"] }, ground))).toEqual(["selector", "labels"]);
});

test.each(["javascript:alert(1)", "www.example.org", "https://user:x@a.example", "https://a.example/tru…", "http://a\u202eb.example", "https://a b.example", "#"])(
  "%s is no link", (url) => {
    expect(failure(() => composeLinks([{ url: "https://ok.example", stance: "context" }, { url, stance: "context" }]))).toEqual(["unsafe-url", ["links.1.url"]]);
  },
);
