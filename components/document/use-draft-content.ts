"use client";
/** The text that is about to become an article, wherever it comes from, and what it will look like when it is read. */
import { useDeferredValue, useMemo, useState } from "react";
import { detect, type Detected } from "@/lib/text/detect";
import { articlePreview, type ArticlePreview } from "./article-preview";
import type { Way } from "./ContentField";

type Format = "text" | "markdown" | "html";

/** Longer texts are read whole by the server; the preview shows their beginning. UTF-16 units. */
const PREVIEWED = 120_000;

const fileFormat = (name: string): Format | null => (/\.html?$/iu.test(name) ? "html" : /\.(?:md|markdown)$/iu.test(name) ? "markdown" : null);

export interface DraftContent {
  readonly way: Way;
  readonly pasted: string;
  readonly file: File | null;
  /** The person's own choice, else what the text looks like. */
  readonly format: Format;
  /** What the text seems to be in; null when it does not show. */
  readonly language: "fr" | "en" | null;
  /** Its first heading; null without one. */
  readonly title: string | null;
  readonly preview: ArticlePreview | null;
  readonly setWay: (way: Way) => void;
  readonly setPasted: (content: string) => void;
  readonly setFile: (file: File | null) => void;
  readonly setFormat: (format: Format) => void;
}

export const useDraftContent = (language: string | null): DraftContent => {
  const [way, setWay] = useState<Way>("paste");
  const [pasted, setPasted] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const [fromFile, setFromFile] = useState("");
  const [chosen, setFormat] = useState<Format | null>(null);
  const text = useDeferredValue(way === "paste" ? pasted : fromFile);
  const named = way === "file" && file ? fileFormat(file.name) : null;
  const seems: Detected = useMemo(() => detect(text), [text]);
  const format = named === "html" ? named : (chosen ?? named ?? seems.format);
  const spoken = seems.language ?? language;
  const preview = useMemo(() => (text.trim() && format !== "html" ? articlePreview(text.slice(0, PREVIEWED), format, spoken) : null), [text, format, spoken]);

  const take = (next: File | null) => {
    setFile(next);
    setFromFile("");
    if (next && fileFormat(next.name) !== "html") void next.text().then((content) => setFromFile(content.replace(/^\ufeff/u, "").replace(/\r\n?/gu, "\n")), () => undefined);
  };
  return { way, pasted, file, format, language: seems.language, title: seems.title, preview, setWay, setPasted, setFile: take, setFormat };
};
