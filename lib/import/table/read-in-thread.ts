import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { AppError } from "@/lib/domain/app-error";
import type { Table } from "./table";

// A file of its own beside the build, as the worker that draws pictures is (lib/export/png).
const WORKER_PATH = ["lib", "import", "table", "table-worker.mjs"];
const PATIENCE_MS = 60_000;
const MOST_MEMORY_MB = 512;

type Answer = { table: Table } | { refusal: string };

/**
 * Reads a file as a table in a thread of its own, with a limit to its time and memory.
 * @throws AppError("invalid") with one sentence, when the file as a whole cannot be read
 */
export async function readTableInThread(name: string, bytes: Uint8Array): Promise<Table> {
  const worker = new Worker(join(process.cwd(), ...WORKER_PATH), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      timer = setTimeout(() => resolve({ refusal: "The file takes too long to read." }), PATIENCE_MS);
      worker.once("message", resolve);
      worker.once("error", (error: NodeJS.ErrnoException) => {
        if (error.code === "ERR_WORKER_OUT_OF_MEMORY")
          resolve({ refusal: "The file takes too much memory to read." });
        else reject(error);
      });
      worker.postMessage({ name, bytes });
    });
    if ("refusal" in answer) throw new AppError("invalid", answer.refusal);
    return answer.table;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
