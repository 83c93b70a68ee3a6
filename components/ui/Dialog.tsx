"use client";
/** A question that must be answered first, in the browser's own modal dialog: focus, Escape and the rest come with it. */
import { useEffect, useId, useRef, type ReactNode } from "react";
import { X } from "lucide-react";
import { Button } from "./Button";
import { Icon } from "./Icon";
import styles from "./Dialog.module.css";

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** The name of the button that closes it. */
  readonly closeWord: string;
  /** Called for Escape, the cross and a press beside it. */
  readonly onClose: () => void;
  /** A press beside it does not close it. */
  readonly firm?: boolean;
  readonly children: ReactNode;
}

export const Dialog = ({ open, title, closeWord, onClose, firm = false, children }: DialogProps) => {
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = box.current;
    if (!dialog || dialog.open === open) return;
    if (open) dialog.showModal();
    else dialog.close();
  }, [open]);
  return (
    // A press on the dialog itself and not on anything in it is a press on its backdrop.
    <dialog ref={box} className={styles.dialog} aria-labelledby={titleId} onClose={onClose} onClick={(event) => !firm && event.target === box.current && onClose()}>
      {open ? (
        <div className={styles.body}>
          <header className={styles.head}>
            <h2 id={titleId}>{title}</h2>
            <Button look="plain" aria-label={closeWord} onClick={onClose}>
              <Icon of={X} />
            </Button>
          </header>
          {children}
        </div>
      ) : null}
    </dialog>
  );
};
