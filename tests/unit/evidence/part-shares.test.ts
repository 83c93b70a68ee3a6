/** How much of a text each voice holds, and what the rail of the workbench names. */
import { railParts } from "@/components/annotation/rail-parts";
import { partShares } from "@/lib/evidence/provenance/part-shares";
import type { Region } from "@/lib/text/structure";
import { range } from "@/lib/text/units";

const region = (start: number, end: number, kind: Region["kind"], origin?: string, status: Region["status"] = "proposed"): Region => ({ ...range(start, end), kind, status, ...(origin ? { origin } : {}) });

test("the innermost part decides, two origins of one place are one part, and the shares are the whole", () => {
  const shares = partShares(100, [region(0, 10, "editorial", undefined, "confirmed"), region(10, 90, "relayed", "La Vigie"), region(10, 90, "translated", "Le Goéland"), region(20, 30, "speaker", "Anne Le Goff"), region(90, 95, "boilerplate", undefined, "rejected")]);
  expect(shares).toEqual([
    { kind: "editorial", origins: [], share: 0.1, status: "confirmed" },
    { kind: "relayed", origins: ["La Vigie", "Le Goéland"], share: 0.7, status: "proposed" },
    { kind: "speaker", origins: ["Anne Le Goff"], share: 0.1, status: "proposed" },
    { kind: "own", origins: [], share: 0.1, status: "confirmed" },
  ]);
  expect(partShares(0, [])).toEqual([]);
});

test("the rail names one place once with both origins, and a voice that goes on once", () => {
  const parts = railParts([region(0, 10, "relayed", "La Vigie"), region(0, 10, "translated", "Le Goéland"), region(10, 20, "speaker", "Anne"), region(25, 30, "speaker", "Anne", "confirmed"), region(31, 40, "speaker", "Paul"), region(40, 50, "caption"), region(50, 60, "boilerplate", undefined, "rejected")]);
  expect(parts.map(({ kind, origins, proposed }) => [kind, origins, proposed])).toEqual([["relayed", ["La Vigie", "Le Goéland"], true], ["speaker", ["Anne"], true], ["speaker", ["Paul"], true]]);
});
