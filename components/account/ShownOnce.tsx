"use client";
/** A secret that is shown once, in a dialog that only closes on purpose. */
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { CopyField } from "@/components/ui/CopyField";
import { Dialog } from "@/components/ui/Dialog";
import { Actions } from "@/components/ui/Form";

interface ShownOnceProps {
  readonly title: string;
  readonly text: string;
  readonly label: string;
  /** Null: closed. */
  readonly secret: string | null;
  readonly onClose: () => void;
}

export const ShownOnce = ({ title, text, label, secret, onClose }: ShownOnceProps) => {
  const t = useTranslations("common.form");
  return (
    <Dialog open={secret !== null} title={title} closeWord={t("close")} onClose={onClose} firm>
      <p>{text}</p>
      <CopyField name="secret" label={label} value={secret ?? ""} words={{ copy: t("copy"), copied: t("copied"), byHand: t("byHand") }} />
      <Actions>
        <Button look="primary" onClick={onClose}>
          {t("noted")}
        </Button>
      </Actions>
    </Dialog>
  );
};
