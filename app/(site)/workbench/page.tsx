import type { Metadata } from "next";
import { WorkbenchPage } from "@/components/workbench/workbench-page";
import { routes } from "@/lib/routes";
import type { RawSearchParams } from "@/lib/schemas/search-params";
import { renderPage } from "../render-page";

export const metadata: Metadata = {
  title: "Workbench",
  description: "Pairs, coalitions, change over time, and how far to trust a cell.",
};

export default function Page({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  return renderPage({ searchParams, path: routes.workbench() }, ({ pin }) => ({
    content: <WorkbenchPage pin={pin} />,
  }));
}
