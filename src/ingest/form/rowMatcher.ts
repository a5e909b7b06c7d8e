import { form } from '../../domain/forms';
import { labelKey, plain, withoutBracket, withoutNumbering } from '../label/label';
import { nearestOf, pairsIn } from '../label/likeness';
import type { SheetRows } from './sheetRows';

/** A row of the form that a label on a sheet means. */
export interface MatchedRow {
  /** Index among the rows of the form. */
  readonly index: number;
  /** The label is not spelt as in the form; the reader should look. */
  readonly isNear: boolean;
}

interface Keys {
  readonly whole: string;
  readonly plain: string;
  readonly bare: string;
}

/**
 * Finds the rows of one table of a form by their labels, from top to bottom: a label that stands twice in the table
 * (被依法纠错数) means the next of them. Each row is found once.
 */
export class RowMatcher {
  readonly #rows: readonly Keys[];
  readonly #shapes: readonly ReadonlySet<string>[];
  readonly #found = new Set<number>();
  /** Rows that some cell of the sheet spells as the form does: no other label is read as one of these. */
  readonly #spelt: ReadonlySet<number>;
  #next = 0;

  constructor(labels: readonly string[], sheet: SheetRows) {
    this.#rows = labels.map(keysOf);
    this.#shapes = this.#rows.map(({ bare }) => pairsIn(bare));
    const present = new Set(sheet.flatMap((cells) => cells.map((cell) => keysOf(cell).plain)));
    this.#spelt = new Set(this.#rows.flatMap(({ plain: key }, index) => (present.has(key) ? [index] : [])));
  }

  /** The row a label means; undefined for a label of no row, or of one that was found before. */
  find(label: string): MatchedRow | undefined {
    const keys = keysOf(label);
    if (keys.whole === '') return undefined;
    const exact =
      this.#only(({ whole }) => whole === keys.whole) ??
      this.#only((row) => row.plain === keys.plain) ??
      this.#only(({ bare }) => bare === keys.bare);
    const index = exact ?? this.#nearest(keys.bare);
    if (index === undefined) return undefined;
    this.#found.add(index);
    this.#next = index + 1;
    return { index, isNear: exact === undefined };
  }

  /** The first row not found yet that fits, those below the last one found before those above. */
  #only(fits: (row: Keys) => boolean): number | undefined {
    const fitting = this.#rows.flatMap((row, index) => (!this.#found.has(index) && fits(row) ? [index] : []));
    return fitting.find((index) => index >= this.#next) ?? fitting[0];
  }

  #nearest(bare: string): number | undefined {
    const index = nearestOf(bare, this.#shapes);
    return index === undefined || this.#found.has(index) || this.#spelt.has(index) ? undefined : index;
  }
}

/** A label without blanks, stops and quotes; the same without its number; the same without its explaining bracket. */
export function keysOf(label: string): Keys {
  const text = inFull(sameTotal(plain(label).replace(/\s+/gu, '')));
  const unnumbered = withoutNumbering(text);
  return { whole: labelKey(text), plain: labelKey(unnumbered), bare: labelKey(withoutBracket(unnumbered)) };
}

/** Rows of （六）其他处理 that most copies shorten, by their ids in the form. */
const SHORTENED = [
  { short: /^(?:1\.)?(?:申请人)?(?:无正当理由)?逾期不补正(?:的)?$/u, id: '3.3.6.1' },
  { short: /^(?:2\.)?(?:申请人)?逾期(?:不|未)缴费(?:的)?$/u, id: '3.3.6.2' },
] as const;

function inFull(text: string): string {
  // Both begin with 逾期 within few characters; all other labels are left alone.
  if (text.length > 20 || !text.includes('逾期')) return text;
  const row = SHORTENED.find(({ short }) => short.test(text))?.id;
  return row === undefined ? text : (LABELS.get(row) ?? text);
}

const LABELS: ReadonlyMap<string, string> = new Map(
  form('form2021').sections.flatMap(({ tables }) =>
    tables.flatMap(({ rows }) => rows.map(({ id, label }) => [id, label] as const)),
  ),
);

/** The key of heads that run together, where 合计 may stand for any of their 总计. */
export function keyOfHeads(words: string): string {
  return keysOf(words).whole.replace(/合计|小计/gu, '总计');
}

/** 合计 and 小计 for 总计, as some copies have it. */
function sameTotal(text: string): string {
  return text.replace(/(?:合计|小计)$/u, '总计');
}
