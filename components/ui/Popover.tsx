"use client";
/** A small sheet beside what opened it: the browser's own popover, placed by floating-ui. */
import { autoUpdate, computePosition, flip, offset, shift, type Placement } from "@floating-ui/dom";
import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { Button, type ButtonLook } from "./Button";
import styles from "./Popover.module.css";

interface PopoverProps {
  /** What the button shows. */
  readonly button: ReactNode;
  /** Its name, when what it shows is not one. */
  readonly buttonName?: string;
  readonly look?: ButtonLook;
  readonly placement?: Placement;
  /** Drawn while it is open. */
  readonly children: ReactNode;
}

const place = async (anchor: HTMLElement, sheet: HTMLElement, placement: Placement): Promise<void> => {
  const { x, y } = await computePosition(anchor, sheet, { placement, strategy: "fixed", middleware: [offset(6), flip(), shift({ padding: 8 })] });
  Object.assign(sheet.style, { left: `${x}px`, top: `${y}px` });
  sheet.dataset.placed = "";
};

export const Popover = ({ button, buttonName, look = "plain", placement = "bottom-end", children }: PopoverProps) => {
  const anchor = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const id = useId();
  useEffect(() => {
    if (!open || !anchor.current || !sheet.current) return;
    const [from, to] = [anchor.current, sheet.current];
    const stop = autoUpdate(from, to, () => void place(from, to, placement));
    return () => {
      stop();
      delete to.dataset.placed;
    };
  }, [open, placement]);
  return (
    <>
      <div ref={anchor} className={styles.anchor}>
        <Button look={look} popoverTarget={id} aria-expanded={open} aria-label={buttonName}>
          {button}
        </Button>
      </div>
      <div ref={sheet} id={id} popover="auto" className={styles.sheet} onToggle={(event) => setOpen(event.newState === "open")}>
        {open ? children : null}
      </div>
    </>
  );
};
