/** A real table one of whose columns is drawn; its rows may stand in named groups. On a narrow screen each row is a block. */
import type { ReactNode } from "react";
import styles from "./PlotTable.module.css";

export interface PlotColumn {
  readonly name: string;
  /** `plot` takes the room that is left and shows its axis above; `number` is set to the right, `share` too, on one line. */
  readonly kind: "text" | "number" | "share" | "plot";
}

export interface PlotRow {
  readonly key: string;
  /** The first is the row's heading. A null cell is joined to the one before. */
  readonly cells: readonly ReactNode[];
}

export interface PlotGroup {
  readonly title?: string;
  readonly rows: readonly PlotRow[];
}

interface PlotTableProps {
  readonly caption: ReactNode;
  /** Where the words around the table say it already. */
  readonly hideCaption?: boolean;
  readonly columns: readonly PlotColumn[];
  readonly groups: readonly PlotGroup[];
  /** The ends and the middle of the axis. */
  readonly scale: readonly [string, string, string];
}

const Scale = ({ marks }: { readonly marks: PlotTableProps["scale"] }) => (
  <span className={styles.scale} aria-hidden="true">
    {marks.map((mark) => (
      <span key={mark}>{mark}</span>
    ))}
  </span>
);

const Cells = ({ row, columns }: { readonly row: PlotRow; readonly columns: readonly PlotColumn[] }) =>
  row.cells.map((cell, at) => {
    const { name, kind } = columns[at]!;
    if (at === 0) return <th key={name} scope="row" role="rowheader" className={styles.heading}>{cell}</th>;
    if (cell === null) return null;
    const span = 1 + row.cells.slice(at + 1).findIndex((next) => next !== null);
    const joined = span > 0 ? span : row.cells.length - at;
    return <td key={name} role="cell" className={styles[kind]} data-column={name} colSpan={joined > 1 ? joined : undefined}>{cell}</td>;
  });

export const PlotTable = ({ caption, hideCaption = false, columns, groups, scale }: PlotTableProps) => (
  <table role="table" className={styles.table}>
    <caption className={styles.caption}>{hideCaption ? <span className={styles.hidden}>{caption}</span> : caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(({ name, kind }) => (
          <th key={name} scope="col" role="columnheader" className={styles[kind]}>
            {kind === "plot" ? <span className={styles.hidden}>{name}</span> : name}
            {kind === "plot" ? <Scale marks={scale} /> : null}
          </th>
        ))}
      </tr>
    </thead>
    {groups.filter(({ rows }) => rows.length > 0).map(({ title, rows }) => (
      <tbody key={title ?? ""} role="rowgroup">
        {title ? (
          <tr role="row" className={styles.group}>
            <th scope="rowgroup" role="rowheader" colSpan={columns.length}>{title}</th>
          </tr>
        ) : null}
        {rows.map((row) => (
          <tr key={row.key} role="row">
            <Cells row={row} columns={columns} />
          </tr>
        ))}
      </tbody>
    ))}
  </table>
);
