"use client";
/** The names of an article's fields, and what to say when one is missing: for error summaries. */
import { useTranslations } from "next-intl";
import type { FieldProblem } from "@/components/request";
import type { Missing } from "./article-meta";

/** Field path to label. */
export const useArticleLabels = (): Readonly<Record<string, string>> => {
  const t = useTranslations("documents.fields");
  const add = useTranslations("documents.add");
  return {
    title: t("title"), "outlet.name": t("outlet"), outlet: t("outlet"), url: t("url"), language: t("language"), publishedAt: t("date"), authors: t("authors"),
    topic: t("topic"), story: t("story"), licence: t("licence"), selection: t("selection"), content: add("content"), file: add("file"), format: add("format"),
  };
};

const PATH: Readonly<Record<Missing, string>> = { title: "title", outlet: "outlet.name", year: "publishedAt", month: "publishedAt" };

export const useMissing = (): ((missing: readonly Missing[]) => FieldProblem[]) => {
  const t = useTranslations("documents.missing");
  return (missing) => missing.map((what) => ({ path: PATH[what], message: t(what) }));
};
