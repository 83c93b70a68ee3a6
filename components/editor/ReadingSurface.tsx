"use client";

/** The article with a caret, everybody's marks and the parts' bars. See types.ts for what goes in and out. */
import { useImperativeHandle, useLayoutEffect, useMemo, useRef } from "react";
import { articleModel, partsOf } from "./article-model";
import { articleAttributes } from "./markup";
import styles from "./ReadingSurface.module.css";
import { StaticArticle } from "./StaticArticle";
import { Surface } from "./surface";
import type { ReadingSurfaceProps, SurfaceHandle } from "./types";
import "./highlights.css";

/** The surface of the elements on the page, made before any other effect and left with them. */
function useSurface(props: ReadingSurfaceProps) {
  const { text, structure, hideSyntax, words, describedBy, language } = props;
  const model = useMemo(() => articleModel({ text, structure, hideSyntax }), [text, structure, hideSyntax]);
  const attributes = articleAttributes({ words, describedBy, language });
  const latest = useRef(props);
  const surface = useRef<Surface | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const frame = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => {
    latest.current = props;
  });
  useLayoutEffect(() => {
    if (!box.current || !root.current || !frame.current) return undefined;
    const element = root.current;
    const made = new Surface({ box: box.current, root: element, frame: frame.current, model, listeners: () => latest.current });
    surface.current = made;
    let gone = false;
    void import("./article-editor").then(({ mountArticleEditor }) => {
      if (!gone) made.mount((hooks) => mountArticleEditor({ root: element, model, words, attributes, ...hooks }));
    });
    return () => {
      gone = true;
      surface.current = null;
      made.destroy();
    };
    // The article of a surface never changes: another version needs another key.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return { surface, model, attributes, box, root, frame };
}

const NOTHING_FOUND: NonNullable<ReadingSurfaceProps["found"]> = [];

/** Readable from the server's markup at once; the editor takes the same element over when it has loaded. */
export function ReadingSurface(props: ReadingSurfaceProps) {
  const { regions, marks, slots, active, words, detailsOf, found = NOTHING_FOUND, suggested = NOTHING_FOUND, minimumPeople = 1, heat = null } = props;
  const { surface, model, attributes, box, root, frame } = useSurface(props);
  const parts = useMemo(() => partsOf(model, regions), [model, regions]);
  useImperativeHandle(props.handle, (): SurfaceHandle => surface.current!, [surface]);
  useLayoutEffect(() => surface.current?.painting.setEncoding({ slots, minimumPeople, heat }), [surface, slots, minimumPeople, heat]);
  useLayoutEffect(() => surface.current?.setMarks(marks), [surface, marks]);
  useLayoutEffect(() => surface.current?.painting.setActive(active), [surface, active]);
  useLayoutEffect(() => surface.current?.painting.setPlaces("found", found), [surface, found]);
  useLayoutEffect(() => surface.current?.painting.setPlaces("suggested", suggested), [surface, suggested]);
  useLayoutEffect(() => surface.current?.setDress({ parts, words, detailsOf }), [surface, parts, words, detailsOf]);
  return (
    <div ref={box} className={styles.surface} data-surface="">
      <StaticArticle blocks={model.blocks} parts={parts} words={words} attributes={attributes} className={styles.article!} element={root} />
      <svg ref={frame} className={styles.frame} aria-hidden="true">
        <path />
      </svg>
    </div>
  );
}
