"use client";
/** Where a note or a reply is written: words, a few signs for them, and people spoken to. A plain field until the editor is there. */
import { Bold, Italic, Link2, List, ListOrdered, TextQuote } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import type { WritingEditor, WritingState, WritingStyle } from "@/components/editor/writing/writing-editor";
import { controlOf, Field, type FieldWords } from "@/components/ui/Field";
import { fieldId } from "@/components/ui/field-id";
import { Icon } from "@/components/ui/Icon";
import { peopleCalled } from "@/lib/annotation/people-called";
import type { PersonView } from "@/lib/annotation/record";
import { safeLink } from "@/lib/text/safe-link";
import { PeopleList } from "./PeopleList";
import styles from "./WritingField.module.css";

interface WritingFieldProps extends FieldWords {
  /** As it was when the field was drawn; a new text needs a new key. */
  readonly text: string;
  readonly people: readonly PersonView[];
  /** Gets the focus as soon as it can. */
  readonly eager?: boolean;
  readonly onText: (text: string) => void;
}

const TOOLS = [["strong", Bold], ["emphasis", Italic], ["bullets", List], ["numbers", ListOrdered], ["quote", TextQuote]] as const satisfies readonly (readonly [WritingStyle, typeof Bold])[];

const NOTHING: WritingState = { active: new Set(), asked: null };

/** The names that go with what is being typed, and which of them is chosen. */
const useNames = (people: readonly PersonView[], asked: string | null) => {
  const [place, setPlace] = useState(0);
  const [shut, setShut] = useState<string | null>(null);
  const names = asked === null || asked === shut ? [] : peopleCalled(people, asked);
  const chosen = names[Math.min(place, names.length - 1)] ?? null;
  const step = (by: number): void => setPlace((now) => (Math.min(now, names.length - 1) + by + names.length) % names.length);
  return { names, chosen, step, shut: () => setShut(asked), reset: () => setPlace(0) };
};

/** The editor in `root`, once it is loaded; it keeps asking `latest` what to do. */
const useWriting = ({ name, label, text, people, eager = false, onText, error }: WritingFieldProps, listId: string) => {
  const root = useRef<HTMLDivElement>(null);
  const editor = useRef<WritingEditor | null>(null);
  const [ready, setReady] = useState(false);
  const [state, setState] = useState(NOTHING);
  const names = useNames(people, state.asked);
  const onKey = (event: globalThis.KeyboardEvent): boolean => {
    if (names.names.length === 0 || !names.chosen) return false;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") names.step(event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "Enter" || event.key === "Tab") editor.current?.mention(names.chosen.id);
    else if (event.key === "Escape") names.shut();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  // What has been typed so far, in the plain field or in the editor before this one.
  const typed = useRef(text);
  const take = (words: string): void => {
    typed.current = words;
    onText(words);
  };
  const latest = useRef({ take, onKey, people, eager });
  useLayoutEffect(() => {
    latest.current = { take, onKey, people, eager };
  });
  useEffect(() => {
    let ended = false;
    void import("@/components/editor/writing/writing-editor").then(({ mountWritingEditor }) => {
      if (ended || !root.current) return;
      const wasHere = root.current.parentElement?.contains(document.activeElement) ?? false;
      editor.current = mountWritingEditor({
        root: root.current,
        text: typed.current,
        attributes: { "id": fieldId(name), "role": "textbox", "aria-multiline": "true", "aria-label": label, "aria-autocomplete": "list", "aria-controls": listId, "class": styles.words!, ...(error ? { "aria-invalid": "true" } : {}) },
        nameOf: (id) => latest.current.people.find((person) => person.id === id)?.name ?? "…",
        onText: (words) => latest.current.take(words),
        onState: setState,
        onKey: (event) => latest.current.onKey(event),
      });
      setReady(true);
      if (latest.current.eager || wasHere) editor.current.focus();
    });
    return () => {
      ended = true;
      editor.current?.destroy();
      editor.current = null;
    };
  }, [name, label, listId, error]);
  return { root, editor, ready, state, take, ...names };
};

const LinkForm = ({ onLink }: { readonly onLink: (href: string) => void }) => {
  const t = useTranslations("talk.writing");
  const id = useId();
  const [address, setAddress] = useState("");
  const [wrong, setWrong] = useState(false);
  const set = (): void => {
    const href = safeLink(address);
    setWrong(href === null);
    if (href !== null) onLink(href);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
    set();
  };
  return (
    <div className={styles.link}>
      <label htmlFor={id}>{t("address")}</label>
      <input id={id} type="url" value={address} autoComplete="off" aria-describedby={`${id}-hint`} aria-invalid={wrong || undefined} onChange={(event) => setAddress(event.target.value)} onKeyDown={onKeyDown} />
      <button type="button" className={styles.set} onClick={set}>
        {t("setLink")}
      </button>
      <small id={`${id}-hint`}>{wrong ? t("addressWrong") : t("addressHint")}</small>
    </div>
  );
};

export const WritingField = (props: WritingFieldProps) => {
  const { name, label, hint, error, note, text, people } = props;
  const t = useTranslations("talk.writing");
  const listId = useId();
  const { root, editor, ready, state, take, names, chosen } = useWriting(props, listId);
  const [linking, setLinking] = useState(false);
  const words = { name, label, hint: hint ?? (people.length > 0 ? t("hint") : undefined), error, note };
  const toggleLink = (): void => {
    if (state.active.has("link")) editor.current?.link(null);
    else setLinking((open) => !open);
  };
  return (
    <Field {...words}>
      <div className={styles.box} data-ready={ready ? "" : undefined}>
        <div className={styles.tools} role="toolbar" aria-label={t("tools")} hidden={!ready}>
          {TOOLS.map(([style, icon]) => (
            <button key={style} type="button" className={styles.tool} aria-label={t(style)} title={t(style)} aria-pressed={state.active.has(style)} onClick={() => editor.current?.toggle(style)}>
              <Icon of={icon} size={16} />
            </button>
          ))}
          <button type="button" className={styles.tool} aria-label={t(state.active.has("link") ? "unlink" : "link")} title={t("link")} aria-pressed={state.active.has("link")} aria-expanded={linking} onClick={toggleLink}>
            <Icon of={Link2} size={16} />
          </button>
        </div>
        {linking ? (
          <LinkForm
            onLink={(href) => {
              editor.current?.link(href);
              setLinking(false);
            }}
          />
        ) : null}
        <div ref={root} />
        {ready ? null : <textarea {...controlOf(words)} className={styles.plain} rows={3} defaultValue={text} onChange={(event) => take(event.target.value)} />}
        <PeopleList id={listId} people={names} chosen={chosen} onChoose={(person) => editor.current?.mention(person)} />
      </div>
    </Field>
  );
};
