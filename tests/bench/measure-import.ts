import { execFileSync } from "node:child_process";
import type { Figure } from "./figure";
import type { ImportTimes } from "./time-import";

const ROWS = 10_000;
const HOLD_S = 5;

/** How long a workbook of ten thousand rows takes from upload to release and back, on a database of its own. */
export function measureImport(): Figure[] {
  const flags = ["--conditions=react-server", "--import", "tsx"];
  const said = execFileSync(process.execPath, [...flags, "tests/bench/time-import.ts", String(ROWS)], {
    encoding: "utf8",
  });
  const times = JSON.parse(said.trim().split("\n").at(-1) ?? "{}") as ImportTimes;
  const dryRun = times.upload + times.check;
  return [
    figure("import: upload and dry run", dryRun),
    figure("import: changeset made of it", times.take),
    figure("import: published as a release", times.publish),
    {
      what: "import: undone, the record after it beside the record before",
      measured: times.isUndone ? "equal to the byte" : "differs",
      beside: "byte-equal",
      holds: times.isUndone,
    },
  ];
}

function figure(what: string, seconds: number): Figure {
  return {
    what: `${what} (${ROWS.toLocaleString("en-GB")} rows, XLSX)`,
    measured: `${seconds.toFixed(1)} s`,
    beside: `≤ ${HOLD_S} s`,
    holds: seconds <= HOLD_S,
  };
}
