import { type Figure, median } from "./figure";

const TIMES = 9;
const LIMIT = 200;

const PAGES = [
  { what: "pair page", addressOf: (time: number) => `/pairs/S001/S${code(time + 2)}` },
  {
    what: "pair page, one side at a date",
    addressOf: (time: number) => `/pairs/S${code(time + 2)}@2021/S001`,
  },
  { what: "agreement grid of all", addressOf: (time: number) => `/agreement?asOf=2025-12-${day(time)}` },
  { what: "common threats", addressOf: (time: number) => `/common-threats?asOf=2025-12-${day(time)}` },
];

/** How long the server takes over the workbench's pages on a large set; each address is new, so none is answered from memory. */
export async function measureWorkbench(address: string, size: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { what, addressOf } of PAGES) {
    const times: number[] = [];
    // The first answer also pays for loading the page's code.
    for (let time = 0; time <= TIMES; time++) times.push(await timeAnswer(`${address}${addressOf(time)}`));
    const middle = median(times.slice(1));
    figures.push({
      what: `${what} of ${size}: whole answer from the server, not kept, median of ${TIMES}`,
      measured: `${middle.toFixed(0)} ms`,
      beside: `≤ ${LIMIT} ms`,
      holds: middle <= LIMIT,
    });
  }
  return figures;
}

async function timeAnswer(url: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(url);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
  return performance.now() - began;
}

function code(n: number): string {
  return String(n).padStart(3, "0");
}

function day(n: number): string {
  return String(n + 10);
}
