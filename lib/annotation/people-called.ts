/** The people whose name begins, or one of whose names begins, with what is being typed; accents and case do not matter. */
import type { PersonView } from "./record";

const fold = (name: string): string => name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const MOST = 6;

export const peopleCalled = (people: readonly PersonView[], typed: string): PersonView[] => {
  const wanted = fold(typed);
  const starts = ({ name }: PersonView): boolean => {
    const folded = fold(name);
    return folded.startsWith(wanted) || folded.split(/[\s'’-]+/u).some((part) => part.startsWith(wanted));
  };
  return people.filter(starts).slice(0, MOST);
};
