/** Cards in a margin: each beside its line, none over another; the active one keeps its place, the others slide. */

export interface MarginCard {
  readonly id: string;
  /** Where it would like to begin, in pixels. */
  readonly top: number;
  readonly height: number;
}

/** The top of every card, in the given order (ascending wishes). No card starts above 0. */
export const layOut = (cards: readonly MarginCard[], activeId: string | null, gap: number): Map<string, number> => {
  const tops = cards.map((card) => card.top);
  const push = (from: number): void => {
    for (let at = from; at < cards.length; at += 1) {
      const floor = at === 0 ? 0 : tops[at - 1]! + cards[at - 1]!.height + gap;
      if (tops[at]! < floor) tops[at] = floor;
    }
  };
  push(0);
  const active = cards.findIndex((card) => card.id === activeId);
  if (active >= 0) {
    tops[active] = cards[active]!.top;
    for (let at = active - 1; at >= 0; at -= 1) {
      const ceiling = tops[at + 1]! - gap - cards[at]!.height;
      if (tops[at]! > ceiling) tops[at] = ceiling;
    }
    for (let at = active + 1; at < cards.length; at += 1) tops[at] = cards[at]!.top;
    push(0);
  }
  return new Map(cards.map((card, at) => [card.id, tops[at]!]));
};
