/** The keys of the workbench. */
import { useTranslations } from "next-intl";
import { Table } from "@/components/ui/Table";

/** Keys that work today; the names of some differ by language. */
const KEYS = ["move", "sentence", "walk", "digits", "enter", "note", "link", "who", "unsure", "withdraw", "undo", "back", "help"] as const;

export const KeyTable = () => {
  const t = useTranslations("about.keys");
  return <Table caption={t("caption")} columns={[t("key"), t("does")]} rows={KEYS.map((key) => ({ key, cells: [<kbd key="key">{t(`list.${key}.key`)}</kbd>, t(`list.${key}.does`)] }))} />;
};
