"use client";
/** Who looked for a source of the passage, where, and what came of it; and the form that records one's own search. */
import { X } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState, type KeyboardEvent } from "react";
import { Button } from "@/components/ui/Button";
import { Actions } from "@/components/ui/Form";
import { Icon } from "@/components/ui/Icon";
import { TextField } from "@/components/ui/TextField";
import type { AnnotationView, SearchView } from "@/lib/annotation/record";
import { useBench } from "../bench";
import styles from "./Reading.module.css";

const LONGEST_PLACE = 500;

const SearchLine = ({ annotation, search }: { readonly annotation: string; readonly search: SearchView }) => {
  const t = useTranslations("reading.search");
  const format = useFormatter();
  const { me, can, actions } = useBench();
  const { id, author, outcome, where, at } = search;
  const mine = author.id === me.id;
  return (
    <li className={styles.search} data-outcome={outcome}>
      <p>
        <strong>{t(`line.${outcome}`)}</strong>
        {where ? ` · ${where}` : ""}
        <span className={styles.quiet}> {mine ? t("byMe") : t("by", { name: author.name })}, {format.dateTime(new Date(at), { day: "numeric", month: "short" })}</span>
      </p>
      {mine && can.complete ? (
        <button type="button" className={styles.remove} aria-label={t("remove")} title={t("remove")} onClick={() => actions.removeSearch(annotation, id)}>
          <Icon of={X} size={16} />
        </button>
      ) : null}
    </li>
  );
};

export const Searches = ({ annotation }: { readonly annotation: AnnotationView }) => {
  const t = useTranslations("reading.search");
  if (annotation.searches.length === 0) return null;
  return (
    <ul role="list" className={styles.searches} aria-label={t("name")}>
      {annotation.searches.map((search) => (
        <SearchLine key={search.id} annotation={annotation.id} search={search} />
      ))}
    </ul>
  );
};

export const SearchForm = ({ annotation }: { readonly annotation: string }) => {
  const t = useTranslations("reading.search");
  const { actions, can } = useBench();
  const [where, setWhere] = useState("");
  const record = (outcome: SearchView["outcome"]) => actions.recordSearch(annotation, { outcome, ...(where.trim() ? { where: where.trim() } : {}) });
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === "Escape") actions.openSearch(null);
    else if (event.key === "Enter" && event.target instanceof HTMLInputElement) event.currentTarget.querySelector("button")?.focus();
    else return event.stopPropagation();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div role="group" className={styles.ask} aria-label={t("ask")} data-search="" onKeyDown={onKeyDown}>
      <TextField name={`search-${annotation}`} label={t("where")} note={t("optional")} hint={t("hint")} value={where} maxLength={LONGEST_PLACE} autoComplete="off" onChange={(event) => setWhere(event.target.value)} />
      <Actions>
        <Button onClick={() => record("nothing")}>{t("nothing")}</Button>
        <Button onClick={() => record("found")}>{t(can.link ? "foundLink" : "found")}</Button>
        <Button look="plain" onClick={() => actions.openSearch(null)}>
          {t("close")}
        </Button>
      </Actions>
    </div>
  );
};
