import { readFile, writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import type { FaultFigure } from "@/tests/faults/fault-figure";
import { measureBackup } from "@/tests/faults/measure-backup";
import { measureClockJump } from "@/tests/faults/measure-clock-jump";
import { measureFlippedAudit } from "@/tests/faults/measure-flipped-audit";
import { measureForgedAddresses } from "@/tests/faults/measure-forged-addresses";
import { measureFullDisk } from "@/tests/faults/measure-full-disk";
import { measureKilledDatabase, measureKilledSite } from "@/tests/faults/measure-kills";
import { measureLargeImport } from "@/tests/faults/measure-large-import";
import { measureOneRow } from "@/tests/faults/measure-one-row";
import { measureShown } from "@/tests/faults/measure-shown";
import { measureDeadDatabase, measureFrozenDatabase } from "@/tests/faults/measure-silent-database";

// npm run faults [name …] [--rounds=n]: does to the built site what can happen to it, and measures what becomes of it.
// Each that ran with its own number of rounds writes its line into docs/reliability.md.

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
  import: { rounds: 1, measure: measureLargeImport },
  shown: { rounds: 20, measure: measureShown },
};

const DOCUMENT = "docs/reliability.md";
const [BEGIN, END] = ["<!-- figures: npm run faults writes these -->", "<!-- end of figures -->"];

async function main(): Promise<boolean> {
  const { names, rounds } = readArguments(process.argv.slice(2));
  let isAllWell = true;
  for (const name of names.length > 0 ? names : Object.keys(FAULTS)) {
    const fault = FAULTS[name];
    if (!fault) continue;
    console.log(`${name} …`);
    const figure = await fault.measure(rounds ?? fault.rounds);
    console.log(`  ${figure.measured}: ${describeHolding(figure)}`);
    if (rounds === null) await writeLine(name, figure);
    isAllWell &&= figure.holds !== false;
  }
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

const commandOf = (name: string) => `\`npm run faults ${name}\``;

function toLine(name: string, { fault, promise, measured, holds }: FaultFigure): string {
  const verdict = holds === null ? "–" : holds ? "yes" : "**no**";
  const day = new Date().toISOString().slice(0, 10);
  return `| ${fault} | ${promise} | ${measured} | ${verdict} | ${commandOf(name)}, ${day} |`;
}

/** Puts a line in the place of the one that its command wrote before; the others stay. */
async function writeLine(name: string, figure: FaultFigure): Promise<void> {
  const document = await readFile(DOCUMENT, "utf8");
  const [before = "", rest = ""] = document.split(BEGIN);
  const [figures = "", after = "\n"] = rest.split(END);
  const lines = Object.keys(FAULTS).flatMap((known) => {
    if (known === name) return [toLine(name, figure)];
    return figures.split("\n").filter((line) => line.includes(`${commandOf(known)}, `));
  });
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model ?? "unknown CPU"}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}`;
  const table = `${BEGIN}
On ${machine}, which the site, the database and the editors share with whatever else ran there.

| what is done | what is promised | measured | holds | by, on |
|---|---|---|---|---|
${lines.join("\n")}
${END}`;
  await writeFile(DOCUMENT, `${before}${table}${after}`);
}

main().then(
  (isAllWell) => process.exit(isAllWell ? 0 : 1),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
