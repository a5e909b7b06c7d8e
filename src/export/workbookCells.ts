import { MADE_UP } from '../domain/dataset';
import { said } from '../domain/language';
import type { CellLook, BookCell, BookRow } from './workbook/sheet';

/** Look of a column head. */
export const HEAD: CellLook = {
  fontWeight: 'bold',
  backgroundColor: '#eef2f3',
  wrap: true,
  alignVertical: 'center',
};
/** Text that stays text: without the format a code such as 360703 would lose what makes it a code. */
const TEXT: CellLook = { format: '@', wrap: true, alignVertical: 'top' };
/** Words that stand below a table run over the empty cells beside them. */
const BELOW: CellLook = { format: '@' };
const TITLED: CellLook = { format: '@', fontWeight: 'bold' };
const MARK: CellLook = { format: '@', fontWeight: 'bold', textColor: '#8a5a10' };
const FORMATS = {
  rate: { format: '0.0%' },
  year: { format: '0' },
  points: { format: '0.0' },
} as const satisfies Readonly<Record<string, CellLook>>;

/** Text as text; empty is no cell. */
export function text(value: string): BookCell {
  return value === '' ? null : { value, look: TEXT };
}

/** Words below a table, in one line whatever the width of their column. */
export function below(value: string): BookCell {
  return { value, look: BELOW };
}

/** Text in bold, for what names the cell beside it. */
export function titled(value: string): BookCell {
  return { value, look: TITLED };
}

/** The head of a column. */
export function headed(value: string): BookCell {
  return { value, look: HEAD };
}

/** A number as a number, shown as told or in General; no cell where there is none. */
export function number(value: number | undefined, shownAs?: keyof typeof FORMATS): BookCell {
  if (value === undefined) return null;
  return shownAs === undefined ? { value } : { value, look: FORMATS[shownAs] };
}

/** The row above a table of made-up figures; none above real ones. */
export function markRows(isMarked: boolean): readonly BookRow[] {
  return isMarked ? [[{ value: said(MADE_UP), look: MARK }]] : [];
}
