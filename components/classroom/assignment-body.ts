/** The form of an assignment as the API wants it. */

/** The rest of the names that begin with `prefix` and a space, where they are ticked. */
const ticked = (form: FormData, prefix: string): string[] =>
  [...form.keys()].filter((name) => name.startsWith(`${prefix} `)).map((name) => name.slice(prefix.length + 1));

const gateOf = (form: FormData): "submission" | "due" | { annotations: number } => {
  const way = String(form.get("gate"));
  if (way === "due") return "due";
  return way === "annotations" ? { annotations: Number(form.get("annotations")) } : "submission";
};

/** A date field of this machine's clock, where the class is, as an instant; null for an empty one. */
export const dateBody = (value: FormDataEntryValue | null): string | null => (typeof value === "string" && value !== "" ? new Date(value).toISOString() : null);

/** An instant as a date field of this machine's clock has it; empty for none. */
export const dateField = (instant: string | null): string => {
  if (instant === null) return "";
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

/** `offered`: how many labels there are; all of them ticked is the whole codebook, whatever is added to it later. */
export const assignmentBody = (form: FormData, offered: number): Record<string, unknown> => {
  const labels = ticked(form, "label");
  const instructions = String(form.get("instructions") ?? "").trim();
  return {
    title: String(form.get("title")),
    documents: ticked(form, "document"),
    ...(form.get("who") === "some" ? { members: ticked(form, "student") } : { all: true }),
    ...(labels.length > 0 && labels.length < offered ? { labels } : {}),
    ...(instructions ? { instructions } : {}),
    dueAt: dateBody(form.get("dueAt")),
    blind: form.get("gate") !== "open",
    gate: gateOf(form),
    minimum: Number(form.get("minimum") ?? 0),
    grouped: form.get("grouped") !== null,
  };
};
