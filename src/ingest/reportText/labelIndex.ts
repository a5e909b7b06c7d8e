import { keysOf } from '../form/rowMatcher';
import { nearestOf, pairsIn } from '../label/likeness';

/** Rows that a label may mean. */
export interface LabelMatch {
  /** Indexes of rows; several where a label stands twice in the form. */
  readonly rows: readonly number[];
  readonly isNear: boolean;
}

/** So much of a label broken over lines must be found among the words around its numbers. */
const FOUND_BROKEN = 0.75;
const NUMBERING = /(?:\(?[一二三四五六七八九十]+\)|[一二三四五六七八九十]+[、.]|(?:^|[^\d.])\d{1,2}[.、])/gu;

/** Finds rows of one table of a form by the words beside their numbers. */
export class LabelIndex {
  readonly #keys: readonly ReturnType<typeof keysOf>[];
  readonly #shapes: readonly ReadonlySet<string>[];

  constructor(labels: readonly string[]) {
    this.#keys = labels.map(keysOf);
    this.#shapes = this.#keys.map(({ bare }) => pairsIn(bare));
  }

  /** Rows that words mean, as a whole or from their last number on, since labels of groups stand to the left. */
  find(words: string): LabelMatch | undefined {
    const candidates = [words, fromLastNumber(words)];
    for (const label of candidates) {
      const exact = this.exact(label);
      if (exact.length > 0) return { rows: exact, isNear: false };
    }
    for (const label of candidates) {
      const near = nearestOf(keysOf(label).bare, this.#shapes);
      if (near !== undefined) return { rows: [near], isNear: true };
    }
    return undefined;
  }

  /** Rows whose label these words are. */
  exact(label: string): readonly number[] {
    const keys = keysOf(label);
    if (keys.whole === '') return [];
    const by = (fits: (row: ReturnType<typeof keysOf>) => boolean) =>
      this.#keys.flatMap((row, index) => (fits(row) ? [index] : []));
    const whole = by(({ whole: key }) => key === keys.whole);
    if (whole.length > 0) return whole;
    const unnumbered = by((row) => row.plain === keys.plain);
    return unnumbered.length > 0 || keys.bare === '' ? unnumbered : by(({ bare }) => bare === keys.bare);
  }

  /** True where the words, put together from broken lines, hold the label of the row. */
  isIn(row: number, words: string): boolean {
    const bare = this.#keys[row]?.bare ?? '';
    const key = keysOf(words).whole;
    if (bare === '') return false;
    if (key.includes(bare)) return true;
    const shape = this.#shapes[row] ?? new Set<string>();
    const found = pairsIn(key);
    const shared = [...shape].filter((pair) => found.has(pair)).length;
    return shape.size > 2 && shared / shape.size >= FOUND_BROKEN;
  }
}

/** What stands from the last number on: 3.危及… of 本 3.危及…. */
export function fromLastNumber(words: string): string {
  const last = [...words.matchAll(NUMBERING)].at(-1);
  if (last === undefined) return words;
  const label = words.slice(last.index).replace(/^[^\d(一二三四五六七八九十]/u, '');
  return keysOf(label).plain === '' ? words : label;
}
