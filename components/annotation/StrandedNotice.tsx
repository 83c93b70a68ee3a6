"use client";
/** What somebody wrote on an annotation that is no longer there: their words, until they have read them. */
import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { useBench, useDocumentState } from "./bench";
import type { Stranded } from "./document-state";

const useWords = () => {
  const t = useTranslations("surface.stranded");
  const format = useFormatter();
  const { labelOf } = useBench();
  return ({ write }: Stranded): string => {
    if (write.type === "attach") return [write.link.url, write.link.quote].filter(Boolean).join(" ");
    const { note, labels, attribution, status } = write.patch;
    const said = [note, labels && format.list(labels.map((key) => labelOf(key).name)), attribution?.name, status === "withdrawn" ? t("withdrawn") : null];
    return said.filter(Boolean).join(" · ");
  };
};

export const StrandedNotice = () => {
  const t = useTranslations("surface.stranded");
  const { store } = useBench();
  const { stranded } = useDocumentState(store);
  const words = useWords();
  if (stranded.length === 0) return null;
  return (
    <div role="alert">
      <Notice title={t("title")}>
        <p>{t("what", { count: stranded.length })}</p>
        <ul role="list">
          {stranded.map((each) => (
            <li key={each.key}>
              {words(each)}{" "}
              <Button look="plain" onClick={() => store.letGo(each.key)}>
                {t("close")}
              </Button>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
};
