/** How to use it, its keys, and what the tool claims and does not. */
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { KeyTable } from "@/components/account/KeyTable";
import { StrokeSample } from "@/components/project/StrokeSample";
import { Frame } from "@/components/shell/Frame";
import { MarginNote, Spread } from "@/components/shell/Spread";
import { Section } from "@/components/ui/Form";
import { currentActor } from "@/lib/server/current-actor";
import styles from "./about.module.css";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("about"))("title") });

const STEPS = ["select", "label", "who", "source"] as const;
const STROKES = ["solid", "wavy", "dashed", "double"] as const;
const CLAIMS = ["says", "counts", "keeps"] as const;
const NOT = ["truth", "rank", "invent"] as const;

const AboutPage = async () => {
  const [actor, t] = await Promise.all([currentActor(), getTranslations("about")]);
  const margin = (
    <>
      <MarginNote title={t("claims.title")}>
        <ul className={styles.list}>
          {CLAIMS.map((key) => (
            <li key={key}>{t(`claims.${key}`)}</li>
          ))}
        </ul>
      </MarginNote>
      <MarginNote title={t("not.title")}>
        <ul className={styles.list}>
          {NOT.map((key) => (
            <li key={key}>{t(`not.${key}`)}</li>
          ))}
        </ul>
      </MarginNote>
    </>
  );
  return (
    <Frame person={actor} trail={[{ label: t("title") }]}>
      <Spread marginName={t("margin")} margin={margin}>
        <h1>{t("title")}</h1>
        <Section title={t("steps.title")}>
          <ol className={styles.steps}>
            {STEPS.map((key) => (
              <li key={key}>{t(`steps.${key}`)}</li>
            ))}
          </ol>
        </Section>
        <Section title={t("strokes.title")} text={t("strokes.text")}>
          <dl className={styles.strokes}>
            {STROKES.map((key, slot) => (
              <div key={key}>
                <dt>
                  <StrokeSample slot={slot}>{t(`strokes.${key}.name`)}</StrokeSample>
                </dt>
                <dd>{t(`strokes.${key}.text`)}</dd>
              </div>
            ))}
          </dl>
          <p>{t("strokes.wash")}</p>
        </Section>
        <Section title={t("keys.title")} text={t("keys.text")}>
          <KeyTable />
        </Section>
      </Spread>
    </Frame>
  );
};

export default AboutPage;
