import "server-only";
import { AppError } from "@/lib/domain/app-error";
import type { Person, Role } from "@/lib/domain/editorial";

/** A person whose session showed both factors: the only value that commands take for who acts. */
export interface Editor extends Person {
  sessionId: string;
  /** When the second factor was last shown. */
  provenAt: Date;
}

/** Everything anybody can do behind the sign-in, and the least role for it. */
const LEAST_ROLE = {
  "read-workshop": "viewer",
  "manage-own-account": "viewer",
  edit: "editor",
  undo: "editor",
  import: "editor",
  review: "reviewer",
  publish: "reviewer",
  "code-blind": "editor",
  "assign-coding": "reviewer",
  "settle-coding": "reviewer",
  "answer-corrections": "reviewer",
  "read-audit": "admin",
  "manage-people": "admin",
  "change-settings": "admin",
  "export-everything": "admin",
} as const satisfies Record<string, Role>;

export type Action = keyof typeof LEAST_ROLE;

/** What an action is done to, where the role alone does not decide. */
export interface WorkedOn {
  /** Everybody whose work it is. */
  authors: readonly string[];
  isSingleHanded: boolean;
}

const RANK: Record<Role, number> = { viewer: 0, editor: 1, reviewer: 2, admin: 3 };

/** Whether somebody may do something: each role may do what those below it may, and nobody judges their own work. */
export function can(person: Pick<Person, "id" | "role">, action: Action, object?: WorkedOn): boolean {
  if (RANK[person.role] < RANK[LEAST_ROLE[action]]) return false;
  const isJudging = action === "review" || action === "publish" || action === "settle-coding";
  return !(isJudging && object && !object.isSingleHanded && object.authors.includes(person.id));
}

/** The first line of every command. */
export function authorise(person: Pick<Person, "id" | "role">, action: Action, object?: WorkedOn): void {
  if (can(person, action, object)) return;
  const isOwn = object !== undefined && can(person, action);
  throw new AppError(
    "forbidden",
    isOwn ? "Your own work has to be reviewed by somebody else." : "Your role does not allow this.",
  );
}
