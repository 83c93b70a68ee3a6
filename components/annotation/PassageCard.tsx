"use client";
/** One passage in the margin: folded, what people say of it in figures; unfolded, who says what, mark by mark. */
import { MessageSquareText } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { Icon } from "@/components/ui/Icon";
import type { Passage } from "@/lib/annotation/passages";
import { useBench } from "./bench";
import { Entry } from "./Entry";
import { LabelCounts } from "./LabelCounts";
import { Standings } from "./reading/Standings";
import { StackPicker } from "./StackPicker";
import styles from "./PassageCard.module.css";

interface PassageCardProps {
  readonly passage: Passage;
  /** 1, 2, … among those shown. */
  readonly place: number;
  readonly total: number;
  readonly active: boolean;
  /** Where the reader pointed: only these of the passage, and which of them first. */
  readonly here: readonly string[] | null;
  readonly chosen: string | null;
}

const Folded = ({ passage }: { readonly passage: Passage }) => {
  const t = useTranslations("annotate.card");
  const { actions, blind } = useBench();
  const notes = passage.annotations.filter(({ note, links }) => note || links.length > 0).length;
  return (
    <button type="button" className={styles.folded} aria-expanded="false" onClick={() => actions.show(passage.id)}>
      <LabelCounts labels={passage.labels} blind={blind} />
      {notes > 0 ? (
        <span className={styles.notes} title={t("notes", { count: notes })}>
          <Icon of={MessageSquareText} size={16} />
          <span className={styles.hidden}>{t("notes", { count: notes })}</span>
        </span>
      ) : null}
      <span className={styles.quote}>{t("quote", { quote: passage.annotations[0]!.display.quote })}</span>
    </button>
  );
};

const Unfolded = ({ passage, here, chosen }: Pick<PassageCardProps, "passage" | "here" | "chosen">) => {
  const t = useTranslations("annotate.card");
  const { actions } = useBench();
  const some = here ? passage.annotations.filter(({ id }) => here.includes(id)) : passage.annotations;
  const shown = some.length > 0 ? some : passage.annotations;
  const [only] = shown;
  return (
    <div className={styles.body}>
      {shown.length === 1 && only ? <Entry annotation={only} quoted /> : <StackPicker passage={passage} shown={shown} chosen={chosen} />}
      <Standings passage={passage} />
      {shown.length < passage.annotations.length ? (
        <button type="button" className={styles.whole} onClick={() => actions.show(passage.id)}>
          {t("whole", { count: passage.annotations.length })}
        </button>
      ) : null}
    </div>
  );
};

export const PassageCard = memo(function PassageCard({ passage, place, total, active, here, chosen }: PassageCardProps) {
  const t = useTranslations("annotate.card");
  return (
    <div
      role="comment article"
      className={active ? styles.active : styles.card}
      aria-label={t("name", { place, total })}
      data-card={passage.id}
      tabIndex={-1}
    >
      {active ? <Unfolded passage={passage} here={here} chosen={chosen} /> : <Folded passage={passage} />}
    </div>
  );
});
