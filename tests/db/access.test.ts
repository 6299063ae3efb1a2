import { afterAll, describe, expect, it } from "vitest";
import type { Editor } from "@/lib/auth/can";
import { db } from "@/lib/db/client";
import * as account from "@/lib/db/commands/account";
import * as changesets from "@/lib/db/commands/changesets";
import * as people from "@/lib/db/commands/people";
import * as review from "@/lib/db/commands/review";
import { AppError } from "@/lib/domain/app-error";
import { ROLES, type Role } from "@/lib/domain/editorial";
import { makeEditor } from "../support/editors";

const SAVE = {
  changeset: "0",
  change: "0",
  draft: {},
  seen: {},
  isWithdrawal: false,
  expected: 0,
  isAutosave: false,
};
const MOVE = { changeset: "0", expected: 0, note: "So" };

/** Each command as somebody would send it, and the least role it is for; null for what anybody may ask. */
const COMMANDS: Record<string, { least: Role; send: (editor: Editor) => Promise<unknown> } | null> = {
  openChangeset: { least: "editor", send: (editor) => changesets.openChangeset(editor, "") },
  startChange: {
    least: "editor",
    send: (editor) => changesets.startChange(editor, { changeset: "0", entity: "item", key: null }),
  },
  saveChange: { least: "editor", send: (editor) => changesets.saveChange(editor, SAVE) },
  rebaseChange: { least: "editor", send: (editor) => changesets.rebaseChange(editor, SAVE) },
  dropChange: { least: "editor", send: (editor) => changesets.dropChange(editor, "0", 0) },
  submitChangeset: { least: "editor", send: (editor) => review.submitChangeset(editor, MOVE) },
  withdrawChangeset: { least: "editor", send: (editor) => review.withdrawChangeset(editor, MOVE) },
  undoRelease: { least: "editor", send: (editor) => review.undoRelease(editor, 1) },
  requestChanges: { least: "reviewer", send: (editor) => review.requestChanges(editor, MOVE) },
  publishChangeset: { least: "reviewer", send: (editor) => review.publishChangeset(editor, MOVE) },
  revokeSession: { least: "viewer", send: (editor) => account.revokeSession(editor, "none") },
  endOtherSessions: { least: "viewer", send: (editor) => account.endOtherSessions(editor) },
  changePassword: {
    least: "viewer",
    send: (editor) => account.changePassword(editor, { current: "", next: "" }),
  },
  offerReset: { least: "admin", send: (editor) => account.offerReset(editor, "none") },
  endSessionsOf: { least: "admin", send: (editor) => account.endSessionsOf(editor, "none") },
  invitePerson: {
    least: "admin",
    send: (editor) => people.invitePerson(editor, { email: "", role: "viewer" }),
  },
  withdrawInvitation: { least: "admin", send: (editor) => people.withdrawInvitation(editor, "none") },
  updateRole: { least: "admin", send: (editor) => people.updateRole(editor, "none", "viewer") },
  removePerson: { least: "admin", send: (editor) => people.removePerson(editor, "none") },
  updateSingleHanded: { least: "admin", send: (editor) => people.updateSingleHanded(editor, false) },
  acceptInvitation: null,
  noteFailedSignIn: null,
  noteRefusal: null,
  resetPassword: null,
  kindsIn: null,
  openedOrRefuse: null,
};

afterAll(() => db().$disconnect());

async function isForbidden(attempt: Promise<unknown>): Promise<boolean> {
  return attempt.then(
    () => false,
    (error) => error instanceof AppError && error.code === "forbidden",
  );
}

describe("every command", () => {
  it("stands in the matrix, and nothing else does", () => {
    const all = Object.keys({ ...account, ...changesets, ...people, ...review });
    expect(all.sort()).toEqual(Object.keys(COMMANDS).sort());
  });

  const cases = Object.entries(COMMANDS).flatMap(([name, command]) =>
    command ? ROLES.map((role) => ({ name, role, ...command })) : [],
  );
  it.each(cases)("$name asks $role for no less than $least", async ({ role, least, send }) => {
    const isAllowed = ROLES.indexOf(role) >= ROLES.indexOf(least);
    expect(await isForbidden(send(makeEditor("nobody", role)))).toBe(!isAllowed);
  });
});
