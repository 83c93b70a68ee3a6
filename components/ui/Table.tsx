/** A real table; on a narrow screen each row becomes a small block whose cells carry their column's name. */
import type { ReactNode } from "react";
import styles from "./Table.module.css";

interface TableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** The first cell of a row is its heading. */
export const Table = ({ caption, columns, rows }: TableProps) => (
  <table className={styles.table}>
    <caption className={styles.caption}>{caption}</caption>
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ key, cells }) => (
        <tr key={key}>
          {cells.map((cell, at) =>
            at === 0 ? (
              <th key={columns[at]} scope="row">
                {cell}
              </th>
            ) : (
              <td key={columns[at]} data-column={columns[at]}>
                {cell}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
);
