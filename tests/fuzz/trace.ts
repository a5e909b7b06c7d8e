import { expect } from 'vitest';
import { CATALOGUE } from '../../src/domain/catalogue';
import { maskedText } from '../../src/domain/maskedText';
import { readExcerpt } from '../../src/ingest/excerpt';
import type { Answer } from './answer';

/** Figures looked up in their file: each look-up reads the file again. */
const LOOKED_UP = 2;

/** A figure's printed string, and what was made of it. */
interface Printed {
  readonly raw: string;
  /** Undefined for a missing value. */
  readonly number: number | undefined;
  readonly isConverted: boolean;
  readonly isTold: boolean;
  /** Refused as a number, with a problem that names its line: it is of a unit that the indicator is not counted in. */
  readonly isOfOtherUnit: boolean;
  readonly sheet: string | undefined;
  readonly row: number;
  readonly column: number;
}

/**
 * Holds that every figure reads as its printed string does, and that some of them stand in their file where they say.
 *
 * @param isPlaced false for files that tell places in other files
 */
export async function expectTraceable({ file, result }: Answer, isPlaced: boolean): Promise<void> {
  const { container, encoding } = result;
  // A program writes both the value and its string into these.
  if (container === 'workspace' || container === 'package' || container === 'none') return;
  const figures = printedFigures(result);
  for (const figure of figures) expectReadAsPrinted(figure);
  if (!isPlaced) return;
  for (const { row, column } of figures) {
    expect(row).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
  }
  const step = Math.max(1, Math.floor((figures.length + 1) / LOOKED_UP));
  for (const { raw, sheet, row, column } of figures.filter((_, at) => at % step === 0)) {
    const excerpt = await readExcerpt({
      name: file.name,
      content: new Blob([file.bytes]),
      container,
      encoding,
      fingerprint: '',
      place: { ...(sheet === undefined ? {} : { sheet }), row, column },
    });
    const line = excerpt?.rows[row - (excerpt.firstRow ?? 0)] ?? [];
    const { mark } = excerpt ?? {};
    const found = mark === undefined ? line[column - 1] : line[0]?.slice(mark.from);
    const seen = blanksAsOne(found ?? '').slice(0, 200);
    const wanted = blanksAsOne(maskedText(raw)).slice(0, 200);
    if (seen.includes('＊＊') || seen.includes('**')) continue;
    expect({ row, column, seen: mark === undefined ? seen : seen.slice(0, wanted.length) }).toEqual({
      row,
      column,
      seen: wanted,
    });
  }
}

/** A stated number has the digits of its string; a string of nothing but digits is that number; nothing becomes 0. */
function expectReadAsPrinted({ raw, number, isConverted, isTold, isOfOtherUnit }: Printed): void {
  // A raised or lowered digit is none of the number it stands at.
  const plain = raw
    .replace(/[²³¹⁰-₉]/gu, '^')
    .normalize('NFKC')
    .replace(/^'|[\s\u200b-\u200f\u2060\ufeff\u00ad]/gu, '');
  if (number === undefined) {
    if (isOfOtherUnit) return;
    expect({ raw, isCount: /^\d{1,15}$/u.test(plain) && !/\s/u.test(raw.trim()) }).toEqual({
      raw,
      isCount: false,
    });
    return;
  }
  if (isTold) return;
  expect({ raw, hasDigit: /\d/u.test(plain) }).toEqual({ raw, hasDigit: true });
  if (isConverted) return;
  const first = /[\d,]*\.?\d+/u.exec(plain)?.[0].replace(/,/gu, '') ?? '';
  expect({ raw, value: Math.abs(number) }).toEqual({ raw, value: Number(first) });
}

function printedFigures({ intake, problems }: Answer['result']): readonly Printed[] {
  if (intake === undefined) return [];
  const otherUnits = new Set(problems.flatMap(({ code, row }) => (code === 'cell.other-unit' ? [row] : [])));
  const { reports, figures } = intake.batch;
  return Array.from(figures.value, (value, at): Printed => {
    const number = (figures.missing[at] ?? 0) === 0 ? value : undefined;
    const note = figures.note.get(at) ?? '';
    const unit = CATALOGUE[figures.indicator[at] ?? -1]?.unit ?? '';
    const raw = figures.raw.get(at);
    return {
      raw: raw ?? (number === undefined ? '' : String(number)),
      number,
      isConverted: /换算|计$|万|亿|单位/u.test(note) || (/元/u.test(unit) && raw !== undefined),
      // What sentences tell is a word as well as a number: 无, 没有, 零.
      isOfOtherUnit: otherUnits.has(figures.row[at] ?? 0),
      isTold: (figures.origin[at] ?? 0) !== 0,
      sheet: reports[figures.report[at] ?? -1]?.sheet,
      row: figures.row[at] ?? 0,
      column: figures.column[at] ?? 0,
    };
  });
}

function blanksAsOne(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
