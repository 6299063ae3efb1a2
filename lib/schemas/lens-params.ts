import { type IsoDay, isIsoDay } from "@/lib/domain/calendar";
import type { Lens } from "@/lib/domain/holdings";
import { BASES, type Basis } from "@/lib/domain/vocabulary";
import { firstOf, type RawSearchParams, shorten, splitList } from "./search-params";

/** What a page's address asks to be looked at: the lens, and which parts of it were asked for. */
export interface AskedLens {
  lens: Lens;
  /** null where the address names no day, so that today stands in. */
  asOf: IsoDay | null;
  notices: string[];
}

/** Reads asOf, layers and source out of an address; what is wrong there is left out with a notice. */
export function parseLensParams(
  params: RawSearchParams,
  {
    today,
    sources,
    layers = BASES,
  }: { today: IsoDay; sources: ReadonlySet<string>; layers?: readonly Basis[] },
): AskedLens {
  const notices: string[] = [];
  const asOf = parseAsOf(params, notices);
  const asked = splitList(params.source).filter((id) => {
    if (sources.has(id)) return true;
    notices.push(`“${shorten(id)}” under “source” in the address is no source we know. It was left out.`);
    return false;
  });
  const lens = {
    asOf: asOf ?? today,
    layers: parseLayers(splitList(params.layers), { standard: layers, notices }),
    sources: asked.length > 0 ? asked : null,
  };
  return { lens, asOf, notices };
}

function parseAsOf(params: RawSearchParams, notices: string[]): IsoDay | null {
  const raw = firstOf(params.asOf);
  if (raw === undefined || raw === "") return null;
  if (isIsoDay(raw)) return raw;
  notices.push(
    `“asOf=${shorten(raw)}” in the address is not understood: it must be a real day written YYYY-MM-DD. It was left out.`,
  );
  return null;
}

/** The layers asked for in their fixed order, or the page's standard ones when none is. */
export function parseLayers(
  raw: readonly string[],
  { standard = BASES, notices }: { standard?: readonly Basis[]; notices: string[] },
): Basis[] {
  const layers = BASES.filter((basis) => raw.includes(basis));
  if (raw.length === 1 && raw[0] === "none") {
    notices.push(
      `No layer was chosen, which would show nothing at all, so ${standard.length === BASES.length ? "all three are shown" : `these are: ${standard.join(", ")}`}.`,
    );
    return [...standard];
  }
  for (const word of raw) {
    if (!(BASES as readonly string[]).includes(word)) {
      notices.push(
        `“${shorten(word)}” under “layers” in the address is no basis: there are ${BASES.join(", ")}. It was left out.`,
      );
    }
  }
  return layers.length > 0 ? layers : [...standard];
}

/** The layers as an address names them; all of them go without saying. */
export function layersParam(layers: readonly Basis[]): string | null {
  return layers.length === BASES.length ? null : layers.join(",");
}
