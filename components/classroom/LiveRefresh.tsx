"use client";
/** Keeps a teacher's page true while it is open: read anew every few seconds, not while nobody looks at it. */
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY_MS = 5_000;

/** A form that is being written in is not disturbed: what it holds is the browser's. */
export const LiveRefresh = () => {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible" && !document.querySelector("dialog[open]")) router.refresh();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [router]);
  return null;
};
