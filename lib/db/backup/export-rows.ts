import "server-only";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { ZipFile } from "yazl";
import { readApplied } from "../migrate";
import { CountingHash } from "./counting-hash";
import { withoutSecrets } from "./open-columns";
import { type KeptTable, listKeptTables, quote, settleWriting } from "./tables";

const AT_ONCE = 500;
const ABOUT =
  "One file of JSON Lines for each table: one row a line, in the order of its key. Passwords, second factors, sessions and the words of invitations are left out. For putting everything back, use npm run backup and npm run restore.";

/**
 * Everything that is no secret, as one zip of JSON Lines and an account of it, as of one moment. It is read as fast
 * as it is taken and never held whole; the connection is closed at the end, or when nobody takes any more.
 */
export async function exportRows(client: pg.Client): Promise<Readable> {
  await settleWriting(client);
  await client.query("SET idle_in_transaction_session_timeout = '10min'");
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const tables = withoutSecrets(await listKeptTables(client));
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  output.on("close", () => void client.end().catch(() => undefined));
  // A file that breaks off must not pass for a whole one.
  zip.on("error", (error: Error) => output.destroy(error));
  fill(client, zip, tables).catch((error: Error) => output.destroy(error));
  return output;
}

async function fill(client: pg.Client, zip: ZipFile, tables: readonly KeptTable[]): Promise<void> {
  const files = [];
  for (const table of tables) {
    const counting = new CountingHash();
    const file = `${table.name}.jsonl`;
    zip.addReadStream(counting, file);
    await pipeline(Readable.from(readLines(client, table)), counting);
    files.push({ file, rows: counting.rows, sha256: counting.digest() });
  }
  const migrations = (await readApplied(client)).map(({ name }) => name);
  const about = { about: ABOUT, exportedAt: new Date().toISOString(), migrations, files };
  zip.addBuffer(Buffer.from(`${JSON.stringify(about, null, 1)}\n`), "about.json");
  zip.end();
}

async function* readLines(client: pg.Client, { name, columns, order }: KeptTable): AsyncGenerator<string> {
  await client.query(
    `DECLARE line NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS text
     FROM (SELECT ${columns.map(quote).join(", ")} FROM ${quote(name)} ORDER BY ${order}) t`,
  );
  for (;;) {
    const { rows } = await client.query<{ text: string }>(`FETCH ${AT_ONCE} FROM line`);
    if (rows.length === 0) break;
    yield rows.map(({ text }) => `${text}\n`).join("");
  }
  await client.query("CLOSE line");
}
