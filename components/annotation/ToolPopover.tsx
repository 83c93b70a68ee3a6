"use client";
/** What to say of the passage that has just been selected. Opens beside it, or docked below where fingers work. */
import { autoUpdate, computePosition, flip, offset, shift } from "@floating-ui/dom";
import { CircleHelp, Link2, MessageSquareText, Quote } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import type { SurfaceHandle, SurfaceSelection } from "@/components/editor/types";
import { Button } from "@/components/ui/Button";
import { Icon } from "@/components/ui/Icon";
import type { AnnotationView } from "@/lib/annotation/record";
import { useBench, type Target } from "./bench";
import { LabelChoice } from "./LabelChoice";
import { useKeyMap } from "./use-key-map";
import { usePreference } from "./use-preference";
import styles from "./ToolPopover.module.css";

export const POPOVER_ID = "annotate-tools";

interface ToolPopoverProps {
  readonly selection: SurfaceSelection;
  readonly target: Target;
  /** The reader's annotation on exactly this passage. */
  readonly own: AnnotationView | null;
  readonly unsure: boolean;
  /** The passage is outside the article, and the reader has not said that they want it all the same. */
  readonly outside: boolean;
  readonly onAllow: () => void;
  /** The reader is choosing another passage for an annotation. */
  readonly moving: boolean;
  readonly onMoved: () => void;
  readonly docked: boolean;
  readonly surface: RefObject<SurfaceHandle | null>;
}

const keepFocus = (event: { preventDefault: () => void }): void => event.preventDefault();

const boundsOf = (rects: readonly DOMRect[], fallback: DOMRect): DOMRect => {
  if (rects.length === 0) return fallback;
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  return new DOMRect(left, top, Math.max(...rects.map((rect) => rect.right)) - left, Math.max(...rects.map((rect) => rect.bottom)) - top);
};

/** Keeps the popover beside the passage while the page moves. */
const usePlacement = ({ selection, surface, docked }: Pick<ToolPopoverProps, "selection" | "surface" | "docked">) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element || docked) return undefined;
    const passage = { getBoundingClientRect: () => boundsOf(surface.current?.rectsOf(selection) ?? [], selection.rect) };
    const article = document.querySelector<HTMLElement>("[data-surface]");
    const anchor = { ...passage, contextElement: article ?? undefined };
    return autoUpdate(anchor, element, () => {
      const middleware = [offset(12), flip({ padding: 8 }), shift({ padding: 8 })];
      void computePosition(anchor, element, { strategy: "fixed", placement: "bottom-start", middleware }).then(({ x, y }) => {
        element.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
        element.style.visibility = "visible";
      });
    });
  }, [selection, surface, docked]);
  return box;
};

interface ToolProps {
  readonly icon: Parameters<typeof Icon>[0]["of"];
  readonly letter: string;
  readonly pressed?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

const Tool = ({ icon, letter, pressed, onPress, children }: ToolProps) => (
  <button type="button" className={styles.tool} aria-keyshortcuts={letter.toUpperCase()} aria-pressed={pressed} onMouseDown={keepFocus} onClick={onPress}>
    <Icon of={icon} size={16} />
    {children}
  </button>
);

const Tools = ({ target, own, unsure }: Pick<ToolPopoverProps, "target" | "own" | "unsure">) => {
  const t = useTranslations("annotate.tools");
  const [map] = useKeyMap();
  const { actions, can } = useBench();
  return (
    <div className={styles.tools}>
      <Tool icon={MessageSquareText} letter={map.note} onPress={() => actions.openForm(target, "note")}>
        {t("note")}
      </Tool>
      {can.link ? (
        <Tool icon={Link2} letter={map.link} onPress={() => actions.openForm(target, "link")}>
          {t("link")}
        </Tool>
      ) : null}
      <Tool icon={Quote} letter={map.who} onPress={() => actions.openForm(target, "who")}>
        {t("who")}
      </Tool>
      <Tool icon={CircleHelp} letter={map.unsure} pressed={own ? own.confidence === "unsure" : unsure} onPress={() => actions.toggleUnsure(target)}>
        {t("unsure")}
      </Tool>
    </div>
  );
};

const Choosing = (props: ToolPopoverProps) => {
  const t = useTranslations("annotate.tools");
  const { actions } = useBench();
  const [folded, setFolded] = usePreference("definitions", "shown");
  const [more, setMore] = useState(false);
  const list = props.docked ? folded === "shown" : more;
  const toggle = () => (props.docked ? setFolded(list ? "hidden" : "shown") : setMore(!more));
  return (
    <>
      <LabelChoice chosen={props.own?.labels ?? []} onToggle={(key) => actions.toggleLabel(props.target, key)} look={list ? "list" : "grid"} quiet bare={props.docked} />
      <div className={styles.foot}>
        <Tools {...props} />
        <button type="button" className={styles.definitions} aria-expanded={list} onMouseDown={keepFocus} onClick={toggle}>
          {list ? t("hideDefinitions") : t("showDefinitions")}
        </button>
      </div>
    </>
  );
};

const Outside = ({ onAllow }: Pick<ToolPopoverProps, "onAllow">) => {
  const t = useTranslations("annotate.outside");
  return (
    <div className={styles.outside}>
      <p>{t("warning")}</p>
      <Button onMouseDown={keepFocus} onClick={onAllow}>
        {t("anyway")}
      </Button>
    </div>
  );
};

const Moving = ({ onMoved }: Pick<ToolPopoverProps, "onMoved">) => {
  const t = useTranslations("annotate.move");
  const { actions } = useBench();
  return (
    <div className={styles.moving}>
      <p>{t("what")}</p>
      <Button look="primary" onMouseDown={keepFocus} onClick={onMoved}>
        {t("save")}
      </Button>
      <Button onMouseDown={keepFocus} onClick={actions.back}>
        {t("cancel")}
      </Button>
    </div>
  );
};

export const ToolPopover = (props: ToolPopoverProps) => {
  const t = useTranslations("annotate.tools");
  const box = usePlacement(props);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    props.surface.current?.focus();
  };
  return (
    <div ref={box} id={POPOVER_ID} role="dialog" aria-label={t("name")} className={props.docked ? styles.docked : styles.floating} onKeyDown={onKeyDown}>
      {props.moving ? <Moving onMoved={props.onMoved} /> : props.outside ? <Outside onAllow={props.onAllow} /> : <Choosing {...props} />}
    </div>
  );
};
