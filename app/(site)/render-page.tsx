import "server-only";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { CiteThis } from "@/components/cite/cite-this";
import { Notices } from "@/components/layout/notices";
import { ReleaseLine } from "@/components/layout/release-line";
import { GlyphSprite } from "@/components/ui/glyph-sprite";
import { getReleaseInView, type ReleaseInView } from "@/lib/db/queries/release-in-view";
import { type Query, withQuery } from "@/lib/routes";
import { addressOf, firstOf, type RawSearchParams } from "@/lib/schemas/search-params";
import { findCitation } from "./find-citation";

export interface PageInput {
  searchParams: Promise<RawSearchParams>;
  /** The page's own address, for links to it at another release. */
  path: string;
  /** False for a page that is itself about citing, or has a citation of its own kind. */
  isCitable?: boolean;
}

/** What each reading page adds to its own content. */
export interface PageContent {
  content: ReactNode;
  notices?: readonly string[];
  /** What else of its address stands for what it shows, for links to it at another release. */
  kept?: Query;
}

type Render = (view: ReleaseInView, params: RawSearchParams) => PageContent | Promise<PageContent>;

/** Opens the release that the address asks for, and puts the page between its notices and its release. */
export async function renderPage(
  { searchParams, path, isCitable = true }: PageInput,
  render: Render,
): Promise<ReactNode> {
  const params = await searchParams;
  const view = await getReleaseInView(firstOf(params.release));
  const { content, notices = [], kept: own = {} } = await render(view, params);
  const cited = isCitable ? await findCitation(addressOf(path, params, view.release.n)) : null;
  const kept = { sort: firstOf(params.sort)?.slice(0, 60), q: firstOf(params.q)?.slice(0, 200), ...own };
  return (
    <>
      <GlyphSprite />
      <Notices notices={[...view.notices, ...notices]} />
      {content}
      <ReleaseLine
        {...view}
        latestHref={withQuery(path, kept)}
        pinnedHref={withQuery(path, { ...kept, release: view.release.n })}
      />
      {cited && <CiteThis {...cited} />}
    </>
  );
}

/** A page's title and description, read at the release in its address. */
export async function describePage(
  searchParams: Promise<RawSearchParams>,
  describe: (release: number) => Promise<Metadata>,
): Promise<Metadata> {
  const { release } = await getReleaseInView(firstOf((await searchParams).release));
  return describe(release.n);
}
