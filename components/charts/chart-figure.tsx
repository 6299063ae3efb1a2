import type { BarChartModel, ChartModel } from "@/lib/charts/chart-model";
import { renderKey } from "@/lib/charts/render-key";
import { renderSvg } from "@/lib/charts/render-svg";
import { ChartTable } from "./chart-table";
import "./charts.css";
import { InteractiveChart } from "./interactive-chart";
import { Legend } from "./legend";

export interface ChartFigureProps {
  model: ChartModel;
  /** Unique on its page; also the address of the figure. */
  id: string;
  headingLevel?: 2 | 3;
  /** Left out where the page itself carries the title and the finding; the id of its heading names the figure. */
  headedBy?: string;
}

/** Drawn for three widths of container; CSS shows one. */
const WIDTHS = [340, 640, 960] as const;

/** A chart with its finding, legend, source and data; complete without a line of client code. */
export function ChartFigure({ model, id, headingLevel = 2, headedBy }: ChartFigureProps) {
  const Heading = `h${headingLevel}` as const;
  const glyphs = model.series.map((series) => renderKey(series, model.form, id));
  const drawings = WIDTHS.map((width) => <Drawing key={width} model={model} id={id} width={width} />);
  return (
    <figure className="chart" id={id} aria-labelledby={headedBy ?? `${id}-heading`}>
      {headedBy === undefined && (
        <>
          <Heading className="chart-title" id={`${id}-heading`}>
            {model.title}
          </Heading>
          <p className="chart-takeaway">{model.takeaway}</p>
        </>
      )}
      {model.form === "bars" ? (
        <InteractiveChart model={forBrowser(model)} id={id} glyphs={glyphs}>
          {drawings}
        </InteractiveChart>
      ) : (
        // All but bars stay SVG: Recharts has no such charts, and their tables lead to the evidence.
        <>
          <Legend series={model.series} glyphs={glyphs} />
          <div className="chart-stage">{drawings}</div>
        </>
      )}
      <figcaption>
        <p className="chart-note">{model.note}</p>
        <p className="chart-source">{model.sources}</p>
      </figcaption>
      <ChartTable model={model} />
    </figure>
  );
}

/** What the interactive hand draws from; what the page already says in words and in its table stays on the server. */
function forBrowser(model: BarChartModel): BarChartModel {
  return {
    ...model,
    ...{ takeaway: "", note: "", sources: "" },
    rows: model.rows.map((row) => ({ ...row, href: null, silent: null })),
    marks: model.marks.map((mark) => ({ ...mark, positions: [] })),
  };
}

function Drawing({ model, id, width }: { model: ChartModel; id: string; width: number }) {
  const svg = renderSvg(model, { width, theme: "auto", lang: "en", id });
  // Safe as markup: renderSvg escapes every string it writes.
  return <div className="chart-drawing" data-width={width} dangerouslySetInnerHTML={{ __html: svg }} />;
}
