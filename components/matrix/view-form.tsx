import type { ComparisonView } from "@/lib/domain/comparison-view";
import { BASES } from "@/lib/domain/vocabulary";
import { changeQuery } from "@/lib/routes";
import { writeSortKey } from "./sort-keys";

/** The address a filled-in form asks for. It speaks only for its own fields; what the table keeps stays. */
export function queryOfForm(data: FormData, params: URLSearchParams, today: string): string {
  const layers = data.getAll("layers").map(String);
  const text = (name: string) => String(data.get(name) ?? "");
  const unless = (name: string, standard: string) => (text(name) === standard ? null : text(name));
  return changeQuery(params, {
    layers: layers.length === BASES.length ? null : layers.join(",") || "none",
    asOf: unless("asOf", today),
    who: unless("who", "all"),
    group: text("group"),
    source: text("source"),
    by: unless("by", "stakeholder"),
    pick: data.getAll("pick").map(String).filter(Boolean).join(","),
    members: text("members"),
    unread: text("unread"),
    q: text("q"),
  });
}

/** What the form does not show but must not lose when sent without a script. */
export function KeptFields({ view }: { view: ComparisonView }) {
  const kept = {
    kind: view.kind === "mechanism" ? "" : view.kind,
    release: view.release === null ? "" : String(view.release),
    sort: view.sort.map(writeSortKey).join(","),
    hide: view.hide.join(","),
    order: view.order.join(","),
  };
  return Object.entries(kept)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}

/** Whether anything behind “Filter and arrange” is in force, so that it shows. */
export function isNarrowed(view: ComparisonView): boolean {
  return (
    view.who !== "all" ||
    view.group !== null ||
    view.sources.length > 0 ||
    view.pick.length > 0 ||
    view.by === "item" ||
    view.applyToMembers ||
    view.unread ||
    view.hide.length > 0 ||
    view.order.length > 0 ||
    view.q !== ""
  );
}

/** Whether a reader has changed a field since the server wrote the form. */
export function isTouched(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => {
    if (field instanceof HTMLSelectElement) {
      return [...field.options].some((option) => option.selected !== option.defaultSelected);
    }
    if (!(field instanceof HTMLInputElement)) return false;
    return field.type === "checkbox"
      ? field.checked !== field.defaultChecked
      : field.type === "date" && field.value !== field.defaultValue;
  });
}

/** Sets every field to what the view says. */
export function writeForm(form: HTMLFormElement, view: ComparisonView): void {
  const values: Record<string, readonly string[]> = {
    layers: view.layers,
    who: [view.who],
    group: [view.group ?? ""],
    source: [view.sources.join()],
    by: [view.by],
    members: view.applyToMembers ? ["apply"] : [],
    unread: view.unread ? ["show"] : [],
    pick: view.pick,
  };
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) field.value = values[field.name]?.[0] ?? "";
    else if (field instanceof HTMLInputElement && field.type === "checkbox") {
      field.checked = values[field.name]?.includes(field.value) ?? field.checked;
    }
  }
}
