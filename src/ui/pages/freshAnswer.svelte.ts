import type { Answer, Library } from '../../state/workbench';
import { sameRows } from './sameRows';

/**
 * An answer whose rows are only there for the reports they were asked of. Rows carry keys, and keys mean other units
 * and reports once another side is opened or a set is removed: the last rows must not be read with the new names.
 *
 * Rows that say again what is there, as the engine's do after those of an earlier visit, leave those that are there: nothing is
 * drawn anew.
 */
export class FreshAnswer<Row> implements Answer<Row> {
  readonly #answer: Answer<Row>;
  readonly #library: Pick<Library, 'reports'>;
  // What was last answered, and seen together; plain, because only the derived value below reads and writes them.
  #answered: readonly Row[] | undefined;
  #seen: readonly Row[] | undefined;
  #seenOf: Library['reports'] | undefined;

  readonly rows: readonly Row[] | undefined = $derived.by(() => {
    const { rows } = this.#answer;
    const { reports } = this.#library;
    if (rows !== this.#answered) {
      this.#answered = rows;
      if (this.#seenOf !== reports || !isSaidAgain(rows, this.#seen)) this.#seen = rows;
      this.#seenOf = reports;
    }
    return this.#seenOf === reports ? this.#seen : undefined;
  });

  constructor(answer: Answer<Row>, library: Pick<Library, 'reports'>) {
    this.#answer = answer;
    this.#library = library;
  }

  get pending(): boolean {
    return this.#answer.pending;
  }

  get error(): Answer<Row>['error'] {
    return this.#answer.error;
  }
}

function isSaidAgain(rows: readonly unknown[] | undefined, seen: readonly unknown[] | undefined): boolean {
  return rows !== undefined && seen !== undefined && sameRows(rows, seen);
}
