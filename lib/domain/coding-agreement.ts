import { type CodedPair, type CodedPosition, differingCodes, matchCodings } from "./coding-match";
import { krippendorffAlpha, type Scale } from "./krippendorff";
import { BASES, SALIENCES, STANCES } from "./vocabulary";

/** How far two codings agree in one field. */
export interface FieldAgreement {
  field: "found" | "stance" | "salience" | "basis" | "blocks" | "passage";
  /** How many are alike, of how many compared. */
  agreed: number;
  n: number;
  /** Krippendorff's alpha; null where the field has no fixed values, or where it is not defined. */
  alpha: number | null;
  scale: Scale | null;
}

export interface CodingAgreement {
  /** Positions in each coding, and those that both have. */
  first: number;
  second: number;
  both: number;
  fields: FieldAgreement[];
}

/** What both coders looked through: each of these stakeholders for each of these items. */
export interface CodedGround {
  stakeholders: readonly string[];
  items: readonly string[];
}

/**
 * Agreement per field. What was found is compared by stakeholder and item: agreed is twice the cells in both codings,
 * n the cells of the first and of the second together; its alpha is over every cell of the ground, found or not.
 * Every other field is compared on the positions that both have.
 */
export function measureAgreement<P extends CodedPosition>(
  first: readonly P[],
  second: readonly P[],
  ground: CodedGround,
): CodingAgreement {
  const pairs = matchCodings(first, second);
  const both = pairs.filter((pair): pair is { first: P; second: P } => !!pair.first && !!pair.second);
  const mechanisms = both.filter(({ first: { kind } }) => kind === "mechanism");
  const others = both.filter(({ first: { kind } }) => kind !== "mechanism");
  const obstacles = both.filter(({ first: { kind } }) => kind === "obstacle");
  return {
    first: first.length,
    second: second.length,
    both: both.length,
    fields: [
      measureFound(first, second, ground),
      measureCoded("stance", mechanisms, STANCES, "nominal"),
      measureCoded("salience", others, [...SALIENCES].reverse(), "ordinal"),
      measureCoded("basis", both, BASES, "nominal"),
      measureAlike("blocks", obstacles),
      measureAlike("passage", both),
    ],
  };
}

type Both<P> = readonly { first: P; second: P }[];

function measureFound(
  first: readonly CodedPosition[],
  second: readonly CodedPosition[],
  { stakeholders, items }: CodedGround,
): FieldAgreement {
  const cellsOf = (positions: readonly CodedPosition[]) =>
    new Set(positions.map(({ stakeholder, item }) => `${stakeholder} ${item}`));
  const [mine, theirs] = [cellsOf(first), cellsOf(second)];
  const ground = stakeholders.flatMap((stakeholder) => items.map((item) => `${stakeholder} ${item}`));
  const cells = [...new Set([...ground, ...mine, ...theirs])];
  return {
    field: "found",
    agreed: 2 * [...mine].filter((cell) => theirs.has(cell)).length,
    n: mine.size + theirs.size,
    alpha: krippendorffAlpha(
      cells.map((cell) => [mine.has(cell), theirs.has(cell)]),
      [false, true],
      "nominal",
    ),
    scale: "nominal",
  };
}

function measureCoded<P extends CodedPosition>(
  field: "stance" | "salience" | "basis",
  both: Both<P>,
  values: readonly string[],
  scale: Scale,
): FieldAgreement {
  const of = (position: P) => (field === "basis" ? position.basis : position.value);
  const units = both.map(({ first, second }) => [of(first), of(second)]);
  const agreed = units.filter(([a, b]) => a === b).length;
  return { field, agreed, n: both.length, alpha: krippendorffAlpha<string>(units, values, scale), scale };
}

function measureAlike<P extends CodedPosition>(field: "blocks" | "passage", both: Both<P>): FieldAgreement {
  const agreed = both.filter((pair: CodedPair<P>) => !differingCodes(pair).includes(field)).length;
  return { field, agreed, n: both.length, alpha: null, scale: null };
}
