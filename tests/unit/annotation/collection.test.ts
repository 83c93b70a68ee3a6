import fc from "fast-check";
import { annotationIn, applyChange, emptyCollection, shownAnnotations, type Change } from "@/lib/annotation/collection";
import { layOut } from "@/lib/annotation/margin-layout";
import { layersOf, passagesOf, ribbonOf } from "@/lib/annotation/passages";
import { spokenPlace } from "@/lib/annotation/spoken-place";
import { deedOf, emptyStack, forgetting, record, redo, renamed, undo, type Step } from "@/lib/annotation/undo";
import { bearingOf, draftLink, type Write } from "@/lib/annotation/writes";
import type { AnnotationView } from "@/lib/annotation/record";
import { range } from "@/lib/text/units";

const view = (id: string, revision = 1, more: Partial<AnnotationView> & { start?: number; end?: number; by?: string } = {}): AnnotationView => {
  const { start = 0, end = 5, by = "ada", ...rest } = more;
  return {
    id, document: "d", version: 1, codebook: 1, author: { id: by, name: by }, selector: { start, end, exact: "" },
    display: { quote: "", segments: [[start, end]] }, labels: ["opinion"], frames: [], attribution: null, note: null,
    confidence: "sure", seen: "open", status: "active", revision, createdAt: "2026-01-01T00:00:00.000Z",
    revisedAt: "2026-01-01T00:00:00.000Z", links: [], searches: [], thread: { replies: 0, resolved: false }, evidence: { links: 0, accepted: 0, independentOrigins: 0, sameOrigin: [], origins: [] },
    warnings: [], ...rest,
  };
};
const run = (changes: readonly Change[]) => changes.reduce(applyChange, emptyCollection);
const told = (annotation: AnnotationView): Change => ({ type: "told", annotation });

