import type { Metadata } from "next";
import { ChangesPage } from "@/components/changes/changes-page";
import { changesQuery } from "@/components/changes/changes-report";
import { routes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { renderPage } from "../render-page";
import { absoluteAddress } from "../site-address";
import { atLaterRelease, openChanges } from "./open-changes";

export async function generateMetadata(): Promise<Metadata> {
  const feed = await absoluteAddress(routes.changesFeed());
  return {
    title: "Changes",
    description: "What differs between two releases or two days, each change with its cause.",
    alternates: { types: { "application/atom+xml": feed } },
  };
}

export default async function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const asked = atLaterRelease(await searchParams);
  return renderPage({ searchParams: asked, path: routes.changes() }, async ({ pin }, params) => {
    const { notices, ...report } = await openChanges(params);
    const { between } = report.view;
    return {
      content: <ChangesPage report={report} pin={between.by === "day" ? pin : null} />,
      notices,
      kept: between.by === "day" ? changesQuery(report.view) : {},
    };
  });
}
