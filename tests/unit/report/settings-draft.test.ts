import { DEFAULT_SETTINGS } from "@/lib/report/settings";
import { draftOf, readDraft } from "@/lib/report/settings-draft";

const START = draftOf(DEFAULT_SETTINGS);
const withOne = (name: string, text: string) => ({ ...START, thresholds: { ...START.thresholds, [name]: text } });

test("what a project keeps is read back as it was", () => {
  expect(START).toMatchObject({ share: "third", own: "", thresholds: { documents: "5", reliability: "0.75", halfWidth: "15" } });
  expect(readDraft(START)).toEqual({ settings: { share: null, thresholds: DEFAULT_SETTINGS.thresholds }, problems: null });
  for (const [share, choice] of [[0, "two"], [0.3333, "third"], [0.5, "half"], [0.6667, "own"]] as const) expect(draftOf({ ...DEFAULT_SETTINGS, share }).share).toBe(choice);
  const own = { ...DEFAULT_SETTINGS, share: 0.6667 };
  expect(readDraft(draftOf(own)).settings?.share).toBeCloseTo(0.6667, 9);
});

test("a comma is a point, percent are shares", () => {
  expect(readDraft(withOne("reliability", "0,8")).settings?.thresholds.reliability).toBe(0.8);
  expect(readDraft(withOne("halfWidth", " 20 ")).settings?.thresholds.halfWidth).toBe(0.2);
  expect(readDraft({ ...START, share: "own", own: "40" }).settings?.share).toBe(0.4);
  expect(readDraft({ ...START, share: "two" }).settings?.share).toBe(0);
});

test.each([
  ["documents", "", { code: "not-a-number" }],
  ["documents", "beaucoup", { code: "not-a-number" }],
  ["documents", "-3", { code: "not-a-number" }],
  ["claims", "2.5", { code: "not-an-integer" }],
  ["documentsSolid", "4", { code: "too-little", limit: 5 }],
  ["readers", "1", { code: "too-little", limit: 2 }],
  ["halfWidth", "60", { code: "too-great", limit: 50 }],
])("%s of “%s” is named", (field, text, problem) => {
  const { settings, problems } = readDraft(withOne(field, text));
  expect([settings, problems]).toEqual([null, [expect.objectContaining({ field, ...problem })]]);
});

test("a share of one’s own must be a percentage", () => {
  expect(readDraft({ ...START, share: "own", own: "" }).problems).toEqual([{ field: "share", code: "not-a-number" }]);
  expect(readDraft({ ...START, share: "own", own: "130" }).problems).toEqual([{ field: "share", code: "too-great", limit: 100 }]);
});
