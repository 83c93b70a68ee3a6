/** The form of an assignment becomes what the API takes. */
import { assignmentBody, dateBody, dateField } from "@/components/classroom/assignment-body";

const form = (fields: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
const BASE = { title: "Qui parle ?", "document d1": "on", minimum: "3" };

test("a date goes out as an instant and comes back as it was typed", () => {
  expect(dateField(dateBody("2026-12-03T18:00"))).toBe("2026-12-03T18:00");
  expect([dateBody(""), dateBody(null), dateField(null)]).toEqual([null, null, ""]);
});

test.each([
  ["submission", { gate: "submission" }, { blind: true, gate: "submission" }],
  ["a number of passages", { gate: "annotations", annotations: "5" }, { blind: true, gate: { annotations: 5 } }],
  ["the due date", { gate: "due", dueAt: "2026-12-03T18:00" }, { blind: true, gate: "due" }],
  ["right away", { gate: "open" }, { blind: false, gate: "submission" }],
])("others are seen after %s", (_, fields, expected) => expect(assignmentBody(form({ ...BASE, ...fields }), 4)).toMatchObject(expected));

test("all labels ticked is the whole codebook; some are those; students by name or everybody", () => {
  const all = { "label a": "on", "label b": "on" };
  expect(assignmentBody(form({ ...BASE, ...all }), 2)).not.toHaveProperty("labels");
  expect(assignmentBody(form({ ...BASE, ...all }), 3)).toMatchObject({ labels: ["a", "b"], documents: ["d1"], all: true });
  expect(assignmentBody(form({ ...BASE, who: "some", "student ada": "on" }), 2)).toMatchObject({ members: ["ada"] });
});
