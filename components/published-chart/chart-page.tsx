import { ChartFigure } from "@/components/charts/chart-figure";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { ChartModel } from "@/lib/charts/chart-model";
import type { EmbedStatus } from "@/lib/embed/embed-page";
import { FILE_EXTENSIONS } from "@/lib/embed/file-params";
import { routes } from "@/lib/routes";
import { EmbedSection, type EmbedSectionProps } from "./embed-section";

export interface ChartPageProps extends EmbedSectionProps {
  model: ChartModel;
  kind: string;
  status: EmbedStatus;
  builderHref: string;
}

const FILE_WORDS = {
  svg: "SVG drawing",
  png: "PNG picture",
  csv: "CSV, down to the evidence",
  xlsx: "Excel",
  json: "Description for programs",
};

/** A chart's own page: the chart, how to take it along, what it is made of. */
export function ChartPage({ model, kind, status, builderHref, ...embed }: ChartPageProps) {
  return (
    <>
      <PageHead kicker={`Chart: ${kind}`} title={model.title} titleId="chart-title" finding={model.takeaway}>
        <Freshness {...status} />
      </PageHead>
      <div className="mt-4">
        <ChartFigure model={model} id="chart" headedBy="chart-title" />
      </div>
      <EmbedSection {...embed} />
      <Section id="files" title="Files">
        <ul className="max-w-[42em]">
          {FILE_EXTENSIONS.map((ext) => (
            <li key={ext} className="flex gap-4 border-b border-line py-1.5">
              <a href={routes.chartFile(embed.at, ext)} className="link w-16">
                .{ext}
              </a>
              <span className="text-soft">{FILE_WORDS[ext]}</span>
            </li>
          ))}
        </ul>
        <p className="mt-3 text-sm text-soft">
          <a href={routes.chartVersions(embed.id)} className="link">
            All versions that can be pinned
          </a>
          {" · "}
          <a href={builderHref} className="link">
            Open in the builder
          </a>
        </p>
      </Section>
      <Section id="alt" title="The chart in words">
        <p className="max-w-[44em]">{model.alt}</p>
      </Section>
    </>
  );
}

function Freshness({ alert, text, link }: EmbedStatus) {
  return (
    <p>
      {alert && <strong className="text-ink">{alert} </strong>}
      {text}{" "}
      {link && (
        <a href={link.href} className="link">
          {link.label}
        </a>
      )}
    </p>
  );
}
