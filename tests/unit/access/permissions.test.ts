/** The permission table's evaluator: missing rows refuse, read tokens read, nobody hands out more than they have. */
import { actorOf, type Actor, type Credential } from "@/lib/access/actor";
import { grantableRoles, mayInProject, mayOnAccount, PERMISSIONS, ROLES, type ProjectAction } from "@/lib/access/permissions";

const actor = (credential: Credential, isAdmin = false): Actor =>
  actorOf({ userId: "u", login: "u", name: "U", locale: null, isAdmin, mustChangePassword: false, credential });
const session = actor({ kind: "session", sessionId: "s" });
const readToken = actor({ kind: "token", tokenId: "t", scope: "read" });
const writeToken = actor({ kind: "token", tokenId: "t", scope: "write" });

test("every role has every cell, and a missing row refuses", () => {
  for (const row of Object.values(PERMISSIONS)) expect(Object.keys(row).sort()).toEqual(["effect", ...ROLES].sort());
  expect(mayInProject(session, "owner", "nothing.known" as ProjectAction)).toBe("refused");
});

test("a read token does exactly the reads of its role", () => {
  for (const [action, row] of Object.entries(PERMISSIONS) as [ProjectAction, (typeof PERMISSIONS)[ProjectAction]][]) {
    for (const role of ROLES) {
      expect([action, role, mayInProject(readToken, role, action)]).toEqual([action, role, row.effect === "read" ? mayInProject(session, role, action) : "refused"]);
      expect(mayInProject(writeToken, role, action)).toBe(mayInProject(session, role, action));
    }
  }
});

test("nobody revises another's words, whatever their role", () => {
  for (const role of ROLES) expect(["conditional", "refused"]).toContain(mayInProject(session, role, "annotation.revise"));
});

test("accounts: tokens never change them, administrators alone manage people", () => {
  expect([mayOnAccount(session, "account.edit"), mayOnAccount(writeToken, "account.edit")]).toEqual([true, false]);
  expect([mayOnAccount(session, "people.edit"), mayOnAccount(actor({ kind: "session", sessionId: "s" }, true), "people.edit")]).toEqual([false, true]);
});

test("roles are handed out downwards", () => {
  for (const role of ROLES) for (const granted of grantableRoles(role)) expect(ROLES.indexOf(granted)).toBeGreaterThanOrEqual(ROLES.indexOf(role));
});
