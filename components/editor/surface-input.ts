/** What a key or a click in the article does, when it is not the browser's own moving and selecting. */
import { safeLink } from "@/lib/text/safe-link";
import type { ArticleReader } from "./article-reader";
import type { Painting } from "./painting";
import type { SentenceStep } from "./sentence-steps";
import type { ReadingSurfaceProps, SurfaceHandle } from "./types";

/** What keys and clicks may ask of the surface. */
export interface SurfaceActs extends Pick<SurfaceHandle, "selection" | "caret"> {
  readonly listeners: () => Pick<ReadingSurfaceProps, "onKey" | "onActivate">;
  readonly reader: ArticleReader;
  readonly painting: Painting;
  step(step: SentenceStep): void;
}

/** Enter: what is marked here, or anywhere in the selection. */
function enter({ listeners, painting, selection, caret }: SurfaceActs): void {
  const chosen = selection();
  const here = caret();
  const ids = chosen ? painting.marks.intersecting(chosen).map(({ id }) => id) : (here?.marks ?? []);
  const rect = chosen?.rect ?? here?.rect;
  if (rect && ids.length > 0) listeners().onActivate(ids, rect);
}

/** True when the key was handled; the workbench is asked first. */
export function answerKey(event: KeyboardEvent, acts: SurfaceActs): boolean {
  if (event.isComposing) return false;
  if (acts.listeners().onKey(event)) return true;
  if (event.ctrlKey || event.metaKey) return false;
  if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    acts.step({ direction: event.key === "ArrowDown" ? "next" : "previous", extend: event.shiftKey });
    return true;
  }
  if (event.key !== "Enter" || event.altKey || event.shiftKey) return false;
  enter(acts);
  return true;
}

/** With Ctrl or ⌘ a click follows the article's own link; without, it opens what is marked there. */
export function answerClick(event: MouseEvent, { listeners, reader, painting }: SurfaceActs): void {
  const link = event.target instanceof Element ? event.target.closest("[data-href]")?.getAttribute("data-href") : null;
  const address = link && (event.ctrlKey || event.metaKey) ? safeLink(link) : null;
  if (address) {
    window.open(address, "_blank", "noopener,noreferrer");
    return;
  }
  const character = reader.characterAt(event.clientX, event.clientY);
  const ids = character ? painting.marks.covering(character.start, painting.minimumPeople) : [];
  const [line] = character ? reader.rects(character) : [];
  if (ids.length > 0 && line) listeners().onActivate(ids, line);
}
