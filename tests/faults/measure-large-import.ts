import { measureImport } from "../bench/measure-import";
import type { FaultFigure } from "./fault-figure";

/** A file of ten thousand rows goes from upload to release and is undone, each step within its time. */
export async function measureLargeImport(): Promise<FaultFigure> {
  const figures = measureImport();
  return {
    fault: "a workbook of 10,000 rows is imported, published and undone",
    promise: "each step within 5 s; undone, the record is as it was, to the byte",
    measured: figures.map(({ what, measured }) => `${what.replace(/^import: /, "")}: ${measured}`).join("; "),
    holds: figures.every(({ holds }) => holds === true),
  };
}
