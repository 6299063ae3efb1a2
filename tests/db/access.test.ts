import { afterAll, describe, expect, it } from "vitest";
import type { Editor } from "@/lib/auth/can";
import { db } from "@/lib/db/client";
import * as account from "@/lib/db/commands/account";
import * as changesets from "@/lib/db/commands/changesets";
import * as charts from "@/lib/db/commands/charts";
import * as checks from "@/lib/db/commands/check-import";
import * as corrections from "@/lib/db/commands/corrections";
import * as exporting from "@/lib/db/commands/export-everything";
import * as factor from "@/lib/db/commands/factor-renewal";
import * as imports from "@/lib/db/commands/imports";
import * as people from "@/lib/db/commands/people";
import * as presence from "@/lib/db/commands/presence";
import * as review from "@/lib/db/commands/review";
import * as coding from "@/lib/db/commands/second-coding";
import * as settling from "@/lib/db/commands/settle-coding";
import * as undo from "@/lib/db/commands/undo";
import { AppError } from "@/lib/domain/app-error";
import { ROLES, type Role } from "@/lib/domain/editorial";
import { ChartRecord } from "@/lib/schemas/chart-record";
import { emptyPlan } from "@/lib/schemas/import-plan";
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
const CHART = ChartRecord.parse({ id: "Ab12Cd34", kind: "stance", title: "T" });
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
  startChart: {
    least: "editor",
    send: (editor) => charts.startChart(editor, { changeset: "0", amends: null, record: CHART }),
  },
  notePresence: { least: "editor", send: (editor) => presence.notePresence(editor, "0") },
  dropChange: { least: "editor", send: (editor) => changesets.dropChange(editor, "0", 0) },
  submitChangeset: { least: "editor", send: (editor) => review.submitChangeset(editor, MOVE) },
  withdrawChangeset: { least: "editor", send: (editor) => review.withdrawChangeset(editor, MOVE) },
  undoRelease: { least: "editor", send: (editor) => undo.undoRelease(editor, 1) },
  undoChange: {
    least: "editor",
    send: (editor) => undo.undoChange(editor, { changeset: "0", change: "0" }),
  },
  handInUndo: { least: "editor", send: (editor) => undo.handInUndo(editor, "0") },
  requestChanges: { least: "reviewer", send: (editor) => review.requestChanges(editor, MOVE) },
  publishChangeset: { least: "reviewer", send: (editor) => review.publishChangeset(editor, MOVE) },
  stageImport: {
    least: "editor",
    send: (editor) => imports.stageImport(editor, { name: "", bytes: new Uint8Array() }),
  },
  planImport: { least: "editor", send: (editor) => imports.planImport(editor, "0", emptyPlan("item", [])) },
  checkImport: { least: "editor", send: (editor) => checks.checkImport(editor, "0") },
  takeImport: {
    least: "editor",
    send: (editor) => checks.takeImport(editor, { import: "0", conflicts: "take" }),
  },
  cancelImport: { least: "editor", send: (editor) => imports.cancelImport(editor, "0") },
  revokeSession: { least: "viewer", send: (editor) => account.revokeSession(editor, "none") },
  endOtherSessions: { least: "viewer", send: (editor) => account.endOtherSessions(editor) },
  changePassword: {
    least: "viewer",
    send: (editor) => account.changePassword(editor, { current: "", next: "" }),
  },
  offerReset: { least: "admin", send: (editor) => account.offerReset(editor, "none") },
  endSessionsOf: { least: "admin", send: (editor) => account.endSessionsOf(editor, "none") },
  beginFactorRenewal: { least: "viewer", send: (editor) => factor.beginFactorRenewal(editor) },
  confirmFactorRenewal: { least: "viewer", send: (editor) => factor.confirmFactorRenewal(editor, "") },
  openSecondCoding: {
    least: "reviewer",
    send: (editor) => coding.openSecondCoding(editor, { source: "none", changeset: null, coder: "none" }),
  },
  callOffCoding: { least: "reviewer", send: (editor) => coding.callOffCoding(editor, "0", "So") },
  saveDecisions: {
    least: "reviewer",
    send: (editor) => settling.saveDecisions(editor, { coding: "0", decisions: {}, seen: {} }),
  },
  settleCoding: { least: "reviewer", send: (editor) => settling.settleCoding(editor, "0") },
  addCodedPosition: { least: "editor", send: (editor) => coding.addCodedPosition(editor, "0", "000") },
  saveCodedPosition: {
    least: "editor",
    send: (editor) => coding.saveCodedPosition(editor, { ...SAVE, coding: "0", position: "0" }),
  },
  dropCodedPosition: { least: "editor", send: (editor) => coding.dropCodedPosition(editor, "0", "0") },
  handInCoding: { least: "editor", send: (editor) => coding.handInCoding(editor, "0") },
  declineCorrection: {
    least: "reviewer",
    send: (editor) => corrections.declineCorrection(editor, "0", "So"),
  },
  takeUpCorrection: { least: "reviewer", send: (editor) => corrections.takeUpCorrection(editor, "0", null) },
  receiveCorrection: null,
  invitePerson: {
    least: "admin",
    send: (editor) => people.invitePerson(editor, { email: "", role: "viewer" }),
  },
  withdrawInvitation: { least: "admin", send: (editor) => people.withdrawInvitation(editor, "none") },
  updateRole: { least: "admin", send: (editor) => people.updateRole(editor, "none", "viewer") },
  removePerson: { least: "admin", send: (editor) => people.removePerson(editor, "none") },
  updateSingleHanded: { least: "admin", send: (editor) => people.updateSingleHanded(editor, false) },
  exportEverything: {
    least: "admin",
    send: async (editor) => (await exporting.exportEverything(editor)).destroy(),
  },
  acceptInvitation: null,
  noteFailedSignIn: null,
  noteRefusal: null,
  resetPassword: null,
  kindsIn: null,
  beginChange: null,
  openedOrRefuse: null,
  importOrRefuse: null,
  guessOtherPlan: null,
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
    const all = Object.keys({
      ...account,
      ...factor,
      ...changesets,
      ...charts,
      ...exporting,
      ...people,
      ...presence,
      ...review,
      ...undo,
      ...coding,
      ...settling,
      ...corrections,
      ...checks,
      ...imports,
    });
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
