/** Which labels a student is offered on a document: what they were asked to look for, else the whole codebook. */

export interface Asking {
  /** False for a classmate's assignment: it closes a gate and offers nothing. */
  readonly asked: boolean;
  /** Keys; empty: the whole codebook. */
  readonly labels: readonly string[];
}

/** Several assignments on one document are taken together. Keys that the codebook does not offer any more are left out. */
export const labelsOnOffer = (offered: readonly string[], assignments: readonly Asking[]): readonly string[] => {
  const asked = assignments.filter((assignment) => assignment.asked);
  if (asked.length === 0 || asked.some(({ labels }) => labels.length === 0)) return offered;
  const wanted = new Set(asked.flatMap(({ labels }) => labels));
  const some = offered.filter((key) => wanted.has(key));
  return some.length > 0 ? some : offered;
};
