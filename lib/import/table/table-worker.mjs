import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

// Reads one file and ends: what a file does to a reader's time and memory it does here, beside the site.
register();
const { readTable } = await import("./read-table.ts");
parentPort?.once("message", async ({ name, bytes }) => {
  try {
    parentPort?.postMessage({ table: await readTable(name, bytes) });
  } catch (error) {
    // Only what is meant for people has a code of ours (lib/domain/app-error.ts).
    if (error?.name !== "AppError") console.error("import:", error);
    const refusal = error?.name === "AppError" ? error.message : "The file cannot be read.";
    parentPort?.postMessage({ refusal });
  }
});
