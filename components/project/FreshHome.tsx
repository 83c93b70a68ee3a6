"use client";
/** Keeps a project's home true while it is in sight: what others do arrives, a few times a minute at most. */
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const QUIET_MS = 10_000;

export const FreshHome = ({ project }: { readonly project: string }) => {
  const { refresh } = useRouter();
  useEffect(() => {
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const close = (): void => {
      source?.close();
      source = null;
    };
    const open = (): void => {
      close();
      if (document.hidden) return;
      source = new EventSource(`/api/v1/projects/${project}/events`);
      source.addEventListener("hint", () => {
        timer ??= setTimeout(() => {
          timer = undefined;
          refresh();
        }, QUIET_MS);
      });
    };
    document.addEventListener("visibilitychange", open);
    open();
    return () => {
      document.removeEventListener("visibilitychange", open);
      clearTimeout(timer);
      close();
    };
  }, [project, refresh]);
  return null;
};
