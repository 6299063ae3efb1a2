import { type StoredAnswer, sizeOf } from "./stored-answer";

/** Whole answers in memory, at most `capacity` bytes of them: the one unused for longest goes first. */
export class PageCache {
  // A Map keeps its keys in the order of insertion, so the first one is the oldest.
  readonly #answers = new Map<string, { answer: StoredAnswer; size: number }>();
  #size = 0;

  constructor(private readonly capacity: number) {}

  get size(): number {
    return this.#size;
  }

  get(key: string): StoredAnswer | undefined {
    const found = this.#answers.get(key);
    if (!found) return undefined;
    this.#answers.delete(key);
    this.#answers.set(key, found);
    return found.answer;
  }

  /** Stores an answer, or takes the measure of one again after it grew. */
  set(key: string, answer: StoredAnswer): void {
    this.#remove(key);
    const size = sizeOf(answer) + key.length * 2;
    if (size > this.capacity / 4) return;
    this.#answers.set(key, { answer, size });
    this.#size += size;
    for (const oldest of this.#answers.keys()) {
      if (this.#size <= this.capacity) return;
      this.#remove(oldest);
    }
  }

  has(key: string): boolean {
    return this.#answers.has(key);
  }

  #remove(key: string): void {
    this.#size -= this.#answers.get(key)?.size ?? 0;
    this.#answers.delete(key);
  }
}
