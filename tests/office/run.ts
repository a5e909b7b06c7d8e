/**
 * Opens the files of the dashboard in LibreOffice and holds every cell against what was written: workbooks sheet by sheet,
 * CSV in both encodings, and a table as it is put on the clipboard. Skips with words where there is no `soffice`.
 * `npm run office -- <folder>` keeps the files, with each workbook as a PDF to be looked at.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { ChartTable } from '../../src/charts/chart';
import { guarded } from '../../src/export/csv';
import { clipboardTable } from '../../src/export/tableClipboard';
import { bookOf, csvFileOf } from '../support/written';
import { HARD_TABLE, officeBooks } from './officeFiles';
import { flatSheets, type FlatSheet } from './flatSheets';
import { differences, expectedCells, trimmed, type HeldCell } from './sheetCells';
import { convert, hasOffice } from './soffice';

/**
 * Comma, quotes, the encoding by its number; the columns of texts are read as texts, as the one who opens the file says: a CSV
 * file has no types, and 060703 would become 60703.
 */
const reading = (encoding: number) => `CSV:44,34,${String(encoding)},1,1/2/2/2/7/2,0,false,false`;
const ENCODINGS = { utf8: 76, gb18030: 85 } as const;

/** What numbers with a format of their own show in the sheet of hard cells. */
const SHOWN = ['67.9%', '0.0%', '33.3%', '-1.3', '12.3'];

const [kept] = process.argv.slice(2);
if (hasOffice()) await openAll();
else console.log('Skipped: LibreOffice (soffice) is not on this machine; nothing was opened.');

async function openAll(): Promise<void> {
  const folder = kept === undefined ? mkdtempSync(join(tmpdir(), 'gongkai-office-')) : resolve(kept);
  mkdirSync(folder, { recursive: true });
  try {
    const faults = [...(await workbooks(folder)), ...(await csvFiles(folder)), ...clipboard(folder)];
    for (const fault of faults) console.error(fault);
    if (faults.length > 0) process.exitCode = 1;
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function workbooks(folder: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { name, sheets } of await officeBooks()) {
    const file = join(folder, `${name}.xlsx`);
    writeFileSync(file, await bookOf(sheets));
    const opened = openedSheets(file, folder);
    if (kept !== undefined) convert(file, 'pdf', join(folder, 'pdf'));
    for (const sheet of sheets) {
      faults.push(...told(`${name}.xlsx, ${sheet.sheet}`, expectedCells(sheet), opened.get(sheet.sheet)));
    }
    const shown = opened.get('数据')?.shown ?? [];
    if (name === 'hard' && !SHOWN.every((text) => shown.includes(text)))
      faults.push(`hard.xlsx shows ${shown.join(' ')} and not ${SHOWN.join(' ')}`);
  }
  return faults;
}

async function csvFiles(folder: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const encoding of ['utf8', 'gb18030'] as const) {
    const file = join(folder, `${encoding}.csv`);
    writeFileSync(file, (await csvFileOf(HARD_TABLE, encoding)).bytes);
    const [found] = openedSheets(file, folder, reading(ENCODINGS[encoding])).values();
    faults.push(...told(`${encoding}.csv`, tableCells(HARD_TABLE, guarded), found));
  }
  return faults;
}

function clipboard(folder: string): readonly string[] {
  const file = join(folder, 'clipboard.html');
  writeFileSync(file, clipboardTable(HARD_TABLE).html);
  const [found] = openedSheets(file, folder, 'calc_HTML_WebQuery').values();
  // In a page, blanks and line ends beside each other are one, and none stand at an end.
  const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim();
  const expected = [[HARD_TABLE.caption], ...tableCells(HARD_TABLE, folded)];
  return told('the table on the clipboard', expected, found);
}

function openedSheets(file: string, folder: string, filter?: string): ReadonlyMap<string, FlatSheet> {
  const flat = join(folder, 'opened');
  convert(file, 'fods', flat, filter);
  return flatSheets(readFileSync(join(flat, `${basename(file).replace(/\.\w+$/u, '')}.fods`), 'utf8'));
}

function tableCells(
  { columns, rows }: ChartTable,
  textOf: (text: string) => string,
): readonly (readonly HeldCell[])[] {
  return trimmed([
    columns.map(({ label, unit }) => (unit === undefined ? label : `${label}（${unit}）`)),
    ...rows.map((row) =>
      columns.map((_, i) => {
        const { text = '', number } = row[i] ?? {};
        return typeof number === 'number' ? number : text === '' ? null : textOf(text);
      }),
    ),
  ]);
}

function told(
  what: string,
  expected: readonly (readonly HeldCell[])[],
  found: FlatSheet | undefined,
): readonly string[] {
  const places = [
    ...(found?.formulas ?? []).map((formula) => `a cell became a formula: ${formula}`),
    ...differences(expected, found?.cells ?? []),
  ];
  const cells = expected.reduce((sum, row) => sum + row.length, 0);
  console.log(`${what}: ${places.length === 0 ? `${String(cells)} cells as written` : 'differs'}`);
  return places.map((place) => `${what}, ${place}`);
}
