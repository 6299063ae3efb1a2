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

/** Mechanisms that take two: a word or deed on one of them is about somebody, and shows no will towards others. */
const DONE_TOGETHER: readonly string[] = ["intelligence-sharing", "joint-operations", "confidence-building"];

export function isDoneTogether(mechanism: string): boolean {
  return DONE_TOGETHER.includes(mechanism);
}

/** For every own word or deed on a mechanism that takes two, who else has one in the same passage of the same source. */
export function buildCompanions(mechanism: string, positions: readonly Position[]) {
  const own = isDoneTogether(mechanism)
    ? positions.filter(({ item, basis }) => item === mechanism && basis !== "analyst")
    : [];
  const passages = groupBy(
    own.flatMap(({ source, stakeholder, evidence }) =>
      evidence.map(({ paragraph }) => ({ key: `${source} ${paragraph}`, stakeholder })),
    ),
    ({ key }) => key,
  );
  /** One list per passage behind a position; an empty one names nobody else. */
  return ({ source, stakeholder, evidence }: Position): string[][] =>
    evidence.map(({ paragraph }) => {
      const named = passages.get(`${source} ${paragraph}`) ?? [];
      return [...new Set(named.map((one) => one.stakeholder))].filter((code) => code !== stakeholder);
    });
}

/**
 * How a stakeholder counts on a mechanism: only its own words and deeds decide. What others ascribe to it or ask
 * of it, and silence, leave it unknown, which is counted both ways.
 * @param positions what is about this table; nothing but words and deeds with others leaves it unknown too
 * @param all everything on record of it on the mechanism
 */
export function standOn(positions: readonly Position[], all: readonly Position[], silence: Stand): Stand {
  const isOwn = ({ basis }: Position) => basis !== "analyst";
  if (all.some(isOwn) && !positions.some(isOwn)) return { side: "unknown", reason: "with-others" };
  if (positions.length === 0) return silence;
  const { says, does, saidOf } = buildStatedCell(positions);
  if (says && does && areOpposed(says.value, does.value)) {
    return { side: "unknown", reason: "words-against-deeds" };
  }
  const values = [says, does].flatMap((mark) => mark?.value ?? []);
  if (values.length === 0) return { side: "unknown", reason: saidOf ? "ascribed" : "called-on" };
  const reason = reasonOf(says, does);
  if (values.some((value) => sideOf(value) === -1)) return { side: "against", reason };
  return { side: values.includes("conditional") ? "if" : "for", reason };
}

/** What an empty cell counts as. */
export function standOfSilence(cell: Cell | undefined): Stand {
  if (cell?.status === "not-applicable") return { side: "outside", reason: "not-applicable" };
  if (cell && cell.status !== "stated" && cell.hidden > 0) return { side: "unknown", reason: "other-layers" };
  return { side: "unknown", reason: cell?.status === "searched" ? "searched" : "unread" };
}

function reasonOf(says: Mark | null, does: Mark | null): StandReason {
  if (says && does) return "words-and-deeds";
  return says ? "words" : "deeds";
}
