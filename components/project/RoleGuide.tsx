/** What each role may do, in a sentence. */
import { useTranslations } from "next-intl";
import { MarginNote } from "@/components/shell/Spread";
import styles from "./RoleGuide.module.css";

const ROLES = ["owner", "moderator", "researcher", "annotator"] as const;

export const RoleGuide = () => {
  const t = useTranslations("settings.roles");
  const roles = useTranslations("common.roles");
  return (
    <MarginNote title={t("title")}>
      <dl className={styles.roles}>
        {ROLES.map((role) => (
          <div key={role}>
            <dt className={styles.name}>{roles(role)}</dt>
            <dd>{t(role)}</dd>
          </div>
        ))}
      </dl>
    </MarginNote>
  );
};
