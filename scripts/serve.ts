import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { readAuthSecret } from "./support/auth-secret";
import { describeDemo } from "./support/describe-demo";
import { serveDevelopment } from "./support/development-site";
import { openDatabase, readyDatabase } from "./support/open-database";
import { describeFailure, PlainFailure } from "./support/plain-failure";
import { describeAddress, serveProduction } from "./support/production-site";
import type { ReadyReport } from "./support/ready-database";
import { onStopRequest } from "./support/stop-request";

const root = resolve(fileURLToPath(import.meta.url), "../..");
const isDev = process.argv.includes("--dev");
const stops: (() => Promise<void>)[] = [];
let isStopping = false;

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const port = Number(process.env.PORT || 3000);
  const database = await openDatabase({ root, say });
  stops.unshift(database.stop);
  process.env.DATABASE_URL = database.url;
  const dataDir = resolve(root, process.env.DATA_DIR || "data");
  process.env.BETTER_AUTH_SECRET = await readAuthSecret(dataDir, database);
  const site = isDev
    ? serveDevelopment({ root, port, onExit: () => stop(1) })
    : serveProduction({ root, port, databaseUrl: database.url, databaseFolder: database.folder, say });
  stops.unshift(() => site.stop());
  const [report] = await Promise.all([readyDatabase(root, database), site.prepare()]);
  describeReport(report, database.name);
  if (isStopping) return;
  await site.listen();
  if (report.firstAdmin)
    say(
      `Nobody can edit yet. Whoever opens this link within 30 minutes becomes the first admin: ${describeAddress(port)}/sign-in/invitation?token=${report.firstAdmin}`,
    );
  if (report.demo.length > 0) say(describeDemo(report.demo, describeAddress(port)));
  say(`Common Ground is ready at ${describeAddress(port)} (stop it with Ctrl-C).`);
}

function describeReport(report: ReadyReport, database: string): void {
  const { applied, charts, outcome, release, positions } = report;
  say(`Database: ${database}${applied.length > 0 ? `, ${applied.length} migrations applied` : ""}.`);
  if (charts.leftOut > 0)
    say("Some shipped charts were not loaded, because editors have published others under their ids.");
  if (outcome === "kept") {
    say("The shipped data set has changes that were not loaded, because editors have published here.");
    return;
  }
  const what = { loaded: "loaded as", unchanged: "is", "new-release": "changed and is now" }[outcome];
  say(`The shipped data set ${what} release ${release}: ${positions} positions.`);
}

async function stop(exitCode: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  for (const step of stops) await step().catch((error: unknown) => say(describeFailure(error)));
  process.exit(exitCode);
}

onStopRequest(() => {
  say("Stopping …");
  void stop(0);
});

// Nobody reading our lines any more (npm start | head) is no reason to stop.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

// Idle connections report the database's end as errors while everything is being stopped.
process.on("uncaughtException", (error) => {
  if (isStopping) return;
  process.stderr.write(`${describeFailure(error)}\n`);
  void stop(1);
});

main().catch(async (error: unknown) => {
  if (isStopping) return;
  if (!(error instanceof PlainFailure && error.message === ""))
    process.stderr.write(`${describeFailure(error)}\n`);
  await stop(1);
});
