import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { EMBED_SCRIPT } from "@/lib/embed/embed-script";
import { PARENT_SCRIPT } from "@/lib/embed/parent-script";
import { type Figure, kilobytes } from "./figure";

/** What a page loads to show a chart in another way: files of published packages, as a browser would load them. */
const OTHERS = [
  {
    name: "vega-embed 7.3.0 with vega 6.4.0 and vega-lite 6.5.0",
    files: [
      ["vega@6.4.0", "build/vega.min.js"],
      ["vega-lite@6.5.0", "build/vega-lite.min.js"],
      ["vega-embed@7.3.0", "build/vega-embed.min.js"],
    ],
  },
  {
    name: "Datawrapper's chart-core 8.47.0 as a web component, before the chart's own type and data",
    files: [["@datawrapper/chart-core@8.47.0", "dist/web-component.js"]],
  },
] as const;

/** The script of an embed and that of the page around it, beside what a user of other tools would load; no row of theirs without a network. */
export function measureEmbedScript(): Figure[] {
  const own = gzipSync(EMBED_SCRIPT).length + gzipSync(PARENT_SCRIPT).length;
  return OTHERS.map(({ name, files }): Figure => {
    const theirs = weigh(files);
    return {
      what: `JavaScript of an embed and of the page around it, beside ${name} (gzip)`,
      measured: kilobytes(own),
      beside: theirs === null ? "not measured: the package could not be fetched" : kilobytes(theirs),
      holds: theirs === null ? null : own < theirs,
    };
  });
}

function weigh(files: readonly (readonly [string, string])[]): number | null {
  const folder = mkdtempSync(join(tmpdir(), "common-ground-packages-"));
  try {
    return files.reduce((sum, [name, file]) => sum + gzipSync(fetchFile(folder, name, file)).length, 0);
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One file out of a published package, which is unpacked and never installed: nothing of it is run. */
function fetchFile(folder: string, name: string, file: string): Buffer {
  const [packed = ""] = execFileSync("npm", ["pack", name, "--silent", "--pack-destination", folder], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    timeout: 120_000,
  })
    .trim()
    .split("\n")
    .slice(-1);
  execFileSync("tar", ["-xzf", join(folder, packed), "-C", folder, `package/${file}`]);
  return readFileSync(join(folder, "package", file));
}
