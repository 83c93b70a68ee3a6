/** Dated copies of the pages behind links: kept on request, looked at again on request, never by themselves. */
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { linkScope, type LinkAccess } from "../../access/scope";
import { captureLink, checkLink } from "../../commands/capture-link";
import { pool } from "../../database";
import { captureView, readCapture, type CaptureView } from "../../queries/captures";
import { readOriginScene } from "../../queries/origin-scene";
import { operation } from "../operation";

const view = async (access: LinkAccess): Promise<CaptureView> => {
  const [scene, { rows }] = await Promise.all([readOriginScene(access.projectId), pool.query<{ url: string }>("SELECT url FROM link WHERE id = $1", [access.linkId])]);
  const found = await readCapture(access.linkId, scene.documentAt(rows[0]!.url));
  if (!found) throw new AppError("not-found");
  return found;
};

export const readCaptureOperation = operation({
  method: "GET",
  path: "/links/{link}/capture",
  summary: "The dated copy of the page behind a link, and what the last look at it found",
  action: "annotation.read",
  scope: linkScope,
  answers: { 200: captureView },
  handle: async ({ access }) => ({ status: 200, body: await view(access) }),
});

export const captureOperation = operation({
  method: "POST",
  path: "/links/{link}/capture",
  summary: "Keep a dated copy of the page behind a link: its text, digest, time, status and title",
  action: "link.capture",
  scope: linkScope,
  body: z.strictObject({}),
  optionalBody: true,
  answers: { 201: captureView },
  handle: async ({ actor, access, now }) => {
    await captureLink({ actorId: actor.userId, access, now });
    return { status: 201, body: await view(access) };
  },
});

export const checkOperation = operation({
  method: "POST",
  path: "/links/{link}/capture/check",
  summary: "Look at the page again: same, changed or gone",
  action: "link.capture",
  scope: linkScope,
  body: z.strictObject({}),
  optionalBody: true,
  answers: { 200: captureView },
  handle: async ({ actor, access, now }) => {
    await checkLink({ actorId: actor.userId, access, now });
    return { status: 200, body: await view(access) };
  },
});
