/** The document around every page: language, theme, fonts, and the sentences that every page's scripts may need. */
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Sentences } from "@/components/shell/Sentences";
import "./globals.css";

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations("common");
  return { title: { default: t("product"), template: `%s · ${t("product")}` }, description: t("claim"), robots: { index: false } };
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#e9ebee" },
    { media: "(prefers-color-scheme: dark)", color: "#0e1014" },
  ],
};

/** Light or dark where the person chose; nothing where the system decides. */
const chosenTheme = async (): Promise<"light" | "dark" | undefined> => {
  const value = (await cookies()).get("theme")?.value;
  return value === "light" || value === "dark" ? value : undefined;
};

const RootLayout = async ({ children }: { readonly children: ReactNode }) => (
  <html lang={await getLocale()} data-theme={await chosenTheme()}>
    <body>
      <Sentences of={[]}>{children}</Sentences>
    </body>
  </html>
);

export default RootLayout;
