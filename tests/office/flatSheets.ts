import { Parser } from 'saxen';
import { trimmed, type HeldCell } from './sheetCells';

/** A sheet as LibreOffice holds it. */
export interface FlatSheet {
  readonly cells: readonly (readonly HeldCell[])[];
  /** Formulas it took cells for. */
  readonly formulas: readonly string[];
  /** What cells show, where it differs from what they hold: 67.9% of 0.679…. */
  readonly shown: readonly string[];
}

/** Rows and columns that are repeated to the end of a sheet are empty. */
const MOST_REPEATED = 2000;

/** Reads the sheets of a flat OpenDocument spreadsheet, by name. */
export function flatSheets(xml: string): ReadonlyMap<string, FlatSheet> {
  const sheets = new Map<string, FlatSheet>();
  let rows: HeldCell[][] = [];
  let row: HeldCell[] = [];
  let formulas: string[] = [];
  let shown: string[] = [];
  let name = '';
  let rowTimes = 1;
  let cell: { readonly held: number | undefined; readonly times: number; lines: string[] } | undefined;
  new Parser()
    .on('openTag', (tag, attributesOf, decode) => {
      if (tag === 'text:p') cell?.lines.push('');
      else if (tag === 'text:tab') put('\t');
      else if (tag === 'text:line-break') put('\n');
      const attributes = attributesOf();
      const times = (what: string): number => Number(attributes[`table:number-${what}-repeated`] ?? 1);
      if (tag === 'text:s') put(' '.repeat(Number(attributes['text:c'] ?? 1)));
      if (tag === 'table:table') {
        name = decode(attributes['table:name'] ?? '');
        rows = [];
        formulas = [];
        shown = [];
      } else if (tag === 'table:table-row') {
        row = [];
        rowTimes = times('rows');
      } else if (tag === 'table:table-cell' || tag === 'table:covered-table-cell') {
        const value = attributes['office:value'];
        cell = { held: value === undefined ? undefined : Number(value), times: times('columns'), lines: [] };
        const formula = attributes['table:formula'];
        if (formula !== undefined) formulas.push(decode(formula));
      }
    })
    .on('text', (text, decode) => {
      // The file is laid out with blanks between its tags.
      if (text.trim() !== '') put(decode(text));
    })
    .on('closeTag', (tag) => {
      if (tag === 'table:table-cell' || tag === 'table:covered-table-cell') {
        const text = cell?.lines.join('\n') ?? '';
        const held = cell?.held ?? (text === '' ? null : text);
        if (typeof held === 'number' && text !== String(held)) shown.push(text);
        for (let time = 0; time < Math.min(cell?.times ?? 1, MOST_REPEATED); time += 1) row.push(held);
        cell = undefined;
      } else if (tag === 'table:table-row') {
        for (let time = 0; time < Math.min(rowTimes, MOST_REPEATED); time += 1) rows.push(row);
      } else if (tag === 'table:table') {
        sheets.set(name, { cells: trimmed(rows), formulas, shown });
      }
    })
    .parse(xml);
  return sheets;

  function put(text: string): void {
    if (cell !== undefined) cell.lines.push((cell.lines.pop() ?? '') + text);
  }
}
