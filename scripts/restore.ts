import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { restoreBackup } from "@/lib/db/backup/restore-backup";
import { formatNumber } from "@/lib/format/counts";
import { describeStep } from "./support/backup-progress";
import { loadEnvFile } from "./support/env-file";
import { openDatabase } from "./support/open-database";
import { PlainFailure } from "./support/plain-failure";
import { runScript } from "./support/run-script";

// npm run restore -- FILE [--replace]: puts a backup back, whole or not at all; the site must not run.
const root = resolve(fileURLToPath(import.meta.url), "../..");

runScript(async () => {
  loadEnvFile(root);
  const { file, isReplacing } = readArguments(process.argv.slice(2));
  const database = await openDatabase({ root, say: console.log });
  try {
    const input = { databaseUrl: database.url, file, isReplacing, onProgress: describeStep };
    const { manifest, brokenAudit } = await restoreBackup(input);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(
      `Restored ${formatNumber(rows)} rows into ${database.name}, as they were on ${manifest.madeAt}; every table has the hash it was backed up with.`,
    );
    console.log(`Contents ${manifest.contents}`);
    if (brokenAudit !== null)
      console.log(
        `WARNING: the account of what was done is broken at entry ${brokenAudit}, and was so in the backup.`,
      );
    console.log("Everybody has to sign in again. Start the site with npm start.");
  } finally {
    await database.stop();
  }
});

function readArguments(given: string[]): { file: string; isReplacing: boolean } {
  const [file, ...others] = given.filter((one) => one !== "--replace");
  const strange = others[0] ?? (file?.startsWith("-") ? file : undefined);
  if (strange) throw new PlainFailure(`“${strange}” is not understood: npm run restore -- FILE [--replace].`);
  if (!file)
    throw new PlainFailure("Which backup? Say npm run restore -- FILE, the file that npm run backup made.");
  return { file: resolve(file), isReplacing: given.includes("--replace") };
}
