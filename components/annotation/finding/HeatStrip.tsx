"use client";
/** The whole article as one narrow strip in the rail: where it draws people, or where they part. A press goes there. */
import { useMemo, type MouseEvent } from "react";
import { heatOf, heatStrip, type Heat } from "@/lib/annotation/heat";
import { range } from "@/lib/text/units";
import type { WorkbenchState } from "../use-workbench";
import styles from "./HeatStrip.module.css";

const PARTS = 120;

interface HeatStripProps {
  readonly work: WorkbenchState;
  /** Of the text, in code points. */
  readonly length: number;
  readonly heat: Heat;
}

/** For the eye alone: by key, J and K and the palette lead to the same places. */
export const HeatStrip = ({ work: { wanted, view, surface }, length, heat }: HeatStripProps) => {
  const { from } = view.filter;
  const parts = useMemo(() => {
    const marks = wanted.map(({ selector, labels, author }) => ({ ...range(selector.start, selector.end), labels, author: author.id }));
    return heatStrip(heatOf(marks, { heat, from }), length, PARTS);
  }, [wanted, heat, from, length]);
  const onClick = ({ clientY, currentTarget }: MouseEvent) => {
    const box = currentTarget.getBoundingClientRect();
    const at = Math.floor(((clientY - box.top) / box.height) * length);
    surface.current?.scrollTo(range(at, Math.min(length, at + 1)));
  };
  return (
    <div className={styles.strip} aria-hidden="true" onClick={onClick}>
      {parts.map((strength, at) => (
        <span key={at} className={styles.part} data-strength={strength} />
      ))}
    </div>
  );
};
