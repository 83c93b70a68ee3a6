import { analyse } from "@/lib/text/analyse";

const MEBI = 1024 * 1024;

const userMs = (unit: string, size: number): number => {
  const text = unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
  const before = process.cpuUsage();
  const structure = analyse(text, { format: "markdown", language: "fr" });
  const { user } = process.cpuUsage(before);
  expect(structure.codePoints).toBe([...text].length);
  return user / 1_000;
};

const named = (units: readonly string[]): [string, string][] => units.map((unit) => [unit.slice(0, 24), unit]);

/** Processor time, generous: what is quadratic in a mebibyte takes minutes. */
describe("a mebibyte of anything is read in linear time", () => {
  it.each(named([
    "](", "[a](", "![x](", "*a ", "_a", "`a ", "**a** ", "- - ", "- -x", "\f", "\n", " ", "\\", "#", "=", "http://", `http://${")".repeat(1_990)} `,
    "M. ", "A. ", "« Non ! » ", "» ", "1. ", "👩🏽‍🔬 ", "\u0301", "\u2060", "a-", "(photo : ", "article x x x x paru dans y ", "source : x ", "abonne ", "...", "x",
    "Le maire a dit oui à M. Durand, selon « Le Monde » et\n", "a\n\n", "1\n---\n",
  ]))("of %j", (_, unit) => expect(userMs(unit, MEBI)).toBeLessThan(6_000));
});

describe("five mebibytes take seconds at most", () => {
  it.each(named(["[", "*", "---\n\n", "Le maire a dit oui à M. Durand, selon « Le Monde ». "]))("of %j", (_, unit) => {
    expect(userMs(unit, 5 * MEBI)).toBeLessThan(6_000);
  });
});
