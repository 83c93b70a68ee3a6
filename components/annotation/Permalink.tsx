"use client";
/** The address of one annotation, to take elsewhere. Where the browser has no clipboard, the field is selected. */
import { CopyField } from "@/components/ui/CopyField";
import { useTranslations } from "next-intl";
import { useBench } from "./bench";

export const Permalink = ({ annotation }: { readonly annotation: string }) => {
  const t = useTranslations();
  const { path } = useBench();
  const address = new URL(`${path}?annotation=${annotation}`, window.location.href).href;
  const words = { copy: t("common.form.copy"), copied: t("common.form.copied"), byHand: t("common.form.byHand") };
  return <CopyField name={`permalink-${annotation}`} label={t("annotate.entry.address")} value={address} words={words} />;
};
