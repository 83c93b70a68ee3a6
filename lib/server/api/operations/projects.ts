/** Oneself, and the projects one is in. */
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { ROLES } from "@/lib/access/permissions";
import { codebookInput } from "@/lib/annotation/codebook";
import { DEFAULT_CODEBOOK } from "@/lib/annotation/default-codebook";
import { THRESHOLD_LIMITS, unfitThresholds, type Threshold } from "@/lib/report/settings";
import { line } from "@/lib/text/well-formed";
import { changeProject, createProject as create } from "../../commands/projects";
import { noScope, projectScope } from "../../access/scope";
import { pool } from "../../database";
import { previewSettings } from "../../queries/settings-preview";
import { once } from "../idempotency";
import { operation } from "../operation";

const projectView = z.strictObject({ id: z.uuid(), name: z.string(), language: z.string(), role: z.enum(ROLES), settings: z.record(z.string(), z.unknown()) });
type ProjectView = z.infer<typeof projectView>;

const thresholdOf = (name: Threshold) => {
  const { least, most, whole } = THRESHOLD_LIMITS[name];
  return (whole ? z.int() : z.number()).min(least).max(most).optional();
};

/** From when on an outlet is indicative or solid; one that is not named is the method's own. */
const thresholdsInput = z.strictObject({
  documents: thresholdOf("documents"), documentsSolid: thresholdOf("documentsSolid"), claims: thresholdOf("claims"), claimsSolid: thresholdOf("claimsSolid"),
  readers: thresholdOf("readers"), reliability: thresholdOf("reliability"), halfWidth: thresholdOf("halfWidth"),
});

/** What figures are counted and judged under. A key that is null is the method's own. */
const figureSettings = {
  /** A label counts for a document when more than this share of its completers gave it; 0: any two of them. */
  share: z.number().min(0).max(1).nullable().optional(),
  thresholds: thresholdsInput.nullable().optional(),
};

/** Throws `invalid`, naming each threshold that contradicts another. */
const requireFit = (thresholds: z.infer<typeof thresholdsInput> | null | undefined): void => {
  const given = Object.fromEntries(Object.entries(thresholds ?? {}).filter(([, value]) => value !== undefined));
  const unfit = unfitThresholds(given);
  if (unfit.length === 0) return;
  throw new AppError("invalid", unfit.map(({ name, code, limit }) => ({ path: `settings.thresholds.${name}`, code, params: { minimum: String(limit), maximum: String(limit) } })));
};

/** What a project decides for all of its work. A key set to null goes back to its default. */
const settingsInput = z.strictObject({
  ...figureSettings,
  hideSyntax: z.boolean().nullable().optional(),
  layers: z.array(z.string().min(1).max(64)).max(20).nullable().optional(),
});

const ofActor = async (userId: string): Promise<ProjectView[]> => {
  const { rows } = await pool.query<ProjectView>(
    `SELECT p.id, p.name, p.language, m.role, p.settings FROM membership m JOIN project p ON p.id = m.project_id
     WHERE m.user_id = $1 ORDER BY lower(p.name), p.id`,
    [userId],
  );
  return rows;
};

export const readMe = operation({
  method: "GET",
  path: "/me",
  summary: "Yourself and your projects",
  action: "account.read",
  scope: noScope,
  answers: {
    200: z.strictObject({
      id: z.uuid(), login: z.string(), name: z.string(), locale: z.string().nullable(), isAdmin: z.boolean(), mustChangePassword: z.boolean(),
      projects: z.array(projectView),
    }),
  },
  handle: async ({ actor }) => {
    const { userId, login, name, locale, isAdmin, mustChangePassword } = actor;
    return { status: 200, body: { id: userId, login, name, locale, isAdmin, mustChangePassword, projects: await ofActor(userId) } };
  },
});

export const listProjects = operation({
  method: "GET",
  path: "/projects",
  summary: "Your projects",
  action: "project.list",
  scope: noScope,
  answers: { 200: z.strictObject({ items: z.array(projectView), next: z.null() }) },
  handle: async ({ actor }) => ({ status: 200, body: { items: await ofActor(actor.userId), next: null } }),
});

export const createProject = operation({
  method: "POST",
  path: "/projects",
  summary: "Make a project that you own",
  action: "project.create",
  scope: noScope,
  body: z.strictObject({ name: line(120), language: z.enum(["fr", "en"]), codebook: codebookInput.optional() }),
  answers: { 201: projectView },
  handle: ({ actor, body, claim }) =>
    once(actor.userId, claim, async (client) => {
      const id = await create(client, actor.userId, { name: body.name, language: body.language, codebook: { ...DEFAULT_CODEBOOK, ...body.codebook } });
      return { status: 201, body: { id, name: body.name, language: body.language, role: "owner", settings: {} } };
    }),
});

export const readProject = operation({
  method: "GET",
  path: "/projects/{project}",
  summary: "One project",
  action: "project.read",
  scope: projectScope,
  answers: { 200: projectView },
  handle: async ({ access }) => {
    const { rows } = await pool.query<{ name: string; language: string }>("SELECT name, language FROM project WHERE id = $1", [access.projectId]);
    return { status: 200, body: { id: access.projectId, ...rows[0]!, role: access.role, settings: access.settings } };
  },
});

export const patchProject = operation({
  method: "PATCH",
  path: "/projects/{project}",
  summary: "Rename a project, or change its language or settings",
  action: "project.edit",
  scope: projectScope,
  body: z.strictObject({ name: line(120).optional(), language: z.enum(["fr", "en"]).optional(), settings: settingsInput.optional() }),
  answers: { 200: projectView },
  handle: async ({ actor, access, body }) => {
    requireFit(body.settings?.thresholds);
    await changeProject(actor.userId, access.projectId, body);
    const [row] = (await ofActor(actor.userId)).filter((each) => each.id === access.projectId);
    return { status: 200, body: row };
  },
});

const standingCounts = z.strictObject({ solid: z.int(), indicative: z.int(), insufficient: z.int(), none: z.int() });

export const previewFigures = operation({
  method: "POST",
  path: "/projects/{project}/outlets/preview",
  summary: "What other settings would make of the outlets: how many would be solid, indicative, insufficient or not computable. Changes nothing",
  action: "project.edit",
  scope: projectScope,
  body: z.strictObject({ settings: z.strictObject(figureSettings) }),
  answers: { 200: z.strictObject({ now: standingCounts, then: standingCounts.nullable() }) },
  handle: async ({ actor, access, body: { settings } }) => {
    requireFit(settings.thresholds);
    const proposed = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== null && value !== undefined));
    return { status: 200, body: await previewSettings(actor, access, proposed) };
  },
});
