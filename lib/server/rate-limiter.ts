export interface RateLimit {
  /** What one client may ask in a minute, all at once or spread out; 0 sets no limit. */
  perMinute: number;
  /** The most clients remembered; the one unheard of for longest is forgotten first. */
  mostClients?: number;
  /** Milliseconds on a clock that never goes back. */
  now?: () => number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** A token bucket for each client: full at first, refilled evenly, and forgotten when memory is short. */
export class RateLimiter {
  // A Map keeps its keys in the order of insertion, so the first one has been silent for longest.
  readonly #buckets = new Map<string, Bucket>();
  readonly #capacity: number;
  readonly #mostClients: number;
  readonly #now: () => number;

  constructor({ perMinute, mostClients = 10_000, now = () => performance.now() }: RateLimit) {
    this.#capacity = perMinute;
    this.#mostClients = mostClients;
    this.#now = now;
  }

  get clients(): number {
    return this.#buckets.size;
  }

  /** Takes the cost from the client's bucket: 0 when it may go on, else the seconds until it could. */
  take(client: string, cost = 1): number {
    if (this.#capacity === 0) return 0;
    const price = Math.min(cost, this.#capacity);
    const perMs = this.#capacity / 60_000;
    const now = this.#now();
    const known = this.#buckets.get(client) ?? { tokens: this.#capacity, at: now };
    const tokens = Math.min(this.#capacity, known.tokens + (now - known.at) * perMs);
    const isEnough = tokens >= price;
    this.#remember(client, { tokens: isEnough ? tokens - price : tokens, at: now });
    return isEnough ? 0 : Math.ceil((price - tokens) / perMs / 1000);
  }

  #remember(client: string, bucket: Bucket): void {
    this.#buckets.delete(client);
    this.#buckets.set(client, bucket);
    for (const oldest of this.#buckets.keys()) {
      if (this.#buckets.size <= this.#mostClients) return;
      this.#buckets.delete(oldest);
    }
  }
}
