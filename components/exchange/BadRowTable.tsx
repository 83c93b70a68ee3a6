"use client";
/** The rows that stopped an import: where each is, what is wrong with it, what stands there. */
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/Notice";
import { Table } from "@/components/ui/Table";
import type { BadRow } from "@/lib/exchange/bad-rows";
import styles from "./Exports.module.css";

export interface BadRowError {
  readonly path: string;
  readonly message: string;
  readonly detail: BadRow & { readonly total: number };
}

export const BadRowTable = ({ title, rows }: { readonly title: string; readonly rows: readonly BadRowError[] }) => {
  const t = useTranslations("exports.import.bad");
  const total = rows[0]!.detail.total;
  return (
    <div className={styles.bad}>
      <Notice title={title}>
        <p>{total > rows.length ? t("some", { total, listed: rows.length }) : t("all", { total })}</p>
      </Notice>
      <Table
        caption={t("caption")}
        columns={[t("place"), t("why"), t("field"), t("found")]}
        rows={rows.map(({ path, message, detail: { file, line, field, found } }, at) => ({
          key: `${path} ${at}`,
          cells: [
            line === null ? file : t("line", { file, line }),
            message,
            field ? <code key="field">{field}</code> : "—",
            found === undefined ? "—" : <bdi key="found" className={styles.found}>{found}</bdi>,
          ],
        }))}
      />
    </div>
  );
};
