import { fileURLToPath } from "node:url";
import pg from "pg";
import { checkImport, takeImport } from "@/lib/db/commands/check-import";
import { stageImport } from "@/lib/db/commands/imports";
import { publishChangeset, submitChangeset } from "@/lib/db/commands/review";
import { undoRelease } from "@/lib/db/commands/undo";
import { applyMigrations } from "@/lib/db/migrate";
import { findImport } from "@/lib/db/queries/imports";
import { STANCES } from "@/lib/domain/vocabulary";
import { writeXlsx } from "@/lib/export/chart-xlsx";
import { startEmbeddedPostgres } from "@/scripts/support/embedded-postgres";
import { itemLine, sourceLine, stakeholderLine } from "../support/data-set";
import { addPerson } from "../support/editors";
import { publish, readRelease } from "../support/published";
import { makeTemporaryFolder, removeTemporaryFolder } from "../support/temporary-folder";

// Run by measure-import.ts in a process of its own: commands are for the server alone.

/** Seconds for each step, and whether the undo gave the record back. */
export interface ImportTimes {
  upload: number;
  check: number;
  take: number;
  publish: number;
  isUndone: boolean;
}

const HEADER = "stakeholder,item,value,basis,source,paragraph,said_on,phrase,paraphrase".split(",");
const STATES = Array.from({ length: 200 }, (_, index) => `S${String(index + 1).padStart(3, "0")}`);
const MECHANISMS = Array.from({ length: 100 }, (_, index) => `mechanism-${index + 1}`);
const VALUES = STANCES.filter((stance) => stance !== "conditional" && stance !== "called-on");

/** Up to 20,000 positions that differ from one another, the same every time. */
function makeRows(count: number): string[][] {
  return Array.from({ length: count }, (_, index) => [
    STATES[index % STATES.length] ?? "",
    MECHANISMS[Math.floor(index / STATES.length) % MECHANISMS.length] ?? "",
    VALUES[index % VALUES.length] ?? "",
    ...["official", "000", String(index + 1), "2022-05-03", `words of row ${index}`],
    "A sentence of our own of the length that such a sentence usually has.",
  ]);
}

async function seconds<T>(run: () => Promise<T>): Promise<[T, number]> {
  const began = performance.now();
  const answer = await run();
  return [answer, (performance.now() - began) / 1000];
}

async function timeImport(client: pg.Client, count: number): Promise<ImportTimes> {
  await publish(client, {
    stakeholders: STATES.map((code) => stakeholderLine(code, { iso3: null })),
    ...{ memberships: [], notApplicable: [], positions: [] },
    items: MECHANISMS.map((code, index) => itemLine(code, "mechanism", index + 1)),
    sources: [sourceLine("000", { codedFor: STATES })],
  });
  const ann = await addPerson(client, "ann", "editor");
  const rob = await addPerson(client, "rob", "reviewer");
  const before = await readRelease(1);
  const bytes = await writeXlsx({ sheet: "Positions", header: HEADER, rows: makeRows(count) });
  const [id, upload] = await seconds(() => stageImport(ann, { name: "positions.xlsx", bytes }));
  const [, check] = await seconds(() => checkImport(ann, id));
  const created = (await findImport(id))?.summary?.counts.create;
  if (created !== count) throw new Error(`Of ${count} rows ${created} are in order.`);
  const [changeset, take] = await seconds(() => takeImport(ann, { import: id, conflicts: "take" }));
  const bringOut = async (done: string) => {
    await submitChangeset(ann, { changeset: done, expected: 1, note: "Measured" });
    return publishChangeset(rob, { changeset: done, expected: 2 });
  };
  await submitChangeset(ann, { changeset, expected: 1, note: "Measured" });
  const [n, published] = await seconds(() => publishChangeset(rob, { changeset, expected: 2 }));
  const after = await readRelease(await bringOut(await undoRelease(ann, n)));
  return { upload, check, take, publish: published, isUndone: after === before };
}

const folder = await makeTemporaryFolder("import-bench");
const server = await startEmbeddedPostgres({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  dataDir: folder,
  say: () => {},
});
try {
  process.env.DATABASE_URL = server.databaseUrl;
  await applyMigrations({ databaseUrl: server.databaseUrl });
  const client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
  const times = await timeImport(client, Number(process.argv[2]));
  await client.end();
  console.log(JSON.stringify(times));
} finally {
  await server.stop();
  await removeTemporaryFolder(folder);
}
// The pools of the commands would keep the process alive.
process.exit();
