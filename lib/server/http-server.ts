import { createServer, type Server } from "node:http";
import type { BlockList } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import next from "next";
import { patienceOf } from "./api-gate";
import { Ballast } from "./ballast";
import { DiskWatch } from "./disk-watch";
import { PageCache } from "./page-cache";
import { refuseWrite } from "./refuse-write";
import { ReleaseClock } from "./release-clock";
import { RequestHandler } from "./request-handler";
import { dropForgedHeaders } from "./trusted-proxies";

export interface HttpServerInput {
  root: string;
  port: number;
  /** Undefined listens on every address of this machine. */
  host: string | undefined;
  databaseUrl: string;
  /** Whose word on the client's address is taken. */
  proxies: BlockList;
  /** How many answers of the API that must be worked out one client may have in a minute; 0 for any number. */
  apiRequestsPerMinute: number;
  /** Where the database keeps its files; null when that is not on this machine. */
  databaseFolder: string | null;
  /** Below so many free bytes there nothing more is written. */
  freeSpaceFloor: number;
  say: (line: string) => void;
}

export interface HttpServer {
  prepare: () => Promise<void>;
  listen: () => Promise<void>;
  close: () => Promise<void>;
}

const CACHE_BYTES = 64 * 1024 * 1024;
const DRAIN_MS = 10_000;
// Longer than proxies keep theirs, so that it is never we who close under a request.
const KEEP_ALIVE_MS = 65_000;

/** The site behind our own server: Next renders, this process caches, compresses and sends. */
export function createHttpServer(input: HttpServerInput): HttpServer {
  const { root, port, host, databaseUrl, proxies, apiRequestsPerMinute } = input;
  const app = next({ dev: false, dir: root, port, hostname: host ?? "localhost" });
  const clock = new ReleaseClock(databaseUrl);
  const disk = watchDisk(input);
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS });
  const prepare = async () => {
    await app.prepare();
    const patience = patienceOf(apiRequestsPerMinute, proxies);
    const handler = new RequestHandler(app.getRequestHandler(), new PageCache(CACHE_BYTES), clock, patience);
    server.on("request", (req, res) => {
      dropForgedHeaders(req, proxies);
      if (refuseWrite(req, res, disk)) return;
      handler.handle(req, res).catch(() => res.destroy());
    });
  };
  const listen = async () => {
    await clock.start();
    await disk.start();
    await new Promise<void>((done, refuse) => server.once("error", refuse).listen({ port, host }, done));
  };
  const close = async () => {
    await drain(server);
    await clock.stop();
    disk.stop();
    await app.close();
  };
  return { prepare, listen, close };
}

function watchDisk({ databaseFolder: folder, freeSpaceFloor: floor, say }: HttpServerInput): DiskWatch {
  const ballast = folder === null ? null : new Ballast(join(dirname(folder), "ballast"));
  return new DiskWatch({ folder, floor, say, ballast });
}

/** Takes no new connections, lets the answers under way finish, and closes what is left after a while. */
async function drain(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise<void>((done) => server.close(() => done()));
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  await Promise.race([closed, wait(DRAIN_MS)]);
  clearInterval(sweep);
  server.closeAllConnections();
}
