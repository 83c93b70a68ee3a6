/** The form of an assignment as the API wants it. */

/** The rest of the names that begin with `prefix` and a space, where they are ticked. */
const ticked = (form: FormData, prefix: string): string[] =>
  [...form.keys()].filter((name) => name.startsWith(`${prefix} `)).map((name) => name.slice(prefix.length + 1));

const gateOf = (form: FormData): "submission" | "due" | { annotations: number } => {
  const way = String(form.get("gate"));
  if (way === "due") return "due";
  return way === "annotations" ? { annotations: Number(form.get("annotations")) } : "submission";
};

/** `offered`: how many labels there are; all of them ticked is the whole codebook, whatever is added to it later. */
export const assignmentBody = (form: FormData, offered: number): Record<string, unknown> => {
  const labels = ticked(form, "label");
  const due = String(form.get("dueAt") ?? "");
  const instructions = String(form.get("instructions") ?? "").trim();
  return {
    title: String(form.get("title")),
    documents: ticked(form, "document"),
    ...(form.get("who") === "some" ? { members: ticked(form, "student") } : { all: true }),
    ...(labels.length > 0 && labels.length < offered ? { labels } : {}),
    ...(instructions ? { instructions } : {}),
    // A time of this machine's clock, where the class is.
    dueAt: due ? new Date(due).toISOString() : null,
    blind: form.get("gate") !== "open",
    gate: gateOf(form),
    minimum: Number(form.get("minimum") ?? 0),
    grouped: form.get("grouped") !== null,
  };
};
