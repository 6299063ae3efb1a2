import pg from "pg";
import { runScript } from "../support/run-script";
import { type FaultFigure, seconds } from "./fault-figure";
import { databaseUrl } from "./processes";
import { openWorkshop } from "./workshop-site";

const ENTRIES = 20_000;
// One character of one field becomes another, as a hand inside the database would do it.
const FLIPS = [
  "detail = jsonb_set(detail, '{n}', to_jsonb(((detail->>'n')::int # 1)))",
  "actor = (SELECT id FROM auth_user WHERE id <> audit.actor LIMIT 1)",
  "action = overlay(action PLACING chr(ascii(substr(action, 3, 1)) # 1) FROM 3 FOR 1)",
  "object = overlay(object PLACING chr(ascii(substr(object, 4, 1)) # 1) FROM 4 FOR 1)",
  "at = at + interval '1 millisecond'",
  "hash = overlay(hash PLACING CASE substr(hash, 9, 1) WHEN '0' THEN '1' ELSE '0' END FROM 9 FOR 1)",
];

/** Somebody with every right in the database changes one character of one entry, past every trigger. */
export async function measureFlippedAudit(flips: number): Promise<FaultFigure> {
  const workshop = await openWorkshop();
  const url = databaseUrl(workshop.dataDir);
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await fill(client);
    const began = performance.now();
    const { rowCount: broken } = await client.query("SELECT FROM broken_audit()");
    const readMs = performance.now() - began;
    let found = 0;
    for (let flip = 0; flip < flips; flip++) if (await isFound(client, flip)) found++;
    await flipOne(client, ENTRIES / 2, FLIPS[0] ?? "");
    const said = await verify(workshop.dataDir);
    return {
      fault: `one character of one entry of the account is changed in the database, ${flips} times, past every trigger`,
      promise: "each is found, and named by its entry",
      measured: `${found} of ${flips} found among ${ENTRIES.toLocaleString("en-GB")} entries, all read in ${seconds(readMs)}; npm run audit:verify: “${said}”`,
      holds: broken === 0 && found === flips && new RegExp(`broken: entry ${ENTRIES / 2}\\b`).test(said),
    };
  } finally {
    await client.end();
    await workshop.close();
  }
}

async function fill(client: pg.Client): Promise<void> {
  await client.query(
    `INSERT INTO auth_user (id, name, email, role) VALUES ('another', 'Another', 'another@example.org', 'viewer');
     INSERT INTO audit (actor, action, object, detail) SELECT (SELECT min(id) FROM auth_user), 'save-change',
       'changeset ' || n, jsonb_build_object('n', n, 'note', 'as it was') FROM generate_series(1, ${ENTRIES}) n`,
  );
}

async function flipOne(client: pg.Client, seq: number, change: string): Promise<void> {
  await client.query("SET session_replication_role = replica");
  await client.query(`UPDATE audit SET ${change} WHERE seq = $1`, [seq]);
  await client.query("SET session_replication_role = DEFAULT");
}

async function isFound(client: pg.Client, flip: number): Promise<boolean> {
  const seq = 10 + Math.floor(Math.random() * (ENTRIES - 10));
  await client.query("BEGIN");
  await flipOne(client, seq, FLIPS[flip % FLIPS.length] ?? "");
  const { rows } = await client.query<{ seq: string }>("SELECT seq FROM broken_audit()");
  await client.query("ROLLBACK");
  return Number(rows[0]?.seq) === seq;
}

async function verify(dataDir: string): Promise<string> {
  const { code, said } = await runScript("audit-verify", [], { DATA_DIR: dataDir });
  return code === 0 ? "the account holds" : said;
}
