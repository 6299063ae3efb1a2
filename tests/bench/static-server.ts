import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { findFreePort, until } from "../support/site-process";

/** A file as a web server would have it on its disk. */
export interface StaticFile {
  name: string;
  type: string;
  body: Buffer;
}

/** Serves the same files with their tags, and tells which server it is. */
export interface StaticServer {
  server: "nginx" | "node:http";
  address: string;
  stop: () => Promise<void>;
}

/** The same bytes from nginx where it is installed, else from node:http: what any way to serve them is measured beside. */
export async function serveFiles(files: readonly StaticFile[]): Promise<StaticServer> {
  return hasNginx() ? serveByNginx(files) : serveByNode(files);
}

function hasNginx(): boolean {
  try {
    execFileSync("nginx", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Text is compressed once and sent as it lies there, which is the most that a server can be spared. */
async function serveByNginx(files: readonly StaticFile[]): Promise<StaticServer> {
  const folder = mkdtempSync(join(tmpdir(), "common-ground-nginx-"));
  chmodSync(folder, 0o755);
  for (const { name, body } of files) {
    writeFileSync(join(folder, name), body);
    if (!isPacked(name)) writeFileSync(join(folder, `${name}.gz`), gzipSync(body));
  }
  const port = await findFreePort();
  const config = join(folder, "nginx.conf");
  writeFileSync(config, configOf(folder, port));
  const child = spawn("nginx", ["-c", config, "-p", folder, "-e", "error.log"], { stdio: "ignore" });
  const address = `http://127.0.0.1:${port}`;
  const came = await until(() => answersAt(`${address}/${files[0]?.name ?? ""}`), 10_000);
  if (!came) throw new Error(`nginx did not start: see error.log in ${folder}.`);
  return {
    server: "nginx",
    address,
    stop: async () => {
      child.kill("SIGQUIT");
      await until(() => child.exitCode !== null || child.signalCode !== null);
    },
  };
}

function configOf(folder: string, port: number): string {
  return `daemon off;
pid nginx.pid;
worker_processes 2;
events { worker_connections 256; }
http {
  access_log off;
  types { text/html html; application/json json; image/png png; }
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${name};`).join(" ")}
  keepalive_requests 1000000;
  sendfile on;
  gzip_static on;
  etag on;
  server { listen 127.0.0.1:${port}; root ${folder}; }
}
`;
}

async function answersAt(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}

function isPacked(name: string): boolean {
  return name.endsWith(".png");
}

function serveByNode(files: readonly StaticFile[]): Promise<StaticServer> {
  const ready = new Map(
    files.map(({ name, type, body }) => {
      const sent = isPacked(name) ? body : gzipSync(body);
      const tag = `"${createHash("sha256").update(sent).digest("hex").slice(0, 16)}"`;
      const headers = {
        ...{ "content-type": type, "content-length": sent.length, etag: tag },
        ...(isPacked(name) ? {} : { "content-encoding": "gzip" }),
      };
      return [`/${name}`, { sent, tag, headers }];
    }),
  );
  const server = createServer((request, response) => {
    const file = ready.get(request.url ?? "");
    if (!file) response.writeHead(404).end();
    else if (request.headers["if-none-match"] === file.tag) response.writeHead(304, { etag: file.tag }).end();
    else response.writeHead(200, file.headers).end(file.sent);
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const at = server.address();
      const address = `http://127.0.0.1:${typeof at === "object" && at ? at.port : 0}`;
      const stop = () =>
        new Promise<void>((done) => {
          server.close(() => done());
          server.closeAllConnections();
        });
      resolve({ server: "node:http", address, stop });
    });
  });
}
