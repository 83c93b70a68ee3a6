/** How many outlets are solid, indicative and so on, as a sentence. */
import { useTranslations } from "next-intl";
import type { Finding } from "@/lib/report/finding";

const ORDER = ["solid", "indicative", "insufficient", "none"] as const;

/** « un média solide, un indicatif, quatre pas encore mesurables. » Empty where there is no outlet. */
export const useStandingWords = (): ((counts: Finding["counts"]) => string) => {
  const t = useTranslations("outlets.finding");
  return (counts) => {
    const present = ORDER.filter((standing) => counts[standing] > 0);
    const parts = present.map((standing, at) => t(`${at === 0 ? "first" : "next"}.${standing}`, { count: counts[standing] }));
    return parts.length > 0 ? `${parts.join(", ")}.` : "";
  };
};
