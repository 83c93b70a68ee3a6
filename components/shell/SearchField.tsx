/** Searching by a plain form with an address of its own, so that a search can be sent on and gone back to. */
import { Search } from "lucide-react";
import { Button } from "@/components/ui/Button";
import { Icon } from "@/components/ui/Icon";
import styles from "./SearchField.module.css";

interface SearchFieldProps {
  readonly q: string;
  readonly label: string;
  readonly button: string;
}

export const SearchField = ({ q, label, button }: SearchFieldProps) => (
  <search className={styles.search}>
    <form method="get" className={styles.form}>
      <input type="search" name="q" defaultValue={q} aria-label={label} placeholder={label} maxLength={200} className={styles.field} />
      <Button type="submit" aria-label={button}>
        <Icon of={Search} />
      </Button>
    </form>
  </search>
);
