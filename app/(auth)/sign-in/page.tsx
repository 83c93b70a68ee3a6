/** The front door: what this tool asks, in one drawn sentence, and the way in. */
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Specimen } from "@/components/account/Specimen";
import { SignInForm } from "@/components/account/SignInForm";
import { CodeDoor } from "@/components/classroom/CodeDoor";
import { LanguageSwitch } from "@/components/shell/LanguageSwitch";
import { Sentences } from "@/components/shell/Sentences";
import { optionalActor } from "@/lib/server/current-actor";
import { localAddress } from "../local-address";
import styles from "../entry.module.css";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("auth"))("title") });

const SignInPage = async ({ searchParams }: { readonly searchParams: Promise<{ readonly next?: string | string[] }> }) => {
  const next = localAddress((await searchParams).next);
  if (await optionalActor()) redirect(next);
  const t = await getTranslations("auth");
  return (
    <div className={styles.entry}>
      <Specimen locale={await getLocale()} />
      <main className={styles.doors}>
        <div className={styles.top}>
          <LanguageSwitch />
        </div>
        <section className={styles.door}>
          <h1 className={styles.title}>{t("codeDoor")}</h1>
          <Sentences of={["join"]}>
            <CodeDoor />
          </Sentences>
        </section>
        <section className={styles.second}>
          <h2 className={styles.title}>{t("door")}</h2>
          <Sentences of={["auth"]}>
            <SignInForm next={next} />
          </Sentences>
        </section>
        <div className={styles.help}>
          <p>{t("noAccount")}</p>
          <p>{t("forgotten")}</p>
        </div>
      </main>
    </div>
  );
};

export default SignInPage;
