import "server-only";
import { createHash } from "node:crypto";
import { authorise, type Editor } from "@/lib/auth/can";
import { AppError } from "@/lib/domain/app-error";
import { guessColumns, guessEntity } from "@/lib/import/rows/guess-columns";
import { readTableInThread } from "@/lib/import/table/read-in-thread";
import type { Table } from "@/lib/import/table/table";
import {
  emptyPlan,
  headerSignature,
  type Importable,
  ImportPlan,
  toRemembered,
} from "@/lib/schemas/import-plan";
import { Prisma } from "../client";
import { toId } from "../queries/changesets";
import { findImport, findRememberedPlan, type ImportFile, listSamples } from "../queries/imports";
import { getLivingRecord } from "../queries/living-record";
import { runCommand } from "../run-command";

export interface UploadedFile {
  name: string;
  bytes: Uint8Array;
}

/** Reads a file and keeps its rows until somebody has said what they mean; answers the import's id. */
export async function stageImport(editor: Editor, { name, bytes }: UploadedFile): Promise<string> {
  authorise(editor, "import");
  const table = await readTableInThread(name, bytes);
  const file = {
    name: cleanName(name),
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    ...{ columns: table.columns, notes: table.notes },
  };
  const plan = await firstPlan(table);
  const id = await runCommand<bigint>(Prisma.sql`stage_import(${editor.id}, ${JSON.stringify(file)}::jsonb,
    ${JSON.stringify(plan)}::jsonb, ${JSON.stringify(table.rows)}::jsonb)`);
  return String(id);
}

function cleanName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  return (
    last
      .replace(/[\p{Cc}\p{Cs}]/gu, " ")
      .trim()
      .slice(0, 120) || "a file"
  );
}

/** What was last said of a file with this header, else what its columns are called and hold. */
async function firstPlan({ columns, rows }: Table): Promise<ImportPlan> {
  const known = ImportPlan.safeParse(await findRememberedPlan(headerSignature(columns)));
  if (known.success) return known.data;
  return guessPlan(guessEntity(columns), { columns, samples: rows.slice(0, 50).map(({ cells }) => cells) });
}

async function guessPlan(
  entity: Importable,
  file: { columns: string[]; samples: string[][] },
): Promise<ImportPlan> {
  const { lines } = await getLivingRecord();
  return emptyPlan(entity, guessColumns({ entity, ...file, lines }));
}

/** What the columns of an import may mean when its rows are about something else. */
export async function guessOtherPlan(file: ImportFile, entity: Importable): Promise<ImportPlan> {
  return guessPlan(entity, { columns: file.columns, samples: await listSamples(file.id) });
}

/** Keeps what somebody said the columns and words of a file mean; what was found with other meanings is void. */
export async function planImport(editor: Editor, id: string, plan: ImportPlan): Promise<void> {
  authorise(editor, "import");
  const file = await importOrRefuse(id);
  await runCommand(Prisma.sql`plan_import(${toId(id)}::bigint, ${editor.id}, ${JSON.stringify(plan)}::jsonb,
    ${headerSignature(file.columns)}, ${JSON.stringify(toRemembered(plan))}::jsonb)::text`);
}

/** Gives an import up; that it was there stays on record, its rows do not. */
export async function cancelImport(editor: Editor, id: string): Promise<void> {
  authorise(editor, "import");
  await runCommand(Prisma.sql`cancel_import(${toId(id)}::bigint, ${editor.id})::text`);
}

export async function importOrRefuse(id: string): Promise<ImportFile> {
  const file = await findImport(id);
  if (!file) throw new AppError("not-found", "There is no such import.");
  return file;
}