describe("the collection", () => {
  test("ends the same whatever the order and repetition of revisions", () => {
    const news = fc.array(fc.record({ id: fc.constantFrom("a", "b", "c"), revision: fc.integer({ min: 1, max: 4 }) }), { maxLength: 12 });
    fc.assert(fc.property(news, fc.func(fc.integer()), (list, key) => {
      const changes = list.map(({ id, revision }) => told(view(id, revision, { note: String(revision) })));
      const shuffled = [...changes, ...changes].map((change, at) => ({ change, k: key(at) })).sort((x, y) => x.k - y.k).map(({ change }) => change);
      expect(shownAnnotations(run(shuffled))).toEqual(shownAnnotations(run(changes)));
    }));
  });

  test("shows a draft at once, the answer in its place, and the truth again when it is dropped", () => {
    const create: Write = { type: "create", key: "1", annotation: "local", draft: view("local", 0) };
    const drafted = run([{ type: "written", write: create }]);
    expect(shownAnnotations(drafted).map(({ id }) => id)).toEqual(["local"]);
    const names = new Map([["local", "real"]]);
    const confirmed = applyChange(drafted, { type: "answered", write: create, annotation: view("real"), names });
    expect(shownAnnotations(confirmed).map(({ id }) => id)).toEqual(["real"]);
    const revise: Write = { type: "revise", key: "2", annotation: "a", patch: { note: "mine" }, before: { note: null } };
    const revised = run([told(view("a")), { type: "written", write: revise }]);
    expect(shownAnnotations(revised)[0]?.note).toBe("mine");
    expect(shownAnnotations(applyChange(revised, { type: "dropped", key: "2" }))[0]?.note).toBeNull();
  });

  test("what was written on a new annotation follows it to its final id, in order", () => {
    const create: Write = { type: "create", key: "1", annotation: "local", draft: view("local", 0) };
    const label: Write = { type: "revise", key: "2", annotation: "local", patch: { labels: ["contested"] }, before: { labels: ["opinion"] } };
    const state = run([{ type: "written", write: create }, { type: "written", write: label }]);
    const after = applyChange(state, { type: "answered", write: create, annotation: view("real"), names: new Map([["local", "real"]]) });
    expect(shownAnnotations(after).map(({ id, labels }) => [id, labels])).toEqual([["real", ["contested"]]]);
  });

  test("a search gets its final id with the answer, and is taken back by it; a second opinion replaces the reader’s last", () => {
    const by = { id: "ben", name: "ben" };
    const at = "2026-01-01T00:00:00.000Z";
    const search: Write = { type: "search", key: "1", annotation: "a", search: { id: "local", author: by, outcome: "nothing", where: null, at } };
    const back: Write = { type: "unsearch", key: "2", annotation: "a", search: "local" };
    const waiting = run([told(view("a")), { type: "written", write: search }, { type: "written", write: back }]);
    const named = applyChange(waiting, { type: "answered", write: search, annotation: null, names: new Map([["local", "real"]]) });
    expect(named.pending).toEqual([{ ...back, search: "real" }]);
    expect(named.truth.get("a")?.searches.map(({ id }) => id)).toEqual(["real"]);
    expect(shownAnnotations(named)[0]?.searches).toEqual([]);

    const link = draftLink({ url: "https://a.example/", stance: "supports" }, { id: "l", author: { id: "ada", name: "ada" }, at });
    const say = (key: string, verdict: "accept" | "reject"): Change => ({ type: "written", write: { type: "review", key, annotation: "a", link: "l", review: { reviewer: by, verdict, reason: null, at } } });
    const reviews = (...changes: Change[]) => shownAnnotations(run([told(view("a", 1, { links: [link] })), ...changes]))[0]?.links[0]?.reviews.map(({ verdict }) => verdict);
    expect(reviews(say("1", "accept"), say("2", "reject"))).toEqual(["reject"]);
    expect(reviews(say("1", "accept"), { type: "written", write: { type: "unreview", key: "2", annotation: "a", link: "l", reviewer: "ben" } })).toEqual([]);
  });

  test("a link that was taken away stays away before the server tells of it", () => {
    const link = draftLink({ url: "https://a.example/", stance: "supports" }, { id: "l", author: { id: "ada", name: "ada" }, at: "2026-01-01T00:00:00.000Z" });
    const write: Write = { type: "detach", key: "1", annotation: "a", link: "l" };
    const state = run([told(view("a", 1, { links: [link] })), { type: "written", write }, { type: "answered", write, annotation: null, names: new Map() }]);
    expect(state.pending).toEqual([]);
    expect(shownAnnotations(state)[0]?.links).toEqual([]);
  });

  test("forgets what is gone, and does not believe older news of it", () => {
    const gone = run([told(view("a", 3)), { type: "gone", id: "a" }]);
    expect(shownAnnotations(gone)).toEqual([]);
    expect(shownAnnotations(applyChange(gone, told(view("a", 2))))).toEqual([]);
    expect(shownAnnotations(applyChange(gone, told(view("a", 4))))).toHaveLength(1);
  });

  test("one's own withdrawn work stays known, so that it can come back", () => {
    const state = run([told(view("a", 2, { status: "withdrawn" })), { type: "gone", id: "a" }]);
    expect(annotationIn(state, "a")?.status).toBe("withdrawn");
    expect(shownAnnotations(state)).toEqual([]);
  });

  test("a fresh list replaces everything but drafts; withdrawn work is not shown", () => {
    const create: Write = { type: "create", key: "1", annotation: "local", draft: view("local", 0) };
    const state = run([told(view("a")), { type: "written", write: create }, { type: "listed", annotations: [view("b"), view("c", 2, { status: "withdrawn" })] }]);
    expect(shownAnnotations(state).map(({ id }) => id)).toEqual(["b", "local"]);
  });
});

describe("undo", () => {
  const step: Step = {
    annotation: "local", deed: "created",
    forward: { type: "revise", patch: { status: "active" } }, backward: { type: "revise", patch: { status: "withdrawn" } },
  };

  test("goes back and forth over the same step, under its final id", () => {
    const stack = renamed(record(emptyStack, step), new Map([["local", "real"]]));
    const back = undo(stack)!;
    expect(back.step).toEqual({ ...step, annotation: "real" });
    expect(undo(back.stack)).toBeNull();
    expect(redo(back.stack)).toEqual({ step: back.step, stack });
  });

  test("a new step ends the way forward", () => {
    const back = undo(record(emptyStack, step))!;
    expect(redo(record(back.stack, step))).toBeNull();
  });

  test("what was refused is no longer offered", () => {
    expect(undo(forgetting(record(emptyStack, step), "local"))).toBeNull();
  });

  test.each([
    [{ labels: ["opinion"] }, "labels"],
    [{ selector: { start: 0, end: 3 } }, "moved"],
    [{ status: "withdrawn" as const }, "withdrawn"],
    [{ note: "a", labels: [] }, "revised"],
  ])("%j is called %s", (patch, deed) => expect(deedOf(patch)).toBe(deed));
});

