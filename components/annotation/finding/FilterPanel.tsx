"use client";
/** What of the annotations is wanted before one: whose, which labels, frames, stances and states, where people differ; and the heat. */
import { useLocale, useTranslations } from "next-intl";
import { useMemo, type ReactNode } from "react";
import { FACETS, facetsOf, filtersIn, NO_FILTER, STATES, toggled, type Facet, type State } from "@/lib/annotation/filter";
import { HEATS, type Heat } from "@/lib/annotation/heat";
import type { AnnotationView, Stance } from "@/lib/annotation/record";
import { STANCES } from "@/lib/annotation/terms";
import type { View } from "../situation";
import { useBench, type Bench } from "../bench";
import { LabelStroke } from "../LabelStroke";
import styles from "./FilterPanel.module.css";

interface FilterPanelProps {
  readonly view: View;
  readonly change: (some: Partial<View>) => void;
  /** Everything that could be let through. */
  readonly shown: readonly AnnotationView[];
}

interface Choice {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

const Pressed = ({ on, onPress, children }: { readonly on: boolean; readonly onPress: () => void; readonly children: ReactNode }) => (
  <button type="button" className={styles.choice} aria-pressed={on} onClick={onPress}>
    {children}
  </button>
);

const Group = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div role="group" aria-label={name} className={styles.group}>
    <p className={styles.name} aria-hidden="true">
      {name}
    </p>
    <div className={styles.choices}>{children}</div>
  </div>
);

type Counts = ReturnType<typeof facetsOf>;

/** People by name, everything else in the order of its own list; what does not occur is offered only while it is chosen. */
const useChoices = (shown: readonly AnnotationView[], { labels, frames, me, blind }: Bench) => {
  const t = useTranslations("surface.filter");
  const stance = useTranslations("annotate.links.stance");
  const locale = useLocale();
  return useMemo(() => {
    const counts = facetsOf(shown);
    const names = new Map(shown.map(({ author }) => [author.id, author.id === me.id ? t("you") : author.name]));
    const people = [...names].map(([value, name]) => ({ value, name })).sort((a, b) => a.name.localeCompare(b.name, locale));
    const all: Readonly<Record<Facet, readonly Omit<Choice, "count">[]>> = {
      people: blind ? [] : people,
      labels: labels.map(({ key, name }) => ({ value: key, name })),
      frames: frames.map(({ key, name }) => ({ value: key, name })),
      stances: STANCES.map((value: Stance) => ({ value, name: stance(value) })),
      states: STATES.map((value: State) => ({ value, name: t(`state.${value}`) })),
    };
    const counted = (counts: Counts, facet: Facet): Choice[] => all[facet].map((choice) => ({ ...choice, count: counts[facet].get(choice.value) ?? 0 }));
    return (facet: Facet): Choice[] => counted(counts, facet);
  }, [shown, labels, frames, me, blind, t, stance, locale]);
};

const Facets = ({ view, change, shown }: FilterPanelProps) => {
  const t = useTranslations("surface.filter");
  const bench = useBench();
  const choices = useChoices(shown, bench);
  return FACETS.map((facet) => {
    const chosen = view.filter[facet] as readonly string[];
    const some = choices(facet).filter(({ value, count }) => count > 0 || chosen.includes(value));
    if (some.length === 0 || (some.length === 1 && chosen.length === 0)) return null;
    return (
      <Group key={facet} name={t(`facet.${facet}`)}>
        {some.map(({ value, name, count }) => (
          <Pressed key={value} on={chosen.includes(value)} onPress={() => change({ filter: toggled(view.filter, facet, value) })}>
            {facet === "labels" ? <LabelStroke slot={bench.labelOf(value).slot} /> : null}
            {name} <span className={styles.count}>{count}</span>
          </Pressed>
        ))}
      </Group>
    );
  });
};

const HeatLegend = ({ heat }: { readonly heat: Heat }) => {
  const t = useTranslations("surface.heat");
  return (
    <>
      <ol role="list" className={styles.legend} aria-label={t(`legend.${heat}`)}>
        {([1, 2, 3, 4, 5] as const).map((strength) => (
          <li key={strength} className={styles.swatch} data-strength={strength}>
            {t(`step.${heat}.${strength}`)}
          </li>
        ))}
      </ol>
      <p className={styles.note}>{t(`legend.${heat}`)}</p>
    </>
  );
};

const Heats = ({ view, change }: Omit<FilterPanelProps, "shown">) => {
  const t = useTranslations("surface.heat");
  return (
    <Group name={t("name")}>
      {([null, ...HEATS] as const).map((heat) => (
        <Pressed key={heat} on={view.heat === heat} onPress={() => change({ heat })}>
          {t(`show.${heat ?? "labels"}`)}
        </Pressed>
      ))}
      {view.heat ? <HeatLegend heat={view.heat} /> : null}
    </Group>
  );
};

export const FilterPanel = (props: FilterPanelProps) => {
  const { view, change } = props;
  const t = useTranslations("surface.filter");
  const { blind } = useBench();
  return (
    <section className={styles.panel} aria-label={t("name")}>
      {blind ? null : <Heats {...props} />}
      <Facets {...props} />
      {blind ? null : (
        <Group name={t("where")}>
          <Pressed on={view.filter.split} onPress={() => change({ filter: { ...view.filter, split: !view.filter.split } })}>
            {t("split")}
          </Pressed>
        </Group>
      )}
      {filtersIn(view.filter) > 0 ? (
        <button type="button" className={styles.clear} onClick={() => change({ filter: NO_FILTER })}>
          {t("clear")}
        </button>
      ) : null}
    </section>
  );
};
