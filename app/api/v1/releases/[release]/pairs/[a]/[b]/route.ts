import { getHoldings } from "@/lib/db/queries/holdings";
import { AppError } from "@/lib/domain/app-error";
import type { Holdings, Lens } from "@/lib/domain/holdings";
import { OWN_LAYERS } from "@/lib/domain/own-word";
import { buildPair } from "@/lib/domain/pair";
import { isSameSide, readSide, type SideRecord } from "@/lib/domain/side";
import { BASES } from "@/lib/domain/vocabulary";
import { presentPairDetail } from "@/lib/export/api/present-pair";
import { checkCodes } from "@/lib/schemas/api/known-codes";
import { PairQuery } from "@/lib/schemas/api/parameters";
import { parseSide } from "@/lib/schemas/side-params";
import { answerJson, route } from "../../../../../serve";

/** Two sides beside each other, each a stakeholder or a stakeholder at a date of its own. */
export const GET = route(PairQuery, async (asked) => {
  const { path, query, release, today, place } = asked;
  const holdings = await getHoldings(release.n);
  checkCodes(query, holdings);
  const layers = query.layers ? BASES.filter((basis) => query.layers?.includes(basis)) : OWN_LAYERS;
  const lens = { asOf: query.asOf ?? today, layers: BASES, sources: query.source ?? null };
  const a = openSide(holdings, lens, { parameter: "a", text: path.a ?? "" });
  const b = openSide(holdings, lens, { parameter: "b", text: path.b ?? "" });
  if (isSameSide(a, b))
    throw new AppError("invalid", "A pair is two: another stakeholder, or the same on another day.", "b");
  const lensQuery = { asOf: query.asOf, layers: query.layers?.join(","), source: query.source?.join(",") };
  const data = presentPairDetail(buildPair([a, b], holdings.items, layers), { place, query: lensQuery });
  const isDated = query.asOf !== undefined || (a.date !== null && b.date !== null);
  return answerJson(asked, { data, changesDaily: !isDated });
});

function openSide(
  holdings: Holdings,
  lens: Lens,
  { parameter, text }: { parameter: string; text: string },
): SideRecord {
  const { side, notices } = parseSide(text);
  if (notices.length > 0)
    throw new AppError(
      "invalid",
      `${parameter} is a code, or a code and a real date such as PAK@2021-06, not “${text}”.`,
      parameter,
    );
  const record = readSide(holdings, lens, side);
  if (!record)
    throw new AppError("not-found", `This release holds no stakeholder “${side.code}”.`, parameter);
  return record;
}
