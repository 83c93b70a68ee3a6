"use client";
/** The palette; and the address of a passage, to take elsewhere. */
import { useTranslations } from "next-intl";
import { flushSync } from "react-dom";
import { CopyField } from "@/components/ui/CopyField";
import { Dialog } from "@/components/ui/Dialog";
import type { WorkbenchState } from "../use-workbench";
import { Palette } from "./Palette";

const PassageAddress = ({ work: { view, change, bench, places } }: { readonly work: WorkbenchState }) => {
  const t = useTranslations();
  const { address } = view;
  const words = { copy: t("common.form.copy"), copied: t("common.form.copied"), byHand: t("common.form.byHand") };
  return (
    <Dialog open={address !== null} title={t("surface.palette.address")} closeWord={t("surface.palette.close")} onClose={() => change({ address: null })}>
      {address ? (
        <>
          <blockquote>{t("annotate.card.quote", { quote: places.placeOf(address).display.quote })}</blockquote>
          <CopyField name="passage-address" label={t("surface.palette.addressLabel")} value={new URL(`${bench.path}?passage=${address.start}-${address.end}`, window.location.href).href} words={words} />
        </>
      ) : null}
    </Dialog>
  );
};

export const PaletteDialog = ({ work }: { readonly work: WorkbenchState }) => {
  const t = useTranslations("surface.palette");
  const { view, change } = work;
  const close = () => change({ palette: false });
  return (
    <>
      <Dialog open={view.palette} title={t("name")} closeWord={t("close")} onClose={close}>
        <Palette
          work={work}
          onRun={({ run }) => {
            // The dialog gives the focus back before the command takes it.
            flushSync(close);
            run();
          }}
        />
      </Dialog>
      <PassageAddress work={work} />
    </>
  );
};