describe("passages", () => {
  const sentences = [range(0, 50), range(50, 100)];

  test("overlapping annotations of one sentence are one passage; the next sentence begins another", () => {
    const list = [view("a", 1, { start: 0, end: 20 }), view("b", 1, { start: 10, end: 60, by: "ben" }), view("c", 1, { start: 50, end: 70 })];
    expect(passagesOf(list, sentences).map(({ id, start, end, people }) => [id, start, end, people])).toEqual([["a", 0, 60, 2], ["c", 50, 70, 1]]);
  });

  test("every annotation is in exactly one passage and in a layer for each of its labels", () => {
    const some = fc.array(fc.record({ start: fc.nat(80), length: fc.integer({ min: 1, max: 20 }), by: fc.constantFrom("ada", "ben") }), { maxLength: 20 });
    fc.assert(fc.property(some, (list) => {
      const views = list.map(({ start, length, by }, at) => view(String(at), 1, { start, end: start + length, by }))
        .sort((x, y) => x.selector.start - y.selector.start || x.selector.end - y.selector.end);
      expect(passagesOf(views, sentences).flatMap(({ annotations }) => annotations)).toEqual(views);
      expect(layersOf(views).reduce((sum, layer) => sum + layer.annotations.length, 0)).toBe(views.length);
    }));
  });

  test("identical label and range merge; the ribbon shows the reach in the sentence", () => {
    const list = [view("a", 1, { start: 0, end: 25 }), view("b", 1, { start: 0, end: 25, by: "ben" }), view("c", 1, { start: 0, end: 25, labels: [] })];
    expect(layersOf(list).map(({ label, people }) => [label, people])).toEqual([["opinion", 2], [null, 1]]);
    expect(ribbonOf(range(25, 80), sentences[0]!)).toEqual({ from: 0.5, to: 1 });
  });
});

test("a place is spoken of by its labels and people, or as one's own", () => {
  expect(spokenPlace([], "ada")).toEqual({ kind: "none" });
  expect(spokenPlace([view("a")], "ada")).toEqual({ kind: "own", labels: [{ label: "opinion", people: 1 }] });
  const overlap = [view("a"), view("b", 1, { by: "ben", labels: ["contested", "opinion"] })];
  expect(spokenPlace(overlap, "ada")).toEqual({ kind: "overlap", people: 2, labels: [{ label: "opinion", people: 2 }, { label: "contested", people: 1 }] });
});

describe("the margin", () => {
  const cards = fc.array(fc.record({ top: fc.nat(2000), height: fc.integer({ min: 10, max: 300 }) }), { minLength: 1, maxLength: 30 })
    .map((list) => list.sort((a, b) => a.top - b.top).map((card, at) => ({ ...card, id: String(at) })));

  test("no card is over another or above the top", () => {
    fc.assert(fc.property(cards, fc.nat(29), (list, active) => {
      const tops = layOut(list, String(active), 8);
      list.forEach(({ id }, at) => {
        expect(tops.get(id)).toBeGreaterThanOrEqual(at === 0 ? 0 : tops.get(list[at - 1]!.id)! + list[at - 1]!.height + 8);
      });
    }));
  });

  test("the active card is level with its line, the ones before it slide up", () => {
    const list = [{ id: "a", top: 200, height: 100 }, { id: "b", top: 220, height: 100 }];
    expect(layOut(list, "b", 8)).toEqual(new Map([["a", 112], ["b", 220]]));
    expect(layOut(list, "a", 8)).toEqual(new Map([["a", 200], ["b", 308]]));
  });
});

test("a revision fits, is said already, is opposed, or has lost its annotation", () => {
  const write = { type: "revise" as const, key: "1", annotation: "a", patch: { note: "mine" }, before: { note: null } };
  expect(bearingOf(view("a", 2, { labels: ["contested"] }), write)).toBe("fits");
  expect(bearingOf(view("a", 2, { note: "mine" }), write)).toBe("said");
  expect(bearingOf(view("a", 2, { note: "theirs" }), write)).toBe("opposed");
  expect(bearingOf(view("a", 2, { status: "withdrawn" }), write)).toBe("lost");
  expect(bearingOf(view("a", 2, { status: "withdrawn" }), { ...write, patch: { status: "active" }, before: { status: "withdrawn" } })).toBe("fits");
});
