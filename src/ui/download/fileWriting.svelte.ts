import { onDestroy } from 'svelte';
import type { Bilingual } from '../../domain/language';
import type { Writing } from '../../export/writing/writeFile';
import { failureOf } from '../../state/failure';

/** A file that is written sooner needs no progress. */
const PROGRESS_AFTER_MS = 400;

/** Who waits for a file: is told its share, and may give it up. */
export type Waiting = Pick<Writing, 'signal' | 'onProgress'>;

/** What became of a file: what was done, or that it was given up, or why it was not written. */
export type Outcome<Done> =
  | { readonly kind: 'done'; readonly done: Done }
  | { readonly kind: 'givenUp' }
  | { readonly kind: 'failed'; readonly failure: Bilingual };

/** The file that is being written beside a button, one at a time. Made while a component initialises; gone with it. */
export class FileWriting {
  #controller = $state.raw<AbortController>();
  #share = $state<number>();

  constructor() {
    // What is gone saves nothing more.
    onDestroy(() => {
      this.giveUp();
    });
  }

  /** Whether a file is being written. */
  get isBusy(): boolean {
    return this.#controller !== undefined;
  }

  /** Share of the file that is written, once it took long enough to be told. */
  get share(): number | undefined {
    return this.#share;
  }

  /** Gives up the file that is being written. */
  giveUp(): void {
    this.#controller?.abort();
  }

  /** Writes a file. @param act ends in an `AbortError` where it was given up */
  async run<Done>(act: (waiting: Waiting) => Promise<Done>): Promise<Outcome<Done>> {
    const controller = new AbortController();
    this.#controller = controller;
    let reached = 0;
    const timer = setTimeout(() => (this.#share = reached), PROGRESS_AFTER_MS);
    const onProgress = (written: number): void => {
      reached = written;
      if (this.#share !== undefined) this.#share = written;
    };
    try {
      return { kind: 'done', done: await act({ signal: controller.signal, onProgress }) };
    } catch (cause) {
      return controller.signal.aborted ? { kind: 'givenUp' } : { kind: 'failed', failure: failureOf(cause) };
    } finally {
      clearTimeout(timer);
      this.#share = undefined;
      this.#controller = undefined;
    }
  }
}
