/** The layout of every page for people who are signed in and have a password of their own. */
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { currentActor } from "@/lib/server/current-actor";

const Inside = async ({ children }: { readonly children: ReactNode }) => {
  const actor = await currentActor();
  if (actor.mustChangePassword) {
    const path = (await headers()).get("x-apostille-path") ?? "/";
    redirect(`/password?next=${encodeURIComponent(path)}`);
  }
  return children;
};

export default Inside;
