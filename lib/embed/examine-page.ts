import { directivesOf } from "./content-policy";
import type { EmbedFacts, Finding, PastedPage } from "./examine-embed";
import type { PastedTag } from "./pasted-tags";

/** Whether the page's own content policy, where it stands in its HTML, lets the frame and the script in. */
export function examinePolicy(
  { tags, hasScript }: PastedPage,
  { origin }: EmbedFacts,
  hasFrame: boolean,
): Finding[] {
  const policies = tags.filter(
    ({ name, attrs }) => name === "meta" && attrs["http-equiv"]?.toLowerCase() === "content-security-policy",
  );
  return policies.flatMap(({ attrs }) => {
    const directives = directivesOf(attrs.content ?? "");
    const frames =
      directives.get("frame-src") ?? directives.get("child-src") ?? directives.get("default-src");
    const scripts =
      directives.get("script-src-elem") ?? directives.get("script-src") ?? directives.get("default-src");
    const host = origin.replace(/^https?:\/\//, "");
    return [
      ...(hasFrame && frames && !allows(frames, origin)
        ? [
            {
              gravity: "wrong",
              about: "Frame blocked",
              words: `The page's content policy lets in no frame from here: add ${host} to its frame-src.`,
            } as const,
          ]
        : []),
      ...(hasScript && scripts && !allows(scripts, origin)
        ? [
            {
              gravity: "risky",
              about: "Script blocked",
              words: `The page's content policy lets in no script from here: add ${host} to its script-src, or use “Frame alone”.`,
            } as const,
          ]
        : []),
    ];
  });
}

function allows(sources: readonly string[], origin: string): boolean {
  const [scheme = "", host = ""] = origin.split("://");
  return sources.some((source) => {
    if (source === "*" || source === `${scheme}:`) return true;
    const bare = source.replace(/^https?:\/\//, "").replace(/\/.*$/, "");
    return bare === host || (bare.startsWith("*.") && host.endsWith(bare.slice(1)));
  });
}

/** A chart shown as a picture. */
export function examinePicture({ attrs }: PastedTag, { charts }: EmbedFacts): Finding[] {
  const id = /\/c\/([1-9A-HJ-NP-Za-km-z]{8})/.exec(attrs.src ?? "")?.[1];
  const chart = charts.find((one) => one.id === id);
  if (!chart)
    return [
      { gravity: "wrong", about: "Unknown chart", words: `There is no chart at “${attrs.src ?? ""}”.` },
    ];
  return [
    attrs.alt?.trim()
      ? { gravity: "fine", about: "Alt text", words: "The picture is described in words." }
      : {
          gravity: "wrong",
          about: "Alt text missing",
          words: "The picture has no alt text; the snippet for pictures carries the right one.",
        },
    ...(attrs.width && attrs.height
      ? []
      : [
          {
            gravity: "risky",
            about: "Height missing",
            words: "Without width and height the page shifts when the picture arrives.",
          } as const,
        ]),
    ...(/@\d/.test(attrs.src ?? "")
      ? []
      : [
          {
            gravity: "risky",
            about: "Version",
            words: "The picture is live: what the article says of it may stop being true.",
          } as const,
        ]),
  ];
}
