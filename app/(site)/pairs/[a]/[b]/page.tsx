import type { Metadata } from "next";
import { UnknownPage } from "@/components/layout/unknown-page";
import { PairForm } from "@/components/pair/pair-form";
import { PairPage } from "@/components/pair/pair-page";
import { SameTwice } from "@/components/pair/same-twice";
import { getRecord } from "@/lib/db/queries/release-in-view";
import { nearCodes } from "@/lib/domain/near-codes";
import { nameSide } from "@/lib/format/pair-words";
import { routes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { parseSide } from "@/lib/schemas/side-params";
import { decodeSegment } from "../../../decode-segment";
import { readPair } from "../../../read-pair";
import { describePage, renderPage } from "../../../render-page";

interface Props {
  params: Promise<{ a: string; b: string }>;
  searchParams: Promise<RawSearchParams>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { a, b } = await params;
  return describePage(searchParams, async (release) => {
    const { stakeholders } = await getRecord(release);
    const names = [a, b].map((raw) => {
      const { side } = parseSide(decodeSegment(raw));
      const stakeholder = stakeholders.find(({ code }) => code === side.code);
      return stakeholder ? nameSide({ stakeholder, date: side.date }) : side.code;
    });
    return { title: names.join(" and "), description: `Where ${names.join(" and ")} agree and differ.` };
  });
}

export default async function Page({ params, searchParams }: Props) {
  const raw = await params;
  const asked = { a: decodeSegment(raw.a), b: decodeSegment(raw.b) };
  return renderPage({ searchParams, path: routes.pair(asked.a, asked.b) }, async (view, search) => {
    const read = await readPair(view, search, asked);
    const { pair, unknown, keys, holdings, notices, query } = read;
    const form = (
      <PairForm {...read} release={view.pin} stakeholders={holdings.stakeholders} csv={pair !== null} />
    );
    const { release: _, ...kept } = query;
    if (pair)
      return { content: <PairPage {...read} pair={pair} pin={view.pin} form={form} />, notices, kept };
    if (unknown === null) return { content: <SameTwice {...read} form={form} />, notices, kept };
    const hrefOf = (code: string) =>
      routes.pair(
        ...(keys.map((key) => (key.split("@")[0] === unknown ? key.replace(unknown, code) : key)) as [
          string,
          string,
        ]),
        query,
      );
    return {
      content: (
        <UnknownPage
          title="No such pair"
          near={nearCodes(unknown, holdings.stakeholders)}
          hrefOf={hrefOf}
          q={unknown}
          pin={view.pin}
        >
          Release {view.release.n} holds no stakeholder with the code “{unknown}”. A side is a code in
          capitals, such as PAK, with a date after an @ where you want an earlier day: PAK@2021.
        </UnknownPage>
      ),
      notices,
    };
  });
}
