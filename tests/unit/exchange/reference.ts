/** Reference files that stand beside the checkout; where they are missing, the tests that read them are skipped and say so. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(process.cwd(), "../shared/reference/interchange");

export const isPresent = existsSync(FOLDER);
export const withReference = isPresent ? describe : describe.skip;
export const referencePath = (...parts: string[]): string => join(FOLDER, ...parts);
export const reference = (...parts: string[]): string => readFileSync(referencePath(...parts), "utf8");

export interface GoldenMark {
  readonly id: string;
  readonly label: string;
  readonly annotator: string;
  readonly code_points: [number, number];
  readonly utf16: [number, number];
  readonly exact: string;
}

export const goldenMarks = (): GoldenMark[] => (JSON.parse(reference("golden", "expected_offsets.json")) as { annotations: GoldenMark[] }).annotations;
