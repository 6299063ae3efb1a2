/** A tag in pasted HTML, with its attributes by small name. */
export interface PastedTag {
  name: string;
  attrs: Record<string, string>;
}

const TAG = /<(iframe|amp-iframe|script|img|meta|html|body|link)\b((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** The tags the doctor looks at. */
export function readTags(html: string): PastedTag[] {
  return [...html.matchAll(TAG)].map(([, name = "", inside = ""]) => ({
    name: name.toLowerCase(),
    attrs: Object.fromEntries(
      [...inside.matchAll(ATTRIBUTE)].map(([, key = "", double, single, bare]) => [
        key.toLowerCase(),
        decode(double ?? single ?? bare ?? ""),
      ]),
    ),
  }));
}

const ENTITIES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  "#x27": "'",
  "#038": "&",
};

function decode(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|#x27|#038);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
