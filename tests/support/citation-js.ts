import { createRequire } from "node:module";

/** CSL-JSON as citation-js reads it back. */
export type ReadCitation = Record<string, unknown> & {
  title?: string;
  author?: Record<string, string>[];
  issued?: { "date-parts": number[][] };
};

interface Plugins {
  input: { chain(text: string, options: { generateGraph: boolean; forceType: string }): ReadCitation[] };
}

// The package brings no types; what is used of it is described above.
const require = createRequire(import.meta.url);
require("@citation-js/plugin-bibtex");
require("@citation-js/plugin-ris");
const { plugins } = require("@citation-js/core") as { plugins: Plugins };

const TYPES = {
  bibtex: "@bibtex/text",
  biblatex: "@biblatex/text",
  ris: "@ris/file",
  csl: "@csl/list+object",
};

/** What another program makes of a citation file. */
export function readCitationFile(text: string, format: keyof typeof TYPES): ReadCitation[] {
  const input = format === "csl" ? JSON.parse(text) : text;
  return plugins.input.chain(input, { generateGraph: false, forceType: TYPES[format] });
}
