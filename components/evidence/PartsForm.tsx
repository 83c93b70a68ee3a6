"use client";
/** Correcting the parts of an article by hand: from which paragraph to which, what kind, and whose words. */
import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { Form } from "@/components/ui/Form";
import { Icon } from "@/components/ui/Icon";
import { Select } from "@/components/ui/Select";
import { TextField } from "@/components/ui/TextField";
import styles from "./PartsForm.module.css";
import { useDecideParts, type PartWord } from "./use-decide-parts";

interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly excerpt: string;
}

interface PartsFormProps {
  readonly document: string;
  readonly parts: readonly (PartWord & { readonly excerpt: string })[];
  readonly paragraphs: readonly Paragraph[];
}

/** A part as it is being corrected; `place` stays exact until a paragraph is chosen anew. */
interface Row extends PartWord {
  readonly id: number;
  readonly excerpt: string;
}

const KINDS = ["own", "editorial", "relayed", "translated", "speaker", "quotation", "caption", "headline", "boilerplate", "self-description"] as const;

const NAMED = new Set(["relayed", "translated", "speaker", "quotation"]);

const paragraphAt = (paragraphs: readonly Paragraph[], offset: number): number => Math.max(0, paragraphs.findLastIndex(({ start }) => start <= offset));

interface RowFieldsProps {
  readonly row: Row;
  readonly number: number;
  readonly paragraphs: readonly Paragraph[];
  readonly onChange: (some: Partial<Row>) => void;
  readonly onRemove: () => void;
}

const RowFields = ({ row, number, paragraphs, onChange, onRemove }: RowFieldsProps) => {
  const t = useTranslations("provenance");
  const [from, to] = [paragraphAt(paragraphs, row.start), paragraphAt(paragraphs, row.end - 1)];
  const options = paragraphs.map(({ excerpt }, at) => ({ value: String(at), label: `${at + 1}. ${excerpt}` }));
  const move = (first: number, last: number) => onChange({ start: paragraphs[first]!.start, end: paragraphs[Math.max(first, last)]!.end, excerpt: paragraphs[first]!.excerpt });
  return (
    <fieldset className={styles.row}>
      <legend className={styles.legend}>
        {t("parts.number", { number })} <q className={styles.excerpt}>{row.excerpt}</q>
      </legend>
      <Select name={`kind-${row.id}`} label={t("parts.kind")} value={row.kind} options={KINDS.map((kind) => ({ value: kind, label: t(`part.${kind}`) }))} onChange={({ target }) => onChange({ kind: target.value })} />
      {NAMED.has(row.kind) ? <TextField name={`origin-${row.id}`} label={t("parts.origin")} value={row.origin ?? ""} maxLength={200} onChange={({ target }) => onChange({ origin: target.value })} /> : null}
      <Select name={`from-${row.id}`} label={t("parts.from")} value={String(from)} options={options} onChange={({ target }) => move(Number(target.value), to)} />
      <Select name={`to-${row.id}`} label={t("parts.to")} value={String(to)} options={options} onChange={({ target }) => move(Math.min(from, Number(target.value)), Number(target.value))} />
      <Button look="plain" onClick={onRemove} aria-label={t("parts.removeOf", { number })}>
        <Icon of={Trash2} />
        {t("parts.remove")}
      </Button>
    </fieldset>
  );
};

export const PartsForm = ({ document, parts, paragraphs }: PartsFormProps) => {
  const t = useTranslations("provenance");
  const { busy, decide } = useDecideParts(document);
  const [rows, setRows] = useState<readonly Row[]>(() => parts.map((part, id) => ({ ...part, id })));
  const [next, setNext] = useState(parts.length);
  const change = (id: number, some: Partial<Row>) => setRows((now) => now.map((row) => (row.id === id ? { ...row, ...some } : row)));
  const add = () => {
    const [first] = paragraphs;
    if (!first) return;
    setRows((now) => [...now, { id: next, start: first.start, end: first.end, excerpt: first.excerpt, kind: "own", origin: null, status: "confirmed" }]);
    setNext(next + 1);
  };
  const save = () => void decide(() => rows.map((row) => ({ ...row, origin: NAMED.has(row.kind) && row.origin?.trim() ? row.origin.trim() : null, status: "confirmed" as const })), t("said.saved"));
  return (
    <Form onSubmit={save} wide>
      <p className={styles.hint}>{t("parts.hint")}</p>
      {rows.map((row, at) => (
        <RowFields key={row.id} row={row} number={at + 1} paragraphs={paragraphs} onChange={(some) => change(row.id, some)} onRemove={() => setRows((now) => now.filter(({ id }) => id !== row.id))} />
      ))}
      <div className={styles.buttons}>
        <Button onClick={add}>
          <Icon of={Plus} />
          {t("parts.add")}
        </Button>
        <Button type="submit" look="primary" busy={busy}>
          {t("parts.save")}
        </Button>
      </div>
    </Form>
  );
};
