/** From the text back to what one was asked to do with it. */
import { ClipboardList } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/Button";
import { Icon } from "@/components/ui/Icon";
import styles from "./DutyLink.module.css";

interface DutyLinkProps {
  readonly project: string;
  readonly duty: { readonly id: string; readonly title: string };
}

export const DutyLink = ({ project, duty }: DutyLinkProps) => {
  const t = useTranslations("classes.own");
  return (
    <ButtonLink look="plain" href={`/projects/${project}/assignments/${duty.id}`} aria-label={t("dutyOf", { title: duty.title })}>
      <Icon of={ClipboardList} size={18} />
      <span className={styles.word}>{t("duty")}</span>
    </ButtonLink>
  );
};
