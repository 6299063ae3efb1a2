import { EventEmitter } from "node:events";
import pg from "pg";

const EVERY_MS = 1_000;
const PATIENCE_MS = 1_200;

/**
 * Asks the database each second for the newest release. It tells apart what is in the page cache, and a
 * database that does not answer in time counts as down until it does.
 */
export class ReleaseClock extends EventEmitter {
  release: number | undefined;
  isUp = false;
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #asking: Promise<void> | undefined;
  #isStopped = false;

  constructor(private readonly databaseUrl: string) {
    super();
    // Every waiting request listens for the moment the database goes down.
    this.setMaxListeners(0);
  }

  async start(): Promise<void> {
    await this.ask();
    const tick = async () => {
      await this.ask();
      if (!this.#isStopped) this.#timer = setTimeout(tick, EVERY_MS);
    };
    this.#timer = setTimeout(tick, EVERY_MS);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#disconnect();
  }

  /** Asks now; questions at the same time share one answer. */
  ask(): Promise<void> {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  async #ask(): Promise<void> {
    try {
      const client = this.#client ?? (await this.#connect());
      const { rows } = await client.query<{ n: number | null }>("SELECT max(n) AS n FROM release");
      this.release = rows[0]?.n ?? undefined;
      this.isUp = true;
    } catch {
      await this.#disconnect();
      if (this.isUp) this.emit("down");
      this.isUp = false;
    }
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
    });
    client.on("error", () => undefined);
    this.#client = client;
    await client.connect();
    return client;
  }

  async #disconnect(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    // A frozen database never says good-bye, so its answer is not waited for.
    void client?.end().catch(() => undefined);
  }
}
