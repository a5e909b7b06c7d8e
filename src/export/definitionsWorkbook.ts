import type { ChartTable } from '../charts/chart';
import { MADE_UP, type DatasetKind } from '../domain/dataset';
import { generalCautions } from '../domain/definitions/cautions';
import { EDITIONS } from '../domain/definitions/editions';
import { FORM_SHORT_NAMES } from '../domain/formId';
import { said } from '../domain/language';
import { MADE_BY } from './citation';
import { dateDigits, isoDate } from './fileName';
import { widthOfNames } from './workbook/columnWidth';
import { listed, type Sheet } from './workbook/sheet';
import { headed, text, titled } from './workbookCells';
import { tableSheet } from './xlsx';
import { bookWords } from './words/book';

/** The list of definitions as it is taken away. */
export interface DefinitionsBook {
  /** One row per definition. */
  readonly table: ChartTable;
  /** What the years are counted in; made-up reports are told. */
  readonly kind: DatasetKind;
  /** Address that opens the same page. */
  readonly link: string;
  readonly now: Date;
}

/** The list as a workbook of three sheets: 指标说明, 报表改版 (the documents and what they changed), 说明 (rules for all figures). */
export function definitionSheets(book: DefinitionsBook): readonly Sheet[] {
  const words = bookWords().definitions;
  const editions = EDITIONS.map(({ form, document, title, years, explanation }) =>
    [FORM_SHORT_NAMES[form], document, title, years, explanation].map(text),
  );
  const { form, document, title, years, changed } = words.editionHeads;
  const told = notes(book);
  return [
    tableSheet(words.sheet, book.table, book.kind === 'synthetic'),
    listed({ sheet: words.editions, widths: [10, 26, 40, 16, 100], frozenRows: 1 }, [
      [form, document, title, years, changed].map(headed),
      ...editions,
    ]),
    listed(
      { sheet: words.told, widths: [widthOfNames(told.map(([key]) => key)), 100] },
      told.map(([key, value]) => [titled(key), text(value)]),
    ),
  ];
}

/** 指标说明_20261124.xlsx; where the years are those of made-up reports, the name says so in front. */
export function definitionsFileName(
  extension: 'xlsx' | 'csv',
  { kind, now }: Pick<DefinitionsBook, 'kind' | 'now'>,
): string {
  const mark = kind === 'synthetic' ? `${said(MADE_UP)}_` : '';
  return `${mark}${bookWords().definitions.sheet}_${dateDigits(now)}.${extension}`;
}

function notes({ kind, link, now }: DefinitionsBook): readonly (readonly [string, string])[] {
  const { definitions: words, about } = bookWords();
  return [
    ...generalCautions().map((caution): readonly [string, string] => [words.general, caution]),
    [words.years, kind === 'synthetic' ? words.ofMadeUp(said(MADE_UP)) : words.ofReal],
    [about.link, link],
    [about.madeOn, isoDate(now)],
    [about.madeBy, MADE_BY],
  ];
}
