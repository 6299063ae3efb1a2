// Loaded before everything else (node --import): the wall clock of this process stands as far off as the file of
// SHIFTED_CLOCK says, in milliseconds, and jumps when the file changes. The steady clock goes on, as in a real jump.
import { readFileSync } from "node:fs";

const RealDate = Date;
let offset = read();
setInterval(() => {
  offset = read();
}, 50).unref();

function read() {
  try {
    return Number(readFileSync(process.env.SHIFTED_CLOCK ?? "", "utf8")) || 0;
  } catch {
    return 0;
  }
}

globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length === 0 ? [RealDate.now() + offset] : given));
  }
  static now() {
    return RealDate.now() + offset;
  }
};
