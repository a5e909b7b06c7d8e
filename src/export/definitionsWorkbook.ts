import type { ChartTable } from '../charts/chart';
import { SYNTHETIC_MARK, type DatasetKind } from '../domain/dataset';
import { generalCautions } from '../domain/definitions/cautions';
import { EDITIONS } from '../domain/definitions/editions';
import { MADE_BY } from './citation';
import { dateDigits, isoDate } from './fileName';
import { listed, type Sheet } from './workbook/sheet';
import { headed, text, titled } from './workbookCells';
import { tableSheet } from './xlsx';
import { CHINESE_NAMES } from '../domain/words/names';

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
  const editions = EDITIONS.map(({ form, document, title, years, explanation }) =>
    [CHINESE_NAMES.forms[form], document, title, years, explanation].map(text),
  );
  return [
    tableSheet('指标说明', book.table, book.kind === 'synthetic'),
    listed({ sheet: '报表改版', widths: [10, 26, 40, 16, 100], frozenRows: 1 }, [
      ['报表', '文件', '报表名称', '适用年度', '改了什么'].map(headed),
      ...editions,
    ]),
    listed(
      { sheet: '说明', widths: [12, 100] },
      notes(book).map(([key, value]) => [titled(key), text(value)]),
    ),
  ];
}

/** 指标说明_20261124.xlsx; where the years are those of made-up reports, the name says so in front. */
export function definitionsFileName(
  extension: 'xlsx' | 'csv',
  { kind, now }: Pick<DefinitionsBook, 'kind' | 'now'>,
): string {
  return `${kind === 'synthetic' ? `${SYNTHETIC_MARK}_` : ''}指标说明_${dateDigits(now)}.${extension}`;
}

function notes({ kind, link, now }: DefinitionsBook): readonly (readonly [string, string])[] {
  return [
    ...generalCautions().map((caution): readonly [string, string] => ['通用规则', caution]),
    [
      '已载入年份',
      kind === 'synthetic'
        ? `按${SYNTHETIC_MARK}统计，不是任何单位的真实数据`
        : '按下载时已载入的真实年报统计',
    ],
    ['链接', link],
    ['生成日期', isoDate(now)],
    ['生成工具', MADE_BY],
  ];
}
