import type { FormTable } from '../../domain/form';
import { blockTables } from '../form/provincialRows';
import { keysOf } from '../form/rowMatcher';
import type { FormRemark } from '../form/sheetRows';
import { plain } from '../label/label';
import { fits } from './alignRows';
import { openedRows, withBlanks } from './blankCells';
import type { CellSteps } from './blankCells';
import { cellsFor, NO_PART } from './gridPart';
import type { GridPart, GridRow } from './gridPart';
import { isCellPerLine, joinedCells } from './joinCells';
import type { TextLine } from './textLines';
import { missingHeads, unfitCells } from './textRemarks';

const TABLES: readonly FormTable[] = (['form2019', 'form2021'] as const).flatMap(blockTables);
const MONEY = /[(（](?:单位[:：]?)?([^()（）]{0,10}元[^()（）]{0,10})[)）]/u;
const TITLE = /第二十条/u;

/**
 * 二、主动公开政府信息情况 in a text: each row below the heads of its block.
 *
 * @param steps how cells stand in the lines of the table below, where each has one of its own
 */
export function blockText(lines: readonly TextLine[], steps?: CellSteps): GridPart {
  const start = lines.findIndex(({ label }) => label.text.length < 60 && TITLE.test(squeezed(label.text)));
  const table = start === -1 ? lines : lines.slice(start);
  const isOpened = isCellPerLine(table);
  const rows = isOpened ? joinedCells(table) : table;
  const opened = new Map(
    isOpened && steps !== undefined ? openedRows(rows, table).map((each) => [each.row, each]) : [],
  );
  const grid: GridRow[] = [];
  const remarks: FormRemark[] = [];
  const told = new Set<string>();
  // Words since the last row, and those above the row before: some copies print heads once for two blocks.
  let heads = '';
  let earlier = '';
  let isAfterRow = false;
  for (const line of rows) {
    const wanted = tablesOf(line.label.text);
    // A row left blank says nothing of the heads of the next.
    if (wanted.length > 0 && line.cells.length === 0) continue;
    if (wanted.length === 0) {
      if (isAfterRow) {
        earlier = heads;
        heads = '';
        isAfterRow = false;
      }
      heads += line.words;
      continue;
    }
    const words = [heads, earlier].find((text) => wanted.some((each) => hasHeads(text, each)));
    const found = words === undefined ? undefined : wanted.find((each) => hasHeads(words, each));
    const key = rowKey(line.label.text);
    isAfterRow = true;
    if (words === undefined || found === undefined) {
      if (start !== -1) remarks.push(missingHeads(line.line, wanted.at(-1)?.columns.join('、') ?? ''));
      continue;
    }
    if (told.has(key)) continue;
    const width = found.columns.length;
    const place = opened.get(line);
    const { cells } = place === undefined ? line : withBlanks(place, steps, width);
    if (!fits({ ...line, cells }, width)) {
      remarks.push(unfitCells(line.line, line.label.text, line.cells.length, width));
      continue;
    }
    told.add(key);
    grid.push(
      { line: line.line, cells: ['信息内容', ...found.columns.map((head) => withUnit(head, words))] },
      { line: line.line, cells: [line.label, ...cellsFor(cells, width)] },
    );
  }
  return grid.length === 0 && remarks.length === 0 ? NO_PART : { rows: grid, remarks };
}

function tablesOf(label: string): readonly FormTable[] {
  const key = rowKey(label);
  if (key === '') return [];
  return TABLES.filter(({ rows }) => rows.some((row) => rowKey(row.label) === key));
}

/** 规范性文件 and 行政规范性文件 are one row under two names. */
function rowKey(label: string): string {
  return keysOf(label).bare.replace(/^行政(?=规范性文件$)/u, '');
}

/** True where the words end in the heads of the block, brackets and breaks left aside. */
function hasHeads(words: string, { columns }: FormTable): boolean {
  const bare = (text: string) => keysOf(squeezed(plain(text)).replace(/\([^()]*\)/gu, '')).whole;
  return bare(words).endsWith(columns.map(bare).join(''));
}

/** The head with the unit of money that the text prints beside it. */
function withUnit(head: string, words: string): string {
  if (!head.includes('金额')) return head;
  const unit = MONEY.exec(squeezed(words))?.[1];
  return unit === undefined ? head.replace(MONEY, '') : `${head.replace(MONEY, '')}(${unit})`;
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}
