/** The person behind the page that is being rendered. */
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/access/actor";
import { mayInProject } from "@/lib/access/permissions";
import { admit } from "./access/admit";
import { isUuid, readSessionCookie, sessionCookieName } from "./access/credential";
import { assignmentScope, classScope, documentScope, noScope, projectScope, type AssignmentAccess, type ClassAccess, type DocumentAccess, type ProjectAccess, type Scope } from "./access/scope";

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

interface Entered<Access> {
  readonly actor: Actor;
  readonly access: Access;
}

/** For what lies below a project: both ids of the address must belong together, or there is no such page. */
const below = async <Access extends ProjectAccess>(scope: Scope<Access>, projectId: string, id: string): Promise<Entered<Access>> => {
  const credential = await presented();
  if (!credential) return toSignIn();
  if (!isUuid(projectId) || !isUuid(id)) notFound();
  const admission = await admit(credential, scope, { target: id, limited: false });
  if (!admission) return toSignIn();
  const { actor, access } = admission;
  if (access?.projectId !== projectId) notFound();
  return { actor, access };
};

/** The person and what they may do with the document. */
export const documentAccess = cache((projectId: string, documentId: string): Promise<Entered<DocumentAccess>> => below(documentScope, projectId, documentId));

/** A class, for those who teach in the project; for others it does not exist. */
export const classAccess = cache(async (projectId: string, classId: string): Promise<Entered<ClassAccess>> => {
  const entered = await below(classScope, projectId, classId);
  if (mayInProject(entered.actor, entered.access.role, "class.list") !== "allowed") notFound();
  return entered;
});

/** An assignment, for the teachers of the project and those it was given to. */
export const assignmentAccess = cache((projectId: string, assignmentId: string): Promise<Entered<AssignmentAccess>> => below(assignmentScope, projectId, assignmentId));
