import { Heads } from "@/components/ui/heads";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import { Section } from "@/components/ui/section";
import type { Entity } from "@/lib/domain/editorial";
import { type ImportSummary, type JudgedRow, VERDICTS, type Verdict } from "@/lib/domain/imports";
import { formatCount, formatNumber } from "@/lib/format/counts";
import { describeProblem, VERDICT_WORDS } from "@/lib/format/import-words";
import { adminRoutes } from "@/lib/routes";
import { labelOf } from "@/lib/schemas/record-fields";

export interface JudgedRowsProps {
  id: string;
  entity: Entity;
  summary: ImportSummary;
  rows: readonly JudgedRow[];
  view: { verdict: Verdict | null; page: number; perPage: number };
}

/** Every row's verdict, all of them or of one kind, with what is wrong or what it would change. */
export function JudgedRows({ id, entity, summary, rows, view }: JudgedRowsProps) {
  const { counts, records, elsewhere } = summary;
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  return (
    <Section
      id="rows"
      title="What its rows would do"
      aside={`${formatCount(records.created, "record")} new, ${formatNumber(records.amended)} amended`}
    >
      {elsewhere.map((fault) => (
        <p key={fault} className="fault">
          Elsewhere on record: {fault}.
        </p>
      ))}
      <nav aria-label="By verdict" className="mt-1 flex flex-wrap gap-x-5 text-sm">
        <a
          href={adminRoutes.import(id)}
          aria-current={view.verdict === null ? "page" : undefined}
          className="control"
        >
          all {formatNumber(all)}
        </a>
        {VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => (
          <a
            key={verdict}
            href={adminRoutes.import(id, { verdict })}
            aria-current={view.verdict === verdict ? "page" : undefined}
            title={VERDICT_WORDS[verdict].meaning}
            className="control"
          >
            {VERDICT_WORDS[verdict].one} {formatNumber(counts[verdict])}
          </a>
        ))}
      </nav>
      <ScrollFrame label="Rows of the file">
        <table className="mt-3 w-full border-separate border-spacing-0 text-sm">
          <Heads names={["Row", "Verdict", "Record", "What is wrong, or what would change"]} />
          <tbody>
            {rows.map((row, place) => (
              <RowLine key={`${row.number} ${place}`} entity={entity} row={row} />
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <Pages id={id} view={view} all={view.verdict === null ? all : counts[view.verdict]} />
    </Section>
  );
}

function RowLine({ entity, row }: { entity: Entity; row: JudgedRow }) {
  const { number, verdict, title, problems, differences } = row;
  return (
    <tr className="align-baseline">
      <th scope="row" className="border-b border-line py-1 pr-4 text-right font-normal">
        {number}
      </th>
      <td
        className={`border-b border-line py-1 pr-4 whitespace-nowrap ${verdict === "error" ? "fault" : ""}`}
      >
        {VERDICT_WORDS[verdict].one}
      </td>
      <td className="border-b border-line py-1 pr-4">{title}</td>
      <td className="border-b border-line py-1 break-words">
        {problems.map((problem) => (
          <p key={describeProblem(problem)}>{describeProblem(problem)}</p>
        ))}
        {differences.map(({ field, was, is }) => (
          <p key={field}>
            {labelOf(entity, field)}: {was !== "" && <span className="diff-was">{was}</span>} {is}
          </p>
        ))}
      </td>
    </tr>
  );
}

function Pages({ id, view, all }: { id: string; view: JudgedRowsProps["view"]; all: number }) {
  const last = Math.ceil(all / view.perPage);
  if (last <= 1) return null;
  const to = (page: number) => adminRoutes.import(id, { verdict: view.verdict, page });
  return (
    <nav aria-label="Pages" className="mt-3 flex flex-wrap gap-x-5 text-sm">
      {view.page > 1 && (
        <a href={to(view.page - 1)} className="link">
          Rows before
        </a>
      )}
      <span className="text-soft">
        Page {formatNumber(view.page)} of {formatNumber(last)}
      </span>
      {view.page < last && (
        <a href={to(view.page + 1)} className="link">
          Further rows
        </a>
      )}
    </nav>
  );
}
