/**
 * Where a class agrees and where it splits: the marks of its students gathered into passages, and for each how many gave
 * which label and how many of those who read to the end left it alone. Says who is of which opinion, never who is right.
 */
import type { Range } from "@/lib/text/units";

export interface StudentMark {
  readonly student: string;
  readonly start: number;
  readonly end: number;
  readonly labels: readonly string[];
}

export interface ClassPassage {
  readonly start: number;
  readonly end: number;
  /** Everybody who marked it. */
  readonly students: readonly string[];
  /** Most given first. */
  readonly labels: readonly { readonly label: string; readonly students: readonly string[] }[];
  /** Those who read to the end and did not mark it. */
  readonly silent: readonly string[];
  /** How many are of the minority on the label that divides the class most: 0 where all are of one mind. */
  readonly split: number;
}

const sentenceOf = (sentences: readonly Range[], offset: number): number => sentences.findIndex(({ end }) => offset < end);

interface Gathered {
  readonly sentence: number;
  readonly start: number;
  end: number;
  readonly marks: StudentMark[];
}

/** Marks that begin in the same sentence and touch are of one passage. */
const gather = (marks: readonly StudentMark[], sentences: readonly Range[]): Gathered[] => {
  const passages: Gathered[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const sentence = sentenceOf(sentences, mark.start);
    const last = passages.at(-1);
    if (last && last.sentence === sentence && mark.start < last.end) {
      last.marks.push(mark);
      last.end = Math.max(last.end, mark.end);
    } else passages.push({ sentence, start: mark.start, end: mark.end, marks: [mark] });
  }
  return passages;
};

const unique = (names: readonly string[]): string[] => [...new Set(names)].sort();

/** In text order. `readers`: who has read the document to the end, whether or not they marked anything. */
export const classPassages = (marks: readonly StudentMark[], { sentences, readers }: { readonly sentences: readonly Range[]; readonly readers: readonly string[] }): ClassPassage[] =>
  gather(marks, sentences).map(({ start, end, marks: of }) => {
    const students = unique(of.map(({ student }) => student));
    const silent = unique(readers.filter((reader) => !students.includes(reader)));
    const keys = unique(of.flatMap(({ labels }) => labels));
    const labels = keys
      .map((label) => ({ label, students: unique(of.filter((mark) => mark.labels.includes(label)).map(({ student }) => student)) }))
      .sort((a, b) => b.students.length - a.students.length || (a.label < b.label ? -1 : 1));
    const all = students.length + silent.length;
    return { start, end, students, labels, silent, split: Math.max(0, ...labels.map(({ students: { length } }) => Math.min(length, all - length))) };
  });

/** The passages on which the class is divided, the most evenly divided first. */
export const mostDivided = <P extends Pick<ClassPassage, "split">>(passages: readonly P[]): P[] => passages.filter(({ split }) => split > 0).toSorted((a, b) => b.split - a.split);
