import { areOpposed, buildStatedCell, type Cell, type Mark, sideOf } from "./cell";
import { groupBy } from "./group-by";
import type { Position } from "./position";

/** How a seat counts: it is for it, for it on a condition, against it, or nobody knows; “outside” counts neither way. */
export type Side = "for" | "if" | "against" | "unknown" | "outside";

export type StandReason =
  | "words"
  | "deeds"
  | "words-and-deeds"
  | "with-others"
  | "words-against-deeds"
  | "ascribed"
  | "called-on"
  | "searched"
  | "unread"
  | "other-layers"
  | "not-applicable";

export interface Stand {
  side: Side;
  reason: StandReason;
}

/** Mechanisms nobody can practise alone: a deed is done with somebody, and shows no will towards others. */
const DONE_TOGETHER: readonly string[] = ["intelligence-sharing", "joint-operations", "confidence-building"];

/**
 * How a stakeholder counts on a mechanism: only its own words and deeds decide. What others ascribe to it or ask
 * of it, and silence, leave it unknown, which is counted both ways.
 * @param countsHere whether a deed was done with anybody at this table, or with nobody named
 */
export function standOn(
  positions: readonly Position[],
  silence: Stand,
  countsHere: (deed: Position) => boolean,
): Stand {
  if (positions.length === 0) return silence;
  const { says, does, saidOf } = buildStatedCell(positions);
  if (says && does && areOpposed(says.value, does.value)) {
    return { side: "unknown", reason: "words-against-deeds" };
  }
  const marks = [says, does].filter((mark) => mark !== null);
  if (marks.length === 0) return { side: "unknown", reason: saidOf ? "ascribed" : "called-on" };
  const reason = reasonOf(says, does);
  if (marks.some(({ value }) => sideOf(value) === -1)) return { side: "against", reason };
  if (marks.some(({ value }) => value === "conditional")) return { side: "if", reason };
  const isForIt = positions.some(
    (position) =>
      position.basis !== "analyst" &&
      sideOf(position.value) === 1 &&
      (position.value !== "practises" || countsHere(position)),
  );
  return isForIt ? { side: "for", reason } : { side: "unknown", reason: "with-others" };
}

/** What an empty cell counts as. */
export function standOfSilence(cell: Cell | undefined): Stand {
  if (cell?.status === "not-applicable") return { side: "outside", reason: "not-applicable" };
  if (cell && cell.status !== "stated" && cell.hidden > 0) return { side: "unknown", reason: "other-layers" };
  return { side: "unknown", reason: cell?.status === "searched" ? "searched" : "unread" };
}

/** For every own deed on a mechanism, who else the same passage of the same source reports doing it. */
export function buildCompanions(mechanism: string, positions: readonly Position[]) {
  const deeds = DONE_TOGETHER.includes(mechanism)
    ? positions.filter(
        ({ item, value, basis }) => item === mechanism && value === "practises" && basis !== "analyst",
      )
    : [];
  const passages = groupBy(
    deeds.flatMap(({ source, stakeholder, evidence }) =>
      evidence.map(({ paragraph }) => ({ key: `${source} ${paragraph}`, stakeholder })),
    ),
    ({ key }) => key,
  );
  /** One list per passage behind a deed; an empty one names nobody else. */
  return ({ source, stakeholder, evidence }: Position): string[][] =>
    evidence.map(({ paragraph }) => {
      const named = passages.get(`${source} ${paragraph}`) ?? [];
      return [...new Set(named.map((one) => one.stakeholder))].filter((code) => code !== stakeholder);
    });
}

function reasonOf(says: Mark | null, does: Mark | null): StandReason {
  if (says && does) return "words-and-deeds";
  return says ? "words" : "deeds";
}
