/**
 * What others do with the same marks on the same text: TipTap with one inline decoration per mark, and Recogito with its
 * own renderer of spans. Called by paint.mjs in the page, with the tools that the page measures ours with.
 */
import { Editor, Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { Node } from "@tiptap/core";
import { createTextAnnotator } from "@recogito/text-annotator";

const { settled, untilPainted, mainThread, frames, labels } = globalThis.bench;

const Doc = Node.create({ name: "doc", topNode: true, content: "block+" });
const Paragraph = Node.create({ name: "paragraph", group: "block", content: "text*", parseHTML: () => [{ tag: "p" }], renderHTML: () => ["p", 0] });
const Text = Node.create({ name: "text" });
const KEY = new PluginKey("marks");

/** The editor position of an offset: paragraphs are two characters apart in the text and two positions in the document. */
const spanOf = ({ segments: [{ start, end }] }) => ({ from: start + 1, to: end + 1 });
const decorationOf = (mark) => {
  const { from, to } = spanOf(mark);
  return Decoration.inline(from, to, { class: `peer-${labels.indexOf(mark.labels[0])}` });
};

const Marks = Extension.create({
  name: "marks",
  addProseMirrorPlugins: () => [
    new Plugin({
      key: KEY,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, set) => {
          const { all, more } = transaction.getMeta(KEY) ?? {};
          if (all) return DecorationSet.create(transaction.doc, all.map(decorationOf));
          return more ? set.add(transaction.doc, [decorationOf(more)]) : set;
        },
      },
      props: { decorations: (state) => KEY.getState(state) },
    }),
  ],
});

const sheetOf = (text) => {
  const sheet = document.body.appendChild(document.createElement("main"));
  for (const paragraph of text.split("\n\n")) sheet.appendChild(document.createElement("p")).textContent = paragraph;
  return sheet;
};

const tiptap = async (text, marks, more) => {
  const element = document.body.appendChild(document.createElement("main"));
  const content = { type: "doc", content: text.split("\n\n").map((paragraph) => ({ type: "paragraph", content: [{ type: "text", text: paragraph }] })) };
  const editor = new Editor({ element, extensions: [Doc, Paragraph, Text, Marks], content });
  await settled();
  const tell = (meta) => editor.view.dispatch(editor.state.tr.setMeta(KEY, meta));
  const load = await untilPainted(() => tell({ all: marks }));
  await settled();
  const add = await mainThread(() => tell({ more }));
  const scroll = await frames();
  editor.destroy();
  element.remove();
  return { load, add, scroll };
};

/** DOM ranges of marks, in the order of the text. */
const rangesOf = (sheet, marks) => {
  const starts = [];
  let at = 0;
  for (const paragraph of sheet.children) {
    starts.push(at);
    at += paragraph.textContent.length + 2;
  }
  const place = (offset) => {
    const index = Math.max(0, starts.findLastIndex((start) => start <= offset));
    const node = sheet.children[index].firstChild;
    return [node, Math.min(offset - starts[index], node.length)];
  };
  return marks.map(({ id, segments: [{ start, end }] }) => {
    const range = document.createRange();
    range.setStart(...place(start));
    range.setEnd(...place(end));
    return { id, bodies: [], target: { annotation: id, selector: [{ quote: range.toString(), start, end, range }] } };
  });
};

const recogito = async (text, marks, more) => {
  const sheet = sheetOf(text);
  const annotator = createTextAnnotator(sheet, { annotatingEnabled: false, style: { fill: "#3e82d0", fillOpacity: 0.13 } });
  const annotations = rangesOf(sheet, [...marks, more]);
  const last = annotations.pop();
  await settled();
  const load = await untilPainted(() => annotator.setAnnotations(annotations));
  await settled();
  const add = await mainThread(() => annotator.addAnnotation(last));
  const scroll = await frames();
  annotator.destroy();
  sheet.remove();
  return { load, add, scroll };
};

globalThis.measurePeer = (name, text, marks, more) => ({ tiptap, recogito })[name](text, marks, more);
