import { directivesOf } from "./content-policy";
import type { Finding } from "./examine-embed";

/** What a server said when it was asked for an embed; names of headers in lower case. */
export interface EmbedAnswer {
  status: number;
  headers: { get: (name: string) => string | null };
}

/** Whether an embed, as its server answers it today, can stand and work in another site's page; what a proxy adds counts. */
export function judgeHeaders({ status, headers }: EmbedAnswer): Finding {
  if (status !== 200 && status !== 410)
    return wrong(`This site answers ${status} for the chart: a frame would stay empty.`);
  const policies = (headers.get("content-security-policy") ?? "").split(",").map(directivesOf);
  const framing = policies.flatMap((policy) => policy.get("frame-ancestors") ?? []);
  const isNamed = policies.some((policy) => policy.has("frame-ancestors"));
  const options = headers.get("x-frame-options");
  // Where a policy names who may frame, browsers do not look at the older header.
  if (!isNamed && options)
    return wrong(`This site's answer forbids other pages to frame the chart (X-Frame-Options: ${options}).`);
  if (policies.some((policy) => (policy.get("frame-ancestors") ?? ["*"]).every(isNobody)))
    return wrong(
      `This site's answer forbids other pages to frame the chart (frame-ancestors ${framing.join(" ")}).`,
    );
  if (policies.some((policy) => !(policy.get("frame-ancestors") ?? ["*"]).some(isAnyone)))
    return risky(
      `Only these may frame the chart: ${framing.filter((one) => !isAnyone(one)).join(" ")}. Anywhere else the frame stays empty.`,
    );
  if (policies.some((policy) => !letsOwnScript(policy)))
    return risky(
      "This site's answer blocks the chart's own script: evidence does not open in the frame, and its height cannot follow.",
    );
  return fine("This site lets any page frame the chart.");
}

function isAnyone(source: string): boolean {
  return source === "*" || source === "https:";
}

function isNobody(source: string): boolean {
  return source === "'none'" || source === "'self'";
}

function letsOwnScript(policy: ReadonlyMap<string, string[]>): boolean {
  const sources = policy.get("script-src") ?? policy.get("default-src");
  return !sources || sources.some((one) => one.startsWith("'sha256-") || one === "'unsafe-inline'");
}

const ABOUT = "This site's headers";

function wrong(words: string): Finding {
  return {
    gravity: "wrong",
    about: ABOUT,
    words: `${words} Until whoever runs it has changed that, only the picture works.`,
  };
}

function risky(words: string): Finding {
  return { gravity: "risky", about: ABOUT, words };
}

function fine(words: string): Finding {
  return { gravity: "fine", about: ABOUT, words };
}
