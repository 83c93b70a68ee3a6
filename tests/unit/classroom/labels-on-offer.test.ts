/** Labels on offer, case by case. */
import { labelsOnOffer, type Asking } from "@/lib/classroom/labels-on-offer";

const BOOK = ["factual-claim", "opinion", "unsourced", "contested"];
const asking = (labels: string[], asked = true): Asking => ({ asked, labels });

test.each<[string, Asking[], string[]]>([
  ["nothing was asked", [], BOOK],
  ["the whole codebook", [asking([])], BOOK],
  ["two of them, in the codebook's order", [asking(["contested", "opinion"])], ["opinion", "contested"]],
  ["two assignments together", [asking(["opinion"]), asking(["contested"])], ["opinion", "contested"]],
  ["one of the two offers everything", [asking(["opinion"]), asking([])], BOOK],
  ["a classmate's assignment offers nothing", [asking(["opinion"], false)], BOOK],
  ["only what has left the codebook", [asking(["gone"])], BOOK],
])("%s", (_, assignments, keys) => expect(labelsOnOffer(BOOK, assignments)).toEqual(keys));
