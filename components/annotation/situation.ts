/** What an act asks for at its moment: what is on the page, what is known, and how to speak. */
import type { useTranslations } from "next-intl";
import type { SurfaceHandle, SurfaceSelection } from "@/components/editor/types";
import type { Filter } from "@/lib/annotation/filter";
import type { Heat } from "@/lib/annotation/heat";
import type { Passage } from "@/lib/annotation/passages";
import type { Region } from "@/lib/text/structure";
import { range, type Range } from "@/lib/text/units";
import type { Desk } from "./acts";
import type { Can, LabelView, Target } from "./bench";
import type { Focus } from "./Margin";
import type { Places } from "./places";
import type { ReadingStore } from "./reading/reading-store";
import type { Suggestions } from "./suggesting/use-suggestions";

export interface View {
  readonly focus: Focus | null;
  /** The annotation for which another passage is being chosen. */
  readonly moving: string | null;
  /** "Not sure" was said before there was anything to be unsure of. */
  readonly unsure: boolean;
  /** Where the part outside the article begins that may be annotated all the same. */
  readonly allowed: number | null;
  readonly help: boolean;
  /** The annotation whose talk is unfolded. */
  readonly thread: string | null;
  /** The annotation for which a search is being recorded. */
  readonly searching: string | null;
  /** The link for which a reason is asked. */
  readonly rejecting: string | null;
  /** The dialog about one's own reading is open. */
  readonly reading: boolean;
  /** What of the annotations is wanted, in the text and in the margin. */
  readonly filter: Filter;
  readonly heat: Heat | null;
  /** The filter is open to be changed. */
  readonly filtering: boolean;
  /** Words to find; null: nothing is being looked for. */
  readonly find: string | null;
  /** Which of the places found is shown, from 0. */
  readonly hit: number;
  readonly palette: boolean;
  /** The suggestion that is being looked at. */
  readonly suggestion: string | null;
  /** The passage whose address is shown. */
  readonly address: Range | null;
}

export interface Situation {
  readonly desk: Desk;
  readonly reading: ReadingStore;
  readonly can: Can;
  readonly surface: { readonly current: SurfaceHandle | null };
  readonly places: Places;
  readonly regions: readonly Region[];
  readonly passages: readonly Passage[];
  readonly view: View;
  readonly change: (some: Partial<View>) => void;
  readonly narrow: boolean;
  readonly labelOf: (key: string) => LabelView;
  readonly t: ReturnType<typeof useTranslations<"annotate">>;
  readonly tr: ReturnType<typeof useTranslations<"reading">>;
  readonly ts: ReturnType<typeof useTranslations<"surface.suggest">>;
  readonly suggestions: Suggestions;
  readonly say: (sentence: string) => void;
  /** Also shown. */
  readonly tell: (sentence: string) => void;
  /** Asks the page for itself again: what may be seen has changed. */
  readonly readAgain: () => void;
}

/** Where the keyboard works when nothing is selected: the caret's sentence. */
export const targetAt = ({ surface, places }: Situation, selection: SurfaceSelection | null): Target | null => {
  const passage: Range | null = selection ?? surface.current?.caret()?.sentence ?? null;
  return passage ? { place: places.placeOf(range(passage.start, passage.end)) } : null;
};

export const passageOf = ({ passages }: Pick<Situation, "passages">, id: string): Passage | undefined =>
  passages.find((passage) => passage.id === id || passage.annotations.some((annotation) => annotation.id === id));
