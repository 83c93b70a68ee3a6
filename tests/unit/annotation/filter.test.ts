import fc from "fast-check";
import { disagreement } from "@/lib/annotation/disagreement";
import { facetsOf, filtered, filtersIn, NO_FILTER, readFilter, STATES, toggled, writeFilter, type Filter } from "@/lib/annotation/filter";
import { heatOf, heatStrip } from "@/lib/annotation/heat";
import { STANCES } from "@/lib/annotation/terms";
import type { AnnotationView } from "@/lib/annotation/record";
import { range } from "@/lib/text/units";

const view = (id: string, more: Partial<AnnotationView> & { start?: number; end?: number; by?: string } = {}): AnnotationView => {
  const { start = 0, end = 5, by = "ada", ...rest } = more;
  return {
    id, document: "d", version: 1, codebook: 1, author: { id: by, name: by }, selector: { start, end, exact: "" }, display: { quote: "", segments: [[start, end]] },
    labels: ["opinion"], frames: [], attribution: null, note: null, confidence: "sure", seen: "open", status: "active", revision: 1,
    createdAt: "2026-01-01T00:00:00.000Z", revisedAt: "2026-01-01T00:00:00.000Z", links: [], searches: [], thread: { replies: 0, resolved: false },
    evidence: { links: 0, accepted: 0, independentOrigins: 0, sameOrigin: [], origins: [] }, warnings: [], ...rest,
  };
};
const sentences = [range(0, 10), range(10, 20), range(20, 30)];
const ids = (list: readonly AnnotationView[], filter: Partial<Filter>) => filtered(list, { ...NO_FILTER, ...filter }, sentences).map(({ id }) => id);

describe("the filter", () => {
  const list = [
    view("a", { by: "ada", labels: ["opinion"], note: "why" }),
    view("b", { by: "ben", labels: ["opinion", "contested"], frames: ["economic"], confidence: "unsure" }),
    view("c", { by: "eve", start: 12, end: 15, labels: [], thread: { replies: 2, resolved: false } }),
    view("d", { by: "ada", start: 21, end: 25, labels: ["contested"] }),
  ];

  test("any of a list's values, every list; nothing wanted lets the very same list through", () => {
    expect(filtered(list, NO_FILTER, sentences)).toBe(list);
    expect(ids(list, { people: ["ada", "eve"] })).toEqual(["a", "c", "d"]);
    expect(ids(list, { people: ["ada"], labels: ["contested"] })).toEqual(["d"]);
    expect(ids(list, { frames: ["economic"] })).toEqual(["b"]);
    expect(ids(list, { states: ["talk"] })).toEqual(["c"]);
    expect(ids(list, { states: ["note", "unsure"] })).toEqual(["a", "b"]);
    expect(filtersIn({ ...NO_FILTER, people: ["ada", "eve"], from: 2 })).toBe(2);
  });

  test("only passages whose people gave different labels; notes are no disagreement", () => {
    expect(ids(list, { split: true })).toEqual(["a", "b"]);
    expect(ids([view("a"), view("b", { by: "ben", labels: [], note: "no!" })], { split: true })).toEqual([]);
  });

  test("what can be chosen is what occurs", () => {
    const facets = facetsOf(list);
    expect([...facets.labels]).toEqual([["opinion", 2], ["contested", 2]]);
    expect(facets.states.get("note")).toBe(1);
    expect(facets.stances.size).toBe(0);
  });

  test("an address keeps it, whatever it was", () => {
    const words = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 4 });
    const filters: fc.Arbitrary<Filter> = fc.record({
      people: words, labels: words, frames: words, stances: fc.subarray([...STANCES]), states: fc.subarray([...STATES]), from: fc.integer({ min: 1, max: 40 }), split: fc.boolean(),
    });
    fc.assert(fc.property(filters, (filter) => {
      const address = new URLSearchParams("annotation=x&label=old&from=9");
      writeFilter(filter, address);
      expect(readFilter(new URLSearchParams(address.toString()))).toEqual(filter);
      expect(address.get("annotation")).toBe("x");
    }));
    expect(readFilter(new URLSearchParams("from=-1&stance=maybe&state=__proto__&label="))).toEqual(NO_FILTER);
  });

  test("a choice made twice is taken back", () => {
    const once = toggled(NO_FILTER, "labels", "opinion");
    expect(once.labels).toEqual(["opinion"]);
    expect(toggled(once, "labels", "opinion")).toEqual(NO_FILTER);
  });
});

describe("disagreement", () => {
  const said = (author: string, ...labels: string[]) => ({ author, labels });
  test("is the share of pairs of people who gave different labels", () => {
    expect(disagreement([said("a", "x")])).toBeNull();
    expect(disagreement([said("a", "x"), said("b")])).toBeNull();
    expect(disagreement([said("a", "x", "y"), said("b", "y"), said("b", "x")])).toBe(0);
    expect(disagreement([said("a", "x"), said("b", "y")])).toBe(1);
    expect(disagreement([said("a", "x"), said("b", "x"), said("c", "y")])).toBeCloseTo(2 / 3);
  });
});

describe("heat", () => {
  const mark = (author: string, start: number, end: number, label = "x") => ({ ...range(start, end), labels: [label], author });
  test("covers exactly what at least so many people marked, in disjoint stretches", () => {
    const marks = fc.array(fc.record({ author: fc.constantFrom("a", "b", "c"), start: fc.nat(20), length: fc.nat(8) }), { maxLength: 12 });
    fc.assert(fc.property(marks, fc.integer({ min: 1, max: 3 }), (list, from) => {
      const given = list.map(({ author, start, length }) => mark(author, start, start + length));
      const stretches = heatOf(given, { heat: "attention", from });
      for (let at = 0; at < 30; at += 1) {
        const people = new Set(given.filter(({ start, end }) => start <= at && at < end).map(({ author }) => author)).size;
        expect(stretches.filter(({ start, end }) => start <= at && at < end).map(({ strength }) => strength)).toEqual(people >= from && people > 0 ? [people >= 2 ? 2 : 1] : []);
      }
    }));
  });

  test("a strip holds the strongest of each part", () => {
    const stretches = heatOf([mark("a", 0, 10), mark("b", 5, 6), mark("a", 95, 100)], { heat: "attention", from: 1 });
    expect(heatStrip(stretches, 100, 10)).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(heatOf([mark("a", 0, 10), mark("b", 5, 9, "y")], { heat: "disagreement", from: 1 })).toEqual([{ ...range(5, 9), strength: 5 }]);
  });
});
