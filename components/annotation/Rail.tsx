"use client";
/** Who speaks where: the name of each part of the text, beside its bar. */
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useImperativeHandle, useLayoutEffect, useRef, type Ref, type RefObject } from "react";
import type { SurfaceHandle } from "@/components/editor/types";
import { layOut } from "@/lib/annotation/margin-layout";
import type { RailPart } from "./rail-parts";
import styles from "./Rail.module.css";

interface RailProps {
  readonly regions: readonly RailPart[];
  readonly surface: RefObject<SurfaceHandle | null>;
  readonly handle: Ref<{ readonly arrange: () => void }>;
}

const GAP = 6;

const place = (box: HTMLElement, regions: readonly RailPart[], surface: SurfaceHandle): void => {
  const article = document.querySelector("[data-surface]");
  if (!article) return;
  const shift = article.getBoundingClientRect().top - box.getBoundingClientRect().top;
  const names = [...box.children] as HTMLElement[];
  const wishes = names.map((name, at) => ({ id: String(at), top: (surface.topOf(regions[at]!) ?? -1) + shift, height: name.offsetHeight }));
  const tops = layOut(wishes, null, GAP);
  names.forEach((name, at) => {
    name.style.translate = `0 ${Math.round(tops.get(String(at))!)}px`;
    name.style.visibility = "visible";
  });
};

export const Rail = ({ regions, surface, handle }: RailProps) => {
  const t = useTranslations("annotate.part");
  const box = useRef<HTMLUListElement>(null);
  const frame = useRef(0);
  const arrange = useCallback(() => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      if (box.current && surface.current) place(box.current, regions, surface.current);
    });
  }, [regions, surface]);
  useImperativeHandle(handle, () => ({ arrange }), [arrange]);
  useLayoutEffect(arrange, [arrange]);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return (
    <ul ref={box} role="list" className={styles.rail} aria-label={t("name")}>
      {regions.map((region) => (
        <li key={`${region.kind} ${region.start}`} className={styles.part} data-kind={region.kind}>
          <span className={styles.kind}>{t(`kind.${region.kind}`)}</span>
          {region.origins.map((origin) => (
            <span key={origin} className={styles.origin}>
              {origin}
            </span>
          ))}
          {region.origins.length > 1 ? <span className={styles.two}>{t("two")}</span> : null}
          {region.proposed ? <span className={styles.proposed}>{t("proposed")}</span> : null}
        </li>
      ))}
    </ul>
  );
};
