"use client";
/** How one comes into the class: the code, and whether it lets in at once, on request, or not at all. */
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FormErrors } from "@/components/FormErrors";
import { Button, ButtonLink } from "@/components/ui/Button";
import { useSubmit } from "@/components/use-submit";
import styles from "./Entrance.module.css";

interface EntranceProps {
  readonly project: string;
  readonly id: string;
  readonly code: string | null;
  /** ISO; null where newcomers wait to be admitted. */
  readonly openUntil: string | null;
  readonly children: ReactNode;
}

export const Entrance = ({ project, id, code, openUntil, children }: EntranceProps) => {
  const t = useTranslations("classes.entrance");
  const format = useFormatter();
  const router = useRouter();
  const { busy, refusal, submit } = useSubmit();
  const set = async (entrance: "open" | "asking" | "none", anew = false) => {
    if (await submit({ path: `/classes/${id}/invitations`, method: "PUT", body: { entrance, anew } })) router.refresh();
  };
  if (!code) {
    return (
      <div className={styles.entrance}>
        <FormErrors refusal={refusal} />
        <p>{t("void")}</p>
        <Button busy={busy} onClick={() => void set("open")}>
          {t("open")}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.entrance}>
      <FormErrors refusal={refusal} />
      <p className={styles.code}>{code}</p>
      {children}
      <ButtonLink look="primary" href={`/projects/${project}/classes/${id}/board`}>
        {t("board")}
      </ButtonLink>
      <p>{openUntil ? t("isOpen", { date: format.dateTime(new Date(openUntil), { weekday: "long", day: "numeric", month: "long" }) }) : t("isAsking")}</p>
      <div className={styles.acts}>
        <Button busy={busy} onClick={() => void set(openUntil ? "asking" : "open")}>
          {openUntil ? t("close") : t("open")}
        </Button>
        <Button look="plain" busy={busy} onClick={() => void set(openUntil ? "open" : "asking", true)}>
          {t("anew")}
        </Button>
        <Button look="plain" busy={busy} onClick={() => void set("none")}>
          {t("revoke")}
        </Button>
      </div>
    </div>
  );
};
