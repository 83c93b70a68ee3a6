"use client";
/** Making two names one speaker, and taking that back. */
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send, type Request } from "@/components/request";
import { Button } from "@/components/ui/Button";
import { useSay } from "@/components/ui/Status";

const useAct = () => {
  const t = useTranslations("provenance");
  const say = useSay();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const act = async (request: Request, done: string) => {
    setBusy(true);
    const answer = await send(request);
    setBusy(false);
    say(answer.kind === "done" ? done : answer.kind === "refused" ? answer.title : t("later"));
    if (answer.kind === "done") router.refresh();
  };
  return { busy, act };
};

export const SpeakerMergeButton = ({ project, names, kind }: { readonly project: string; readonly names: readonly [string, string]; readonly kind: string }) => {
  const t = useTranslations("provenance.speakers");
  const { busy, act } = useAct();
  const [name, other] = names;
  // The fuller form names them both.
  const full = name.length >= other.length ? name : other;
  return (
    <Button busy={busy} aria-label={t("mergeOf", { name, other })} onClick={() => void act({ method: "POST", path: `/projects/${project}/speakers/merge`, body: { names, name: full, kind } }, t("said.merged", { name: full }))}>
      {t("merge")}
    </Button>
  );
};

export const SpeakerPartButton = ({ project, speaker, name }: { readonly project: string; readonly speaker: string; readonly name: string }) => {
  const t = useTranslations("provenance.speakers");
  const { busy, act } = useAct();
  return (
    <Button busy={busy} look="plain" aria-label={t("partOf", { name })} onClick={() => void act({ method: "DELETE", path: `/projects/${project}/speakers/${speaker}` }, t("said.parted", { name }))}>
      {t("part")}
    </Button>
  );
};
