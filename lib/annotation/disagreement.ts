/**
 * How far people who marked one place differ. Only labels count: a note, a frame, a link or a reply is no reading, and
 * whoever gave no label here neither agrees nor disagrees.
 */

export interface Reading {
  readonly author: string;
  readonly labels: readonly string[];
}

/** Everything each person said here, as one comparable word. People without a label are left out. */
const saidByPerson = (readings: readonly Reading[]): string[] => {
  const labels = new Map<string, Set<string>>();
  for (const { author, labels: given } of readings) {
    if (given.length === 0) continue;
    const said = labels.get(author) ?? new Set<string>();
    for (const label of given) said.add(label);
    labels.set(author, said);
  }
  return [...labels.values()].map((said) => [...said].sort().join("\n"));
};

/** The share, 0 to 1, of pairs of people who did not give the same labels; null where fewer than two gave any. */
export const disagreement = (readings: readonly Reading[]): number | null => {
  const said = saidByPerson(readings);
  if (said.length < 2) return null;
  const alike = new Map<string, number>();
  for (const word of said) alike.set(word, (alike.get(word) ?? 0) + 1);
  const pairs = (count: number): number => (count * (count - 1)) / 2;
  const same = [...alike.values()].reduce((sum, count) => sum + pairs(count), 0);
  return 1 - same / pairs(said.length);
};
