import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/**
 * Inline scripts of our own, each written exactly as it stands in the page. Everything else that may run
 * inline is Next's data and React's instructions, recognised below; an injected script is neither.
 */
const OWN_INLINE_SCRIPTS: readonly string[] = [];

// A fixed call whose argument is JSON and nothing but JSON: it can carry data, not code.
const DATA_CALLS = [
  "(self.__next_f=self.__next_f||[]).push",
  "self.__next_f.push",
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push',
];
// React's calls ($RC("B:0","S:0") and its kin) that move late content into place.
const INSTRUCTIONS = /(?:\$R[A-Z]\((?:"(?:[^"\\]|\\.)*"|[[\],])*\);?)*$/;

export function isKnownScript(text: string): boolean {
  return isDataCall(text) || OWN_INLINE_SCRIPTS.includes(text) || isInstruction(text);
}

function isDataCall(text: string): boolean {
  const call = DATA_CALLS.find((name) => text.startsWith(`${name}(`));
  if (!call) return false;
  try {
    JSON.parse(text.slice(call.length).replace(/;$/, "").slice(1, -1));
    return /\);?$/.test(text);
  } catch {
    return false;
  }
}

function isInstruction(text: string): boolean {
  if (!/^(?:\$R|requestAnimationFrame\()/.test(text)) return false;
  const definitions = text.replace(INSTRUCTIONS, "");
  return definitions === "" || reactRuntime().includes(definitions);
}

let runtime: string | undefined;

/** The text of React's server renderer inside Next, which holds its inline scripts word for word. */
function reactRuntime(): string {
  runtime ??= readRuntime().replaceAll("\\n", "\n");
  return runtime;
}

function readRuntime(): string {
  const folder = join(
    createRequire(import.meta.url).resolve("next/package.json"),
    "../dist/compiled/next-server",
  );
  return readFileSync(join(folder, "app-page-turbo.runtime.prod.js"), "utf8");
}
