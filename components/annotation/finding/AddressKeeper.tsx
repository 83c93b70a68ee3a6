"use client";
/** Keeps what is filtered, shown as heat and looked for in the address, and says how much is left after a change. */
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { writeFilter } from "@/lib/annotation/filter";
import type { WorkbenchState } from "../use-workbench";

export const AddressKeeper = ({ work: { view, passages, voice } }: { readonly work: WorkbenchState }) => {
  const t = useTranslations("surface.filter");
  const { filter, heat, find } = view;
  const before = useRef(filter);
  useEffect(() => {
    const address = new URL(window.location.href);
    writeFilter(filter, address.searchParams);
    for (const [name, value] of [["heat", heat], ["find", find]] as const) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    if (address.href !== window.location.href) window.history.replaceState(window.history.state, "", address);
  }, [filter, heat, find]);
  useEffect(() => {
    if (before.current === filter) return;
    before.current = filter;
    voice.say(t("said", { count: passages.visible.length }));
  }, [filter, passages.visible.length, voice, t]);
  return null;
};
