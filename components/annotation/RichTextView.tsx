/** A note or a reply as it is read: React elements drawn from a closed set of values, never markup of somebody's own. */
import { Fragment } from "react";
import { parseRichText } from "@/lib/annotation/rich-text/parse";
import type { Inline, RichBlock } from "@/lib/annotation/rich-text/tree";
import styles from "./RichTextView.module.css";

type NameOf = (id: string) => string;

const Lines = ({ text }: { readonly text: string }) =>
  text.split("\n").map((line, at) => (
    <Fragment key={at}>
      {at > 0 ? <br /> : null}
      {line}
    </Fragment>
  ));

const Run = ({ inline, nameOf }: { readonly inline: Inline; readonly nameOf: NameOf }) => {
  const words =
    inline.kind === "mention" ? (
      <span className={styles.person}>@{nameOf(inline.person)}</span>
    ) : inline.href === null ? (
      <Lines text={inline.text} />
    ) : (
      <a href={inline.href} rel="noopener noreferrer nofollow" target="_blank">
        {inline.text}
      </a>
    );
  const soft = inline.emphasis ? <em>{words}</em> : words;
  return inline.strong ? <strong>{soft}</strong> : soft;
};

const Runs = ({ inlines, nameOf }: { readonly inlines: readonly Inline[]; readonly nameOf: NameOf }) => inlines.map((inline, at) => <Run key={at} inline={inline} nameOf={nameOf} />);

const Block = ({ block, nameOf }: { readonly block: RichBlock; readonly nameOf: NameOf }) => {
  if (block.kind !== "list") {
    const Tag = block.kind === "quote" ? "blockquote" : "p";
    return (
      <Tag>
        <Runs inlines={block.inlines} nameOf={nameOf} />
      </Tag>
    );
  }
  const Tag = block.ordered ? "ol" : "ul";
  return (
    <Tag>
      {block.items.map((item, at) => (
        <li key={at}>
          <Runs inlines={item} nameOf={nameOf} />
        </li>
      ))}
    </Tag>
  );
};

const nobody: NameOf = () => "…";

export const RichTextView = ({ text, nameOf = nobody }: { readonly text: string; readonly nameOf?: NameOf }) => (
  <div className={styles.text}>
    {parseRichText(text).map((block, at) => (
      <Block key={at} block={block} nameOf={nameOf} />
    ))}
  </div>
);
