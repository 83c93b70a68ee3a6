/** The people of this service, for a global administrator. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { People } from "@/components/account/People";
import { SearchField } from "@/components/shell/SearchField";
import { Frame } from "@/components/shell/Frame";
import { Sentences } from "@/components/shell/Sentences";
import { MarginNote, Spread } from "@/components/shell/Spread";
import { ButtonLink } from "@/components/ui/Button";
import { mayOnAccount } from "@/lib/access/permissions";
import { currentActor } from "@/lib/server/current-actor";
import { listPeople } from "@/lib/server/queries/people";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("admin"))("title") });

interface AdminProps {
  readonly searchParams: Promise<{ readonly q?: string | string[]; readonly after?: string | string[] }>;
}

const LIMIT = 50;
const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? (value[0] ?? "") : (value ?? ""));

const AdminPage = async ({ searchParams }: AdminProps) => {
  const actor = await currentActor();
  if (!mayOnAccount(actor, "people.list")) notFound();
  const query = await searchParams;
  const q = one(query.q).trim();
  const [t, { items, next }] = await Promise.all([getTranslations("admin"), listPeople({ limit: LIMIT, after: one(query.after) || null, q })]);
  const margin = (
    <MarginNote title={t("margin.title")}>
      <p>{t("margin.once")}</p>
      <p>{t("margin.rights")}</p>
      <p>{t("margin.disable")}</p>
    </MarginNote>
  );
  return (
    <Frame person={actor} trail={[{ label: t("title") }]}>
      <Spread marginName={t("margin.title")} margin={margin}>
        <h1>{t("title")}</h1>
        {next || q ? <SearchField q={q} label={t("search")} button={t("searchButton")} /> : null}
        <Sentences of={["admin"]}>
          <People people={items} self={actor.userId} />
        </Sentences>
        {next ? (
          <p>
            <ButtonLink href={`?${new URLSearchParams({ ...(q ? { q } : {}), after: next }).toString()}`}>{t("more")}</ButtonLink>
          </p>
        ) : null}
      </Spread>
    </Frame>
  );
};

export default AdminPage;
