/** What a form says about an article, as the API takes it; and what the form itself can see is missing. Pure. */

export interface KnownOutlet {
  readonly name: string;
  readonly domain: string | null;
}

export interface ArticleMeta {
  readonly title: string;
  readonly outlet: { readonly name: string; readonly domain?: string } | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly publishedAt: string | null;
  readonly authors: readonly string[];
  readonly topic: string | null;
  readonly story: string | null;
  readonly licence: string | null;
  readonly selection: string | null;
}

export type Missing = "title" | "outlet" | "year" | "month";

const textOf = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();
const orNull = (form: FormData, name: string): string | null => textOf(form, name) || null;

/** Year, month and day as far as they are filled in: `2026`, `2026-03`, `2026-03-14`. Null when none is. */
export const partialDate = (form: FormData): { readonly value: string | null; readonly missing: "year" | "month" | null } => {
  const [year, month, day] = [textOf(form, "year"), textOf(form, "month"), textOf(form, "day")];
  if (!year) return { value: null, missing: month || day ? "year" : null };
  if (!month) return { value: year, missing: day ? "month" : null };
  return { value: [year, month, ...(day ? [day.padStart(2, "0")] : [])].join("-"), missing: null };
};

/** The project's outlet of that name with its domain, when there is just one. */
const outletOf = (name: string, known: readonly KnownOutlet[]): { name: string; domain?: string } => {
  const same = known.filter((outlet) => outlet.name === name);
  const domain = same.length === 1 ? same[0]!.domain : null;
  return domain ? { name, domain } : { name };
};

/** What is missing names the field; the API judges everything else. */
export const articleMeta = (form: FormData, known: readonly KnownOutlet[]): { readonly meta: ArticleMeta; readonly missing: readonly Missing[] } => {
  const isUnknown = form.get("outletUnknown") === "on";
  const [title, outlet, date] = [textOf(form, "title"), textOf(form, "outlet.name"), partialDate(form)];
  const missing: Missing[] = [];
  if (!title) missing.push("title");
  if (!isUnknown && !outlet) missing.push("outlet");
  if (date.missing) missing.push(date.missing);
  const authors = textOf(form, "authors").split(/[\n;]/u).map((name) => name.trim()).filter(Boolean);
  return {
    missing,
    meta: {
      title,
      outlet: isUnknown || !outlet ? null : outletOf(outlet, known),
      url: orNull(form, "url"),
      language: orNull(form, "language"),
      publishedAt: date.value,
      authors,
      topic: orNull(form, "topic"),
      story: orNull(form, "story"),
      licence: orNull(form, "licence"),
      selection: orNull(form, "selection"),
    },
  };
};
