import type { Answer } from "./stored-answer";

const HEAD_END = "</head>";
const OEMBED_LINK = /<link rel="alternate" type="application\/json\+oembed" href="([^"<>]+)"/;

/** Says in a header what a page's head says of its oEmbed answer: some who look for it read no HTML. */
export function withDiscovery(answer: Answer): Answer {
  const { headers, status, body } = answer;
  if (status !== 200 || !String(headers["content-type"] ?? "").startsWith("text/html")) return answer;
  const end = body.indexOf(HEAD_END);
  const [, written] = OEMBED_LINK.exec(body.toString("utf8", 0, Math.max(0, end))) ?? [];
  // As a URL of its own every character in it is one that a header may hold.
  const href = written?.replaceAll("&amp;", "&") ?? "";
  if (!URL.canParse(href)) return answer;
  const link = `<${new URL(href).href}>; rel="alternate"; type="application/json+oembed"`;
  const others = headers.link === undefined ? [] : [headers.link].flat().map(String);
  return { ...answer, headers: { ...headers, link: [...others, link].join(", ") } };
}
