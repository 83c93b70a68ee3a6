/** TipTap for the few words of a note or a reply. Loaded when somebody begins to write; nothing outside knows ProseMirror. */
import { Editor, Extension } from "@tiptap/core";
import { history, redo, undo } from "@tiptap/pm/history";
import { parseRichText } from "@/lib/annotation/rich-text/parse";
import { printRichText } from "@/lib/annotation/rich-text/print";
import { contentOf, textOf } from "./writing-content";
import { writingExtensions } from "./writing-schema";

export const STYLES = ["strong", "emphasis", "bullets", "numbers", "quote"] as const;
export type WritingStyle = (typeof STYLES)[number];

/** What the caret stands in, and the beginning of a name that is being typed after an @. */
export interface WritingState {
  readonly active: ReadonlySet<WritingStyle | "link">;
  readonly asked: string | null;
}

export interface WritingEditor {
  toggle(style: WritingStyle): void;
  /** Makes the selection a link, or, with null, none. The address must be safe. */
  link(href: string | null): void;
  /** Puts a person where the name was being typed. */
  mention(person: string): void;
  focus(): void;
  destroy(): void;
}

export interface WritingOptions {
  readonly root: HTMLElement;
  /** A rich text as it is stored. */
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly nameOf: (id: string) => string;
  readonly onText: (text: string) => void;
  readonly onState: (state: WritingState) => void;
  /** True when the key was meant for the list of names and goes no further. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

const steps = Extension.create({
  name: "steps",
  addProseMirrorPlugins: () => [history()],
  addKeyboardShortcuts() {
    const { view } = this.editor;
    const run = (command: typeof undo) => () => command(view.state, (transaction) => view.dispatch(transaction));
    return { "Mod-z": run(undo), "Mod-y": run(redo), "Shift-Mod-z": run(redo) };
  },
});

const ASKED = /(?:^|\s)@([\p{L}\p{N}.'’-]{0,24}(?: [\p{L}\p{N}.'’-]{0,24})?)$/u;

/** The name that is being typed at the caret, without its @. */
const askedAt = ({ state }: Editor): string | null => {
  const { $from, empty } = state.selection;
  if (!empty) return null;
  return ASKED.exec($from.parent.textBetween(0, $from.parentOffset, "\n", "\u00a0"))?.[1] ?? null;
};

const stateOf = (editor: Editor): WritingState => ({
  active: new Set([...STYLES, "link" as const].filter((style) => editor.isActive(style))),
  asked: editor.isFocused ? askedAt(editor) : null,
});

const toggle = (editor: Editor, style: WritingStyle): void => {
  const chain = editor.chain().focus();
  if (style === "bullets" || style === "numbers") chain.toggleList(style, "item").run();
  else if (style === "quote") chain.toggleNode("quote", "paragraph").run();
  else chain.toggleMark(style).run();
};

const mention = (editor: Editor, person: string): void => {
  const asked = askedAt(editor);
  const to = editor.state.selection.from;
  const from = to - (asked === null ? 0 : asked.length + 1);
  editor.chain().focus().insertContentAt({ from, to }, [{ type: "mention", attrs: { person } }, { type: "text", text: " " }]).run();
};

/** Replaces the content of `root`. */
export const mountWritingEditor = ({ root, text, attributes, nameOf, onText, onState, onKey }: WritingOptions): WritingEditor => {
  const tell = ({ editor }: { editor: Editor }): void => onState(stateOf(editor));
  const editor = new Editor({
    element: root,
    extensions: [...writingExtensions(nameOf), steps],
    content: contentOf(parseRichText(text)),
    injectCSS: false,
    editorProps: { attributes: { ...attributes }, handleKeyDown: (_, event) => onKey(event) },
    onUpdate: ({ editor: changed }) => onText(printRichText(textOf(changed.getJSON()))),
    onTransaction: tell,
    onFocus: tell,
    onBlur: tell,
  });
  return {
    toggle: (style) => toggle(editor, style),
    link: (href) => void (href === null ? editor.chain().focus().extendMarkRange("link").unsetMark("link").run() : editor.chain().focus().extendMarkRange("link").setMark("link", { href }).run()),
    mention: (person) => mention(editor, person),
    focus: () => {
      // At once, not with the next frame: the next key already belongs here.
      editor.commands.setTextSelection(editor.state.doc.content.size);
      editor.view.focus();
    },
    destroy: () => editor.destroy(),
  };
};
