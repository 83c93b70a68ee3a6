/** Which paragraphs are near enough to the screen to be painted: those on it and one screen above and below. */
export class Viewport {
  readonly near = new Set<number>();
  private readonly observer: IntersectionObserver | null;
  private readonly places: ReadonlyMap<Element, number>;
  private everything = false;

  /** Tells of paragraphs that come near or go away; the first time at once, from inside this constructor. */
  constructor(
    private readonly root: HTMLElement,
    private readonly onChange: (come: readonly number[], gone: readonly number[]) => void,
  ) {
    this.places = new Map(Array.from(root.children, (element, index) => [element, index]));
    // the window scrolls by both margins, a box that scrolls inside it by the second alone
    const options = { rootMargin: "50% 0px", scrollMargin: "50% 0px" };
    this.observer = typeof IntersectionObserver === "function" ? new IntersectionObserver((entries) => this.take(entries), options) : null;
    this.look();
    this.observe();
  }

  /** Everything counts as near: for paper. */
  showAll(everything: boolean): void {
    this.everything = everything;
    if (everything) {
      this.change([...this.places.values()], []);
      return;
    }
    this.look();
    this.observer?.disconnect();
    this.observe();
  }

  disconnect(): void {
    this.observer?.disconnect();
  }

  /** The observer answers for each paragraph once, then at every change. */
  private observe(): void {
    for (const element of this.places.keys()) this.observer?.observe(element);
  }

  /** Paragraphs stand below each other: the first one in sight is found by halving. */
  private look(): void {
    const { children } = this.root;
    const height = window.innerHeight;
    let low = 0;
    let high = children.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (children[middle]!.getBoundingClientRect().bottom < -height) low = middle + 1;
      else high = middle;
    }
    const seen = new Set<number>();
    for (let index = low; index < children.length; index += 1) {
      if (this.observer && children[index]!.getBoundingClientRect().top > 2 * height) break;
      seen.add(index);
    }
    this.change([...seen], [...this.near].filter((index) => !seen.has(index)));
  }

  private take(entries: readonly IntersectionObserverEntry[]): void {
    if (this.everything) return;
    const come: number[] = [];
    const gone: number[] = [];
    for (const { target, isIntersecting } of entries) {
      const index = this.places.get(target);
      if (index !== undefined) (isIntersecting ? come : gone).push(index);
    }
    this.change(come, gone);
  }

  private change(come: readonly number[], gone: readonly number[]): void {
    const fresh = come.filter((index) => !this.near.has(index));
    const lost = gone.filter((index) => this.near.has(index));
    for (const index of fresh) this.near.add(index);
    for (const index of lost) this.near.delete(index);
    if (fresh.length + lost.length > 0) this.onChange(fresh, lost);
  }
}
