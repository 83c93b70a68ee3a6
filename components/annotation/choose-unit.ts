/** Choosing a word, a sentence or a paragraph from the keyboard: the one at the caret, then the next; or one more. */
import { sentenceStep } from "@/components/editor/sentence-steps";
import { range } from "@/lib/text/units";
import type { Unit } from "./places";
import type { Situation } from "./situation";

export const chooseUnit = ({ surface, places }: Situation, unit: Unit, extend: boolean): void => {
  const chosen = surface.current?.selection();
  const caret = surface.current?.caret();
  const here = chosen ? range(chosen.start, chosen.end) : caret ? range(caret.offset, caret.offset) : null;
  const found = here && sentenceStep(places.unitsAt(unit, here.end), here, { direction: "next", extend });
  if (found) surface.current?.select(found);
};
