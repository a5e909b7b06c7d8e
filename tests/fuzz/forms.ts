import fc from 'fast-check';
import { indicator } from '../../src/domain/catalogue';
import type { FormCell } from '../../src/domain/form';
import { FORM_IDS, type FormId } from '../../src/domain/formId';
import { cellsOf, form } from '../../src/domain/forms';
import { formSheet, sheetParts } from '../../src/domain/formSheet';
import { gridOf } from '../../src/domain/formSheet/grid';
import type { PrintedCell } from '../support/formDocuments';
import type { CellTexts } from './sample';

/** A statutory form filled in: its cells of counts by key, all other cells 0. */
export interface FilledForm {
  readonly id: FormId;
  readonly title: string;
  readonly cells: CellTexts;
  /** Keys of the cells in which only a count may stand. */
  readonly counts: readonly string[];
  readonly printed: (cells: CellTexts) => PrintedCell;
}

const YEARS: Readonly<Record<FormId, number>> = { form2014: 2017, form2019: 2019, form2021: 2024 };

/** Forms of every generation, each cell with a number. */
export const filledForms: fc.Arbitrary<FilledForm> = fc
  .record({
    id: fc.constantFrom(...FORM_IDS),
    numbers: fc.array(fc.oneof(fc.nat(9), fc.nat(9999), fc.nat(10 ** 7)), { minLength: 7, maxLength: 40 }),
  })
  .map(({ id, numbers }) => filled(id, numbers));

function filled(id: FormId, numbers: readonly number[]): FilledForm {
  const year = YEARS[id];
  const keyOf = (cell: FormCell) => `360703@${String(year)}@whole ${cell.indicator}@${cell.applicant}`;
  const places = cellsOf(form(id));
  const cells = new Map(
    places.map((cell, at) => [keyOf(cell), isCount(cell) ? String(numbers[at % numbers.length]) : '0']),
  );
  return {
    id,
    title: `南康区${String(year)}年政府信息公开工作年度报告`,
    cells,
    counts: places.filter(isCount).map(keyOf),
    printed: (texts) => (cell) => texts.get(keyOf(cell)) ?? '',
  };
}

/** True for a cell in which only a whole number that is not negative may stand. */
function isCount(cell: Pick<FormCell, 'indicator'>): boolean {
  const { id, unit } = indicator(cell.indicator);
  return !/元/u.test(unit ?? '') && !id.endsWith('.items_change');
}

/** The rows of a form on a sheet: its title, then line by line, merged cells at their beginning. */
export function formRows(
  { id, title, printed }: FilledForm,
  texts: CellTexts,
): readonly (readonly string[])[] {
  const text = printed(texts);
  return [
    [title],
    ...sheetParts(formSheet(form(id))).flatMap((part) => [
      ...(part.title === undefined ? [] : [[part.title]]),
      ...gridOf(part.rows, part.columns).map((cells) =>
        cells.map((cell) => (cell === null ? '' : cell.kind === 'figure' ? text(cell.cell) : cell.text)),
      ),
    ]),
  ];
}

/** The same as a page loses it: one cell a line between blank lines. */
export function cellPerLine(form: FilledForm, texts: CellTexts): readonly string[] {
  return formRows(form, texts).flatMap((cells) =>
    cells.filter((text) => text !== '').flatMap((text) => [text, '']),
  );
}
