import type { ChartContext } from "@/lib/charts/chart-context";
import { spanOf } from "@/lib/domain/calendar";
import type { Holdings } from "@/lib/domain/holdings";
import { buildMatrix, type Matrix } from "@/lib/domain/matrix";
import type { Item, Position, Source, Stakeholder } from "@/lib/domain/position";
import type { Basis, ItemKind, PositionValue, StakeholderKind } from "@/lib/domain/vocabulary";

/** Hand-made data, small enough to count on one's fingers. */

function stakeholder(code: string, kind: StakeholderKind = "state", shortName = code): Stakeholder {
  return { code, name: shortName, shortName, kind, iso3: null, validFrom: null, validTo: null, note: null };
}

function item(code: string, kind: ItemKind, order: number, title = code): Item {
  return { code, kind, title, shortTitle: title, scope: title, order };
}

export interface PositionSketch {
  who: string;
  on: string;
  kind?: ItemKind;
  value: PositionValue;
  basis: Basis;
  saidOn?: string | null;
}

export function position({
  who,
  on,
  kind = "mechanism",
  value,
  basis,
  saidOn = "2024-03-01",
}: PositionSketch): Position {
  const key = [who, on, value, basis, saidOn].join("-");
  return {
    key,
    stakeholder: who,
    kind,
    item: on,
    value,
    basis,
    source: "s1",
    condition: value === "conditional" ? "if asked" : null,
    statement: null,
    blocks: [],
    evidence: [
      {
        id: `e-${key}`,
        paragraph: 1,
        speaker: "A speaker",
        speakerRole: null,
        saidOn,
        span: saidOn === null ? SOURCE.written : spanOf(saidOn),
        paraphrase: "It says so.",
        phrase: "says so",
        doubt: null,
        url: null,
      },
    ],
  };
}

const SOURCE: Source = {
  id: "s1",
  title: "A source",
  publisher: "A publisher",
  authors: [],
  written: { first: "2024-03-28", last: "2024-04-10" },
  writtenPrecision: "day-range",
  writtenHow: "",
  pageDate: null,
  url: null,
  kind: "commentary",
  language: "en",
  extent: "whole",
  codedFor: ["AAA", "BBB", "CCC", "DDD", "GRP"],
  codingNote: "",
  caution: null,
  statement: null,
};

const STATES = [
  stakeholder("AAA", "state", "Aland"),
  stakeholder("BBB", "state", "Bland"),
  stakeholder("CCC"),
  stakeholder("DDD"),
  stakeholder("EEE"),
];
const ITEMS = [
  item("sharing", "mechanism", 1, "Intelligence sharing"),
  item("strikes", "mechanism", 2, "Strikes and offensives across a border without asking"),
  item("root", "mechanism", 3, "Root causes"),
  item("home", "threat", 1, "Attacks at home"),
  item("drugs", "threat", 2, "Narcotics"),
];

const POSITIONS: Position[] = [
  position({ who: "AAA", on: "sharing", value: "supports", basis: "official" }),
  position({ who: "AAA", on: "sharing", value: "practises", basis: "conduct" }),
  position({ who: "AAA", on: "sharing", value: "called-on", basis: "analyst" }),
  position({ who: "BBB", on: "sharing", value: "practises", basis: "conduct", saidOn: "2023" }),
  position({ who: "CCC", on: "sharing", value: "called-on", basis: "analyst", saidOn: null }),
  position({ who: "DDD", on: "sharing", value: "supports", basis: "analyst" }),
  position({ who: "GRP", on: "sharing", value: "supports", basis: "official" }),
  position({ who: "AAA", on: "strikes", value: "opposes", basis: "official" }),
  position({ who: "AAA", on: "strikes", value: "practises", basis: "conduct" }),
  position({ who: "BBB", on: "strikes", value: "conditional", basis: "official" }),
  position({ who: "CCC", on: "strikes", value: "opposes", basis: "conduct" }),
  position({ who: "AAA", on: "home", kind: "threat", value: "primary", basis: "official" }),
  position({ who: "BBB", on: "home", kind: "threat", value: "mentioned", basis: "conduct" }),
  position({ who: "CCC", on: "home", kind: "threat", value: "significant", basis: "analyst" }),
];

export function holdings(over: Partial<Holdings> = {}): Holdings {
  return {
    stakeholders: [...STATES, stakeholder("GRP", "group", "A group")],
    items: ITEMS,
    sources: [SOURCE],
    memberships: [],
    notApplicable: [{ stakeholder: "DDD", item: "root", reason: "none", from: null, to: null }],
    positions: POSITIONS,
    ...over,
  };
}

export function contextOf(data: Holdings = holdings()): ChartContext {
  return {
    holdings: data,
    lens: { asOf: "2026-11-22", layers: ["official", "conduct", "analyst"], sources: null },
    release: { n: 1, publishedOn: "2026-11-22" },
    links: { item: (code) => `/items/${code}`, stakeholder: (code) => `/stakeholders/${code}` },
  };
}

export function matrixOf({ holdings: data, lens }: ChartContext, kind: ItemKind): Matrix {
  return buildMatrix({ holdings: data, lens, kind, applyToMembers: false });
}
