import type { IsoDay } from "./calendar";
import type { CoalitionQuery } from "./coalition-query";

/** A proposal of a founding document, as a question to the finder. */
export interface CoalitionExample {
  id: string;
  title: string;
  /** What the document proposes, in our words. */
  proposal: string;
  source: string;
  /** The claim is about what was on record at this release and had been said by this day. */
  release: number;
  asOf: IsoDay;
  query: CoalitionQuery;
}

const NOBODY = { party: [], must: [], apart: [] } as const;

/** Each asks at release 1, of the day by which its document had been written. */
export const COALITION_EXAMPLES: readonly CoalitionExample[] = [
  {
    id: "four-share-intelligence",
    title: "Four states share intelligence",
    proposal:
      "Afghanistan, India, Pakistan and the United States, the four most threatened, set up a way of sharing intelligence on ISIS-K.",
    source: "000",
    release: 1,
    asOf: "2021-08-29",
    query: {
      ...NOBODY,
      mechanism: "intelligence-sharing",
      forum: "ad-hoc",
      rule: "consensus",
      must: ["AFG", "IND", "PAK", "USA"],
    },
  },
  {
    id: "intelligence-through-sco",
    title: "The same through the SCO",
    proposal:
      "The SCO serves for it, though that leaves out the United States and can hardly bring in an unrecognised Afghanistan.",
    source: "000",
    release: 1,
    asOf: "2021-08-29",
    query: {
      ...NOBODY,
      mechanism: "intelligence-sharing",
      forum: "SCO",
      rule: "consensus",
      must: ["AFG", "IND", "PAK", "USA"],
    },
  },
  {
    id: "border-operations",
    title: "Pakistan and Afghanistan operate together",
    proposal:
      "Pakistan and the Afghan Republic go after Islamic State together along their border, once they trust each other.",
    source: "003",
    release: 1,
    asOf: "2018-09-30",
    query: {
      ...NOBODY,
      mechanism: "joint-operations",
      forum: "bilateral",
      rule: "consensus",
      must: ["AFG-REP", "PAK"],
    },
  },
  {
    id: "taliban-at-sco",
    title: "The Taliban at SCO meetings",
    proposal: "The SCO takes up the Taliban’s request to attend its meetings.",
    source: "002",
    release: 1,
    asOf: "2024-04-10",
    query: { ...NOBODY, mechanism: "engaging-taliban", forum: "SCO", rule: "consensus", must: ["AFG"] },
  },
  {
    id: "sanctions-by-five",
    title: "The five reform the 1988 sanctions",
    proposal:
      "The permanent members of the Security Council together turn the 1988 sanctions regime into incentives.",
    source: "002",
    release: 1,
    asOf: "2024-04-10",
    query: {
      ...NOBODY,
      mechanism: "sanctions-reform",
      forum: "UNSC",
      rule: "veto-holders",
    },
  },
];
