import { writeChartAddress } from "./chart-address";
import { parseChartUrl } from "./chart-url";
import { examineFrame } from "./examine-frame";
import { examinePicture, examinePolicy } from "./examine-page";
import { type PastedTag, readTags } from "./pasted-tags";

/** How much a finding matters: readers will see nothing or something wrong; it may go wrong; it is as it should be. */
export type Gravity = "wrong" | "risky" | "fine";

export interface Finding {
  gravity: Gravity;
  /** What it is about, in a few words. */
  about: string;
  words: string;
}

/** What the doctor knows of this site's charts. */
export interface KnownChart {
  id: string;
  title: string;
  height: number;
  theme: "auto" | "light" | "dark";
  status: "published" | "withdrawn";
}

export interface EmbedFacts {
  origin: string;
  charts: readonly KnownChart[];
  latest: number;
}

/** What would go wrong with a pasted snippet, or with the charts in a pasted article, in the order in which it would be noticed. */
export function examineEmbed(pasted: string, facts: EmbedFacts): Finding[] {
  // Nothing in a comment is shown.
  const html = pasted.replace(/<!--[\s\S]*?-->/g, "");
  const tags = readTags(html);
  const frames = tags.filter(
    (tag) => (tag.name === "iframe" || tag.name === "amp-iframe") && isOurs(tag, facts),
  );
  const pictures = tags.filter((tag) => tag.name === "img" && isOurs(tag, facts));
  const hasScript = tags.some(
    ({ name, attrs }) => name === "script" && /\/embed\.v1\.js(?:$|\?)/.test(attrs.src ?? ""),
  );
  const page = { html, tags, hasScript };
  if (frames.length === 0 && pictures.length === 0) return [explainAbsence(html, hasScript, facts)];
  const findings = [
    ...examinePolicy(page, facts, frames.length > 0),
    ...frames.flatMap((frame) => examineFrame(frame, page, facts)),
    ...pictures.flatMap((picture) => examinePicture(picture, facts)),
  ];
  return sortFindings(findings);
}

/** The worst first. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const order: Gravity[] = ["wrong", "risky", "fine"];
  return [...findings].sort((a, b) => order.indexOf(a.gravity) - order.indexOf(b.gravity));
}

/** The charts of this site that a pasted page frames, as their addresses name them. */
export function chartsIn(pasted: string, facts: EmbedFacts): string[] {
  return readTags(pasted).flatMap((tag) => {
    const address = /iframe$/.test(tag.name) ? parseChartUrl(tag.attrs.src ?? "", facts.origin) : null;
    const isKnown = facts.charts.some(({ id }) => id === address?.id);
    return address && isKnown ? [writeChartAddress(address)] : [];
  });
}

export interface PastedPage {
  html: string;
  tags: readonly PastedTag[];
  hasScript: boolean;
}

function isOurs({ attrs }: PastedTag, { origin }: EmbedFacts): boolean {
  const src = attrs.src ?? "";
  return src.startsWith(`${origin}/`) || /\/(?:embed\/)?c\/[1-9A-HJ-NP-Za-km-z]{8}(?:[@.?#/]|$)/.test(src);
}

function explainAbsence(html: string, hasScript: boolean, facts: EmbedFacts): Finding {
  if (hasScript) {
    return {
      gravity: "wrong",
      about: "Frame missing",
      words:
        "The script of the embed is there and its frame is not: the editor took the iframe out. Use the picture, or the address for oEmbed.",
    };
  }
  const address = /https?:\/\/[^\s"'<>]+/g;
  if ([...html.matchAll(address)].some(([url]) => parseChartUrl(url, facts.origin) !== null)) {
    return {
      gravity: "risky",
      about: "Address only",
      words:
        "There is a chart's address and no frame. It turns into a chart only where the site supports oEmbed; elsewhere it stays a link.",
    };
  }
  return {
    gravity: "wrong",
    about: "No chart",
    words:
      "No chart of this site is in what you pasted. Paste the HTML as it is published, not as the editor shows it.",
  };
}
