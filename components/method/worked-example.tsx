import { CellSummary } from "@/components/evidence/cell-summary";
import { ValueMark } from "@/components/evidence/value-mark";
import { Prose } from "@/components/ui/prose";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import { Section } from "@/components/ui/section";
import type { WorkedExample as Example } from "@/lib/domain/worked-example";
import { formatCount } from "@/lib/format/counts";
import { explainExample } from "@/lib/format/example-words";
import { formatPieceWhen } from "@/lib/format/when";
import { routes } from "@/lib/routes";
import type { ExampleLine } from "./example-line";

export interface WorkedExampleProps {
  example: Example;
  lines: readonly ExampleLine[];
  stakeholder: string;
  item: string;
  pin: number | null;
}

/** How one cell of this release comes about, step by step, from the positions behind it. */
export function WorkedExample({ example, lines, stakeholder, item, pin }: WorkedExampleProps) {
  const { cell } = example;
  return (
    <Section id="cell" title="From positions to a cell">
      <Prose>
        <p>
          No cell is stored; each is worked out from the positions behind it when the page is made. Here is
          the cell of this release that shows the most rules at once:{" "}
          <a href={routes.cell(example, pin)} className="link">
            {stakeholder}, {item}
          </a>
          . It rests on {formatCount(cell.positions, "position")}:
        </p>
      </Prose>
      <ScrollFrame label={`Positions behind the cell ${stakeholder}, ${item}`}>
        <table className="mt-3 w-full max-w-[48rem] text-sm">
          <thead>
            <tr className="border-b border-ink text-left">
              {["Value", "Basis", "Newest", "Speakers", "Source"].map((head) => (
                <th key={head} scope="col" className="py-1 pr-4 font-medium">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ position, newest, speakers }) => (
              <tr key={position.key} className="border-b border-line align-top">
                <td className="min-w-32 py-1.5 pr-4">
                  <ValueMark basis={position.basis} value={position.value} />
                </td>
                <td className="py-1.5 pr-4">{position.basis}</td>
                <td className="py-1.5 pr-4 whitespace-nowrap">{formatPieceWhen(newest)}</td>
                <td className="min-w-40 py-1.5 pr-4">{speakers.join(", ")}</td>
                <td className="py-1.5">
                  <a href={routes.source(position.source, pin)} className="link">
                    {position.source}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <ol className="mt-4 max-w-[42em] list-decimal space-y-2 pl-5 text-pretty marker:text-soft">
        {explainExample(cell).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className="mt-4 max-w-[42em] border-l-2 border-strong-line pl-3">
        <p className="mb-1 text-sm text-soft">So the cell shows:</p>
        <CellSummary cell={cell} />
      </div>
    </Section>
  );
}
