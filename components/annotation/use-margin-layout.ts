"use client";
/** Puts every card beside its line. Works on the elements directly: a hundred cards move without being drawn again. */
import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import type { SurfaceHandle } from "@/components/editor/types";
import { layOut, type MarginCard } from "@/lib/annotation/margin-layout";
import { range } from "@/lib/text/units";

const GAP = 8;

export interface MarginLayout {
  readonly box: RefObject<HTMLDivElement | null>;
  /** Lines or cards may have moved. */
  readonly arrange: () => void;
}

const cardsIn = (box: HTMLElement): HTMLElement[] => [...box.querySelectorAll<HTMLElement>("[data-place]")];

const wish = (element: HTMLElement, surface: SurfaceHandle, shift: number): MarginCard | null => {
  const [start = 0, end = 0] = (element.dataset.range ?? "").split(" ").map(Number);
  const top = surface.topOf(range(start, end));
  return top === null ? null : { id: element.dataset.place!, top: top + shift, height: element.offsetHeight };
};

/** All reading before any writing, so that the browser lays the page out once. */
const place = (box: HTMLElement, surface: SurfaceHandle, activeId: string | null): void => {
  const article = document.querySelector("[data-surface]");
  if (!article) return;
  const shift = article.getBoundingClientRect().top - box.getBoundingClientRect().top;
  const elements = cardsIn(box);
  const wishes = elements.map((element) => wish(element, surface, shift));
  const cards = wishes.filter((card) => card !== null).sort((a, b) => a.top - b.top);
  const tops = layOut(cards, activeId, GAP);
  let bottom = 0;
  elements.forEach((element, at) => {
    const card = wishes[at];
    const top = card ? tops.get(card.id)! : 0;
    element.style.visibility = card ? "" : "hidden";
    element.style.opacity = "1";
    element.style.translate = `0 ${Math.round(top)}px`;
    bottom = Math.max(bottom, top + (card?.height ?? 0));
  });
  box.style.minBlockSize = `${Math.ceil(bottom)}px`;
};

/** `items` changes with the cards or their passages. */
export const useMarginLayout = (surface: RefObject<SurfaceHandle | null>, items: unknown, activeId: string | null): MarginLayout => {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(activeId);
  const frame = useRef(0);
  const arrange = useCallback(() => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      if (box.current && surface.current) place(box.current, surface.current, latest.current);
    });
  }, [surface]);
  useLayoutEffect(() => {
    latest.current = activeId;
    arrange();
  }, [activeId, items, arrange]);
  useEffect(() => {
    if (!box.current) return undefined;
    const resized = new ResizeObserver(arrange);
    for (const card of cardsIn(box.current)) resized.observe(card);
    return () => resized.disconnect();
  }, [items, arrange]);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return { box, arrange };
};
