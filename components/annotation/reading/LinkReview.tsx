"use client";
/** Who put a link forward, who accepted or rejected it and why, and the second reader's own word. Nobody alone decides. */
import { useFormatter, useTranslations } from "next-intl";
import { useState, type KeyboardEvent } from "react";
import { Button } from "@/components/ui/Button";
import { Actions } from "@/components/ui/Form";
import { TextField } from "@/components/ui/TextField";
import type { LinkView, PersonView, ReviewView } from "@/lib/annotation/record";
import { useBench } from "../bench";
import { Verdict } from "./Verdict";
import styles from "./Reading.module.css";

const LONGEST_REASON = 500;

const Reason = ({ annotation, link }: { readonly annotation: string; readonly link: string }) => {
  const t = useTranslations("reading.review.link");
  const { actions } = useBench();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const send = () => (reason.trim() ? actions.rejectLink(annotation, link, reason.trim()) : setMissing(true));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") actions.askReason(annotation, null);
    else if (event.key === "Enter" && event.target instanceof HTMLInputElement) send();
    else return event.stopPropagation();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div role="group" className={styles.ask} aria-label={t("why")} data-reason="" onKeyDown={onKeyDown}>
      <TextField name={`reason-${link}`} label={t("why")} hint={t("whyHint")} error={missing && !reason.trim() ? t("needed") : undefined} value={reason} maxLength={LONGEST_REASON} autoComplete="off" onChange={(event) => setReason(event.target.value)} />
      <Actions>
        <Button onClick={send}>{t("reject")}</Button>
        <Button look="plain" onClick={() => actions.askReason(annotation, null)}>
          {t("cancel")}
        </Button>
      </Actions>
    </div>
  );
};

const given = (reviews: readonly ReviewView[], wanted: ReviewView["verdict"]): readonly ReviewView[] => reviews.filter(({ verdict }) => verdict === wanted);

export const linkState = ({ accepted, reviews }: LinkView): "accepted" | "rejected" | "proposed" => {
  if (accepted) return "accepted";
  return given(reviews, "reject").length > given(reviews, "accept").length ? "rejected" : "proposed";
};

export const LinkReview = ({ annotation, link }: { readonly annotation: string; readonly link: LinkView }) => {
  const t = useTranslations("reading.review.link");
  const format = useFormatter();
  const { me, can, rejecting, actions } = useBench();
  const nameOf = ({ id, name }: PersonView): string => (id === me.id ? t("you") : name);
  const names = (reviews: readonly ReviewView[]): string => format.list(reviews.map(({ reviewer }) => nameOf(reviewer)));
  const [accepts, rejects] = [given(link.reviews, "accept"), given(link.reviews, "reject")];
  const mine = link.reviews.find(({ reviewer }) => reviewer.id === me.id)?.verdict ?? null;
  const isReviewer = can.complete && link.author.id !== me.id && !link.id.startsWith("local-");
  const by = link.reviews.length === 0 ? t("proposedBy", { name: nameOf(link.author) }) : t("by", { name: nameOf(link.author) });
  return (
    <>
      <p className={styles.quiet}>
        {by}
        {accepts.length > 0 ? ` · ${t("acceptedBy", { names: names(accepts) })}` : ""}
        {rejects.length > 0 ? ` · ${t("rejectedBy", { names: names(rejects) })}` : ""}
      </p>
      {rejects.filter(({ reason }) => reason).map(({ reviewer, reason }) => (
        <p key={reviewer.id} className={styles.quiet}>{t("reason", { reason: reason! })}</p>
      ))}
      {isReviewer ? <Verdict given={mine} words={{ name: t("ask"), accept: t("accept"), reject: t("reject") }} onGive={(verdict) => (verdict === "accept" ? actions.acceptLink(annotation, link.id) : actions.askReason(annotation, link.id))} /> : null}
      {rejecting === link.id ? <Reason annotation={annotation} link={link.id} /> : null}
    </>
  );
};
