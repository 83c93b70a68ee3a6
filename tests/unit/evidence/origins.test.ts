/** Links and documents with known origins: which are one, which are none, loosely and strictly. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { independentOrigins, type OriginCount } from "@/lib/evidence/origin-graph";
import { knowledgeOf, sourceKeys, type Source } from "@/lib/evidence/source-keys";
import { controlCases, ORIGIN_CASES, type CaseSource, type OriginCase } from "./origin-cases";

const source = ({ url, outlet, publishedAt, credits, texts }: CaseSource): Source => ({
  url: url ?? null, outlet: outlet ? { name: outlet } : null, publishedAt: publishedAt ?? null, declared: credits ?? [], texts: texts ?? [],
});

const groupsOf = ({ own, links, outlets = [], owners = [] }: OriginCase, count: OriginCount): string[][] => {
  const knowledge = knowledgeOf(outlets, owners);
  const keyed = (each: CaseSource) => ({ id: each.id, keys: sourceKeys(source(each), knowledge) });
  return independentOrigins({ own: keyed(own).keys, sources: links.map(keyed) }, count);
};

const sorted = (groups: readonly (readonly string[])[]) => groups.map((group) => [...group].sort()).sort((a, b) => (a[0]! < b[0]! ? -1 : 1));

describe.each(["loose", "strict"] as const)("%s", (count) => {
  test.each(ORIGIN_CASES)("$name", (each) => {
    expect(sorted(groupsOf(each, count))).toEqual(sorted((count === "strict" ? each.strict : undefined) ?? each.loose));
  });
});

const CONTROL = path.join(process.cwd(), "..", "shared", "corpora", "medias_francais_ownership", "reference_control_groups.json");
const control = existsSync(CONTROL) ? (JSON.parse(readFileSync(CONTROL, "utf8")) as { ultimate_owner_groups: Record<string, string[]> }).ultimate_owner_groups : null;

(control ? test.each(controlCases(control)) : test.skip.each([{ name: "no ../shared/corpora: owners of French media" } as OriginCase]))("$name", (each) => {
  expect(sorted(groupsOf(each, "loose"))).toEqual(sorted(each.loose));
  expect(sorted(groupsOf(each, "strict"))).toEqual(sorted(each.strict!));
});

test("at least sixty groups, as the owner asked", () => {
  const groups = [...ORIGIN_CASES, ...(control ? controlCases(control) : [])].reduce((sum, { loose }) => sum + loose.length, 0);
  expect(groups).toBeGreaterThanOrEqual(60);
  expect(ORIGIN_CASES.length).toBeGreaterThanOrEqual(60);
});
