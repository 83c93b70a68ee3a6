"use client";
/** How a passage stands among those who have finished reading: what was retained, who confirms, and one's own word. */
import { useTranslations } from "next-intl";
import { passes } from "@/lib/report/settings";
import type { StandingView } from "@/lib/annotation/reading";
import { useBench } from "../bench";
import { LabelStroke } from "../LabelStroke";
import { standingsAt, unitKey } from "./reading-actions";
import { useReadingState } from "./use-reading";
import { Verdict } from "./Verdict";
import styles from "./Reading.module.css";

/** The fewest of `readers` that make a consensus. */
const needed = (readers: number, share: number): number => Array.from({ length: readers }, (_, at) => at + 1).find((votes) => passes(votes, readers, share)) ?? readers;

const Standing = ({ standing, share, isVoter }: { readonly standing: StandingView; readonly share: number; readonly isVoter: boolean }) => {
  const t = useTranslations("reading.standing");
  const { labelOf, actions } = useBench();
  const { label, support, readers, consensus, adjudicated, confirmed, rejected, marked, mine, counts } = standing;
  const { name, slot } = labelOf(label);
  const votes = [...(confirmed > 0 ? [t("confirmed", { count: confirmed })] : []), ...(rejected > 0 ? [t("rejected", { count: rejected })] : [])];
  return (
    <li className={styles.standing} data-unit={unitKey(standing)}>
      <p className={styles.unit}>
        <LabelStroke slot={slot} />
        <span className={styles.name}>{name}</span>
        <span>{t("support", { support, readers })}</span>
      </p>
      <p className={styles.quiet}>
        <strong className={styles.outcome} data-consensus={consensus ? "" : undefined}>{t(consensus ? "kept" : "notKept")}</strong>
        {adjudicated ? ` · ${t("adjudicated")}` : ` · ${t("needed", { count: needed(readers, share) })}`}
        {votes.length > 0 ? ` · ${votes.join(" · ")}` : ""}
        {marked ? ` · ${t("yours")}` : ""}
      </p>
      {isVoter && !marked ? (
        <Verdict given={mine ? (mine.vote === "confirm" ? "accept" : "reject") : null} words={{ name: t("ask", { label: name }), accept: t("confirm"), reject: t("reject") }} onGive={(verdict) => actions.vote(standing, verdict === "accept" ? "confirm" : "reject")} />
      ) : null}
      {isVoter && !marked && !counts ? <p className={styles.quiet}>{t("apart")}</p> : null}
    </li>
  );
};

export const Standings = ({ passage }: { readonly passage: { readonly start: number; readonly end: number } }) => {
  const t = useTranslations("reading.standing");
  const { reading, can } = useBench();
  const { standings, share, mine } = useReadingState(reading);
  const here = standingsAt(standings, passage);
  if (here.length === 0) return null;
  return (
    <section className={styles.standings} aria-label={t("title")}>
      <p className={styles.title}>{t("title")}</p>
      <ul role="list">
        {here.map((standing) => (
          <Standing key={unitKey(standing)} standing={standing} share={share} isVoter={can.complete && mine !== null && mine.labels.includes(standing.label)} />
        ))}
      </ul>
    </section>
  );
};
