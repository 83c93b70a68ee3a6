/** The blind gate, case by case. */
import fc from "fast-check";
import { gateState, isRevealed, seenUnder, type GateFacts, type GateRule } from "@/lib/classroom/gate";

const facts = (gate: GateRule, more: Partial<GateFacts> = {}): GateFacts => ({
  asked: true, blind: true, gate, dueAt: null, submittedAt: null, revealedAt: null, ownAnnotations: 0, ...more,
});
const NOW = 1_000;

const CASES: [string, GateFacts, boolean][] = [
  ["own submission, not handed in", facts("submission"), false],
  ["own submission, handed in", facts("submission", { submittedAt: 5 }), true],
  ["own submission, due date passed: still closed", facts("submission", { dueAt: 1 }), false],
  ["due date, before it", facts("due", { dueAt: NOW + 1 }), false],
  ["due date, at it", facts("due", { dueAt: NOW }), true],
  ["due date, handed in early: still closed", facts("due", { dueAt: NOW + 1, submittedAt: 5 }), false],
  ["due date without a date", facts("due"), false],
  ["three annotations, two made", facts({ annotations: 3 }, { ownAnnotations: 2 }), false],
  ["three annotations, three made", facts({ annotations: 3 }, { ownAnnotations: 3 }), true],
  ["a classmate who was not asked, whatever they made", facts({ annotations: 3 }, { asked: false, ownAnnotations: 9, submittedAt: 5 }), false],
  ["a classmate who was not asked, after the due date", facts("submission", { asked: false, dueAt: NOW }), true],
  ["a classmate who was not asked, once the class was shown everything", facts("submission", { asked: false, revealedAt: 5 }), true],
  ["three annotations, revealed once, two left", facts({ annotations: 3 }, { ownAnnotations: 2, revealedAt: 5 }), true],
];
test.each(CASES)("%s", (_, given, revealed) => {
  expect(isRevealed(given, NOW)).toBe(revealed);
  expect(gateState([given], NOW)).toBe(revealed ? "revealed" : "closed");
});

test("without a blind assignment there is no gate; one closed gate closes the document", () => {
  expect(gateState([], NOW)).toBe("none");
  expect(gateState([facts("submission", { blind: false })], NOW)).toBe("none");
  expect(gateState([facts("submission", { submittedAt: 1 }), facts("due", { dueAt: NOW + 1 })], NOW)).toBe("closed");
});

test("a reveal is final: whatever else changes, it stays", () => {
  const anything = fc.record({
    asked: fc.boolean(), blind: fc.constant(true), gate: fc.constantFrom<GateRule>("submission", "due", { annotations: 5 }), dueAt: fc.option(fc.integer()),
    submittedAt: fc.option(fc.integer()), revealedAt: fc.integer(), ownAnnotations: fc.nat(),
  });
  fc.assert(fc.property(anything, fc.integer(), (given, now) => isRevealed(given, now)));
});

test("what is made is marked by what could be seen", () => {
  expect((["none", "closed", "revealed"] as const).map(seenUnder)).toEqual(["open", "none", "after"]);
});
