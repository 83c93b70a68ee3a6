"use client";
/** The keys and the labels, explained; the single keys can be turned off here. */
import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/Choice";
import { Dialog } from "@/components/ui/Dialog";
import { useBench } from "./bench";
import { KeyChoice } from "./KeyChoice";
import { LabelStroke } from "./LabelStroke";
import { useSingleKeys } from "./use-single-keys";
import styles from "./KeysHelp.module.css";

const READING = ["tab", "arrows", "sentence", "enter", "back", "palette"] as const;
const WRITING = ["labels", "undo", "save", "finish"] as const;

const Keys = ({ title, rows }: { readonly title: string; readonly rows: readonly (typeof READING | typeof WRITING)[number][] }) => {
  const t = useTranslations("annotate.help");
  return (
    <section>
      <h3>{title}</h3>
      <dl className={styles.keys}>
        {rows.map((row) => (
          <div key={row}>
            <dt>{t(`keys.${row}.key`)}</dt>
            <dd>{t(`keys.${row}.does`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

const Labels = () => {
  const t = useTranslations("annotate");
  const { offered } = useBench();
  return (
    <section>
      <h3>{t("labels.name")}</h3>
      <dl className={styles.labels}>
        {offered.map((label) => (
          <div key={label.key}>
            <dt>
              <LabelStroke slot={label.slot} />
              {label.name}
            </dt>
            <dd>
              {label.definition}
              {label.example ? <em>{t("labels.example", { example: label.example })}</em> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

export const KeysHelp = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => {
  const t = useTranslations("annotate.help");
  const { can } = useBench();
  const [singles, setSingles] = useSingleKeys();
  return (
    <Dialog open={open} title={t("title")} closeWord={t("close")} onClose={onClose}>
      <Labels />
      <Keys title={t("reading")} rows={READING} />
      {can.annotate ? <Keys title={t("writing")} rows={WRITING} /> : null}
      <KeyChoice />
      <Checkbox name="single-keys" label={t("singles")} hint={t("singlesHint")} checked={singles} onChange={(event) => setSingles(event.target.checked)} />
    </Dialog>
  );
};
