/** Focus for something that is about to be drawn. */

const TRIES = 12;

/** Asks at each frame until it is there; gives up after a fifth of a second. */
export const focusSoon = (find: () => HTMLElement | Element | null): void => {
  let left = TRIES;
  const attempt = (): void => {
    const element = find();
    if (element instanceof HTMLElement) return element.focus({ preventScroll: true });
    left -= 1;
    if (left > 0) requestAnimationFrame(attempt);
  };
  requestAnimationFrame(attempt);
};
