/** An annotation's history as a reader follows it: at each step, what was different from the step before. */
import type { RevisionView } from "./record";
import { sameContent } from "./writes";

type State = NonNullable<RevisionView["state"]>;
export type ChangedField = "passage" | "labels" | "frames" | "attribution" | "note" | "confidence" | "links";

export interface RevisionStep {
  readonly revision: RevisionView;
  /** Labels given and taken at this step. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The other fields that changed. A creation changes whatever it says. */
  readonly changed: readonly ChangedField[];
}

const EMPTY: Pick<State, "labels" | "frames" | "attribution" | "note" | "confidence" | "links"> = {
  labels: [], frames: [], attribution: null, note: null, confidence: "sure", links: [],
};

const changedIn = (before: typeof EMPTY & Partial<State>, after: State): ChangedField[] => {
  const fields = (["frames", "attribution", "note", "confidence", "links"] as const).filter((field) => !sameContent(before[field], after[field]));
  const moved = before.start !== undefined && (before.start !== after.start || before.end !== after.end);
  return moved ? ["passage", ...fields] : fields;
};

/** In the given order, oldest first. An erased state counts as unchanged. */
export const revisionSteps = (history: readonly RevisionView[]): RevisionStep[] => {
  let before: typeof EMPTY & Partial<State> = EMPTY;
  return history.map((revision) => {
    const after = revision.state;
    if (!after) return { revision, added: [], removed: [], changed: [] };
    const step = {
      revision,
      added: after.labels.filter((label) => !before.labels.includes(label)),
      removed: before.labels.filter((label) => !after.labels.includes(label)),
      changed: changedIn(before, after),
    };
    before = after;
    return step;
  });
};
