/** After a one-time password: nothing else opens until an own one is chosen. */
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PasswordForm } from "@/components/account/PasswordForm";
import { Plain } from "@/components/shell/Plain";
import { Sentences } from "@/components/shell/Sentences";
import { currentActor } from "@/lib/server/current-actor";
import { localAddress } from "../local-address";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("auth"))("change.title") });

const PasswordPage = async ({ searchParams }: { readonly searchParams: Promise<{ readonly next?: string | string[] }> }) => {
  const actor = await currentActor();
  const next = localAddress((await searchParams).next);
  if (!actor.mustChangePassword) redirect(next);
  const t = await getTranslations("auth.change");
  return (
    <Plain title={t("title")}>
      <p>{t("why")}</p>
      <Sentences of={["auth"]}>
        <PasswordForm next={next} />
      </Sentences>
    </Plain>
  );
};

export default PasswordPage;
