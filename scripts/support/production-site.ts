import type { BlockList } from "node:net";
import { type Env, readEnv } from "@/lib/env";
import { createHttpServer } from "@/lib/server/http-server";
import { readTrustedProxies } from "@/lib/server/trusted-proxies";
import type { Site } from "./development-site";
import { errorCode, PlainFailure } from "./plain-failure";

export interface ProductionSiteInput {
  root: string;
  port: number;
  databaseUrl: string;
  /** Where the embedded database keeps its files; null for one of DATABASE_URL. */
  databaseFolder: string | null;
  say: (line: string) => void;
}

export function serveProduction({ root, port, ...database }: ProductionSiteInput): Site {
  const host = process.env.BIND_ADDRESS || undefined;
  const { API_REQUESTS_PER_MINUTE: apiRequestsPerMinute, FREE_SPACE_FLOOR_MB } = readSettings();
  const limits = { apiRequestsPerMinute, freeSpaceFloor: FREE_SPACE_FLOOR_MB * 2 ** 20 };
  const server = createHttpServer({ root, port, host, proxies: readProxies(), ...limits, ...database });
  const listen = () => server.listen().catch((error: unknown) => Promise.reject(describePort(error, port)));
  return { prepare: server.prepare, listen, stop: server.close };
}

// The port was free when the start began; somebody was faster.
function describePort(error: unknown, port: number): unknown {
  if (errorCode(error) !== "EADDRINUSE") return error;
  return new PlainFailure(
    `Port ${port} is already in use: stop the program that uses it, or choose another port, for example PORT=${port + 1} npm start.`,
  );
}

function readSettings(): Env {
  try {
    return readEnv();
  } catch (error) {
    throw new PlainFailure(error instanceof Error ? error.message : String(error));
  }
}

function readProxies(): BlockList {
  const setting = process.env.TRUSTED_PROXIES ?? "";
  try {
    return readTrustedProxies(setting);
  } catch {
    throw new PlainFailure(
      `TRUSTED_PROXIES is "${setting}", which is not a list of addresses and networks: write it like 127.0.0.1, 10.0.0.0/8, or unset it.`,
    );
  }
}

export function describeAddress(port: number): string {
  const host = process.env.BIND_ADDRESS;
  return `http://${host && host !== "::" && host !== "0.0.0.0" ? host : "localhost"}:${port}`;
}
