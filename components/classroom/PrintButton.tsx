"use client";
/** The browser's own printing. */
import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { Icon } from "@/components/ui/Icon";

export const PrintButton = () => {
  const t = useTranslations("classes.print");
  return (
    <Button look="primary" onClick={() => window.print()}>
      <Icon of={Printer} size={18} />
      {t("button")}
    </Button>
  );
};
