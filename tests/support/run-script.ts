import { spawn } from "node:child_process";
import { once } from "node:events";
import { repository } from "./site-process";

export interface ScriptRun {
  code: number | null;
  /** What it said, its errors among it. */
  said: string;
}

/** Runs one of scripts/*.ts as npm runs it, with these settings and nothing of the caller's database. */
export async function runScript(
  name: string,
  given: string[],
  settings: Record<string, string>,
): Promise<ScriptRun> {
  const { DATABASE_URL: _url, DATA_DIR: _dir, ...env } = process.env;
  const args = ["--conditions=react-server", "--import", "tsx", `scripts/${name}.ts`, ...given];
  const child = spawn(process.execPath, args, {
    cwd: repository,
    env: { ...env, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      said += chunk;
    });
  const [code] = await once(child, "close");
  return { code, said: said.trim() };
}
