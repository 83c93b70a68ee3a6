/** A caret without editing: every way in which a person or a program could change the text is refused here. */
import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

const refuse = (_view: EditorView, event: Event): boolean => {
  event.preventDefault();
  return true;
};

/** Composition cannot be cancelled; the editor must not follow it either. What it did to the DOM is then redrawn. */
const ignore = (): boolean => true;

/**
 * Refuses input, paste, drop, cut, drag and composition, and any transaction that changes the document.
 * `onCopy` gives the text to put on the clipboard, or null to leave it to the browser; `onRefused` is told after a change was turned away.
 */
export const readOnly = (options: { onCopy: () => string | null; onRefused: () => void }) =>
  Extension.create({
    name: "readOnly",
    addProseMirrorPlugins: () => [
      new Plugin({
        filterTransaction(transaction) {
          if (!transaction.docChanged) return true;
          options.onRefused();
          return false;
        },
        props: {
          handleTextInput: () => true,
          handlePaste: () => true,
          handleDrop: () => true,
          handleDOMEvents: {
            beforeinput: refuse,
            paste: refuse,
            drop: refuse,
            cut: refuse,
            dragstart: refuse,
            compositionstart: ignore,
            compositionupdate: ignore,
            compositionend: ignore,
            copy(_view, event) {
              const text = options.onCopy();
              if (text === null || !event.clipboardData) return false;
              event.clipboardData.setData("text/plain", text);
              event.preventDefault();
              return true;
            },
          },
        },
      }),
    ],
  });
