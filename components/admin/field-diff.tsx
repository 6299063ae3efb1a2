import type { Draft, Entity } from "@/lib/domain/editorial";
import { differingFields } from "@/lib/domain/merge-fields";
import { inFormOrder, labelOf } from "@/lib/schemas/record-fields";

export interface FieldDiffProps {
  entity: Entity;
  /** Null for a record that is new. */
  before: Draft | null;
  /** Null for a record that is withdrawn. */
  after: Draft | null;
}

/** What changes in a record, side by side: only the fields that differ. */
export function FieldDiff({ entity, before, after }: FieldDiffProps) {
  const names = inFormOrder(entity, differingFields(before ?? {}, after ?? {}));
  if (names.length === 0) return <p className="text-sm text-soft">Nothing differs from what is published.</p>;
  // A new record was nothing before, and one withdrawn is nothing after: a column of blanks would say no more.
  const columns = [
    ...(before ? [{ head: "Was", draft: before, mark: "diff-was" }] : []),
    ...(after ? [{ head: "Is", draft: after, mark: "" }] : []),
  ];
  return (
    <div className="overflow-x-auto">
      <table className="w-full max-w-[64rem] table-fixed border-separate border-spacing-0 text-sm">
        <thead>
          <tr className="text-left text-soft">
            <th scope="col" className="w-24 border-b border-ink py-1 pr-4 font-normal sm:w-44">
              Field
            </th>
            {columns.map(({ head }) => (
              <th key={head} scope="col" className="border-b border-ink py-1 pr-4 font-normal">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name} className="align-baseline">
              <th scope="row" className="border-b border-line py-1 pr-4 text-left font-medium">
                {labelOf(entity, name)}
              </th>
              {columns.map(({ head, draft, mark }) => (
                <td key={head} className="border-b border-line py-1 pr-4 break-words whitespace-pre-line">
                  <span className={mark}>{draft[name]}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
