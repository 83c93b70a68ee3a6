"use client";
/** What finishing means, for which labels, and for marks of an older sense whether they still hold; then the choice. */
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import { Button } from "@/components/ui/Button";
import { Checkbox } from "@/components/ui/Choice";
import { Actions } from "@/components/ui/Form";
import { Notice } from "@/components/ui/Notice";
import type { OwnAssignment } from "@/lib/annotation/reading";
import type { AnnotationView } from "@/lib/annotation/record";
import { revise, withdraw } from "../acts";
import { useBench, useDocumentState, type LabelView } from "../bench";
import { focusSoon } from "../focus-soon";
import { LabelStroke } from "../LabelStroke";
import { isLast, missing, waiting } from "./stage";
import type { ReadingState } from "./reading-store";
import styles from "./Reading.module.css";

interface ScopeProps {
  /** Those that are asked about. */
  readonly among: readonly LabelView[];
  readonly chosen: readonly string[];
  readonly onChange: (labels: readonly string[]) => void;
}

/** The labels that silence is to count for. */
const Scope = ({ among, chosen, onChange }: ScopeProps) => {
  const t = useTranslations("reading.finish");
  const { offered } = useBench();
  const toggle = (key: string) => onChange(offered.map((label) => label.key).filter((each) => (each === key ? !chosen.includes(each) : chosen.includes(each))));
  return (
    <fieldset className={styles.scope}>
      <legend>{t("scope")}</legend>
      {among.map(({ key, name, slot }) => (
        <Checkbox key={key} name={`scope-${key}`} checked={chosen.includes(key)} onChange={() => toggle(key)} label={<span className={styles.label}><LabelStroke slot={slot} />{name}</span>} />
      ))}
    </fieldset>
  );
};

interface OldMarksProps {
  readonly marks: readonly AnnotationView[];
  readonly holding: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

/** The reader's marks from before a label meant what it means: each is confirmed, or its label goes. */
const OldMarks = ({ marks, holding, onToggle }: OldMarksProps) => {
  const t = useTranslations("reading.review");
  const said = useTranslations("annotate.entry");
  if (marks.length === 0) return null;
  return (
    <fieldset className={styles.scope}>
      <legend>{t("marks", { count: marks.length })}</legend>
      <p className={styles.quiet}>{t("marksHint")}</p>
      {marks.map(({ id, display }) => (
        <Checkbox key={id} name={`still-${id}`} checked={holding.has(id)} onChange={() => onToggle(id)} label={<span className={styles.quote}>{said("quote", { quote: display.quote })}</span>} />
      ))}
    </fieldset>
  );
};

const Meaning = ({ labels }: { readonly labels: readonly string[] }) => {
  const t = useTranslations("reading.review");
  const { labelOf } = useBench();
  return (
    <Notice title={t("changed", { count: labels.length })}>
      <dl className={styles.meanings}>
        {labels.map((key) => (
          <div key={key}>
            <dt>{labelOf(key).name}</dt>
            <dd>{labelOf(key).definition ?? t("noDefinition")}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
};

/** Marks under labels whose sense has changed since: those that still hold are given anew, the others lose the label. */
const useOldMarks = (outgrown: readonly string[]) => {
  const { store, me, desk } = useBench();
  const { shown } = useDocumentState(store);
  const marks = outgrown.length === 0 ? [] : shown.filter((mark) => mark.author.id === me.id && mark.codebook < desk.codebook && mark.labels.some((label) => outgrown.includes(label)));
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const holding = new Set(marks.flatMap(({ id }) => (dropped.has(id) ? [] : [id])));
  const settle = () => {
    for (const mark of marks) {
      const labels = holding.has(mark.id) ? mark.labels : mark.labels.filter((label) => !outgrown.includes(label));
      if (labels.length === 0 && mark.frames.length === 0 && mark.note === null) withdraw(desk, mark);
      else revise(desk, mark, { patch: { labels: [...labels] } });
    }
  };
  const toggle = (id: string) => setDropped((now) => new Set(now.has(id) ? [...now].filter((each) => each !== id) : [...now, id]));
  return { marks, holding, toggle, settle };
};

/** What there is to know of an assignment before handing in. */
const Assignment = ({ assignment }: { readonly assignment: OwnAssignment }) => {
  const t = useTranslations("reading.handIn");
  const lacking = missing(assignment);
  const { title, blind, opensAt, documents, finished } = assignment;
  return (
    <Notice title={t("title", { title })}>
      {lacking > 0 ? <p>{t("lacking", { count: lacking })}</p> : null}
      {isLast(assignment, false) ? null : <p>{t("others", { finished, documents })}</p>}
      {blind && opensAt === "submission" && lacking === 0 && isLast(assignment, false) ? <p>{t("reveals")}</p> : null}
    </Notice>
  );
};

const useFinish = (state: ReadingState) => {
  const { offered, actions } = useBench();
  const { mine } = state;
  const outgrown = mine?.outgrown ?? [];
  const [labels, setLabels] = useState<readonly string[]>(() => offered.map(({ key }) => key).filter((key) => !mine || mine.labels.includes(key) || mine.outgrown.includes(key)));
  const old = useOldMarks(outgrown);
  const assignment = waiting(state);
  const mayHandIn = assignment !== null && isLast(assignment, mine !== null) && missing(assignment) === 0;
  const finish = async (handsIn: boolean) => {
    old.settle();
    if (!(await actions.finish(labels))) return;
    if (handsIn && assignment) await actions.handIn(assignment);
    actions.openReading(false);
  };
  return { outgrown, labels, setLabels, old, assignment, mayHandIn, finish };
};

export const FinishForm = ({ state }: { readonly state: ReadingState }) => {
  const t = useTranslations("reading");
  const { store, me, actions, offered } = useBench();
  const { shown } = useDocumentState(store);
  const { outgrown, labels, setLabels, old, assignment, mayHandIn, finish } = useFinish(state);
  const first = useRef<HTMLFormElement>(null);
  useEffect(() => focusSoon(() => first.current?.querySelector("[type=submit]") ?? null), []);
  const submit = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    if (labels.length > 0 && !state.busy) void finish(mayHandIn);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit(event);
  };
  const own = shown.filter(({ author }) => author.id === me.id).length;
  return (
    <form ref={first} className={styles.form} onSubmit={submit} onKeyDown={onKeyDown}>
      {outgrown.length > 0 ? <Meaning labels={outgrown} /> : null}
      <p>{outgrown.length > 0 ? t("review.means") : t("finish.own", { count: own })}</p>
      {outgrown.length > 0 ? <OldMarks marks={old.marks} holding={old.holding} onToggle={old.toggle} /> : <p>{t("finish.means")}</p>}
      {outgrown.length === 1 ? null : <Scope among={outgrown.length > 0 ? offered.filter(({ key }) => outgrown.includes(key)) : offered} chosen={labels} onChange={setLabels} />}
      {assignment ? <Assignment assignment={assignment} /> : null}
      <p className={styles.quiet}>{t("finish.later")}</p>
      <Actions>
        <Button type="submit" look="primary" busy={state.busy} disabled={labels.length === 0} aria-keyshortcuts="Control+Enter Meta+Enter">
          {t(outgrown.length > 0 ? "review.confirm" : mayHandIn ? "finish.doAndHandIn" : "finish.do")}
        </Button>
        {mayHandIn ? <Button busy={state.busy} onClick={() => void finish(false)}>{t("finish.only")}</Button> : <Button onClick={() => actions.openReading(false)}>{t("finish.notYet")}</Button>}
      </Actions>
    </form>
  );
};
