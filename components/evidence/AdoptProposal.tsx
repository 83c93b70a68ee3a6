"use client";
/** A person takes over what the page's own words propose; until then it is written nowhere. */
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/components/request";
import { Button } from "@/components/ui/Button";
import { useSay } from "@/components/ui/Status";

interface AdoptProposalProps {
  readonly document: string;
  readonly revision: number;
  readonly patch: { readonly outlet?: { readonly name: string }; readonly publishedAt?: string };
}

export const AdoptProposal = ({ document, revision, patch }: AdoptProposalProps) => {
  const t = useTranslations("provenance");
  const say = useSay();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const adopt = async () => {
    setBusy(true);
    const answer = await send({ method: "PATCH", path: `/documents/${document}`, body: patch, ifMatch: revision });
    setBusy(false);
    say(answer.kind === "done" ? t("said.adopted") : answer.kind === "refused" ? answer.title : t("later"));
    if (answer.kind === "done") router.refresh();
  };
  return (
    <Button busy={busy} look="plain" onClick={() => void adopt()}>
      {t("adopt")}
    </Button>
  );
};
