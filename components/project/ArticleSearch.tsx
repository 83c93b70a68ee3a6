/** Searching titles, outlets and texts: a plain form with an address of its own, so that a search can be sent on. */
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { Icon } from "@/components/ui/Icon";
import styles from "./ArticleSearch.module.css";

export const ArticleSearch = ({ q }: { readonly q: string }) => {
  const t = useTranslations("projects.home.search");
  return (
    <search className={styles.search}>
      <form method="get" className={styles.form}>
        <input type="search" name="q" defaultValue={q} aria-label={t("label")} placeholder={t("label")} maxLength={200} className={styles.field} />
        <Button type="submit" aria-label={t("button")}>
          <Icon of={Search} />
        </Button>
      </form>
    </search>
  );
};
