import { type ChartAddress, parseChartAddress } from "./chart-address";

/** The chart that an address of this site names; null for another site's address and for any other page. Nothing is fetched. */
export function parseChartUrl(url: string, origin: string): ChartAddress | null {
  const [parsed, own] = [toUrl(url), toUrl(origin)];
  // A site may be behind http in one place and https in another; the host tells it.
  if (!parsed || !own || parsed.host !== own.host || !/^https?:$/.test(parsed.protocol)) return null;
  const [, at] = /^\/(?:embed\/)?c\/([^/.]+)(?:[/.].*)?$/.exec(parsed.pathname) ?? [];
  return at === undefined ? null : parseChartAddress(decodeAt(at));
}

function decodeAt(text: string): string {
  return text.replace(/%40/g, "@");
}

function toUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
