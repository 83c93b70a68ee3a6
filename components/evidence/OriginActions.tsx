"use client";
/** What a moderator says of origins: a reason holds, a reason does not hold, or links that no rule joins are one origin. */
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { send } from "@/components/request";
import { Button } from "@/components/ui/Button";
import { Checkbox } from "@/components/ui/Choice";
import { Disclosure } from "@/components/ui/Disclosure";
import { useSay } from "@/components/ui/Status";
import { shortAddress } from "@/lib/text/short-address";
import type { OriginLink, OriginMerge } from "./ClaimOrigins";
import styles from "./OriginActions.module.css";

type Word = { readonly verdict: "confirm" | "undo"; readonly links: readonly string[]; readonly key?: string };

const useWord = (project: string) => {
  const t = useTranslations("origins");
  const say = useSay();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const word = async ({ verdict, links, key }: Word, done: string): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    const answer = await send({ method: "POST", path: `/projects/${project}/origins/${verdict}`, body: { members: links.map((link) => ({ link })), ...(key ? { key } : {}) } });
    setBusy(false);
    say(answer.kind === "done" ? done : answer.kind === "refused" ? answer.title : t("later"));
    if (answer.kind === "done") router.refresh();
    return answer.kind === "done";
  };
  return { busy, word };
};

export const ReasonWord = ({ project, merge }: { readonly project: string; readonly merge: OriginMerge }) => {
  const t = useTranslations("origins");
  const { busy, word } = useWord(project);
  return (
    <span className={styles.words}>
      {merge.confirmed ? null : (
        <button type="button" aria-disabled={busy || undefined} onClick={() => void word({ verdict: "confirm", links: merge.links, key: merge.key }, t("said.confirmed"))}>
          {t("confirm")}
        </button>
      )}
      <button type="button" aria-disabled={busy || undefined} onClick={() => void word({ verdict: "undo", links: merge.links, key: merge.key }, t("said.parted"))}>
        {t("part")}
      </button>
    </span>
  );
};

/** At least two links, of any group. */
export const JoinLinks = ({ project, claim, links }: { readonly project: string; readonly claim: string; readonly links: readonly OriginLink[] }) => {
  const t = useTranslations("origins");
  const { busy, word } = useWord(project);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string): void => setPicked((before) => (before.has(id) ? new Set([...before].filter((each) => each !== id)) : new Set([...before, id])));
  const join = async (): Promise<void> => {
    if (await word({ verdict: "confirm", links: [...picked] }, t("said.joined"))) setPicked(new Set());
  };
  return (
    <Disclosure title={t("join.title")}>
      <fieldset className={styles.join}>
        <legend>{t("join.which")}</legend>
        {links.map(({ id, url }) => (
          <Checkbox key={id} name={`${claim}-${id}`} label={shortAddress(url)} checked={picked.has(id)} onChange={() => toggle(id)} />
        ))}
      </fieldset>
      <p>
        <Button busy={busy} disabled={picked.size < 2} onClick={() => void join()}>
          {t("join.button")}
        </Button>
      </p>
    </Disclosure>
  );
};
