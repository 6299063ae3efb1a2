import { existsSync } from "node:fs";
import { formatCount } from "@/lib/format/counts";
import { describeFault } from "@/lib/import/data-set";
import { checkDataSet } from "@/lib/import/data-set-rules";
import { checkPhrases } from "@/lib/import/phrase-check";
import { CHARTS_FILE, readCharts } from "@/lib/import/shipped-charts";
import { readShippedReleases } from "@/lib/import/shipped-releases";
import { checkSpeakers, readSpeakers } from "@/lib/import/speakers";

// npm run data:check [folder]: every fault with its file and line, exit code 1 when there is one.
const folder = process.argv[2] ?? "prisma/data";
const sourcesFolder = process.env.SOURCES_DIR ?? "../shared/sources";

const { releases, faults } = await readShippedReleases(folder);
const { speakers, faults: speakerFaults } = await readSpeakers(folder);
const charts = await readCharts(`prisma/data/${CHARTS_FILE}`);
faults.push(...releases.flatMap((release) => release.faults), ...speakerFaults, ...charts.faults);
if (faults.length === 0)
  faults.push(
    ...releases.flatMap(({ dataSet }) => [...checkDataSet(dataSet), ...checkSpeakers(dataSet, speakers)]),
  );
if (!existsSync(sourcesFolder))
  console.log(`The sources' texts are not held here (${sourcesFolder}): phrases were not looked up.`);
else for (const { dataSet } of releases) faults.push(...(await checkPhrases(dataSet, sourcesFolder)));

for (const line of new Set(faults.map(describeFault))) console.error(`${folder}/${line}`);
for (const [index, { title, dataSet }] of releases.entries()) {
  const evidence = dataSet.positions.reduce((sum, { value }) => sum + value.evidence.length, 0);
  const official = dataSet.positions.filter(({ value }) => value.basis === "official").length;
  console.log(
    `Release ${index + 1}, ${title}: ${formatCount(dataSet.sources.length, "source")}, ${formatCount(dataSet.positions.length, "position")} (${official} official), ${formatCount(evidence, "piece")} of evidence.`,
  );
}
console.log(
  `${formatCount(charts.lines.length, "published chart")}. ${formatCount(faults.length, "fault")}.`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
