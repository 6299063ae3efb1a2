import { existsSync } from "node:fs";
import { formatCount } from "@/lib/format/counts";
import { describeFault, readDataSet } from "@/lib/import/data-set";
import { checkDataSet } from "@/lib/import/data-set-rules";
import { checkPhrases } from "@/lib/import/phrase-check";
import { CHARTS_FILE, readCharts } from "@/lib/import/shipped-charts";

// npm run data:check [folder]: every fault with its file and line, exit code 1 when there is one.
const folder = process.argv[2] ?? "prisma/data";
const sourcesFolder = process.env.SOURCES_DIR ?? "../shared/sources";

const { dataSet, faults } = await readDataSet(folder);
if (faults.length === 0) faults.push(...checkDataSet(dataSet));
const charts = await readCharts(`prisma/data/${CHARTS_FILE}`);
faults.push(...charts.faults);
if (existsSync(sourcesFolder)) faults.push(...(await checkPhrases(dataSet, sourcesFolder)));
else console.log(`The sources' texts are not held here (${sourcesFolder}): phrases were not looked up.`);

for (const fault of faults) console.error(`${folder}/${describeFault(fault)}`);
const evidence = dataSet.positions.reduce((sum, { value }) => sum + value.evidence.length, 0);
console.log(
  `${formatCount(dataSet.positions.length, "position")}, ${formatCount(evidence, "piece")} of evidence, ${formatCount(charts.lines.length, "published chart")}, ${formatCount(faults.length, "fault")}.`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
