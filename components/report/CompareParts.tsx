/** Around two outlets side by side: the sentence that answers first, the choice of the two, and what both write about. */
import Link from "next/link";
import { Button } from "@/components/ui/Button";
import { Select } from "@/components/ui/Select";
import { MarginNote } from "@/components/shell/Spread";
import { nameOf, verdictOn, type Compared } from "./CompareTable";
import styles from "./CompareTable.module.css";
import { compareAddress } from "./figure-address";
import type { FigureNames } from "./figure-names";
import findingStyles from "./Finding.module.css";
import choice from "./MeasureChoice.module.css";
import { Question } from "./OutletQuestions";
import { useFigureWords } from "./use-figure-words";

export const CompareFinding = (compared: Compared) => {
  const words = useFigureWords(compared.names);
  const { kind, greater, probability } = verdictOn(compared, "claims/sourced");
  const [name, other] = [nameOf(compared[greater], words), nameOf(compared[greater === "a" ? "b" : "a"], words)];
  return (
    <header>
      <h2 className={findingStyles.finding}>{words.t(`compare.finding.${kind}`, { name, other, probability: words.decimal(probability ?? 0) })}</h2>
      <p className={findingStyles.facts}>{words.t("compare.pair", { a: nameOf(compared.a, words), b: nameOf(compared.b, words) })}</p>
    </header>
  );
};

interface ChooseProps {
  readonly outlets: readonly { readonly id: string; readonly name: string }[];
  readonly a: string;
  readonly b: string;
  readonly names: FigureNames;
}

/** A plain form with an address of its own. */
export const ChoosePair = ({ outlets, a, b, names }: ChooseProps) => {
  const { t } = useFigureWords(names);
  const options = outlets.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form method="get" className={styles.form}>
      <Select name="a" label={t("compare.first")} options={options} defaultValue={a || options[0]?.value} />
      <Select name="b" label={t("compare.second")} options={options} defaultValue={b || options[1]?.value} />
      <Button type="submit">{t("compare.button")}</Button>
    </form>
  );
};

interface Article {
  readonly id: string;
  readonly title: string;
  readonly language: string | null;
}

interface SubjectsProps {
  readonly compared: Compared;
  readonly shared: readonly { readonly kind: "story" | "topic"; readonly name: string; readonly a: readonly Article[]; readonly b: readonly Article[] }[];
  readonly within: string | null;
}

const Side = ({ project, name, articles }: { readonly project: string; readonly name: string; readonly articles: readonly Article[] }) => (
  <div className={styles.side}>
    <p className={styles.who}>{name}</p>
    <ul role="list">
      {articles.map(({ id, title, language }) => <li key={id}><Link href={`/projects/${project}/documents/${id}`} lang={language ?? undefined}>{title}</Link></li>)}
    </ul>
  </div>
);

/** The same event or topic in both, with its articles; each may be what the comparison is kept to. */
export const SharedSubjects = ({ compared, shared, within }: SubjectsProps) => {
  const words = useFigureWords(compared.names);
  if (shared.length === 0) return null;
  return (
    <Question title={words.t("compare.subjects.title")} about={words.t("compare.subjects.about")}>
      <div className={styles.subjects}>
        {shared.map(({ kind, name, a, b }) => (
          <section key={`${kind} ${name}`} className={styles.subject}>
            <h4 className={choice.name}>{words.t(`compare.subjects.${kind}`, { name })}</h4>
            <div className={styles.sides}>
              <Side project={compared.project} name={nameOf(compared.a, words)} articles={a} />
              <Side project={compared.project} name={nameOf(compared.b, words)} articles={b} />
            </div>
            {within === name ? null : <p><Link href={compareAddress(compared.project, { a: compared.a.outlet.id!, b: compared.b.outlet.id!, within: name })} className={choice.choice}>{words.t("compare.subjects.only")}</Link></p>}
          </section>
        ))}
      </div>
    </Question>
  );
};

export const WithinNote = ({ compared, within }: Pick<SubjectsProps, "compared" | "within">) => {
  const words = useFigureWords(compared.names);
  return (
    <>
      <MarginNote title={words.t("compare.scope")}>
        <p>{within === null ? words.t("compare.everything") : words.t("compare.within", { name: within })}</p>
        {within === null ? null : <p><Link href={compareAddress(compared.project, { a: compared.a.outlet.id!, b: compared.b.outlet.id! })}>{words.t("compare.backToAll")}</Link></p>}
      </MarginNote>
      <MarginNote title={words.t("compare.sayTitle")}>
        <p>{words.t("compare.say")}</p>
      </MarginNote>
    </>
  );
};
