/** Hands the browser only the sentences that the scripts below it use: those of every page, and the namespaces named. */
import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { Messages, Namespace } from "@/i18n/messages";

interface SentencesProps {
  readonly of: readonly Namespace[];
  readonly children: ReactNode;
}

/** An inner one replaces the outer one's messages, so each brings `common` along. */
export const Sentences = async ({ of, children }: SentencesProps) => {
  const all = await getMessages();
  const some: Partial<Messages> = Object.fromEntries(["common" as const, ...of].map((name) => [name, all[name]]));
  return <NextIntlClientProvider messages={some}>{children}</NextIntlClientProvider>;
};
