/** Coming into a class by the code on the board. */
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { Specimen } from "@/components/account/Specimen";
import { JoinForm } from "@/components/classroom/JoinForm";
import { JoinSignedIn } from "@/components/classroom/JoinSignedIn";
import { LanguageSwitch } from "@/components/shell/LanguageSwitch";
import { Sentences } from "@/components/shell/Sentences";
import { optionalActor } from "@/lib/server/current-actor";
import styles from "../entry.module.css";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("join"))("title") });

const JoinPage = async () => {
  const [t, actor] = await Promise.all([getTranslations("join"), optionalActor()]);
  return (
    <div className={styles.entry}>
      <Specimen locale={await getLocale()} />
      <main className={styles.doors}>
        <div className={styles.top}>
          <LanguageSwitch signedIn={actor !== null} />
        </div>
        <section className={styles.door}>
          <h1 className={styles.title}>{t("title")}</h1>
          <Sentences of={["join"]}>{actor ? <JoinSignedIn name={actor.name} /> : <JoinForm />}</Sentences>
        </section>
        <div className={styles.help}>
          <p>{t("noMail")}</p>
          {actor ? null : (
            <p>
              <Link href="/sign-in">{t("haveAccount")}</Link>
            </p>
          )}
        </div>
      </main>
    </div>
  );
};

export default JoinPage;
