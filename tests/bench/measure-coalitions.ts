import { EXACT_UP_TO, MAX_PAIRS } from "@/lib/domain/coalition-query";
import { type Figure, median } from "./figure";

const ROUNDS = 30;
const HOLD_MS = 200;

/** Server time of the coalition finder on a large data set, uncached: every seat at once, and the largest exact search. */
export async function measureCoalitions(address: string, states: number): Promise<Figure[]> {
  const codes = Array.from({ length: states }, (_, index) => `S${String(index + 1).padStart(3, "0")}`);
  const exact = codes.slice(0, EXACT_UP_TO);
  const apart = Array.from(
    { length: MAX_PAIRS },
    (_, index) => `${exact[2 * index]}:${exact[2 * index + 1]}`,
  );
  const ask = `${address}/coalitions?mechanism=mechanism-1&forum=ad-hoc&rule=majority`;
  return [
    await time(`coalition finder, ${states} seats (bounds)`, `${ask}&party=${codes.join()}`),
    await time(
      `coalition finder, ${EXACT_UP_TO} seats, ${MAX_PAIRS} pairs apart (exact)`,
      `${ask}&party=${exact.join()}&apart=${apart.join()}`,
    ),
  ];
}

// A different day each time, far enough ahead that every one of them shows the whole record.
async function time(what: string, question: string): Promise<Figure> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const day = new Date(Date.UTC(2031, 0, 1 + round)).toISOString().slice(0, 10);
    const start = performance.now();
    const answer = await fetch(`${question}&asOf=${day}`);
    await answer.text();
    if (!answer.ok) throw new Error(`${question} answered ${answer.status}`);
    times.push(performance.now() - start);
  }
  const p95 = [...times].sort((a, b) => a - b)[Math.floor(ROUNDS * 0.95)] ?? Number.NaN;
  return {
    what,
    measured: `median ${median(times).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`,
    beside: `p95 ≤ ${HOLD_MS} ms`,
    holds: p95 <= HOLD_MS,
  };
}
