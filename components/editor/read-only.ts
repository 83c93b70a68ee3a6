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

/** Keys that would edit; whatever else edits comes as `beforeinput`. */
const EDITING = new Set(["Backspace", "Delete", "Enter", "Insert"]);

export interface ReadOnlyOptions {
  /** Asked for every key first; true when it was handled. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** The text for the clipboard; null leaves the clipboard as it is. */
  readonly onCopy: () => string | null;
}

/** Refuses input, paste, drop, cut, drag and composition, and any transaction that changes the document. */
export const readOnly = (options: ReadOnlyOptions) =>
  Extension.create({
    name: "readOnly",
    addProseMirrorPlugins: () => [
      new Plugin({
        filterTransaction: (transaction) => !transaction.docChanged,
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
            keydown(_view, event) {
              if (!options.onKey(event) && !EDITING.has(event.key)) return false;
              event.preventDefault();
              return true;
            },
            copy(_view, event) {
              const text = options.onCopy();
              if (text !== null) event.clipboardData?.setData("text/plain", text);
              event.preventDefault();
              return true;
            },
          },
        },
      }),
    ],
  });
