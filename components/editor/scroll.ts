/** Bringing a place of the article into sight, whatever scrolls around it. */
import type { Box } from "./geometry";

/** What scrolls vertically around an element: the nearest box with more content than room, or the window. */
function scrollerOf(element: Element): Element | null {
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    if ((overflowY === "auto" || overflowY === "scroll") && at.scrollHeight > at.clientHeight) return at;
  }
  return null;
}

/** Room kept free at the edges, in pixels: for bars above and below the text. */
const EDGE = 72;

/** Puts a box in viewport pixels into the upper third when it is not in sight; motion only where it is welcome. */
export function bringIntoView(element: Element, box: Box): void {
  const scroller = scrollerOf(element);
  const frame = scroller?.getBoundingClientRect() ?? { top: 0, bottom: window.innerHeight };
  const top = Math.max(frame.top, 0);
  const bottom = Math.min(frame.bottom, window.innerHeight);
  if (box.top >= top + EDGE && Math.min(box.bottom, box.top + 200) <= bottom - EDGE) return;
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const far = Math.abs(box.top - top) > 2 * (bottom - top);
  const by = { top: box.top - top - (bottom - top) / 3, behavior: still || far ? "instant" : "smooth" } as const;
  if (scroller) scroller.scrollBy(by);
  else window.scrollBy(by);
}
