import type { Problem } from '../../domain/problem';
import type { PartLayout } from '../filePart';
import { findForm } from '../form/findForm';
import type { SheetRows } from '../form/sheetRows';
import { isBlankRow } from '../table/grid';
import type { Grid } from '../table/grid';
import type { IngestResult } from '../ingestResult';
import { importId } from '../openFile';
import type { OpenFile } from '../openFile';
import { reportPart } from '../reportPart';
import { reportResult } from '../report/reportResult';
import { readReportText } from './readReportText';
import { linesOf } from './textLines';

/**
 * Reads a text as that of a report: its statutory form, a cell a line or lines of cells, and what its sentences tell.
 *
 * @param earlier what was found wrong with the text itself
 * @returns undefined for a text that is none
 */
export function readTextOfReport(
  file: OpenFile,
  text: string,
  earlier: readonly Problem[],
): IngestResult | undefined {
  const { input, regions } = file;
  const { name, options = {} } = input;
  const { defaultScope, reports: choices } = options;
  const reading = readReportText(text, name, regions, { dataset: importId(file), defaultScope, choices });
  if (reading === undefined) return undefined;
  const rows = linesOf(text).map((line) => [line]);
  return reportResult(file, 'lines', 'text', {
    reports: reading.parts.flatMap(({ report }) => report ?? []),
    parts: reading.parts.map((part) =>
      reportPart(part.name, 'text', part.subject, rows, choices?.get(part.name)),
    ),
    lines: reading.lines,
    problems: [...earlier, ...reading.problems],
    texts: [text],
  });
}

/** True where a person said that the text is a table. */
export function isChosenTable(layout: PartLayout | undefined): boolean {
  return layout === 'long' || layout === 'wide' || layout === 'matrix';
}

/**
 * The rows of a text with cells between commas or tabs that holds a statutory form as a sheet does, e.g. one pasted
 * from a spreadsheet; row 1 is line 1.
 *
 * @returns undefined where no form is found, or its numbers do not stand below its heads, as in what a page copies
 */
export function formInGrid(grid: Grid): SheetRows | undefined {
  const rows: (readonly string[])[] = [];
  for (const { rows: found, lines } of grid.blocks()) {
    found.forEach((cells, index) => {
      const line = lines[index] ?? 1;
      while (rows.length < line - 1) rows.push([]);
      rows[line - 1] = cells.map((cell) => cell ?? '');
    });
    if (rows.length > MOST_ROWS) return undefined;
  }
  const filled = rows.filter((cells) => !isBlankRow(cells));
  // Commas in the sentences of a report make a table of few of its lines.
  if (filled.some(hasTornNumber)) return undefined;
  const parted = filled.filter((cells) => cells.length > 1 && !isOneNumber(cells)).length;
  if (parted < Math.max(FEWEST_ROWS, filled.length / 2)) return undefined;
  const form = findForm(rows);
  if (form === undefined || form.cells.length === 0) return undefined;
  const columns = new Map<number, Set<number>>();
  for (const { row, column } of form.cells)
    columns.set(row, (columns.get(row) ?? new Set<number>()).add(column));
  const isAstray = [...columns].some(([row, own]) =>
    rows[row - 1]?.some((cell, at) => /^[\s\d,.+-]*\d[\s\d,.+-]*$/u.test(cell) && !own.has(at + 1)),
  );
  return isAstray ? undefined : rows;
}

/** 收到申请数 件 1,204 cut at its comma: words and half a number are no cell. */
function hasTornNumber(cells: readonly string[]): boolean {
  return cells.some(
    (cell, at) => /\D\s[+-]?\d{1,3}$/u.test(cell) && /^\d{3}(?!\d)/u.test(cells[at + 1] ?? ''),
  );
}

/** 1,204 alone on its line: its comma parts no cells. */
function isOneNumber(cells: readonly string[]): boolean {
  return cells.every((cell, at) => (at === 0 ? /^\s*[+-]?\d{1,3}$/u : /^\d{3}(?:\.\d+)?\s*$/u).test(cell));
}

/** A form has some eighty rows; a long table is none. */
const MOST_ROWS = 1000;
const FEWEST_ROWS = 5;
