import { z } from "zod";
import { ApiCellDetail, ApiMatrix } from "./cells";
import { ApiChart, ApiChartDetail } from "./charts";
import { ApiEvidence, ApiItem, ApiPosition, ApiSource, ApiStakeholder } from "./objects";
import { ApiPair, ApiPairDetail } from "./pairs";
import { apiShapes, Day } from "./words";

/** The one envelope every JSON answer comes in. */

const ApiRelease = z
  .object({
    n: z.int().min(1).describe("Its number: what it holds never changes."),
    title: z.string(),
    publishedOn: Day,
  })
  .register(apiShapes, { id: "Release" });

const EnvelopeLinks = z
  .object({
    self: z.string(),
    pinned: z.string().describe("The same question at this very release, for good."),
    next: z.string().nullable().describe("The next page at this very release; null on the last one."),
    licence: z.string(),
  })
  .register(apiShapes, { id: "EnvelopeLinks" });

function answerOf<S extends z.ZodType>(id: string, data: S) {
  return z
    .object({
      data,
      release: ApiRelease,
      next: z.string().nullable().describe("The cursor of the next page; null on the last one."),
      links: EnvelopeLinks,
    })
    .register(apiShapes, { id });
}

const FileLinks = z
  .record(z.string(), z.string())
  .describe("Addresses by name.")
  .register(apiShapes, { id: "Addresses" });

const Overview = z
  .object({ name: z.string(), about: z.string(), licence: z.string(), addresses: FileLinks })
  .register(apiShapes, { id: "Overview" });

const ReleaseDetail = ApiRelease.extend({
  counts: z.object({
    stakeholders: z.int(),
    items: z.int(),
    sources: z.int(),
    positions: z.int(),
    evidence: z.int().describe("A passage counts once for each position it backs."),
  }),
  addresses: FileLinks,
}).register(apiShapes, { id: "ReleaseDetail" });

const ReleaseEntry = ApiRelease.extend({ address: z.string() }).register(apiShapes, { id: "ReleaseEntry" });

export const ANSWERS = {
  overview: answerOf("OverviewAnswer", Overview),
  releases: answerOf("ReleasesAnswer", z.array(ReleaseEntry)),
  release: answerOf("ReleaseAnswer", ReleaseDetail),
  stakeholders: answerOf("StakeholdersAnswer", z.array(ApiStakeholder)),
  stakeholder: answerOf("StakeholderAnswer", ApiStakeholder),
  items: answerOf("ItemsAnswer", z.array(ApiItem)),
  item: answerOf("ItemAnswer", ApiItem),
  sources: answerOf("SourcesAnswer", z.array(ApiSource)),
  source: answerOf("SourceAnswer", ApiSource),
  positions: answerOf("PositionsAnswer", z.array(ApiPosition)),
  position: answerOf("PositionAnswer", ApiPosition),
  evidence: answerOf("EvidenceAnswer", z.array(ApiEvidence)),
  piece: answerOf(
    "PieceAnswer",
    z.array(ApiEvidence).min(1).describe("One entry for each position that the passage backs."),
  ),
  matrix: answerOf("MatrixAnswer", ApiMatrix),
  cell: answerOf("CellAnswer", ApiCellDetail),
  charts: answerOf("ChartsAnswer", z.array(ApiChart)),
  chart: answerOf("ChartAnswer", ApiChartDetail),
  pairs: answerOf("PairsAnswer", z.array(ApiPair)),
  pair: answerOf("PairAnswer", ApiPairDetail),
};

export const ApiProblem = z
  .object({
    type: z.string(),
    title: z.string().describe("A short code, the same for every problem of this sort."),
    status: z.int(),
    detail: z.string().describe("One sentence saying what is wrong and where."),
    parameter: z.string().optional().describe("The parameter that is wrong, where it is one."),
  })
  .describe("A problem document (RFC 9457).")
  .register(apiShapes, { id: "Problem" });
