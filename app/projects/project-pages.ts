/** Which pages of a project a role may open. */
import type { ProjectPage } from "@/components/project/ProjectHead";
import type { Actor } from "@/lib/access/actor";
import { mayInProject, type ProjectAction, type Role } from "@/lib/access/permissions";

const NEEDS: readonly (readonly [ProjectPage, ProjectAction])[] = [
  ["articles", "document.read"],
  ["outlets", "figures.read"],
  ["claims", "claim.list"],
  ["origins", "origin.list"],
  ["reuse", "reuse.list"],
  ["agreement", "figures.read"],
  ["classes", "class.list"],
  ["exports", "corpus.export"],
  ["labels", "codebook.read"],
  ["settings", "member.list"],
];

export const pagesFor = (actor: Actor, role: Role): readonly ProjectPage[] =>
  NEEDS.filter(([, action]) => mayInProject(actor, role, action) === "allowed").map(([page]) => page);
