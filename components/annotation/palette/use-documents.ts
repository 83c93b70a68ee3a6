"use client";
/** The project's other articles whose name holds what is being typed. */
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { send } from "@/components/request";
import type { Command } from "./use-commands";

interface Found {
  readonly items: readonly { readonly id: string; readonly title: string }[];
}

const QUIET_MS = 200;
const LEAST = 2;

/** `path`: the address of a document of the project, `/projects/…/documents/…`. */
export const useDocuments = (path: string, typed: string): readonly Command[] => {
  const t = useTranslations("surface.palette");
  const router = useRouter();
  const [found, setFound] = useState<{ readonly typed: string; readonly items: Found["items"] }>({ typed: "", items: [] });
  const [, , project, , here] = path.split("/");
  const wanted = typed.trim();
  useEffect(() => {
    if (wanted.length < LEAST) return undefined;
    let gone = false;
    const timer = setTimeout(() => {
      void send<Found>({ method: "GET", path: `/projects/${project}/documents?limit=6&q=${encodeURIComponent(wanted)}` }).then((answer) => {
        if (!gone && answer.kind === "done") setFound({ typed: wanted, items: answer.data.items });
      });
    }, QUIET_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [project, wanted]);
  const items = wanted.length < LEAST ? [] : found.items;
  return items.filter(({ id }) => id !== here).map(({ id, title }) => ({ id: `document-${id}`, title: t("document", { title }), keys: null, run: () => router.push(`/projects/${project}/documents/${id}`) }));
};
