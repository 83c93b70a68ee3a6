/**
 * TipTap over the article: takes the server's element over with the same markup and keeps a caret in it. Nothing outside
 * this module, its schema and read-only.ts knows ProseMirror. Loaded after the article can be read.
 */
import { Editor, Extension } from "@tiptap/core";
import { Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { ArticleModel } from "./article-model";
import type { PlacedRun } from "./painter/painter";
import type { EditorPosition } from "./position-map";
import { readOnly, type ReadOnlyOptions } from "./read-only";
import { articleContent, articleExtensions } from "./schema";
import type { SurfaceWords } from "./types";

export type Attributes = Readonly<Record<string, string>>;

/** The mounted editor, in terms of positions. */
export interface ArticleEditor {
  /** Gives each paragraph its attributes, in order; an empty record leaves it bare. */
  dress(paragraphs: readonly Attributes[]): void;
  /** Paints by decorations. */
  paint(runs: readonly PlacedRun[]): void;
  /** Moves the selection; `focus` takes the focus, otherwise it stays where it is. */
  select(anchor: EditorPosition, head: EditorPosition, focus: boolean): void;
  focus(): void;
  /** Gives the element back with the article in it. */
  destroy(): void;
}

export interface ArticleEditorOptions extends ReadOnlyOptions {
  readonly root: HTMLElement;
  readonly model: ArticleModel;
  readonly words: SurfaceWords;
  readonly attributes: Attributes;
  readonly dressed: readonly Attributes[];
}

interface Looks {
  readonly dress: DecorationSet;
  readonly paint: DecorationSet;
}

const looks = new PluginKey<Looks>("looks");

const looksPlugin = (initial: Looks) =>
  Extension.create({
    name: "looks",
    addProseMirrorPlugins: () => [
      new Plugin<Looks>({
        key: looks,
        state: {
          init: () => initial,
          apply: (transaction, before) => ({ ...before, ...(transaction.getMeta(looks) as Partial<Looks> | undefined) }),
        },
        props: {
          decorations: (state) => {
            const both = looks.getState(state);
            if (!both) return null;
            return both.paint === DecorationSet.empty ? both.dress : both.dress.add(state.doc, both.paint.find());
          },
        },
      }),
    ],
  });

/** One nested element per run, so that each underline keeps its own offset. */
const decorate = ({ name, from, to }: PlacedRun): Decoration =>
  Decoration.inline(from, to, { "nodeName": "span", "data-paint": name });

/** Replaces the content of `root`; what was selected in it must be put back by the caller. */
export function mountArticleEditor({ root, model, words, attributes, dressed, ...options }: ArticleEditorOptions): ArticleEditor {
  const dressing = (list: readonly Attributes[]): Decoration[] =>
    model.map.paragraphs.flatMap(({ index, from, to }) => {
      const own = list[index];
      return own && Object.keys(own).length > 0 ? [Decoration.node(from - 1, to + 1, own)] : [];
    });
  const content = articleContent(model.blocks);
  const blank = { dress: DecorationSet.empty, paint: DecorationSet.empty };
  const editor = new Editor({
    element: { mount: root },
    extensions: [...articleExtensions(words), readOnly(options), looksPlugin(blank)],
    content,
    enableCoreExtensions: false,
    enableInputRules: false,
    enablePasteRules: false,
    injectCSS: false,
    editorProps: { attributes: { ...attributes } },
  });
  const show = (next: Partial<Looks>): void => editor.view.dispatch(editor.state.tr.setMeta(looks, next));
  const dress = (list: readonly Attributes[]): void => show({ dress: DecorationSet.create(editor.state.doc, dressing(list)) });
  dress(dressed);
  return {
    dress,
    paint: (runs) => show({ paint: DecorationSet.create(editor.state.doc, runs.map(decorate)) }),
    select(anchor, head, focus) {
      const { state, view } = editor;
      view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)));
      if (focus) view.focus();
    },
    focus: () => editor.view.focus(),
    destroy() {
      const left = root.cloneNode(true);
      editor.destroy();
      root.replaceChildren(...left.childNodes);
    },
  };
}
