import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

export interface PngJob {
  svg: string;
  width: number;
  fontFiles: string[];
}

interface Waiting {
  resolve: (png: Buffer) => void;
  reject: (reason: Error) => void;
}

// A file of its own beside the build: what a bundler makes of a worker with a native module is not to be relied on.
const WORKER_PATH = ["lib", "export", "png", "png-worker.mjs"];
const MOST_WORKERS = 2;

let workers: Lane[] | undefined;
let jobs = 0;

/** One thread with what it still has to draw. */
class Lane {
  readonly waiting = new Map<number, Waiting>();
  readonly #worker = new Worker(join(process.cwd(), ...WORKER_PATH));

  constructor() {
    // The thread must not keep a process alive that wants to stop.
    this.#worker.unref();
    this.#worker.on("message", ({ job, png, error }: { job: number; png?: Uint8Array; error?: string }) => {
      const asker = this.waiting.get(job);
      this.waiting.delete(job);
      if (png) asker?.resolve(Buffer.from(png));
      else asker?.reject(new Error(error ?? "The picture could not be drawn."));
    });
    this.#worker.on("error", (error) => this.#fail(error));
    this.#worker.on("exit", () => this.#fail(new Error("The drawing thread has ended.")));
  }

  draw(work: PngJob): Promise<Buffer> {
    const job = jobs++;
    return new Promise((resolve, reject) => {
      this.waiting.set(job, { resolve, reject });
      this.#worker.postMessage({ job, ...work });
    });
  }

  #fail(reason: Error): void {
    workers = workers?.filter((lane) => lane !== this);
    for (const { reject } of this.waiting.values()) reject(reason);
    this.waiting.clear();
  }
}

/** Draws in the thread with the shortest queue; a thread that died is replaced. */
export function drawInThread(job: PngJob): Promise<Buffer> {
  workers ??= [];
  const idle = workers.find(({ waiting }) => waiting.size === 0);
  if (!idle && workers.length < Math.min(MOST_WORKERS, availableParallelism())) workers.push(new Lane());
  const [shortest] = [...workers].sort((a, b) => a.waiting.size - b.waiting.size);
  if (!shortest) throw new Error("There is no drawing thread.");
  return shortest.draw(job);
}
