import "server-only";
import { isDeepStrictEqual } from "node:util";
import { authorise, type Editor } from "@/lib/auth/can";
import { AppError } from "@/lib/domain/app-error";
import { readEnv } from "@/lib/env";
import { readParagraphs } from "@/lib/import/phrase-check";
import { keyOf, type Lines } from "@/lib/import/record-lines";
import type { ImportChange, Judgement } from "@/lib/import/rows/judge-rows";
import { type MayGoOn, runJudgement } from "@/lib/import/rows/run-judgement";
import type { TableRow } from "@/lib/import/table/table";
import { type AnyLine, draftOf } from "@/lib/schemas/record-draft";
import { Prisma } from "../client";
import { listFingerprints, toId } from "../queries/changesets";
import { type ImportFile, listBusyRecords } from "../queries/imports";
import { getLinesAt, getLivingRecord } from "../queries/living-record";
import { runCommand } from "../run-command";
import { importOrRefuse } from "./imports";

/** The dry run: says of every row what it would do, and changes nothing. A later one or a cancelling stops it. */
export async function checkImport(editor: Editor, id: string): Promise<void> {
  authorise(editor, "import");
  const run = await runCommand<number>(Prisma.sql`begin_check(${toId(id)}::bigint)`);
  try {
    const { release, lines } = await getLivingRecord();
    const file = await importOrRefuse(id);
    const judged = await judge(file, { release, lines }, (share) => report(id, run, share));
    if (!judged) return;
    await runCommand(Prisma.sql`finish_check(${toId(id)}::bigint, ${run}::integer, ${release}::integer,
      ${JSON.stringify(judged.rows)}::jsonb, ${JSON.stringify(judged.summary)}::jsonb)`);
  } catch (error) {
    await runCommand(Prisma.sql`abandon_check(${toId(id)}::bigint, ${run}::integer)::text`);
    throw error;
  }
}

function report(id: string, run: number, share: number): Promise<boolean> {
  return runCommand(
    Prisma.sql`report_check(${toId(id)}::bigint, ${run}::integer, ${Math.round(share * 1000)}::integer)`,
  );
}

/** Judges all rows; null when it was told to stop. */
async function judge(
  { id, columns, plan }: ImportFile,
  { release, lines }: { release: number; lines: Lines },
  mayGoOn: MayGoOn,
): Promise<Judgement | null> {
  const rows = await runCommand<TableRow[]>(Prisma.sql`(
    SELECT coalesce(jsonb_agg(jsonb_build_object('number', number, 'cells', cells, 'faults', faults) ORDER BY ordinal), '[]')
    FROM import_row WHERE import_id = ${toId(id)})`);
  const then = releaseOf(rows, plan.columns.indexOf("release"));
  const linesThen = then !== null && then < release ? await getLinesAt(then) : null;
  const [busy, texts] = await Promise.all([listBusyRecords(), readHeldTexts()]);
  return runJudgement({ columns, rows, plan, lines, linesThen, busy, texts }, mayGoOn);
}

async function readHeldTexts(): Promise<Map<string, string[]>> {
  const { SOURCES_DIR } = readEnv();
  return SOURCES_DIR ? readParagraphs(SOURCES_DIR).catch(() => new Map()) : new Map();
}

/** The release that the file says it was made of; of several, the oldest. */
function releaseOf(rows: readonly TableRow[], place: number): number | null {
  if (place === -1) return null;
  const named = rows.map(({ cells }) => cells[place] ?? "").filter((text) => /^[1-9]\d{0,6}$/.test(text));
  return named.length === 0 ? null : Math.min(...new Set(named.map(Number)));
}

export interface TakeInput {
  import: string;
  /** Of rows in conflict: whether the file's word is taken, or the rows are left out. */
  conflicts: "take" | "leave-out";
}

/** Makes a changeset of an import that was checked, and answers its id. All rows go in, or none. */
export async function takeImport(editor: Editor, input: TakeInput): Promise<string> {
  authorise(editor, "import");
  const file = await importOrRefuse(input.import);
  const { release, lines } = await getLivingRecord();
  if (file.state !== "checked" || file.summary === null)
    throw new AppError("invalid", "The file has to be checked first.");
  const judged = await judge(file, { release, lines }, async () => true);
  if (!judged || file.checkedAgainst !== release || !isDeepStrictEqual(judged.summary, file.summary)) {
    await checkImport(editor, file.id);
    throw new AppError(
      "conflict",
      "The record was changed since the dry run, so it was done again: look at it first.",
    );
  }
  const { counts, elsewhere } = judged.summary;
  if (counts.error > 0 || elsewhere.length > 0)
    throw new AppError("invalid", "Rows are in error: nothing is imported until all of them are in order.");
  const changes = judged.changes.filter(({ isConflict }) => !isConflict || input.conflicts === "take");
  if (changes.length === 0)
    throw new AppError("invalid", "Nothing in this file differs from what is published.");
  const made = await toChanges(changes, lines);
  const id = await runCommand<bigint>(Prisma.sql`take_import(${toId(file.id)}::bigint, ${editor.id},
    ${file.run}::integer, ${release}::integer, ${`Import of ${file.name}`}, ${JSON.stringify(made)}::jsonb)`);
  return String(id);
}

async function toChanges(changes: readonly ImportChange[], lines: Lines) {
  const fingerprints = await listFingerprints();
  return changes.map(({ entity, baseKey, line }) => {
    if (line === null) throw new Error("An import never withdraws a record.");
    const base = baseKey === null ? null : (lines[entity].get(baseKey) as AnyLine);
    const baseFingerprint = baseKey === null ? null : fingerprints[`${entity} ${baseKey}`];
    return {
      entity,
      baseKey,
      baseFingerprint,
      base,
      draft: draftOf(entity, line),
      key: keyOf(entity, line),
      data: line,
    };
  });
}
