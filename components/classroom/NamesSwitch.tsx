"use client";
/** For a screen that is being projected: people by pseudonyms, in this session, on every page. */
import { Eye, EyeOff } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { send } from "@/components/request";
import { Button } from "@/components/ui/Button";
import { Icon } from "@/components/ui/Icon";
import { useSay } from "@/components/ui/Status";

export const NamesSwitch = ({ hidden }: { readonly hidden: boolean }) => {
  const t = useTranslations("classes.names");
  const router = useRouter();
  const say = useSay();
  const turn = async () => {
    const answer = await send({ path: "/me/names", method: "PUT", body: { hidden: !hidden } });
    if (answer.kind !== "done") return say(t("failed"));
    say(hidden ? t("shown") : t("hidden"));
    router.refresh();
  };
  return (
    <Button aria-pressed={hidden} onClick={() => void turn()}>
      <Icon of={hidden ? EyeOff : Eye} size={18} />
      {t("hide")}
    </Button>
  );
};
