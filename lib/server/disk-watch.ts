import { statfs } from "node:fs/promises";
import { BALLAST_BYTES, type Ballast } from "./ballast";

/** By this the workshop knows, and says so above each page; only the server before it may write it. */
export const LOW_DISK_HEADER = "x-disk-is-low";

const EVERY_MS = 1_000;
// Room comes back by a tenth more than was missing, so that it is not full and free by turns.
const RELIEF = 1.1;
// Below this the ballast is given up, if anybody still writes on this disk.
const LAST_BYTES = BALLAST_BYTES / 2;

export interface DiskWatchInput {
  /** Where the database keeps its files; null for one on another machine, whose disk nobody here can see. */
  folder: string | null;
  /** Below so many free bytes nothing more is written. */
  floor: number;
  /** Told in one sentence when writing ends, and when it may go on. */
  say: (sentence: string) => void;
  /** Room kept for the worst case; null keeps none. */
  ballast: Pick<Ballast, "hold" | "giveUp"> | null;
  freeBytes?: (folder: string) => Promise<number>;
}

/**
 * Looks each second how much room the database has left. PostgreSQL answers a full disk with errors and then stops
 * altogether; nothing is written from a floor above that, so that reading goes on.
 */
export class DiskWatch {
  isLow = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly input: DiskWatchInput) {}

  async start(): Promise<void> {
    if (this.input.folder === null) return;
    await this.look();
    this.#timer = setInterval(() => void this.look(), EVERY_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async look(): Promise<void> {
    const { folder, floor, say, freeBytes = freeOn } = this.input;
    if (folder === null) return;
    // A folder that cannot be asked for a moment changes nothing.
    const free = await freeBytes(folder).catch(() => undefined);
    if (free === undefined) return;
    await this.#trim(free);
    const isLow = free < (this.isLow ? floor * RELIEF : floor);
    if (isLow === this.isLow) return;
    this.isLow = isLow;
    say(
      isLow
        ? `The disk of the database has only ${megabytes(free)} MB left: nothing is saved any more until there is room, reading goes on.`
        : `The disk of the database has ${megabytes(free)} MB again: saving goes on.`,
    );
  }

  async #trim(free: number): Promise<void> {
    const { ballast, floor } = this.input;
    if (free < LAST_BYTES) await ballast?.giveUp();
    else if (free > floor * RELIEF + BALLAST_BYTES) await ballast?.hold();
  }
}

async function freeOn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

function megabytes(bytes: number): number {
  return Math.floor(bytes / 2 ** 20);
}
