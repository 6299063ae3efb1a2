import { randomBytes } from "node:crypto";
import { open, rm } from "node:fs/promises";

const MB = 2 ** 20;

/** How much room a ballast holds. */
export const BALLAST_BYTES = 16 * MB;

/**
 * A file that holds a little room on the database's disk. When another program takes the last of it, the file is given
 * up: PostgreSQL's own housekeeping needs some kilobytes every few minutes and stops altogether without.
 */
export class Ballast {
  constructor(private readonly file: string) {}

  /** Takes the room, unless it is held already. */
  async hold(): Promise<void> {
    const handle = await open(this.file, "wx", 0o600).catch(() => undefined);
    if (!handle) return;
    try {
      // Chance does not shrink, on disks that compress what is written.
      for (let written = 0; written < BALLAST_BYTES; written += MB) await handle.write(randomBytes(MB));
    } catch {
      await rm(this.file, { force: true });
    } finally {
      await handle.close();
    }
  }

  async giveUp(): Promise<void> {
    await rm(this.file, { force: true }).catch(() => undefined);
  }
}
