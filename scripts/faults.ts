import { readFile, writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import type { FaultFigure } from "@/tests/faults/fault-figure";
import { measureBackup } from "@/tests/faults/measure-backup";
import { measureClockJump } from "@/tests/faults/measure-clock-jump";
import { measureFlippedAudit } from "@/tests/faults/measure-flipped-audit";
import { measureForgedAddresses } from "@/tests/faults/measure-forged-addresses";
import { measureFullDisk } from "@/tests/faults/measure-full-disk";
import { measureKilledDatabase, measureKilledSite } from "@/tests/faults/measure-kills";
import { measureOneRow } from "@/tests/faults/measure-one-row";
import { measureDeadDatabase, measureFrozenDatabase } from "@/tests/faults/measure-silent-database";

// npm run faults [name …] [--rounds=n]: does to the built site what can happen to it, and measures what becomes of it.
// All of them together, with their own numbers of rounds, write the figures into docs/reliability.md.

interface Fault {
  rounds: number;
  measure: (rounds: number) => Promise<FaultFigure>;
}

const FAULTS: Record<string, Fault> = {
  "one-row": { rounds: 20, measure: measureOneRow },
  "kill-site": { rounds: 50, measure: measureKilledSite },
  "kill-database": { rounds: 50, measure: measureKilledDatabase },
  "frozen-database": { rounds: 5, measure: measureFrozenDatabase },
  "dead-database": { rounds: 5, measure: measureDeadDatabase },
  "full-disk": { rounds: 1, measure: measureFullDisk },
  "clock-jump": { rounds: 1, measure: measureClockJump },
  "forged-addresses": { rounds: 1000, measure: measureForgedAddresses },
  "flipped-audit": { rounds: 60, measure: measureFlippedAudit },
  backup: { rounds: 1, measure: measureBackup },
};

const DOCUMENT = "docs/reliability.md";
const [BEGIN, END] = ["<!-- figures: npm run faults writes these -->", "<!-- end of figures -->"];

async function main(): Promise<boolean> {
  const { names, rounds } = readArguments(process.argv.slice(2));
  const rows: string[] = [];
  let isAllWell = true;
  for (const name of names.length > 0 ? names : Object.keys(FAULTS)) {
    const fault = FAULTS[name];
    if (!fault) continue;
    console.log(`${name} …`);
    const figure = await fault.measure(rounds ?? fault.rounds);
    console.log(`  ${figure.measured}: ${describeHolding(figure)}`);
    rows.push(toRow(name, figure));
    isAllWell &&= figure.holds !== false;
  }
  if (names.length === 0 && rounds === null) await writeFigures(rows);
  return isAllWell;
}

function readArguments(given: string[]): { names: string[]; rounds: number | null } {
  const names = given.filter((one) => !one.startsWith("--"));
  const strange = names.find((name) => !(name in FAULTS));
  const rounds = /^--rounds=([1-9]\d*)$/.exec(given.find((one) => one.startsWith("--")) ?? "")?.[1];
  if (strange || given.some((one) => one.startsWith("--") && rounds === undefined)) {
    console.error(
      `npm run faults -- [--rounds=n] [name …], with names out of ${Object.keys(FAULTS).join(", ")}.`,
    );
    process.exit(1);
  }
  return { names, rounds: rounds === undefined ? null : Number(rounds) };
}

function describeHolding({ holds }: FaultFigure): string {
  return holds === null ? "not measured here" : holds ? "holds" : "DOES NOT HOLD";
}

function toRow(name: string, { fault, promise, measured, holds }: FaultFigure): string {
  const verdict = holds === null ? "–" : holds ? "yes" : "**no**";
  return `| ${fault} | ${promise} | ${measured} | ${verdict} | \`npm run faults ${name}\` |`;
}

async function writeFigures(rows: readonly string[]): Promise<void> {
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model ?? "unknown CPU"}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}`;
  const day = new Date().toISOString().slice(0, 10);
  const figures = `${BEGIN}
Measured on ${day}: ${machine}, which the site, the database and the editors share.

| what is done | what is promised | measured | holds | by |
|---|---|---|---|---|
${rows.join("\n")}
${END}`;
  const document = await readFile(DOCUMENT, "utf8");
  const [before = "", rest = ""] = document.split(BEGIN);
  await writeFile(DOCUMENT, `${before}${figures}${rest.split(END)[1] ?? "\n"}`);
}

main().then(
  (isAllWell) => process.exit(isAllWell ? 0 : 1),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
