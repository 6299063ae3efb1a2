import { ENTITIES, type Entity } from "@/lib/domain/editorial";
import type { Lines } from "@/lib/import/record-lines";
import { keyOf } from "@/lib/import/record-lines";
import { guessColumns, guessEntity } from "@/lib/import/rows/guess-columns";
import { type JudgeInput, type Judgement, judgeRows } from "@/lib/import/rows/judge-rows";
import { readTable } from "@/lib/import/table/read-table";
import { emptyPlan, type ImportPlan } from "@/lib/schemas/import-plan";
import type { AnyLine } from "@/lib/schemas/record-draft";
import type { DataSetLines } from "./data-set";

/** The lines of a test's data set as the record holds them. */
export function toLines(made: DataSetLines): Lines {
  const rows: Record<Entity, readonly AnyLine[]> = {
    stakeholder: made.stakeholders,
    item: made.items,
    source: made.sources,
    membership: made.memberships,
    not_applicable: made.notApplicable,
    position: made.positions,
    chart: [],
  };
  return Object.fromEntries(
    ENTITIES.map((entity) => [entity, new Map(rows[entity].map((line) => [keyOf(entity, line), line]))]),
  ) as unknown as Lines;
}

/** A file judged against a record, its columns as guessed and the rest as given. */
export async function judgeFile(
  name: string,
  content: string | Uint8Array,
  {
    lines,
    plan = {},
    ...rest
  }: { lines: Lines; plan?: Partial<ImportPlan> } & Omit<Partial<JudgeInput>, "plan">,
): Promise<Judgement & { plan: ImportPlan }> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const { columns, rows } = await readTable(name, bytes);
  const entity = plan.entity ?? guessEntity(columns);
  const samples = rows.slice(0, 50).map(({ cells }) => cells);
  const whole = { ...emptyPlan(entity, guessColumns({ entity, columns, samples, lines })), ...plan };
  return {
    ...finish(
      judgeRows({ columns, rows, plan: whole, lines, linesThen: null, busy: {}, texts: new Map(), ...rest }),
    ),
    plan: whole,
  };
}

/** Runs a judgement to its end. */
export function finish(steps: Generator<number, Judgement>): Judgement {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
