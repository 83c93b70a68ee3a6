"use client";
/** What was answered to an annotation, and the place to answer. */
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useSay } from "@/components/ui/Status";
import type { AnnotationView, PersonView } from "@/lib/annotation/record";
import type { ReplyView, ThreadView } from "@/lib/annotation/reply";
import { useBench } from "./bench";
import { ReplyForm } from "./ReplyForm";
import { RichTextView } from "./RichTextView";
import { useAddressees } from "./use-addressees";
import { useThread, type Talk } from "./use-thread";
import styles from "./Thread.module.css";

const nameIn = (people: readonly PersonView[], me: PersonView) => (id: string): string => (id === me.id ? me.name : (people.find((person) => person.id === id)?.name ?? "…"));

interface ReplyProps {
  readonly reply: ReplyView;
  readonly talk: Talk;
  readonly people: readonly PersonView[];
}

const Own = ({ onEdit, onRemove }: { readonly onEdit: () => void; readonly onRemove: () => void }) => {
  const t = useTranslations("talk.thread");
  return (
    <span className={styles.own}>
      <button type="button" onClick={onEdit}>
        {t("edit")}
      </button>
      <button type="button" onClick={onRemove}>
        {t("remove")}
      </button>
    </span>
  );
};

const Reply = ({ reply, talk, people }: ReplyProps) => {
  const t = useTranslations("talk.thread");
  const format = useFormatter();
  const { me } = useBench();
  const say = useSay();
  const [editing, setEditing] = useState(false);
  const mine = reply.author.id === me.id;
  const everybody = [...reply.mentions, ...people];
  const remove = async (): Promise<void> => {
    if ((await talk.remove(reply)) === null) say(t("removed"));
  };
  return (
    <li className={styles.reply}>
      <p className={styles.by}>
        <strong>{mine ? t("you") : reply.author.name}</strong>
        <time dateTime={reply.createdAt}>{format.dateTime(new Date(reply.createdAt), { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" })}</time>
        {reply.revisedAt ? <span>{t("changed")}</span> : null}
      </p>
      {editing ? (
        <ReplyForm name={`reply-${reply.id}`} text={reply.body} people={everybody} send={t("save")} eager onSend={(body) => talk.change(reply, body)} onClose={() => setEditing(false)} />
      ) : (
        <RichTextView text={reply.body} nameOf={nameIn(reply.mentions, me)} />
      )}
      {mine && !editing ? <Own onEdit={() => setEditing(true)} onRemove={() => void remove()} /> : null}
    </li>
  );
};

interface EndProps {
  readonly thread: ThreadView;
  readonly talk: Talk;
  readonly mayEnd: boolean;
}

const End = ({ thread: { items, resolved }, talk, mayEnd }: EndProps) => {
  const t = useTranslations("talk.thread");
  const { me } = useBench();
  const say = useSay();
  const turn = async (): Promise<void> => {
    if ((await talk.end(resolved === null)) === null) say(t(resolved ? "reopened" : "ended"));
  };
  if (items.length === 0 && !resolved) return null;
  return (
    <p className={styles.end}>
      {resolved ? <span>{resolved.by.id === me.id ? t("endedByYou") : t("endedBy", { name: resolved.by.name })}</span> : null}
      {mayEnd ? (
        <button type="button" onClick={() => void turn()}>
          {t(resolved ? "reopen" : "end")}
        </button>
      ) : null}
    </p>
  );
};

/** `eager`: somebody came to write. */
export const Thread = ({ annotation, eager }: { readonly annotation: AnnotationView; readonly eager: boolean }) => {
  const t = useTranslations("talk.thread");
  const { me, can, blind } = useBench();
  const say = useSay();
  const { replies, resolved } = annotation.thread;
  const talk = useThread(annotation.id, `${replies} ${resolved} ${annotation.revision}`);
  const people = useAddressees(annotation.document);
  const { thread } = talk;
  if (thread === "failed") return <p className={styles.quiet}>{t("failed")}</p>;
  const reply = async (body: string, key: string) => {
    const outcome = await talk.reply(body, key);
    if (outcome === null) say(t("sent"));
    return outcome;
  };
  return (
    <section className={styles.thread} aria-label={t("name")}>
      {thread === null ? <p className={styles.quiet}>{t("loading")}</p> : null}
      {blind ? <p className={styles.quiet}>{t("blind")}</p> : null}
      {thread && thread.items.length > 0 ? (
        <ol role="list" className={styles.replies}>
          {thread.items.map((each) => (
            <Reply key={each.id} reply={each} talk={talk} people={people} />
          ))}
        </ol>
      ) : null}
      {thread ? <End thread={thread} talk={talk} mayEnd={can.reply && (can.moderate || annotation.author.id === me.id)} /> : null}
      {can.reply ? <ReplyForm name={`reply-to-${annotation.id}`} text="" people={people} send={t("send")} eager={eager} onSend={reply} onClose={null} /> : null}
    </section>
  );
};
