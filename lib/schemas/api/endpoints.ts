// Longer than most files: the whole API as one list, read from top to bottom.
import type { z } from "zod";
import { ANSWERS } from "./answers";
import {
  CellQuery,
  ChartsQuery,
  CsvQuery,
  ItemsQuery,
  MatrixQuery,
  NdjsonQuery,
  NoQuery,
  PairQuery,
  PairsQuery,
  PositionsQuery,
  SourcesQuery,
  StakeholdersQuery,
} from "./parameters";

export interface Endpoint {
  id: string;
  /** Under the API's root; {release} is a number or “latest”. */
  path: string;
  /** What one gets. */
  title: string;
  summary: string;
  query: z.ZodObject;
  /** A JSON answer in the envelope, or the type of a file that comes as a stream. */
  answer: z.ZodType | "text/csv" | "application/x-ndjson";
  /** An address that works at the latest release; null where it needs a key or id from another answer. */
  example: string | null;
}

const AT = "/releases/{release}";
const NOW = "/releases/latest";

/** Every address of the read API, in reading order: the OpenAPI document and the page about it are made of this. */
export const ENDPOINTS: readonly Endpoint[] = [
  {
    id: "getOverview",
    path: "",
    title: "What there is",
    summary: "The addresses of the latest release, by name.",
    query: NoQuery,
    answer: ANSWERS.overview,
    example: "",
  },
  {
    id: "listReleases",
    path: "/releases",
    title: "Releases",
    summary: "Every release, newest first. A release never changes.",
    query: NoQuery,
    answer: ANSWERS.releases,
    example: "/releases",
  },
  {
    id: "getRelease",
    path: AT,
    title: "One release",
    summary: "How much it holds, and the addresses of all of it.",
    query: NoQuery,
    answer: ANSWERS.release,
    example: NOW,
  },
  {
    id: "listStakeholders",
    path: `${AT}/stakeholders`,
    title: "Stakeholders",
    summary: "States, authorities, organisations and groups, with their memberships.",
    query: StakeholdersQuery,
    answer: ANSWERS.stakeholders,
    example: `${NOW}/stakeholders?group=SCO`,
  },
  {
    id: "getStakeholder",
    path: `${AT}/stakeholders/{stakeholder}`,
    title: "One stakeholder",
    summary: "One stakeholder by its code.",
    query: NoQuery,
    answer: ANSWERS.stakeholder,
    example: `${NOW}/stakeholders/PAK`,
  },
  {
    id: "listItems",
    path: `${AT}/items`,
    title: "Items",
    summary: "Mechanisms, threats, interests and obstacles, with what is counted under each.",
    query: ItemsQuery,
    answer: ANSWERS.items,
    example: `${NOW}/items?kind=mechanism`,
  },
  {
    id: "getItem",
    path: `${AT}/items/{item}`,
    title: "One item",
    summary: "One item by its code.",
    query: NoQuery,
    answer: ANSWERS.item,
    example: `${NOW}/items/intelligence-sharing`,
  },
  {
    id: "listSources",
    path: `${AT}/sources`,
    title: "Sources",
    summary: "What was read, when it was written, and for which stakeholders it was searched.",
    query: SourcesQuery,
    answer: ANSWERS.sources,
    example: `${NOW}/sources?limit=5`,
  },
  {
    id: "getSource",
    path: `${AT}/sources/{source}`,
    title: "One source",
    summary: "One source by its id. Its text is not passed on.",
    query: NoQuery,
    answer: ANSWERS.source,
    example: `${NOW}/sources/002`,
  },
  {
    id: "listPositions",
    path: `${AT}/positions`,
    title: "Positions",
    summary:
      "What one source says of one stakeholder on one item, on one basis. Ordered by stakeholder, item and key.",
    query: PositionsQuery,
    answer: ANSWERS.positions,
    example: `${NOW}/positions?stakeholder=PAK&layers=official,conduct`,
  },
  {
    id: "getPosition",
    path: `${AT}/positions/{position}`,
    title: "One position",
    summary: "One position by its key.",
    query: NoQuery,
    answer: ANSWERS.position,
    example: null,
  },
  {
    id: "listEvidence",
    path: `${AT}/evidence`,
    title: "Evidence",
    summary:
      "Each passage behind each position, once for every position it backs. Ordered as the positions are.",
    query: PositionsQuery,
    answer: ANSWERS.evidence,
    example: `${NOW}/evidence?item=intelligence-sharing&limit=20`,
  },
  {
    id: "getEvidence",
    path: `${AT}/evidence/{evidence}`,
    title: "One passage",
    summary: "A passage by its id, with every position that it backs.",
    query: NoQuery,
    answer: ANSWERS.piece,
    example: null,
  },
  {
    id: "getMatrix",
    path: `${AT}/matrix`,
    title: "The comparison",
    summary: "Stakeholders by items of one kind, each cell computed from its positions. Paged by rows.",
    query: MatrixQuery,
    answer: ANSWERS.matrix,
    example: `${NOW}/matrix?kind=mechanism&layers=official`,
  },
  {
    id: "getCell",
    path: `${AT}/cells/{stakeholder}/{item}`,
    title: "One cell",
    summary: "A cell of the comparison, opened: what it comes to, and every piece of evidence behind it.",
    query: CellQuery,
    answer: ANSWERS.cell,
    example: `${NOW}/cells/PAK/border-control`,
  },
  {
    id: "listPairs",
    path: `${AT}/pairs`,
    title: "Pairs",
    summary:
      "How far every two stakeholders agree on the mechanisms on which both have a word of their own. Pairs without any are left out.",
    query: PairsQuery,
    answer: ANSWERS.pairs,
    example: `${NOW}/pairs?stakeholder=PAK`,
  },
  {
    id: "getPair",
    path: `${AT}/pairs/{a}/{b}`,
    title: "One pair",
    summary: "Two stakeholders beside each other, item by item, with the evidence on each side.",
    query: PairQuery,
    answer: ANSWERS.pair,
    example: `${NOW}/pairs/CHN/RUS`,
  },
  {
    id: "listCharts",
    path: `${AT}/charts`,
    title: "Charts",
    summary: "The published charts with their findings, pictures and files, with the numbers of a release.",
    query: ChartsQuery,
    answer: ANSWERS.charts,
    example: `${NOW}/charts`,
  },
  {
    id: "getChart",
    path: `${AT}/charts/{chart}`,
    title: "One chart",
    summary: "A chart with its numbers as a table, each leading to its evidence.",
    query: NoQuery,
    answer: ANSWERS.chart,
    example: null,
  },
  ...fileEndpoints("positions", "Positions"),
  ...fileEndpoints("evidence", "Evidence"),
];

function fileEndpoints(name: "positions" | "evidence", title: string): Endpoint[] {
  const what = name === "positions" ? "position" : "piece of evidence";
  return [
    {
      id: `download${title}Csv`,
      path: `${AT}/${name}.csv`,
      title: `${title} as CSV`,
      summary: `A line for each ${what}, for spreadsheets. Sent as a stream, however long.`,
      query: CsvQuery,
      answer: "text/csv",
      example: `${NOW}/${name}.csv`,
    },
    {
      id: `download${title}Ndjson`,
      path: `${AT}/${name}.ndjson`,
      title: `${title} as NDJSON`,
      summary: `A line of JSON for each ${what}, for programs. Sent as a stream, however long.`,
      query: NdjsonQuery,
      answer: "application/x-ndjson",
      example: `${NOW}/${name}.ndjson`,
    },
  ];
}
