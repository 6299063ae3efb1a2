import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { writeBackup } from "@/lib/db/backup/write-backup";
import { formatCount, formatNumber } from "@/lib/format/counts";
import { describeStep } from "./support/backup-progress";
import { loadEnvFile } from "./support/env-file";
import { openDatabase } from "./support/open-database";
import { runScript } from "./support/run-script";

// npm run backup [folder]: everything that is kept, as of this moment, in one file; the site may go on running.
const root = resolve(fileURLToPath(import.meta.url), "../..");

runScript(async () => {
  loadEnvFile(root);
  const folder = resolve(process.argv[2] ?? join(root, "backups"));
  const database = await openDatabase({ root, say: console.log });
  try {
    const moment = new Date().toISOString().slice(0, 19).replaceAll(":", "");
    const file = join(folder, `common-ground-${moment}Z.zip`);
    const manifest = await writeBackup({ databaseUrl: database.url, file, onProgress: describeStep });
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(
      `Backed up ${formatNumber(rows)} rows of ${formatCount(manifest.tables.length, "table")}, read back and found whole: ${file}`,
    );
    console.log(`Contents ${manifest.contents}`);
    console.log(
      `Keep it as you keep a password. Second factors open only with the same ${database.isEmbedded ? "auth-secret, the file beside the database" : "BETTER_AUTH_SECRET"}: keep a copy of that elsewhere.`,
    );
  } finally {
    await database.stop();
  }
});
