/**
 * What each role may do: a table, every cell chosen, and one evaluator. A row or role that is missing is a refusal.
 *
 * `own`: only on what the actor made. Whether an object can be seen at all is another question (visibility.ts) and is
 * asked first: what cannot be seen does not exist (404), what can be seen and not done is refused (403).
 */
import type { Actor } from "./actor";

export const ROLES = ["owner", "moderator", "researcher", "annotator"] as const;
export type Role = (typeof ROLES)[number];

type Cell = "yes" | "own" | "no";
interface Row extends Record<Role, Cell> {
  /** A token of read scope may do reads only. */
  readonly effect: "read" | "write";
}

const row = (effect: Row["effect"], owner: Cell, moderator: Cell, researcher: Cell, annotator: Cell): Row => ({
  effect, owner, moderator, researcher, annotator,
});

/** Actions inside a project. Columns: owner, moderator (a teacher), researcher, annotator (a student). */
export const PERMISSIONS = {
  "project.read": row("read", "yes", "yes", "yes", "yes"),
  "project.edit": row("write", "yes", "no", "no", "no"),
  "codebook.read": row("read", "yes", "yes", "yes", "yes"),
  "codebook.edit": row("write", "yes", "yes", "no", "no"),
  "member.list": row("read", "yes", "yes", "no", "no"),
  "member.edit": row("write", "yes", "yes", "no", "no"),
  "document.read": row("read", "yes", "yes", "yes", "yes"),
  "document.create": row("write", "yes", "yes", "yes", "no"),
  "document.edit": row("write", "yes", "yes", "no", "no"),
  "document.delete": row("write", "yes", "yes", "no", "no"),
  "document.original": row("read", "yes", "yes", "yes", "no"),
  "document.stream": row("read", "yes", "yes", "no", "yes"),
  "annotation.read": row("read", "yes", "yes", "yes", "yes"),
  "annotation.create": row("write", "yes", "yes", "no", "yes"),
  "annotation.revise": row("write", "own", "own", "no", "own"),
  "annotation.withdraw": row("write", "own", "own", "no", "own"),
  "annotation.history": row("read", "yes", "yes", "no", "own"),
  "link.create": row("write", "yes", "yes", "no", "yes"),
  "link.remove": row("write", "own", "own", "no", "own"),
  "link.capture": row("write", "yes", "yes", "no", "yes"),
  "link.review": row("write", "yes", "yes", "no", "yes"),
  "reply.create": row("write", "yes", "yes", "no", "yes"),
  "reply.revise": row("write", "own", "own", "no", "own"),
  "thread.resolve": row("write", "yes", "yes", "no", "own"),
  "search.record": row("write", "yes", "yes", "no", "yes"),
  "search.remove": row("write", "own", "own", "no", "own"),
  "origin.list": row("read", "yes", "yes", "yes", "yes"),
  "origin.decide": row("write", "yes", "yes", "no", "no"),
  "reuse.list": row("read", "yes", "yes", "yes", "yes"),
  "reuse.decide": row("write", "yes", "yes", "no", "no"),
  "claim.list": row("read", "yes", "yes", "yes", "yes"),
  "claim.decide": row("write", "yes", "yes", "no", "no"),
  "speaker.list": row("read", "yes", "yes", "yes", "yes"),
  "speaker.decide": row("write", "yes", "yes", "no", "no"),
  "region.decide": row("write", "yes", "yes", "no", "no"),
  "outlet.edit": row("write", "yes", "yes", "no", "no"),
  "unit.list": row("read", "yes", "yes", "yes", "yes"),
  "unit.vote": row("write", "yes", "yes", "no", "yes"),
  "reading.list": row("read", "yes", "yes", "yes", "yes"),
  "reading.complete": row("write", "yes", "yes", "no", "yes"),
  "figures.read": row("read", "yes", "yes", "yes", "yes"),
  "corpus.export": row("read", "yes", "yes", "yes", "yes"),
  "corpus.import": row("write", "yes", "yes", "yes", "no"),
  "class.list": row("read", "yes", "yes", "no", "no"),
  "class.edit": row("write", "yes", "yes", "no", "no"),
  "assignment.read": row("read", "yes", "yes", "no", "yes"),
  "assignment.submit": row("write", "own", "own", "no", "own"),
} as const satisfies Record<string, Row>;

/** Actions outside any project: on one's own account, and the administration of people. */
export const ACCOUNT_PERMISSIONS = {
  "account.read": { effect: "read", who: "anyone" },
  "account.edit": { effect: "write", who: "anyone", credential: "session" },
  /** By a class code: nobody is asked who they are. */
  "class.join": { effect: "write", who: "stranger" },
  "project.list": { effect: "read", who: "anyone" },
  "project.create": { effect: "write", who: "anyone" },
  "people.list": { effect: "read", who: "admin" },
  "people.edit": { effect: "write", who: "admin" },
} as const;

export type ProjectAction = keyof typeof PERMISSIONS;
export type AccountAction = keyof typeof ACCOUNT_PERMISSIONS;

/** `conditional`: allowed on what the actor made, so the caller must compare authors. */
export type Verdict = "allowed" | "conditional" | "refused";

const scopeAllows = (actor: Actor, effect: "read" | "write"): boolean =>
  actor.credential.kind !== "token" || actor.credential.scope === "write" || effect === "read";

/** May this actor, in this role, do this? Says nothing about whether the object is visible. */
export const mayInProject = (actor: Actor, role: Role, action: ProjectAction): Verdict => {
  const rule: Row | undefined = PERMISSIONS[action];
  if (!rule || !scopeAllows(actor, rule.effect)) return "refused";
  const cell = rule[role];
  return cell === "yes" ? "allowed" : cell === "own" ? "conditional" : "refused";
};

/** May this actor do this to their account or, as a global administrator, to others'? Tokens never touch accounts. */
export const mayOnAccount = (actor: Actor, action: AccountAction): boolean => {
  const rule = ACCOUNT_PERMISSIONS[action];
  if (!rule || !scopeAllows(actor, rule.effect)) return false;
  if ("credential" in rule && actor.credential.kind === "token") return false;
  return rule.who === "anyone" || actor.isAdmin;
};

/** Roles that an actor of this role may hand out: never one above their own. */
export const grantableRoles = (role: Role): readonly Role[] =>
  role === "owner" ? ROLES : role === "moderator" ? ["moderator", "researcher", "annotator"] : [];
