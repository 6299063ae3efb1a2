import { LayerFields } from "@/components/lens/layer-fields";
import { PlaceFields } from "@/components/lens/place-fields";
import { Choice } from "@/components/ui/choice";
import { CHANGE_CAUSES } from "@/lib/domain/change";
import { CAUSE_WORDS } from "@/lib/format/change-words";
import { type Query, routes } from "@/lib/routes";
import type { ChangesReport } from "./changes-report";

/** Narrows the changes to whom, what, which layer and which cause. */
export function ChangesFilter({
  report: { view, after },
  query,
  pin,
}: {
  report: ChangesReport;
  query: Query;
  pin: number | null;
}) {
  return (
    <form
      action={routes.changes()}
      aria-label="Narrow the changes"
      className="no-print flex flex-wrap items-center gap-x-6 gap-y-2 border-y border-line py-1 text-sm"
    >
      <input type="hidden" name="from" value={view.between.from} />
      <input type="hidden" name="to" value={view.between.to} />
      {pin !== null && <input type="hidden" name="release" value={pin} />}
      <PlaceFields stakeholders={after.stakeholders} items={after.items} chosen={view} />
      {view.between.by === "release" && (
        <Choice
          name="cause"
          label="Cause"
          value={view.cause ?? ""}
          options={[
            { value: "", label: "any cause" },
            ...CHANGE_CAUSES.map((cause) => ({ value: cause, label: CAUSE_WORDS[cause].one })),
          ]}
        />
      )}
      <LayerFields layers={view.layers} />
      <button type="submit" className="field px-3">
        Show
      </button>
      <span className="ml-auto flex flex-wrap gap-x-5">
        <a href={routes.changesCsv({ ...query, release: pin })} className="control link">
          Passages as CSV
        </a>
        <a href={routes.changedCellsCsv({ ...query, release: pin })} className="control link">
          Cells as CSV
        </a>
        <a href={routes.changesFeed()} className="control link">
          Feed of releases (Atom)
        </a>
      </span>
    </form>
  );
}
