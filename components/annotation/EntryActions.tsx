"use client";
/** The acts on one annotation: those that the reader's role and authorship allow, and no others. */
import { Clock3, Link2, MessagesSquare, Pencil, Quote, Search, Share2, TextSelect, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Suspense, useState, type ReactNode } from "react";
import { Icon } from "@/components/ui/Icon";
import { isTouched, type Draft } from "@/lib/annotation/draft";
import type { AnnotationView } from "@/lib/annotation/record";
import { useBench } from "./bench";
import { History, Permalink, Thread } from "./Later";
import { useKeyMap } from "./use-key-map";
import styles from "./Entry.module.css";

interface ActionProps {
  readonly icon: Parameters<typeof Icon>[0]["of"];
  readonly shortcut?: string;
  readonly expanded?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

const Action = ({ icon, shortcut, expanded, onPress, children }: ActionProps) => (
  <button type="button" className={styles.action} aria-keyshortcuts={shortcut} aria-expanded={expanded} onClick={onPress}>
    <Icon of={icon} size={16} />
    {children}
  </button>
);

/** A form was closed with something typed in it: it waits. */
const Kept = ({ draft }: { readonly draft: Draft }) => {
  const t = useTranslations("annotate.form");
  const { store } = useBench();
  return (
    <div className={styles.kept}>
      <span>{t("kept")}</span>
      <button type="button" className={styles.action} onClick={() => store.keepDraft({ ...draft, open: ["note"] })}>
        {t("resume")}
      </button>
      <button type="button" className={styles.action} onClick={() => store.dropDraft(draft.id)}>
        {t("discard")}
      </button>
    </div>
  );
};

const Own = ({ annotation }: { readonly annotation: AnnotationView }) => {
  const t = useTranslations("annotate.entry");
  const { actions } = useBench();
  const [map] = useKeyMap();
  const target = { annotation: annotation.id };
  return (
    <>
      <Action icon={Pencil} shortcut={map.note.toUpperCase()} onPress={() => actions.openForm(target, "note")}>
        {t("edit")}
      </Action>
      <Action icon={Quote} shortcut={map.who.toUpperCase()} onPress={() => actions.openForm(target, "who")}>
        {t("who")}
      </Action>
      <Action icon={TextSelect} onPress={() => actions.move(annotation.id)}>
        {t("move")}
      </Action>
      <Action icon={Undo2} shortcut={map.withdraw.toUpperCase()} onPress={() => actions.withdraw(annotation.id)}>
        {t("withdraw")}
      </Action>
    </>
  );
};

/** Opens and folds the talk about an annotation; says how many have answered. */
const Talk = ({ annotation }: { readonly annotation: AnnotationView }) => {
  const t = useTranslations("talk.thread");
  const { actions, thread } = useBench();
  const [map] = useKeyMap();
  const { replies, resolved } = annotation.thread;
  const open = thread === annotation.id;
  return (
    <Action icon={MessagesSquare} shortcut={map.thread.toUpperCase()} expanded={open} onPress={() => actions.openThread(open ? null : annotation.id)}>
      {replies === 0 ? t("answer") : t("count", { count: replies })}
      {resolved ? ` · ${t("resolved")}` : ""}
    </Action>
  );
};

export const EntryActions = ({ annotation, draft }: { readonly annotation: AnnotationView; readonly draft: Draft | null }) => {
  const t = useTranslations("annotate.entry");
  const { can, me, actions, thread } = useBench();
  const [map] = useKeyMap();
  const [shown, setShown] = useState<"history" | "address" | null>(null);
  const mine = annotation.author.id === me.id;
  const known = !annotation.id.startsWith("local-");
  const mayHistory = can.history === "all" || (can.history === "own" && mine);
  const toggle = (what: "history" | "address") => setShown((now) => (now === what ? null : what));
  if (draft?.open.length) return null;
  return (
    <>
      {draft && isTouched(draft) ? <Kept draft={draft} /> : null}
      <div className={styles.actions}>
        {mine && can.annotate ? <Own annotation={annotation} /> : null}
        {can.link ? (
          <Action icon={Link2} shortcut={map.link.toUpperCase()} onPress={() => actions.openForm({ annotation: annotation.id }, "link")}>
            {t("link")}
          </Action>
        ) : null}
        {can.complete ? (
          <Action icon={Search} shortcut={map.search.toUpperCase()} onPress={() => actions.openSearch(annotation.id)}>
            {t("search")}
          </Action>
        ) : null}
        {known && (can.reply || annotation.thread.replies > 0) ? <Talk annotation={annotation} /> : null}
        {mayHistory && known ? (
          <Action icon={Clock3} expanded={shown === "history"} onPress={() => toggle("history")}>
            {t("history")}
          </Action>
        ) : null}
        {known ? (
          <Action icon={Share2} expanded={shown === "address"} onPress={() => toggle("address")}>
            {t("copy")}
          </Action>
        ) : null}
      </div>
      <Suspense>
        {known && thread === annotation.id ? <Thread annotation={annotation} eager={can.reply && annotation.thread.replies === 0} /> : null}
        {shown === "history" ? <History annotation={annotation.id} revision={`${annotation.revision} ${annotation.links.length}`} /> : null}
        {shown === "address" ? <Permalink annotation={annotation.id} /> : null}
      </Suspense>
    </>
  );
};
