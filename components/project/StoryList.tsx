/** A long list of articles, by the event that they report: what several outlets say of one thing stands together. */
import { useTranslations } from "next-intl";
import { ArticleList, type ListedArticle } from "./ArticleList";
import styles from "./StoryList.module.css";

interface StoryArticle extends ListedArticle {
  /** Null where nobody has said what the article is about. */
  readonly story: string | null;
}

/** So many articles are found at a glance without headings. */
const FEW = 12;

/** In the order in which each story first comes up; articles without one come last. */
const byStory = (articles: readonly StoryArticle[]): [string | null, StoryArticle[]][] => {
  const groups = [...Map.groupBy(articles, ({ story }) => story)];
  return [...groups.filter(([story]) => story !== null), ...groups.filter(([story]) => story === null)];
};

export const StoryList = ({ project, articles }: { readonly project: string; readonly articles: readonly StoryArticle[] }) => {
  const t = useTranslations("projects.home.stories");
  const groups = byStory(articles);
  if (articles.length <= FEW || groups.length < 2) return <ArticleList project={project} articles={articles} />;
  return (
    <>
      <nav aria-label={t("name")}>
        <ul role="list" className={styles.stories}>
          {groups.map(([story, { length }], at) => (
            <li key={story}>
              <a href={`#story-${at}`} className={styles.jump}>
                {story ?? t("none")} <span className={styles.count}>{length}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(([story, members], at) => (
        <section key={story} aria-labelledby={`story-${at}`}>
          <h2 id={`story-${at}`} className={styles.story}>
            {story ?? t("none")}
          </h2>
          <ArticleList project={project} articles={members} />
        </section>
      ))}
    </>
  );
};
