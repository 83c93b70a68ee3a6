/** One's own account. */
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { PasswordForm } from "@/components/account/PasswordForm";
import { Profile, ThemeChoice } from "@/components/account/Profile";
import { Sessions } from "@/components/account/Sessions";
import { Tokens } from "@/components/account/Tokens";
import { Frame } from "@/components/shell/Frame";
import { Sentences } from "@/components/shell/Sentences";
import { MarginNote, Spread } from "@/components/shell/Spread";
import { Section } from "@/components/ui/Form";
import { currentActor } from "@/lib/server/current-actor";
import { listSessions, listTokens } from "@/lib/server/queries/account";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("account"))("title") });

const AccountPage = async () => {
  const actor = await currentActor();
  const { userId, credential, name, login, locale } = actor;
  const [t, sessions, tokens, jar] = await Promise.all([
    getTranslations("account"), listSessions(userId, credential.kind === "session" ? credential.sessionId : null), listTokens(userId), cookies(),
  ]);
  const kept = jar.get("theme")?.value;
  const margin = (
    <MarginNote title={t("margin.title")}>
      <p>{t("margin.name")}</p>
      <p>{t("margin.password")}</p>
    </MarginNote>
  );
  return (
    <Frame person={actor} trail={[{ label: t("title") }]}>
      <Spread marginName={t("margin.title")} margin={margin}>
        <h1>{t("title")}</h1>
        <Sentences of={["account", "auth"]}>
          <Section title={t("profile.title")}>
            <Profile name={name} login={login} locale={locale} />
            <ThemeChoice initial={kept === "light" || kept === "dark" ? kept : "system"} />
          </Section>
          <Section title={t("password.title")} text={t("password.text")}>
            <PasswordForm />
          </Section>
          <Section title={t("sessions.title")} text={t("sessions.text")}>
            <Sessions sessions={sessions} />
          </Section>
          <Section title={t("tokens.title")} text={t("tokens.text")}>
            <Tokens tokens={tokens} />
          </Section>
        </Sentences>
      </Spread>
    </Frame>
  );
};

export default AccountPage;
