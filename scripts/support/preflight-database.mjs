import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { PlainFailure } from "./plain-exit.mjs";

const PATIENCE_MS = 5_000;
const EXAMPLE = "postgresql://user:password@localhost:5432/common_ground";

/** A DATABASE_URL that cannot be read or reached is said before anything is built. */
export async function checkDatabaseUrl(text) {
  const endpoint = readEndpoint(text);
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const problem = await tryConnecting(endpoint, deadline - Date.now());
    if (!problem) return;
    // A database that starts at the same moment is given its few seconds; a name that does not exist is not.
    if (problem === "ENOTFOUND" || Date.now() + 250 >= deadline)
      throw new PlainFailure(
        `The database of DATABASE_URL cannot be reached at ${endpoint.name} (${problem}): start it or correct DATABASE_URL, or unset it to use the embedded database.`,
      );
    await wait(250);
  }
}

function readEndpoint(text) {
  let url;
  try {
    // The form with an empty host and a socket folder (user@/name?host=/folder) is no URL to the parser.
    url = new URL(text.replace("@/", "@localhost/"));
  } catch {
    throw malformed();
  }
  if (!/^postgres(ql)?:$/.test(url.protocol)) throw malformed();
  const host = url.searchParams.get("host") ?? url.hostname.replace(/^\[|\]$/g, "");
  const port = Number(url.port || 5432);
  if (host === "" || url.pathname.length < 2) throw malformed();
  if (host.startsWith("/")) return { path: `${host}/.s.PGSQL.${port}`, name: `${host} (socket)` };
  return { host, port, name: `${host}:${port}` };
}

// The value is not repeated: it may hold a password.
function malformed() {
  return new PlainFailure(
    `DATABASE_URL is not the address of a PostgreSQL database: write it like ${EXAMPLE}, or unset it.`,
  );
}

function tryConnecting({ name: _name, ...address }, timeoutMs) {
  return new Promise((resolve) => {
    const socket = connect(address);
    const finish = (problem) => {
      socket.destroy();
      resolve(problem);
    };
    socket.setTimeout(Math.max(1, timeoutMs), () => finish("no answer"));
    socket.once("connect", () => finish(undefined));
    socket.once("error", (error) => finish(error.code ?? error.errors?.[0]?.code ?? "refused"));
  });
}
