/** What is missing or does not agree, each with the places in the article: the gravest first. */
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/Notice";
import { Place } from "./Certificate";
import styles from "./CertificateWarnings.module.css";

type Code = "two-origins" | "relayed" | "no-named-source" | "single-voice" | "lost-targets" | "attribution-lost" | "headline-against-body" | "boilerplate-unknown" | "one-document" | "unattributed-quotation";

interface CertificateWarningsProps {
  readonly warnings: readonly { readonly code: Code; readonly detail: string; readonly places: readonly { readonly paragraph: number; readonly start: number; readonly end: number }[] }[];
  /** Address of the workbench of this document. */
  readonly path: string;
}

const GRAVE: ReadonlySet<Code> = new Set(["two-origins", "attribution-lost", "headline-against-body", "single-voice", "no-named-source"]);
/** Places named one by one; the rest are a number. */
const SHOWN = 6;

export const CertificateWarnings = ({ warnings, path }: CertificateWarningsProps) => {
  const t = useTranslations("provenance");
  // That a text is relayed is the drawing's subject.
  const told = warnings.filter(({ code }) => code !== "relayed").toSorted((a, b) => Number(GRAVE.has(b.code)) - Number(GRAVE.has(a.code)));
  return told.map(({ code, detail, places }) => {
    const words = { detail, count: places.length, known: detail === "" ? "no" : "yes" };
    return (
    <Notice key={`${code} ${detail}`} title={t(`warning.${code}.title`, words)}>
      <p>{t(`warning.${code}.text`, words)}</p>
      {places.length > 0 && code !== "lost-targets" ? (
        <p className={styles.places}>
          {places.slice(0, SHOWN).map((at) => (
            <Place key={at.start} path={path} at={at} />
          ))}
          {places.length > SHOWN ? <span>{t("morePlaces", { count: places.length - SHOWN })}</span> : null}
        </p>
      ) : null}
    </Notice>
    );
  });
};
