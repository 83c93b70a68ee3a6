/** The language of the page that is being rendered; it is never part of the address. */
import { headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { optionalActor } from "@/lib/server/current-actor";
import { localeOf } from "@/lib/server/request-locale";
import { MESSAGES } from "./messages";

/** Null too when the database cannot be asked: the page that says so still needs a language. */
const ownLocale = async (): Promise<string | null> => {
  try {
    return (await optionalActor())?.locale ?? null;
  } catch {
    return null;
  }
};

export default getRequestConfig(async () => {
  const own = await ownLocale();
  const locale = localeOf(await headers(), own);
  return { locale, messages: MESSAGES[locale], timeZone: process.env.TZ ?? "Europe/Paris", now: new Date() };
});
