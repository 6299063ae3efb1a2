import "server-only";
import { createHash } from "node:crypto";
import { Transform, type TransformCallback } from "node:stream";

const NEWLINE = 0x0a;

/** Lets bytes through and knows, at the end, their SHA-256 and how many lines they were: one is one row. */
export class CountingHash extends Transform {
  rows = 0;
  readonly #hash = createHash("sha256");

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#hash.update(chunk);
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1)) this.rows++;
    done(null, chunk);
  }

  digest(): string {
    return this.#hash.digest("hex");
  }
}
