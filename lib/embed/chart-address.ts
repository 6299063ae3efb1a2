/** What an address asks for: a chart as it is now, or as it was at a release under a revision of its definition. */
export interface ChartAddress {
  id: string;
  pin: { release: number; revision: number } | null;
}

/** Eight base58 digits: no look-alike letters, safe in an address, never given twice. */
export const CHART_ID = /^[1-9A-HJ-NP-Za-km-z]{8}$/;

const ADDRESS = /^([^@]+)(?:@([1-9]\d{0,6})(?:-([2-9]|[1-9]\d{1,3}))?)?$/;

/** Reads `Ab12Cd34`, `Ab12Cd34@7` (release 7) and `Ab12Cd34@7-2` (release 7, second revision of its definition); null for anything else. */
export function parseChartAddress(text: string): ChartAddress | null {
  const [, id = "", release, revision] = ADDRESS.exec(text) ?? [];
  if (!CHART_ID.test(id)) return null;
  return {
    id,
    pin: release === undefined ? null : { release: Number(release), revision: Number(revision ?? 1) },
  };
}

/** The one way to write an address. */
export function writeChartAddress({ id, pin }: ChartAddress): string {
  if (!pin) return id;
  return `${id}@${pin.release}${pin.revision > 1 ? `-${pin.revision}` : ""}`;
}

/** The words of a title in an address, for people; the id alone finds the chart. */
export function slugOf(title: string): string {
  const plain = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/g, "-")
      .slice(0, 60)
      .replace(/^-|-$/g, "") || "chart"
  );
}
