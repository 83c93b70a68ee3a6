/** Log-odds, many tests at once, and observers' error rates. */
import fc from "fast-check";
import { dawidSkene, type Response } from "@/lib/statistics/dawid-skene";
import { benjaminiHochberg } from "@/lib/statistics/false-discovery";
import { informativePrior, logOddsDirichlet } from "@/lib/statistics/log-odds";
import { withReference } from "./reference";

interface Words {
  words: string[];
  counts_a: number[];
  counts_b: number[];
  expected: Record<string, { alpha: number[]; delta: Record<string, number>; variance: Record<string, number>; z: Record<string, number> }>;
}
withReference<Words>("log_odds_dirichlet", "log-odds with both priors", ({ words, counts_a: first, counts_b: second, expected }) => {
  for (const { alpha, delta, variance, z } of Object.values(expected)) {
    for (const [at, found] of logOddsDirichlet({ first, second, prior: alpha }).entries()) {
      expect(found.delta).toBeCloseTo(delta[words[at]!]!, 6);
      expect(found.variance).toBeCloseTo(variance[words[at]!]!, 6);
      expect(found.z).toBeCloseTo(z[words[at]!]!, 6);
    }
  }
});
test("régime, 14 times here and once there, under a prior of a hundred words", () => {
  const [first, second] = [[14, 6, 9, 3, 11, 4, 953], [1, 22, 17, 13, 0, 21, 926]];
  const prior = informativePrior({ first, second }, 100);
  expect(prior[0]).toBe(0.75);
  expect(logOddsDirichlet({ first, second, prior })[0]!.z).toBeCloseTo(2.681042, 6);
});

test("Benjamini–Hochberg, by hand", () => {
  expect(benjaminiHochberg([0.01, 0.04, 0.03, 0.005]).map((p) => Number(p.toFixed(6)))).toEqual([0.02, 0.04, 0.04, 0.02]);
  fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (p) => {
    const adjusted = benjaminiHochberg(p);
    adjusted.forEach((value, at) => expect(value >= p[at]! - 1e-12 && value <= 1).toBe(true));
    p.forEach((a, i) => p.forEach((b, j) => a < b && expect(adjusted[i]!).toBeLessThanOrEqual(adjusted[j]!)));
  }));
});

interface Observers {
  cases: [
    { responses: Record<string, Record<string, number[]>>; expected: { class_marginals: number[]; loglik: number; map_class: number[]; observer_matrices: number[][][] } },
    { triples: [string, string, "yes" | "no"][]; expected: { p_yes_after_n_EM_steps: Record<string, { p_yes: number[]; loglik_before_this_step: number[] }> } },
  ];
}
withReference<Observers>("dawid_skene", "Dawid & Skene's patients of 1979", ({ cases: [patients] }) => {
  const responses: Response[] = Object.entries(patients.responses).flatMap(([item, by]) =>
    Object.entries(by).flatMap(([observer, answers]) => answers.map((answer) => ({ item: Number(item) - 1, observer: Number(observer) - 1, answer: answer - 1 }))));
  const found = dawidSkene({ items: 45, observers: 5, classes: 4, responses });
  const { expected } = patients;
  found.marginals.forEach((share, at) => expect(share).toBeCloseTo(expected.class_marginals[at]!, 6));
  expect(found.logLikelihood.at(-1)).toBeCloseTo(expected.loglik, 6);
  expect(found.posterior.map((row) => row.indexOf(Math.max(...row)) + 1)).toEqual(expected.map_class);
  found.errors.forEach((rows, o) => rows.forEach((row, c) => row.forEach((share, a) => expect(share).toBeCloseTo(expected.observer_matrices[o]![c]![a]!, 4))));
});
withReference<Observers>("dawid_skene", "a toy of five by five, step by step", ({ cases: [, toy] }) => {
  const place = (names: string[]) => (name: string) => names.indexOf(name);
  const [item, observer] = [place(["t1", "t2", "t3", "t4", "t5"]), place(["w1", "w2", "w3", "w4", "w5"])];
  const responses = toy.triples.map(([t, w, answer]) => ({ item: item(t), observer: observer(w), answer: answer === "yes" ? 1 : 0 }));
  for (const [steps, { p_yes: wanted, loglik_before_this_step: logs }] of Object.entries(toy.expected.p_yes_after_n_EM_steps)) {
    const found = dawidSkene({ items: 5, observers: 5, classes: 2, responses }, Number(steps));
    found.posterior.forEach((row, at) => expect(row[1]).toBeCloseTo(wanted[at]!, 7));
    found.logLikelihood.forEach((log, at) => expect(log).toBeCloseTo(logs[at]!, 9));
  }
});
test("the likelihood never falls, and rows sum to one", () => {
  const response = fc.record({ item: fc.nat(5), observer: fc.nat(3), answer: fc.nat(2) });
  fc.assert(fc.property(fc.array(response, { minLength: 1, maxLength: 40 }), (responses) => {
    const found = dawidSkene({ items: 6, observers: 4, classes: 3, responses }, 30);
    found.logLikelihood.forEach((log, at) => at > 0 && expect(log).toBeGreaterThanOrEqual(found.logLikelihood[at - 1]! - 1e-8));
    for (const row of found.posterior) expect(row.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 10);
  }));
});
