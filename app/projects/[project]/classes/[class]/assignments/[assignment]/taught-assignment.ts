/** What the teacher's pages of an assignment begin with: all three ids of the address must belong together. */
import { notFound } from "next/navigation";
import { cache } from "react";
import { mayInProject } from "@/lib/access/permissions";
import { assignmentAccess } from "@/lib/server/current-actor";
import { readAssignment } from "@/lib/server/queries/assignments";

export interface TaughtProps {
  readonly params: Promise<{ readonly project: string; readonly class: string; readonly assignment: string }>;
}

const read = cache(async (project: string, classId: string, assignment: string) => {
  const { actor, access } = await assignmentAccess(project, assignment);
  if (access.classId !== classId || mayInProject(actor, access.role, "class.list") !== "allowed") notFound();
  return { actor, access, view: await readAssignment(assignment) };
});

/** For a student there is no such page. */
export const taughtAssignment = async ({ params }: TaughtProps) => {
  const { project, class: classId, assignment } = await params;
  return read(project, classId, assignment);
};
