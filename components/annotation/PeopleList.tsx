/** The people whom a name that is being typed may mean. */
import { useTranslations } from "next-intl";
import type { PersonView } from "@/lib/annotation/record";
import styles from "./WritingField.module.css";

interface PeopleListProps {
  readonly id: string;
  readonly people: readonly PersonView[];
  readonly chosen: PersonView | null;
  readonly onChoose: (person: string) => void;
}

export const PeopleList = ({ id, people, chosen, onChoose }: PeopleListProps) => {
  const t = useTranslations("talk.writing");
  return (
    <ul id={id} role="listbox" aria-label={t("people")} className={styles.people} hidden={people.length === 0}>
      {people.map((person) => (
        <li
          key={person.id}
          role="option"
          aria-selected={person.id === chosen?.id}
          className={styles.name}
          // The caret stays in the text.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(person.id)}
        >
          {person.name}
        </li>
      ))}
    </ul>
  );
};
