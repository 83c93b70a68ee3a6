/** Who controlled an outlet on a day (method §4, strict): by dated ownership, never by today's owner for yesterday's article. */

export interface Ownership {
  readonly outlet: string;
  readonly owner: string;
  /** First day, as precise as known (`2015`, `2015-07`, `2015-07-01`, an instant); null: since always. */
  readonly from: string | null;
  /** Last day; on the day that another owner begins, it is theirs. Null: until today. */
  readonly to: string | null;
}

const FIRST_DAY = "0000-01-01";
const LAST_DAY = "9999-12-31";

const firstDay = (date: string): string => (date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date.slice(0, 10));
/** A month's last day is written as its 31st: days are only compared. */
const lastDay = (date: string): string => (date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date.slice(0, 10));

interface Period {
  readonly owner: string;
  readonly from: string;
  readonly to: string;
}

const ownersAt = (periods: readonly Period[], day: string): string[] => {
  const current = periods.filter(({ from, to }) => from <= day && day <= to);
  const beginning = current.filter(({ from }) => from === day);
  return [...new Set((beginning.length > 0 ? beginning : current).map(({ owner }) => owner))].sort();
};

/**
 * The controlling owners on `date`, in order. With a date known only to the year or month, or not at all (null), an answer
 * only where it is the same for every day that it may have been. Empty: nobody is known.
 */
export const ownersOn = (ownership: readonly Ownership[], date: string | null): string[] => {
  const periods = ownership.map(({ owner, from, to }) => ({ owner, from: from ? firstDay(from) : FIRST_DAY, to: to ? lastDay(to) : LAST_DAY }));
  const [first, last] = date ? [firstDay(date), lastDay(date)] : [FIRST_DAY, LAST_DAY];
  const turns = periods.flatMap(({ from, to }) => [from, to]).filter((day) => first < day && day < last);
  const answers = [first, ...turns, last].map((day) => ownersAt(periods, day));
  const [answer = []] = answers;
  // Without a date, an outlet whose only known owner began some day is still that owner's.
  if (date === null && new Set(periods.map(({ owner }) => owner)).size === 1) return [periods[0]!.owner];
  return answers.every((each) => each.join("\0") === answer.join("\0")) ? answer : [];
};

const SLASHED = /\/((?:19|20)\d{2})[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/u;
const JOINED = /[/_-]((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/u;

/** The day that an address names (`/2019/03/04/`, `-20190304.`); null when it names none. */
export const dateInAddress = (address: string): string | null => {
  const path = address.replace(/^https?:\/\/[^/]+/iu, "").replace(/[?#].*$/u, "");
  const match = SLASHED.exec(path) ?? JOINED.exec(path);
  return match ? `${match[1]}-${match[2]}-${match[3]}` : null;
};
