import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { refuseAddress } from "./address-gate";
import { answerOtherMethod, forgetWhoAsks, isApi, type Patience, sendProblem, sendTooMany } from "./api-gate";
import { giveNonce, trimHeaders } from "./asked-headers";
import { refuseBody } from "./body-gate";
import {
  cacheKey,
  isAsset,
  isPrivate,
  isPublicRequest,
  isRendered,
  isStorable,
  LARGEST_STORED,
} from "./cache-policy";
import { CapturedResponse } from "./captured-response";
import { secureDocument } from "./content-security";
import { withDiscovery } from "./discovery-link";
import { withNotFoundStatus } from "./not-found-status";
import type { PageCache } from "./page-cache";
import type { ReleaseClock } from "./release-clock";
import { isFromThisSite } from "./same-origin";
import { isEmbed, setSecurityHeaders } from "./security-headers";
import { logSecurity } from "./security-log";
import { sendText } from "./send-text";
import { type Answer, addBrotli, packAnswer, type StoredAnswer, sendAnswer } from "./stored-answer";
import { type Asker, sendUnavailable } from "./unavailable";

const FAILED = {
  title: "error",
  status: 500,
  detail: "Something went wrong on our side. Nothing is lost; try again in a moment.",
};

type Site = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

// A document is gathered whole whatever its size: its policy is known only at its end.
const LARGEST_DOCUMENT = 64 * 1024 * 1024;

/** Stands before the site: security headers, whole answers from memory, one rendering for many askers. */
export class RequestHandler {
  readonly #inFlight = new Map<string, Promise<StoredAnswer | undefined>>();
  #brotliQueue = Promise.resolve();

  constructor(
    private readonly site: Site,
    private readonly cache: PageCache,
    private readonly clock: ReleaseClock,
    private readonly patience: Patience = () => 0,
  ) {}

  async handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    setSecurityHeaders(req, res);
    const url = req.url ?? "/";
    if (url === "/healthz") return sendText(res, 200, "ok");
    if (url === "/readyz")
      return sendText(res, this.clock.isUp ? 200 : 503, this.clock.isUp ? "ready" : "no database");
    if (isApi(url)) {
      if (answerOtherMethod(req, res)) return;
      forgetWhoAsks(req);
    } else if (!isFromThisSite(req.method ?? "GET", (name) => headerOf(req, name))) {
      logSecurity("foreign-form", { path: url, address: headerOf(req, "x-forwarded-for") ?? "" });
      return sendText(res, 403, "not from this site");
    }
    if (refuseAddress(req, res) || refuseBody(req, res)) return;
    const isPublic = isPublicRequest(req);
    const key = isPublic ? cacheKey(req, this.clock.release) : undefined;
    const known = key && (this.cache.get(key) ?? (await this.#inFlight.get(key)));
    if (known) return sendAnswer(req, res, known);
    const asker = { url, accept: req.headers.accept ?? "" };
    if (!this.clock.isUp && !isAsset(url)) return sendUnavailable(res, asker);
    // What is at hand costs next to nothing and is not counted; what must be worked out is.
    const seconds = isApi(url) ? this.patience(req) : 0;
    if (seconds > 0) return sendTooMany(res, seconds);
    const rendering = this.#render(req, res, key);
    if (key) this.#share(key, rendering);
    await this.#answer(req, res, { rendering, asker });
  }

  /** Answers with what is rendered, or gives up in the moment the database does. */
  async #answer(
    req: IncomingMessage,
    res: ServerResponse,
    { rendering, asker }: { rendering: Promise<StoredAnswer | undefined>; asker: Asker },
  ): Promise<void> {
    let giveUp = () => {};
    const down = new Promise<"down">((resolve) => {
      giveUp = () => resolve("down");
    });
    this.clock.once("down", giveUp);
    const outcome = await Promise.race([rendering, down]);
    this.clock.off("down", giveUp);
    if (res.headersSent || res.destroyed) return;
    if (outcome === "down" || (outcome && (await this.#failedForTheDatabase(outcome))))
      return sendUnavailable(res, asker);
    if (outcome?.status === 500 && isApi(req.url ?? "")) return sendProblem(res, FAILED);
    if (outcome) sendAnswer(req, res, outcome);
  }

  async #failedForTheDatabase({ status }: StoredAnswer): Promise<boolean> {
    if (status !== 500) return false;
    await this.clock.ask();
    return !this.clock.isUp;
  }

  #share(key: string, rendering: Promise<StoredAnswer | undefined>): void {
    const shared = rendering.then((answer) => (answer?.headers["set-cookie"] ? undefined : answer));
    this.#inFlight.set(key, shared);
    void shared.finally(() => this.#inFlight.delete(key));
  }

  /** One rendering by the site; undefined when its body went straight to the browser. */
  async #render(
    req: IncomingMessage,
    res: ServerResponse,
    key: string | undefined,
  ): Promise<StoredAnswer | undefined> {
    const { method } = req;
    const captured = new CapturedResponse({
      req,
      target: () => res,
      wantsBody: method !== "HEAD",
      gatherUpTo: (headers) => gatherUpTo(headers, key !== undefined),
    });
    const asked = { ...req.headers };
    trimHeaders(req, { isShared: key !== undefined });
    const nonce = isPrivate(req.url ?? "/") ? giveNonce(req) : undefined;
    if (key) req.method = "GET";
    else res.on("close", () => captured.abandon());
    this.site(req, captured).catch(() => captured.destroy());
    const gathered = await captured.done;
    req.method = method;
    req.headers = asked;
    if (!gathered) return undefined;
    const answer = withDiscovery(withNotFoundStatus(gathered));
    const packed = await packAnswer(secured(answer, req.url ?? "/", nonce), { isPublic: key !== undefined });
    if (key && isStorable(answer)) this.#store(key, packed);
    return packed;
  }

  #store(key: string, answer: StoredAnswer): void {
    this.cache.set(key, answer);
    const isForever = key.startsWith("/");
    this.#brotliQueue = this.#brotliQueue.then(async () => {
      if (!this.cache.has(key)) return;
      await addBrotli(answer, { isForever });
      if (this.cache.has(key)) this.cache.set(key, answer);
    });
  }
}

function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name];
  return typeof value === "string" ? value : undefined;
}

function gatherUpTo(headers: OutgoingHttpHeaders, isPublic: boolean): number {
  const type = String(headers["content-type"] ?? "");
  if (type.startsWith("text/html")) return LARGEST_DOCUMENT;
  if (type.startsWith("text/event-stream") || Number(headers["content-length"] ?? 0) > LARGEST_STORED)
    return 0;
  return isPublic && (isRendered(type) || !/no-store|private/.test(String(headers["cache-control"] ?? "")))
    ? LARGEST_STORED
    : 0;
}

// A route that writes its own policy (an embed) knows better.
function secured(answer: Answer, url: string, nonce: string | undefined): Answer {
  const { headers, body } = answer;
  if (!String(headers["content-type"] ?? "").startsWith("text/html") || headers["content-security-policy"])
    return answer;
  const { html, policy } = secureDocument(body.toString("utf8"), { isEmbed: isEmbed(url), nonce });
  return { ...answer, headers: { ...headers, "content-security-policy": policy }, body: Buffer.from(html) };
}
