/** The person behind the page that is being rendered. */
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/access/actor";
import { admit } from "./access/admit";
import { isUuid, readSessionCookie, sessionCookieName } from "./access/credential";
import { documentScope, noScope, projectScope, type DocumentAccess, type ProjectAccess } from "./access/scope";

const presented = cache(async () => {
  const jar = await cookies();
  return readSessionCookie(jar.get(sessionCookieName())?.value);
});

/** The signed-in person, or null. */
export const optionalActor = cache(async (): Promise<Actor | null> => {
  const credential = await presented();
  if (!credential) return null;
  return (await admit(credential, noScope, { target: null, limited: false }))?.actor ?? null;
});

const toSignIn = async (): Promise<never> => {
  const path = (await headers()).get("x-apostille-path") ?? "/";
  redirect(`/sign-in?next=${encodeURIComponent(path)}`);
};

/** The signed-in person; sends others to the sign-in page, which brings them back here. */
export const currentActor = async (): Promise<Actor> => (await optionalActor()) ?? toSignIn();

/** The person and their place in the project; a project they are not in does not exist. */
export const projectAccess = cache(async (projectId: string): Promise<{ actor: Actor; access: ProjectAccess }> => {
  const credential = await presented();
  if (!credential) return toSignIn();
  if (!isUuid(projectId)) notFound();
  const admission = await admit(credential, projectScope, { target: projectId, limited: false });
  if (!admission) return toSignIn();
  if (!admission.access) notFound();
  return { actor: admission.actor, access: admission.access };
});

/** The person and what they may do with the document; both ids of the address must belong together. */
export const documentAccess = cache(
  async (projectId: string, documentId: string): Promise<{ actor: Actor; access: DocumentAccess }> => {
    const credential = await presented();
    if (!credential) return toSignIn();
    if (!isUuid(projectId) || !isUuid(documentId)) notFound();
    const admission = await admit(credential, documentScope, { target: documentId, limited: false });
    if (!admission) return toSignIn();
    if (admission.access?.projectId !== projectId) notFound();
    return { actor: admission.actor, access: admission.access };
  },
);
