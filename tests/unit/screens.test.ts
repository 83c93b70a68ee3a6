/** What the forms decide before the server is asked. */
import { localAddress } from "@/app/(auth)/local-address";
import { articleMeta } from "@/components/document/article-meta";
import { publishedDate } from "@/components/document/published-date";
import { draftOf, keyFrom, labelsOf, moved, slotsOf } from "@/components/project/codebook-draft";
import { initialsOf } from "@/components/shell/initials";
import { DEFAULT_CODEBOOK } from "@/lib/annotation/default-codebook";

const form = (fields: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

describe("after signing in one goes", () => {
  test.each([
    ["back to the page that was asked for", "/projects/1?annotation=2", "/projects/1?annotation=2"],
    ["to the projects without one", undefined, "/projects"],
    ["never to another site", "https://elsewhere.example/", "/projects"],
    ["never to another site by two slashes", "//elsewhere.example/x", "/projects"],
    ["never to another site by a backslash", "/\\elsewhere.example/x", "/projects"],
    ["not back to signing in", "/sign-in?next=/x", "/projects"],
    ["not to the API", "/api/v1/me", "/projects"],
  ])("%s", (_, wanted, path) => expect(localAddress(wanted)).toBe(path));
});

describe("a date is as precise as it was filled in", () => {
  const of = (year: string, month: string, day: string) => articleMeta(form({ title: "T", outletUnknown: "on", year, month, day }), []);
  test.each([
    ["a year", "2026", "", "", "2026"],
    ["a month", "2026", "03", "", "2026-03"],
    ["a day", "2026", "03", "4", "2026-03-04"],
    ["nothing", "", "", "", null],
  ])("%s", (_, year, month, day, value) => expect(of(year, month, day).meta.publishedAt).toBe(value));

  test("a day without a month, or a month without a year, is asked about", () => {
    expect(of("2026", "", "4").missing).toEqual(["month"]);
    expect(of("", "03", "").missing).toEqual(["year"]);
  });

  test.each([
    ["2026", "fr", "2026"], ["2026-03", "fr", "mars 2026"], ["2026-03-14", "fr", "14 mars 2026"], ["2026-03-14T23:30:00-05:00", "en", "15 March 2026"], ["soon", "en", null],
  ] as const)("%s reads, in %s, %s", (value, locale, words) => expect(publishedDate(value, locale)).toBe(words));
});

describe("the outlet of an article", () => {
  const known = [{ name: "La Gazette", domain: "gazette.example" }, { name: "Le Phare", domain: null }, { name: "Double", domain: "a.example" }, { name: "Double", domain: "b.example" }];
  const of = (name: string) => articleMeta(form({ title: "T", "outlet.name": name }), known);
  test("is the project's own, domain included, when its name is known", () => expect(of("La Gazette").meta.outlet).toEqual({ name: "La Gazette", domain: "gazette.example" }));
  test("is only a name when two outlets share it", () => expect(of("Double").meta.outlet).toEqual({ name: "Double" }));
  test("must be named or declared unknown", () => {
    expect(of("").missing).toEqual(["outlet"]);
    expect(articleMeta(form({ title: "T", outletUnknown: "on" }), known)).toMatchObject({ missing: [], meta: { outlet: null } });
  });
});

describe("the codebook while it is edited", () => {
  const drafts = DEFAULT_CODEBOOK.labels.map(draftOf);
  test("comes out as it went in", () => expect(labelsOf(drafts)).toEqual(DEFAULT_CODEBOOK.labels));
  test("moves a label by one place and not past the ends", () => {
    expect(moved(drafts, "opinion", -1).map(({ id }) => id)).toEqual(["opinion", "factual-claim", "unsourced", "contested"]);
    expect(moved(drafts, "factual-claim", -1)).toBe(drafts);
  });
  test("gives a retired label no stroke, and the next ones its place", () => {
    expect(slotsOf(drafts.map((draft) => (draft.id === "opinion" ? { ...draft, retired: true } : draft)))).toEqual([0, null, 1, 2]);
  });
  test("makes keys from names, each once", () => {
    expect(keyFrom("Chiffre rond !", new Set())).toBe("chiffre-rond");
    expect(keyFrom("Été 2026", new Set(["ete-2026"]))).toBe("ete-2026-2");
    expect(keyFrom("…", new Set())).toBe("label");
  });
});

test.each([["Anouk Morel", "AM"], ["bilal", "BI"], ["Jean-Pierre de La Tour", "JT"], ["x", "X"]])("%s signs %s", (name, initials) => expect(initialsOf(name)).toBe(initials));
