import {
  codesOn,
  type Decision,
  isCarried,
  layOut,
  maskOf,
  neighbours,
  type RuleSeat,
} from "./coalition-rule";

/** A coalition to which nobody can be added. */
export interface WorkableCoalition {
  members: RuleSeat[];
  /** Works with those that are for it alone, or only if enough of the others join. */
  holds: "certain" | "possible";
}

/** Every largest-possible coalition that keeps apart who cannot sit together and has in it all who are needed. */
export function listWorkable(decision: Decision): WorkableCoalition[] {
  const layout = layOut(decision);
  if (!layout.isPossible) return [];
  const candidates = codesOn(decision, ["for", "if", "unknown"]);
  const sure = codesOn(decision, ["for"]);
  for (const code of layout.required) if (!candidates.has(code)) return [];
  const { split } = layout;
  const seated = new Set(decision.seats.map(({ code }) => code));
  const pairs = decision.apart.filter(([a, b]) => seated.has(a) && seated.has(b));
  const beside = neighbours(split, pairs);
  const allowed = maskOf(split, candidates);
  const needed = maskOf(split, new Set(decision.must));
  const found: WorkableCoalition[] = [];
  for (let mask = 0; mask < 1 << split.length; mask++) {
    if ((mask & allowed) !== mask || (mask & needed) !== needed || !isMaximal(mask, allowed, beside))
      continue;
    const members = decision.seats.filter(({ code }) => {
      const bit = split.indexOf(code);
      return candidates.has(code) && (bit === -1 || (mask & (1 << bit)) !== 0);
    });
    if (members.length < layout.threshold) continue;
    const certain = new Set(members.filter(({ side }) => side === "for").map(({ code }) => code));
    // Those left out for another's sake need not act, but consensus and vetoes still ask that they do not object.
    const isCertain =
      certain.size >= layout.threshold && isCarried(layout, sure) && holdsNeeded(certain, decision);
    found.push({ members, holds: isCertain ? "certain" : "possible" });
  }
  return found.sort((a, b) => b.members.length - a.members.length);
}

function holdsNeeded(certain: ReadonlySet<string>, { must }: Decision): boolean {
  return must.every((code) => certain.has(code));
}

function isMaximal(mask: number, allowed: number, beside: readonly number[]): boolean {
  return beside.every((opposites, bit) => {
    const isIn = (mask & (1 << bit)) !== 0;
    if (isIn) return (mask & opposites) === 0;
    return (allowed & (1 << bit)) === 0 || (mask & opposites) !== 0;
  });
}
