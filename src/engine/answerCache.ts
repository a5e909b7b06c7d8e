type Answer = Promise<readonly unknown[]>;

/** How many answers are kept for asking again. */
const MOST_ANSWERS = 300;
/** Longer answers are not kept: charts have shorter ones, and findings over a country are asked once. */
const LONGEST = 20_000;
/** Rows of all that are kept: a row takes some 200 bytes, so that all of them stay under some 25 MB. */
const MOST_ROWS = 120_000;

/** Answers kept for asking again, the latest ones, until the data change; bounded by what they hold and not by number alone. */
export class AnswerCache {
  /** In the order in which they were asked; answers that are not there yet count as empty. */
  readonly #answers = new Map<string, { readonly answer: Answer; rows: number }>();
  #rows = 0;

  /** The rows of all that are kept. */
  get rows(): number {
    return this.#rows;
  }

  /** The answer to a question, whole or on its way; undefined where it is not kept. */
  get(key: string): Answer | undefined {
    return this.#answers.get(key)?.answer;
  }

  /** Keeps an answer that is on its way, unless it turns out too long or a failure: asked again, that is tried again. */
  keep(key: string, answer: Answer): void {
    const kept = { answer, rows: 0 };
    this.#answers.set(key, kept);
    if (this.#answers.size > MOST_ANSWERS) this.#dropOldest();
    const isKept = () => this.#answers.get(key) === kept;
    answer.then(
      ({ length }) => {
        if (!isKept()) return;
        if (length > LONGEST) {
          this.#drop(key);
          return;
        }
        kept.rows = length;
        this.#rows += length;
        while (this.#rows > MOST_ROWS) this.#dropOldest();
      },
      () => {
        if (isKept()) this.#drop(key);
      },
    );
  }

  /** Forgets all answers, as the data they are of have changed. */
  clear(): void {
    this.#answers.clear();
    this.#rows = 0;
  }

  #dropOldest(): void {
    const [oldest] = this.#answers.keys();
    if (oldest !== undefined) this.#drop(oldest);
  }

  #drop(key: string): void {
    this.#rows -= this.#answers.get(key)?.rows ?? 0;
    this.#answers.delete(key);
  }
}
