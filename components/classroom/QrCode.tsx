/** An address as a square that a phone reads. Dark on light whatever the theme: cameras expect it so. */
import { create } from "qrcode";
import styles from "./QrCode.module.css";

/** Light modules around it, without which readers do not find the square. */
const QUIET = 4;

const pathOf = (size: number, isDark: (row: number, column: number) => boolean): string => {
  const runs: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (isDark(row, column)) runs.push(`M${column + QUIET} ${row + QUIET}h1v1h-1z`);
    }
  }
  return runs.join("");
};

/** `name` is what a screen reader says in its place. */
export const QrCode = ({ address, name }: { readonly address: string; readonly name: string }) => {
  const { modules } = create(address, { errorCorrectionLevel: "M" });
  const side = modules.size + 2 * QUIET;
  return (
    <svg className={styles.code} viewBox={`0 0 ${side} ${side}`} role="img" aria-label={name} shapeRendering="crispEdges">
      <rect width={side} height={side} className={styles.light} />
      <path d={pathOf(modules.size, (row, column) => modules.get(row, column) === 1)} className={styles.dark} />
    </svg>
  );
};
