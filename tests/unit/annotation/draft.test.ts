import fc from "fast-check";
import { attributionIn, checkDraft, draftOf, draftPath, fillIn, isTouched, linkIn, patchIn, type Draft } from "@/lib/annotation/draft";
import type { AnnotationView, RevisionView } from "@/lib/annotation/record";
import { revisionSteps } from "@/lib/annotation/revision-steps";
import { alreadySays, applyWrite, inversePatch, sameContent } from "@/lib/annotation/writes";

const VIEW: AnnotationView = {
  id: "a", document: "d", version: 1, author: { id: "ada", name: "Ada" }, selector: { start: 3, end: 9, exact: "abcdef" },
  display: { quote: "abcdef", segments: [[3, 9]] }, labels: ["opinion"], frames: [], attribution: null, note: null, confidence: "sure", seen: "open",
  status: "active", revision: 2, createdAt: "2026-01-01T00:00:00.000Z", revisedAt: "2026-01-01T00:00:00.000Z", links: [], searches: [], thread: { replies: 0, resolved: false }, codebook: 1,
  evidence: { links: 0, accepted: 0, independentOrigins: 0, sameOrigin: [], origins: [] }, warnings: [],
};
const draft = (some: Partial<Draft> = {}): Draft => ({ ...draftOf(VIEW, VIEW), ...some });
const LINK = { url: "", stance: "supports", quote: "" } as const;

describe("a form about a passage", () => {
  test("changes nothing until something is typed", () => {
    expect(patchIn(draft(), VIEW)).toBeNull();
    expect(isTouched(draft())).toBe(false);
  });

  test.each<[Partial<Draft>, object]>([
    [{ note: "n" }, { note: "n" }],
    [{ note: "   " }, {}],
    [{ labels: ["contested"] }, { labels: ["contested"] }],
    [{ unsure: true }, { confidence: "unsure" }],
    [{ who: { type: "", name: " La Gazette ", via: "", cue: "" } }, { attribution: { type: "named", name: "La Gazette" } }],
  ])("%j becomes the patch %j", (typed, patch) => expect(patchIn(draft(typed), VIEW) ?? {}).toEqual(patch));

  test.each<[Partial<Draft>, string[]]>([
    [{}, []],
    [{ labels: [] }, ["labels"]],
    [{ labels: [], note: "a word" }, []],
    [{ link: { ...LINK, url: "javascript:alert(1)" } }, ["link.url"]],
    [{ link: { ...LINK, quote: "an excerpt without its page" } }, ["link.url"]],
    [{ link: { ...LINK, url: "https://a.example/b" } }, []],
  ])("%j is refused at %j", (typed, paths) => expect(checkDraft(draft(typed)).map(({ path }) => path)).toEqual(paths));

  test("an empty link is no link; a missing attribution is none", () => {
    expect(linkIn(draft())).toBeNull();
    expect(attributionIn(draft())).toBeNull();
  });

  test("what is filled in and read again is the same form", () => {
    const typed = fc.record({ note: fc.string(), unsure: fc.boolean(), labels: fc.uniqueArray(fc.constantFrom("a", "b", "c")) });
    fc.assert(fc.property(typed, (some) => {
      const filled = fillIn(VIEW, draft(some));
      expect(patchIn(draftOf(filled, filled), filled)).toBeNull();
    }));
  });

  test.each([["links.0.url", "link.url"], ["url", "link.url"], ["labels.3", "labels"], ["attribution.name", "attribution.name"]])(
    "the server's %s is the form's %s", (path, own) => expect(draftPath(path)).toBe(own));
});

describe("writes", () => {
  test("a patch and its inverse cancel each other", () => {
    const patches = fc.record({ note: fc.option(fc.string()), labels: fc.array(fc.constantFrom("a", "b")), confidence: fc.constantFrom("sure" as const, "unsure" as const) }, { requiredKeys: [] });
    fc.assert(fc.property(patches, (patch) => {
      const after = applyWrite(VIEW, { type: "revise", key: "k", annotation: "a", patch, before: {} })!;
      expect(alreadySays(after, patch)).toBe(true);
      const back = applyWrite(after, { type: "revise", key: "k", annotation: "a", patch: inversePatch(VIEW, patch), before: {} });
      expect(sameContent(back, VIEW)).toBe(true);
    }));
  });

  test("content is compared whatever the order of its fields", () => {
    expect(sameContent({ type: "named", name: "A" }, { name: "A", type: "named" })).toBe(true);
    expect(sameContent(["a", "b"], ["b", "a"])).toBe(false);
    expect(sameContent({ name: "A" }, null)).toBe(false);
  });
});

test("a history says what was different at each step", () => {
  const state = { start: 0, end: 5, segments: null, labels: ["opinion"], frames: [], attribution: null, note: null, confidence: "sure" as const, status: "active" as const, links: [] };
  const step = (revision: number, change: RevisionView["change"], some: Partial<typeof state> | null): RevisionView => ({
    revision, change, author: { id: "ada", name: "Ada" }, at: "2026-01-01T00:00:00.000Z", seen: null, state: some && { ...state, ...some },
  });
  const steps = revisionSteps([step(1, "created", {}), step(2, "revised", { labels: ["contested"], end: 7 }), step(3, "revised", null), step(4, "withdrawn", { labels: ["contested"], end: 7 })]);
  expect(steps.map(({ added, removed, changed }) => [added, removed, changed])).toEqual([
    [["opinion"], [], []], [["contested"], ["opinion"], ["passage"]], [[], [], []], [[], [], []],
  ]);
});
