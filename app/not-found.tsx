/** For what does not exist, and for what this reader may not see: both look the same. */
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Plain } from "@/components/shell/Plain";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("common"))("notFound.title") });

const NotFound = async () => {
  const t = await getTranslations("common");
  return (
    <Plain title={t("notFound.title")}>
      <p>{t("notFound.text")}</p>
      <p>
        <Link href="/projects">{t("backToProjects")}</Link>
      </p>
    </Plain>
  );
};

export default NotFound;
