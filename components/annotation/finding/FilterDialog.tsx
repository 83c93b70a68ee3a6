"use client";
/** The filter on a narrow screen, over the text. */
import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/Dialog";
import type { WorkbenchState } from "../use-workbench";
import { FilterPanel } from "./FilterPanel";

export const FilterDialog = ({ work: { view, change, state } }: { readonly work: WorkbenchState }) => {
  const t = useTranslations("surface.filter");
  return (
    <Dialog open={view.filtering} title={t("name")} closeWord={t("close")} onClose={() => change({ filtering: false })}>
      <FilterPanel view={view} change={change} shown={state.shown} />
    </Dialog>
  );
};
