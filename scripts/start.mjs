import { spawn } from "node:child_process";
import { prepare, root } from "./prepare.mjs";
import { exitWith } from "./support/plain-exit.mjs";
import { preflight } from "./support/preflight.mjs";

const isDev = process.argv.includes("--dev");

async function main() {
  const { port } = await preflight(root);
  await prepare({ build: !isDev });
  serve(port);
}

function serve(port) {
  // The fourth channel tells the server when this process is gone, however it went.
  const server = spawn(
    process.execPath,
    ["--import", "tsx", "scripts/serve.ts", ...(isDev ? ["--dev"] : [])],
    {
      cwd: root,
      env: { ...process.env, PORT: String(port), NODE_ENV: isDev ? "development" : "production" },
      stdio: ["inherit", "inherit", "inherit", "ipc"],
    },
  );
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill(signal));
  server.on("exit", (code) => process.exit(code ?? 1));
  stopWithNpm(() => server.kill("SIGTERM"));
}

// npm that is killed outright cannot pass the signal on; our parent then changes.
function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 250).unref();
}

// Nobody reading our lines any more (npm start | head) is no reason to stop.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

main().catch(exitWith);
