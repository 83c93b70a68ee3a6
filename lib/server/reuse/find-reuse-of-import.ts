/** Many documents have entered at once: what they share with the others of their project. */
import { log } from "../log";
import { findReuseSafely } from "./find-reuse";
import { startComparison } from "./run-comparison";

/** More are left to the comparison of the whole project, in a process of its own. */
const AT_ONCE = 120;

/** Ends when a few have been compared; of many, at once: the page of shared texts says that they are being compared. */
export const findReuseOfImport = async (projectId: string, documentIds: readonly string[]): Promise<void> => {
  if (documentIds.length <= AT_ONCE) {
    for (const id of documentIds) await findReuseSafely(projectId, id);
    return;
  }
  try {
    void startComparison(projectId);
  } catch (error) {
    log.warn({ name: (error as Error).name }, "an imported corpus waits for its comparison");
  }
};
