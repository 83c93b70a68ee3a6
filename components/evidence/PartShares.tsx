/** How much of the article speaks with whose voice: the bars of the workbench's rail, with the share of each. */
import { useFormatter, useTranslations } from "next-intl";
import styles from "./PartShares.module.css";

interface PartSharesProps {
  readonly shares: readonly { readonly kind: string; readonly origins: readonly string[]; readonly share: number; readonly status: string }[];
}

export const PartShares = ({ shares }: PartSharesProps) => {
  const t = useTranslations("provenance");
  const format = useFormatter();
  return (
    <ul role="list" className={styles.parts}>
      {shares.map(({ kind, origins, share, status }) => (
        <li key={`${kind} ${origins.join()}`} className={styles.part}>
          <span className={styles.bar} data-kind={kind} data-proposed={status === "proposed" ? "" : undefined} aria-hidden="true" />
          <span>
            {t(`part.${kind as "own"}`)}
            {origins.length > 0 ? <span className={styles.origins}>{format.list(origins)}</span> : null}
            {status === "proposed" ? <span className={styles.proposed}>{t("proposed")}</span> : null}
          </span>
          <span className={styles.share}>{share > 0 && share < 0.005 ? t("under") : format.number(share, { style: "percent", maximumFractionDigits: 0 })}</span>
        </li>
      ))}
    </ul>
  );
};
