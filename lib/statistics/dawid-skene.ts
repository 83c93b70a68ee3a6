/**
 * What was true, and how reliably each observer said so, when only their answers are known: EM for observers' error
 * rates (Dawid & Skene 1979, Applied Statistics 28:20). Several answers of one observer on one item are several answers.
 */

export interface Response {
  /** 0…items−1, 0…observers−1, 0…classes−1. */
  readonly item: number;
  readonly observer: number;
  readonly answer: number;
}

export interface Responses {
  readonly items: number;
  readonly observers: number;
  readonly classes: number;
  readonly responses: readonly Response[];
}

export interface Estimate {
  /** Per item, the probability of each class; an item nobody answered has the class shares. */
  readonly posterior: readonly (readonly number[])[];
  /** Share of each class. */
  readonly marginals: readonly number[];
  /** Per observer and true class, the shares of their answers: rows sum to one, or are empty of evidence and zero. */
  readonly errors: readonly (readonly (readonly number[])[])[];
  /** Log-likelihood before each step's new posterior; it never falls. */
  readonly logLikelihood: readonly number[];
}

const normalised = (values: readonly number[], otherwise: readonly number[]): number[] => {
  const total = values.reduce((sum, value) => sum + value, 0);
  return total > 0 ? values.map((value) => value / total) : [...otherwise];
};

const zeros = (length: number): number[] => new Array<number>(length).fill(0);

const maximise = ({ observers, classes, responses }: Responses, posterior: readonly number[][]): Pick<Estimate, "marginals" | "errors"> => {
  const answered = new Set(responses.map(({ item }) => item));
  const marginals = zeros(classes);
  for (const item of answered) for (let c = 0; c < classes; c += 1) marginals[c]! += posterior[item]![c]! / answered.size;
  const counts = Array.from({ length: observers }, () => Array.from({ length: classes }, () => zeros(classes)));
  for (const { item, observer, answer } of responses) for (let c = 0; c < classes; c += 1) counts[observer]![c]![answer]! += posterior[item]![c]!;
  return { marginals, errors: counts.map((rows) => rows.map((row) => normalised(row, zeros(classes)))) };
};

const expect = ({ items, classes, responses }: Responses, { marginals, errors }: Pick<Estimate, "marginals" | "errors">): { posterior: number[][]; logLikelihood: number } => {
  const logs = Array.from({ length: items }, () => marginals.map((share) => Math.log(share)));
  for (const { item, observer, answer } of responses) for (let c = 0; c < classes; c += 1) logs[item]![c]! += Math.log(errors[observer]![c]![answer]!);
  let logLikelihood = 0;
  const posterior = logs.map((row) => {
    const top = Math.max(...row);
    const weights = row.map((log) => Math.exp(log - top));
    logLikelihood += top + Math.log(weights.reduce((sum, weight) => sum + weight, 0));
    return normalised(weights, marginals);
  });
  return { posterior, logLikelihood };
};

/** Runs until the log-likelihood grows by less than 1e-10 or `steps` are done. Starts from the share of each item's answers. */
export const dawidSkene = (data: Responses, steps = 1000): Estimate => {
  const counts = Array.from({ length: data.items }, () => zeros(data.classes));
  for (const { item, answer } of data.responses) counts[item]![answer]! += 1;
  let posterior = counts.map((row) => normalised(row, zeros(data.classes)));
  const logLikelihood: number[] = [];
  for (let step = 0; step < steps; step += 1) {
    const next = expect(data, maximise(data, posterior));
    posterior = next.posterior;
    const gained = next.logLikelihood - (logLikelihood.at(-1) ?? -Infinity);
    logLikelihood.push(next.logLikelihood);
    if (gained < 1e-10) break;
  }
  return { posterior, logLikelihood, ...maximise(data, posterior) };
};
