/** The margin of a project's home: first what to do, then what others did lately. */
import Link from "next/link";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { MarginNote } from "@/components/shell/Spread";
import { ButtonLink } from "@/components/ui/Button";
import styles from "./HomeMargin.module.css";

interface HomeMarginProps {
  readonly project: string;
  readonly mayAdd: boolean;
  readonly total: number;
  readonly duties: readonly { readonly id: string; readonly title: string; readonly dueAt: string | null; readonly blind: boolean }[];
  readonly handedIn: readonly { readonly id: string; readonly title: string }[];
  readonly resume: { readonly id: string; readonly title: string } | null;
  /** Where somebody who has not begun could begin. */
  readonly first: { readonly id: string; readonly title: string } | null;
  /** What others said to this reader and waits for a word. */
  readonly spoken: readonly { readonly annotation: string; readonly document: string; readonly title: string; readonly language: string | null; readonly author: { readonly name: string }; readonly named: boolean; readonly at: string }[];
  readonly recent: readonly { readonly annotation: string; readonly document: string; readonly title: string; readonly language: string | null; readonly author: { readonly name: string }; readonly at: string }[];
}

const Duties = ({ project, duties }: Pick<HomeMarginProps, "project" | "duties">) => {
  const t = useTranslations("projects.home.todo");
  const format = useFormatter();
  return duties.map(({ id, title, dueAt, blind }) => (
    <div key={id} className={styles.duty}>
      <p className={styles.title}>{t("assignment", { title })}</p>
      <p className={styles.facts}>
        {dueAt ? t("due", { date: format.dateTime(new Date(dueAt), { weekday: "long", day: "numeric", month: "long", hour: "numeric", minute: "2-digit" }) }) : t("noDue")}
        {blind ? ` · ${t("blind")}` : ""}
      </p>
      <ButtonLink look="primary" href={`/projects/${project}/assignments/${id}`}>
        {t("continue")}
      </ButtonLink>
    </div>
  ));
};

const HandedIn = ({ project, handedIn }: Pick<HomeMarginProps, "project" | "handedIn">) => (
  <ul role="list" className={styles.recent}>
    {handedIn.map(({ id, title }) => (
      <li key={id}>
        <Link href={`/projects/${project}/assignments/${id}`} className={styles.change}>
          {title}
        </Link>
      </li>
    ))}
  </ul>
);

const Next = ({ project, mayAdd, total, resume, first }: Pick<HomeMarginProps, "project" | "mayAdd" | "total" | "resume" | "first">) => {
  const t = useTranslations("projects.home.todo");
  const place = resume ?? first;
  if (place) {
    return (
      <>
        <p>{resume ? t("resume") : t("begin")}</p>
        <p className={styles.title}>{place.title}</p>
        <ButtonLink look="primary" href={`/projects/${project}/documents/${place.id}`}>
          {resume ? t("continue") : t("read")}
        </ButtonLink>
      </>
    );
  }
  if (total > 0) return <p className={styles.facts}>{t("nothing")}</p>;
  if (!mayAdd) return <p>{t("wait")}</p>;
  return (
    <>
      <p>{t("addFirst")}</p>
      <ButtonLink look="primary" href={`/projects/${project}/documents/new`}>
        {t("add")}
      </ButtonLink>
    </>
  );
};

const Recent = ({ project, recent }: Pick<HomeMarginProps, "project" | "recent">) => {
  const t = useTranslations("projects.home.recent");
  const format = useFormatter();
  const now = useNow();
  return (
    <ul role="list" className={styles.recent}>
      {recent.map(({ annotation, document, title, language, author, at }) => (
        <li key={annotation}>
          <Link href={`/projects/${project}/documents/${document}?annotation=${annotation}`} className={styles.change}>
            {t("annotated", { name: author.name })} <cite lang={language ?? undefined}>{title}</cite>
          </Link>
          <small className={styles.facts}>{format.relativeTime(new Date(at), now)}</small>
        </li>
      ))}
    </ul>
  );
};

const Spoken = ({ project, spoken }: Pick<HomeMarginProps, "project" | "spoken">) => {
  const t = useTranslations("talk.home");
  const format = useFormatter();
  const now = useNow();
  return (
    <ul role="list" className={styles.recent}>
      {spoken.map(({ annotation, document, title, language, author, named, at }) => (
        <li key={annotation}>
          <Link href={`/projects/${project}/documents/${document}?annotation=${annotation}&talk=1`} className={styles.change}>
            {t(named ? "named" : "answered", { name: author.name })} <cite lang={language ?? undefined}>{title}</cite>
          </Link>
          <small className={styles.facts}>{format.relativeTime(new Date(at), now)}</small>
        </li>
      ))}
    </ul>
  );
};

export const HomeMargin = (props: HomeMarginProps) => {
  const t = useTranslations("projects.home");
  const talk = useTranslations("talk.home");
  return (
    <>
      <MarginNote title={t("todo.name")}>{props.duties.length > 0 ? <Duties {...props} /> : <Next {...props} />}</MarginNote>
      {props.handedIn.length > 0 ? (
        <MarginNote title={t("todo.handedIn")}>
          <HandedIn {...props} />
        </MarginNote>
      ) : null}
      {props.spoken.length > 0 ? (
        <MarginNote title={talk("name")}>
          <Spoken {...props} />
        </MarginNote>
      ) : null}
      {props.recent.length > 0 ? (
        <MarginNote title={t("recent.name")}>
          <Recent {...props} />
        </MarginNote>
      ) : null}
    </>
  );
};
