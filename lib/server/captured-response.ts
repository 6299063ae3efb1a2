import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { Answer } from "./stored-answer";

type Chunk = string | Uint8Array;

export interface CaptureInput {
  req: IncomingMessage;
  /** Asked once, when the headers are known: how many bytes to gather before handing the body on (0: at once). */
  gatherUpTo: (headers: OutgoingHttpHeaders) => number;
  /** Where a body goes that is not gathered. */
  target: () => ServerResponse;
  /** False for HEAD: of a body that is not gathered only the headers are wanted. */
  wantsBody?: boolean;
}

/** Stands in for the response to the browser while the site renders, and keeps what is written. */
export class CapturedResponse extends ServerResponse {
  /** The whole answer, or undefined when it was handed on to the target. */
  readonly done: Promise<Answer | undefined>;
  readonly #chunks: Buffer[] = [];
  readonly #input: CaptureInput;
  #length = 0;
  #limit = 0;
  #state: "open" | "gathering" | "passing" | "ended" = "open";
  #target: ServerResponse | undefined;
  #finish: (answer: Answer | undefined) => void = () => undefined;

  constructor(input: CaptureInput) {
    super(input.req);
    this.#input = input;
    this.done = new Promise((resolve) => {
      this.#finish = resolve;
    });
    const isEnded = { get: () => this.#state === "ended" };
    Object.defineProperties(this, {
      headersSent: { get: () => this.#state !== "open" },
      writableEnded: isEnded,
      writableFinished: isEnded,
      finished: isEnded,
    });
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    if (this.#state !== "open") return this;
    this.statusCode = status;
    const headers = rest.find((value) => typeof value === "object" && value !== null);
    const pairs = Array.isArray(headers) ? inPairs(headers) : Object.entries(headers ?? {});
    for (const [name, value] of pairs) this.setHeader(name, value);
    this.#limit = this.#input.gatherUpTo(this.getHeaders());
    this.#state = "gathering";
    if (this.#limit === 0) this.#passOn();
    return this;
  }

  override flushHeaders(): void {
    this.writeHead(this.statusCode);
  }

  override write(chunk: Chunk, encoding?: unknown, callback?: unknown): boolean {
    this.writeHead(this.statusCode);
    if (this.#state === "ended") return true;
    const bytes = typeof chunk === "string" ? Buffer.from(chunk, toEncoding(encoding)) : Buffer.from(chunk);
    const written = [encoding, callback].find((value) => typeof value === "function");
    if (written) queueMicrotask(() => written());
    if (this.#target) return this.#input.wantsBody !== false && this.#target.write(bytes);
    this.#chunks.push(bytes);
    this.#length += bytes.length;
    if (this.#length > this.#limit) this.#passOn();
    return true;
  }

  override end(...rest: unknown[]): this {
    if (this.#state === "ended") return this;
    const [chunk, encoding] = rest;
    this.writeHead(this.statusCode);
    if (typeof chunk === "string" || chunk instanceof Uint8Array) this.write(chunk, encoding);
    const answer = {
      status: this.statusCode,
      headers: { ...this.getHeaders() },
      body: Buffer.concat(this.#chunks),
    };
    this.#state = "ended";
    this.#target?.end();
    this.#finish(this.#target ? undefined : answer);
    const callback = rest.find((value) => typeof value === "function");
    setImmediate(() => {
      this.emit("finish");
      this.emit("close");
      if (callback) callback();
    });
    return this;
  }

  /** Tells the site that nobody waits any more. */
  abandon(): void {
    if (this.#state === "ended") return;
    this.emit("close");
    this.#state = "ended";
    this.#finish(undefined);
  }

  /** The site broke off: what was handed on is cut short too, so that nobody takes a part for the whole. */
  override destroy(error?: Error): this {
    if (this.#state === "ended") return this;
    this.#state = "ended";
    this.#target?.destroy(error);
    this.#finish(this.#target ? undefined : { status: 500, headers: {}, body: Buffer.alloc(0) });
    this.emit("close");
    return this;
  }

  #passOn(): void {
    this.#state = "passing";
    const target = this.#input.target();
    this.#target = target;
    for (const [name, value] of Object.entries(this.getHeaders()))
      if (value !== undefined) target.setHeader(name, value);
    target.writeHead(this.statusCode);
    if (this.#input.wantsBody === false) {
      target.end();
      setImmediate(() => this.abandon());
      return;
    }
    target.on("drain", () => this.emit("drain"));
    target.on("close", () => this.abandon());
    for (const chunk of this.#chunks.splice(0)) target.write(chunk);
  }
}

function toEncoding(value: unknown): BufferEncoding {
  return typeof value === "string" && Buffer.isEncoding(value) ? value : "utf8";
}

function inPairs(list: unknown[]): [string, never][] {
  if (Array.isArray(list[0])) return list as [string, never][];
  return Array.from(
    { length: list.length / 2 },
    (_, index) => [list[index * 2], list[index * 2 + 1]] as [string, never],
  );
}
