/** What somebody made of their own work after the others were shown: before and after, side by side. */
import { useTranslations } from "next-intl";
import { Table } from "@/components/ui/Table";
import type { LabelName } from "./label-names";

interface State {
  readonly quote: string;
  readonly labels: readonly string[];
  readonly note: string | null;
}

interface ChangesProps {
  readonly changes: readonly { readonly annotation: string; readonly before: State | null; readonly after: State | null }[];
  readonly nameOf: (key: string) => LabelName;
}

export const Changes = ({ changes, nameOf }: ChangesProps) => {
  const t = useTranslations("classes.own.change");
  if (changes.length === 0) return <p>{t("none")}</p>;
  const words = (state: State | null): string => (state ? state.labels.map((label) => nameOf(label).name).join(", ") || (state.note ? t("note") : "–") : t("nothing"));
  const rows = changes.map(({ annotation, before, after }) => ({
    key: annotation,
    cells: [t("quote", { quote: (after ?? before)!.quote.replace(/\s+/gu, " ").trim().slice(0, 160) }), words(before), words(after)],
  }));
  return <Table caption={t("caption")} columns={[t("passage"), t("before"), t("after")]} rows={rows} />;
};
