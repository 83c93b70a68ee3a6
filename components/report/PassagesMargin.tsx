/** Beside the passages of a number: what it asks, what counts, and the number itself. */
import Link from "next/link";
import { MarginNote } from "@/components/shell/Spread";
import { outletAddress } from "./figure-address";
import type { FigureNames } from "./figure-names";
import { useFigureWords } from "./use-figure-words";

interface PassagesMarginProps {
  readonly project: string;
  readonly outlet: string;
  readonly figure: string;
  readonly k: number;
  readonly n: number;
  readonly ties: number;
  readonly names: FigureNames;
}

export const PassagesMargin = ({ project, outlet, figure, k, n, ties, names }: PassagesMarginProps) => {
  const { t, about, name } = useFigureWords(names);
  const isClaims = figure.startsWith("claims/");
  return (
    <>
      <MarginNote title={name(figure)}>
        <p>{about(figure)}</p>
        <p>{t(isClaims ? "passagesHow.claims" : "passagesHow.articles", { k, n, ties })}</p>
        <p><Link href={outletAddress(project, outlet)}>{t("passagesHow.back")}</Link></p>
      </MarginNote>
      <MarginNote title={t("passagesHow.title")}>
        <p>{t("passagesHow.passage")}</p>
        <p>{t("passagesHow.source")}</p>
        <p>{t("passagesHow.alone")}</p>
      </MarginNote>
    </>
  );
};
