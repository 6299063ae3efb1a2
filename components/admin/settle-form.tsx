import { Heads } from "@/components/ui/heads";
import type { Draft, Entity } from "@/lib/domain/editorial";
import { differingFields, mergeFields } from "@/lib/domain/merge-fields";
import { adminRoutes } from "@/lib/routes";
import { labelOf } from "@/lib/schemas/record-fields";

export interface SettleFormProps {
  changeset: string;
  change: string;
  entity: Entity;
  version: number;
  /** Whose the other version is: a colleague's in this changeset, or the record's as published. */
  rival: "colleague" | "record";
  base: Draft;
  theirs: Draft;
  mine: Draft;
}

const INTRO = {
  colleague:
    "Somebody else saved this change while you were typing. What you typed is here, and nothing is lost.",
  record: "The record was published otherwise since this change began. Lay your change over it.",
};

/** Base, theirs and mine side by side; fields that only one changed are merged, the others are chosen. */
export function SettleForm(props: SettleFormProps) {
  const { changeset, change, entity, version, rival, base, theirs, mine } = props;
  const { clashes } = mergeFields(base, theirs, mine);
  const names = [...new Set([...differingFields(base, theirs), ...differingFields(base, mine)])];
  return (
    <form
      method="post"
      action={adminRoutes.settleChange(changeset, change)}
      className="my-4 border-l-4 border-warn bg-warn-wash px-4 py-3"
    >
      <h2 className="text-xl">Two versions to settle</h2>
      <p className="mt-1 text-sm">{INTRO[rival]}</p>
      <input type="hidden" name="back" value={adminRoutes.change(changeset, change)} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="rival" value={rival} />
      <div className="mt-3 overflow-x-auto">
        <table className="w-full border-separate border-spacing-0 text-sm">
          <Heads names={["Field", "Both began with", "Theirs", "Yours"]} />
          <tbody>
            {names.map((name) => (
              <tr key={name} className="align-baseline">
                <th scope="row" className="border-b border-line py-1 pr-4 text-left font-medium">
                  {labelOf(entity, name)}
                </th>
                <td className="border-b border-line py-1 pr-4">{base[name]}</td>
                <Version {...{ name, text: theirs[name], side: "theirs", isClash: clashes.includes(name) }} />
                <Version {...{ name, text: mine[name], side: "mine", isClash: clashes.includes(name) }} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button type="submit" className="button button-first mt-3">
        {clashes.length === 0 ? "Take both: they do not meet" : "Take what is chosen"}
      </button>
    </form>
  );
}

interface VersionProps {
  name: string;
  text: string | undefined;
  side: "theirs" | "mine";
  isClash: boolean;
}

function Version({ name, text, side, isClash }: VersionProps) {
  return (
    <td className="border-b border-line py-1 pr-4 break-words whitespace-pre-line">
      {isClash ? (
        <label className="flex min-h-6 items-baseline gap-2">
          <input type="radio" name={`c.${name}`} value={side} defaultChecked={side === "mine"} />
          <span>{text === undefined || text === "" ? "(empty)" : text}</span>
        </label>
      ) : (
        text
      )}
    </td>
  );
}
