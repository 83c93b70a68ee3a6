/** When a link counts. */
import { isAccepted, type Review } from "@/lib/evidence/acceptance";

const review = (text: string): Review => {
  const [reviewerId, verdict, role] = text.split(" ") as [string, "accept" | "reject", string?];
  return { reviewerId, verdict, moderates: role === "moderator" };
};

const CASES: [string, string[], boolean][] = [
  ["nobody has looked", [], false],
  ["only who attached it", ["author accept"], false],
  ["one other reader", ["bilal accept"], true],
  ["one for, one against", ["bilal accept", "carla reject"], false],
  ["two for, one against", ["bilal accept", "carla reject", "diego accept"], true],
  ["a moderator against two readers", ["bilal accept", "carla accept", "prof reject moderator"], false],
  ["a moderator for, readers against", ["bilal reject", "carla reject", "prof accept moderator"], true],
  ["the author is a moderator: still no second opinion", ["author accept moderator", "bilal reject"], false],
];
test.each(CASES)("%s", (_, reviews, accepted) => {
  expect(isAccepted("author", reviews.map(review))).toBe(accepted);
});
