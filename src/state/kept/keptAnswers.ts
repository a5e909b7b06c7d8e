import type { Correction } from '../../domain/correction';
import { snapshotKey, type Snapshot } from '../../engine/openingSnapshot';
import type { QuestionName } from '../ask.svelte';
import type { Side } from '../library/side';

/** Answers over certain reports. */
export interface StoredAnswers {
  /** See {@link markOf}. */
  readonly of: string;
  readonly answers: Snapshot;
}

/** Where answers lie between visits: one record, the newest. Any call may be refused. */
export interface AnswerStore {
  /** Undefined where nothing was kept. */
  read(): Promise<StoredAnswers | undefined>;
  write(stored: StoredAnswers): Promise<void>;
  clear(): Promise<void>;
}

/** What keeping answers needs of the world. */
export interface AnswerPorts {
  readonly store: AnswerStore;
  /** Names the build of the page: another one may ask otherwise. */
  readonly build: string;
}

/** Rows that are kept together: more would hold the page up while they are copied. */
const MOST_ROWS = 6000;
/** Answers are written when none has come for so long, in ms. */
const QUIET = 1500;

/**
 * The answers that were last on the screen, kept for the next visit, so that the charts of imported reports stand as soon as
 * the reports are read, as those that came with the page do, and do not wait for the engine. They hold for exactly the sets,
 * corrections and build they were given for; the engine is asked all the same once it is there.
 */
export class KeptAnswers {
  #found: StoredAnswers | undefined;
  #mark: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #answers = new Map<string, readonly unknown[]>();
  readonly #ports: AnswerPorts | undefined;

  constructor(ports: AnswerPorts | undefined) {
    this.#ports = ports;
  }

  /** Reads what an earlier visit kept. Where it cannot, the charts wait for the engine. */
  async read(): Promise<void> {
    try {
      this.#found = await this.#ports?.store.read();
    } catch {
      this.#found = undefined;
    }
  }

  /** The rows of an earlier visit for a question over just these reports. */
  rowsOf(
    name: QuestionName,
    question: unknown,
    side: Side,
    corrected: readonly Correction[],
  ): readonly unknown[] | undefined {
    if (this.#found === undefined || this.#found.of !== this.#markOf(side, corrected)) return undefined;
    return this.#found.answers[snapshotKey(name, question as object)];
  }

  /** Keeps an answer that the engine gave over these reports; over none that were imported nothing is kept. */
  remember(
    name: QuestionName,
    question: unknown,
    rows: readonly unknown[],
    side: Side,
    corrected: readonly Correction[],
  ): void {
    if (this.#ports === undefined || rows.length > MOST_ROWS) return;
    const mark = this.#markOf(side, corrected);
    if (mark === undefined) {
      void this.clear();
      return;
    }
    if (mark !== this.#mark) this.#answers.clear();
    this.#mark = mark;
    const key = snapshotKey(name, question as object);
    // The newest last.
    this.#answers.delete(key);
    this.#answers.set(key, rows);
    let count = [...this.#answers.values()].reduce((sum, { length }) => sum + length, 0);
    for (const [oldest, { length }] of this.#answers) {
      if (count <= MOST_ROWS) break;
      this.#answers.delete(oldest);
      count -= length;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#write(), QUIET);
  }

  /** Forgets what was kept, also on this machine. */
  async clear(): Promise<void> {
    if (this.#found === undefined && this.#mark === undefined) return;
    clearTimeout(this.#timer);
    this.#answers.clear();
    this.#found = undefined;
    this.#mark = undefined;
    await this.#ports?.store.clear().catch(() => undefined);
  }

  async #write(): Promise<void> {
    const of = this.#mark;
    if (of === undefined) return;
    // A store that refuses costs the next visit some seconds, and nothing of this one.
    await this.#ports?.store.write({ of, answers: Object.fromEntries(this.#answers) }).catch(() => undefined);
  }

  #markOf(side: Side, corrected: readonly Correction[]): string | undefined {
    return markOf(side, corrected, this.#ports?.build ?? '');
  }
}

/** Names the reports of a side with their corrections under one build; undefined where none were imported. */
function markOf({ kind, sets }: Side, corrected: readonly Correction[], build: string): string | undefined {
  if (sets.every(({ isBundled }) => isBundled)) return undefined;
  const contents = sets.map(({ info, imported }) => [
    info.id,
    info.reportCount,
    info.figureCount,
    imported?.at ?? null,
    imported?.replaces ?? null,
  ]);
  return JSON.stringify([build, kind, contents, corrected]);
}
