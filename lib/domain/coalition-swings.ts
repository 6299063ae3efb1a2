import { codesOn, type Decision, layOut, maskOf, type Outcome, outcomeBetween } from "./coalition-rule";

/** In how many of the ways the other unknowns could turn out this one decides between passing and failing. */
export interface Swing {
  code: string;
  swings: number;
  ways: number;
}

/** What a decided seat could bring about by changing its mind. */
export interface Turn {
  code: string;
  from: "for" | "against";
  outcome: Outcome;
}

/**
 * Counts critical swings over the unknowns (Penrose 1946, Banzhaf 1965): of all ways the other unknown and
 * conditional seats can turn out, those in which this one's support makes the decision pass. Seats that are alike
 * are counted by binomial coefficients, so that no way is gone through twice.
 */
export function countSwings(decision: Decision): Swing[] {
  const layout = layOut(decision);
  const open = codesOn(decision, ["if", "unknown"]);
  const sure = codesOn(decision, ["for"]);
  const { required, split, most, threshold } = layout;
  const isBarred = [...required].some((code) => !sure.has(code) && !open.has(code));
  const ways = 2 ** Math.max(0, open.size - 1);
  if (!layout.isPossible || isBarred) return [...open].map((code) => ({ code, swings: 0, ways }));

  const bound = [...open].filter((code) => required.has(code));
  const loose = [...open].filter((code) => !required.has(code));
  const plain = loose.filter((code) => !split.includes(code));
  const choose = binomials(plain.length);
  const fixed = new Set([...sure, ...bound]);
  const base = [...fixed].filter((code) => !split.includes(code)).length;
  const fixedMask = maskOf(split, fixed);
  const looseMask = maskOf(split, new Set(loose));
  /** How many plain seats are still needed when some split ones are for it. */
  const lacking = (mask: number) => threshold - base - (most[mask | fixedMask] ?? 0);
  const masks = subsetsOf(looseMask);
  const total = (count: (mask: number) => number) => masks.reduce((sum, mask) => sum + count(mask), 0);

  const ofBound = total((mask) => sumFrom(choose, lacking(mask)));
  const fewer = binomials(plain.length - 1);
  // Plain seats swing where exactly one is lacking after the others.
  const ofPlain = total((mask) => (lacking(mask) > 0 ? (fewer[lacking(mask) - 1] ?? 0) : 0));
  return [...open].map((code) => {
    if (required.has(code)) return { code, swings: ofBound, ways };
    if (!split.includes(code)) return { code, swings: ofPlain, ways };
    const bit = 1 << split.indexOf(code);
    const swings = total((mask) =>
      mask & bit ? 0 : sumFrom(choose, lacking(mask | bit)) - sumFrom(choose, lacking(mask)),
    );
    return { code, swings, ways };
  });
}

/** The decided seats whose single change of mind changes the outcome. */
export function findTurns(decision: Decision): Turn[] {
  // Whom the rule binds and who sits apart does not hang on what they say, so one layout serves for all.
  const layout = layOut(decision);
  const sure = codesOn(decision, ["for"]);
  const most = codesOn(decision, ["for", "if", "unknown"]);
  const before = outcomeBetween(layout, sure, most);
  return decision.seats.flatMap(({ code, side }) => {
    if (side !== "for" && side !== "against") return [];
    const turn = (codes: ReadonlySet<string>) =>
      new Set(side === "for" ? [...codes].filter((other) => other !== code) : [...codes, code]);
    const outcome = outcomeBetween(layout, turn(sure), turn(most));
    return outcome === before ? [] : [{ code, from: side, outcome }];
  });
}

/** n choose 0 … n; all are whole numbers a double holds exactly up to the 25 seats that are counted. */
function binomials(n: number): number[] {
  if (n < 0) return [];
  const row = [1];
  for (let k = 1; k <= n; k++) row.push(((row[k - 1] ?? 0) * (n - k + 1)) / k);
  return row;
}

function sumFrom(choose: readonly number[], least: number): number {
  return choose.slice(Math.max(0, least)).reduce((sum, count) => sum + count, 0);
}

function subsetsOf(mask: number): number[] {
  const subsets = [0];
  for (let subset = mask; subset > 0; subset = (subset - 1) & mask) subsets.push(subset);
  return subsets;
}
