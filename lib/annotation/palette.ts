/** Which commands a person means by what they type: every word must occur, wherever; accents and case do not matter. */
import { foldWords } from "@/lib/anchor/find-words";

export interface Findable {
  readonly title: string;
}

/** 0: the title begins so; 1: a word of it does; 2: it occurs. Null: it does not. */
const closeness = (title: string, word: string): 0 | 1 | 2 | null => {
  const at = title.indexOf(word);
  if (at < 0) return null;
  if (at === 0) return 0;
  return title.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word)) ? 1 : 2;
};

/** The closest first, equally close ones in their own order; all of them while nothing is typed. */
export const meant = <C extends Findable>(commands: readonly C[], typed: string): C[] => {
  const words = foldWords(typed).split(" ").filter(Boolean);
  if (words.length === 0) return [...commands];
  const close = commands.flatMap((command) => {
    const title = foldWords(command.title);
    const steps = words.map((word) => closeness(title, word));
    return steps.includes(null) ? [] : [{ command, far: steps.reduce<number>((sum, step) => sum + step!, 0) }];
  });
  return close.sort((a, b) => a.far - b.far).map(({ command }) => command);
};
