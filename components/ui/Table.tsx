/** A real table; on a narrow screen each row becomes a small block whose cells carry their column's name. */
import type { ReactNode } from "react";
import styles from "./Table.module.css";

interface TableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** The roles are said, because cells that are laid out as blocks lose them. The first cell of a row is its heading. */
export const Table = ({ caption, columns, rows }: TableProps) => (
  <table role="table" className={styles.table}>
    <caption className={styles.caption}>{caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) => (
          <th key={column} scope="col" role="columnheader">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {rows.map(({ key, cells }) => (
        <tr key={key} role="row">
          {cells.map((cell, at) =>
            at === 0 ? (
              <th key={columns[at]} scope="row" role="rowheader">
                {cell}
              </th>
            ) : (
              <td key={columns[at]} role="cell" data-column={columns[at]}>
                {cell}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
);
