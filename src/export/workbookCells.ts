import type { Cell } from 'write-excel-file/universal';

/** Look of a column head. */
export const HEAD = { fontWeight: 'bold', backgroundColor: '#eef2f3', wrap: true } as const;

/** Text that stays text: without the format a code such as 360703 would lose what makes it a code. Empty is no cell. */
export function text(value: string): Cell {
  return value === '' ? null : { value: written(value), type: String, format: '@', wrap: true };
}

/** Text in bold, for what names the cell beside it. */
export function titled(value: string): Cell {
  return { value: written(value), type: String, format: '@', fontWeight: 'bold' };
}

/** A number as a number; no cell where there is none. */
export function number(value: number | undefined): Cell {
  return value === undefined ? null : { value, type: Number };
}

/**
 * The writer keeps its texts by name in a plain object, and for the name of something every object has (constructor,
 * __proto__) it writes that thing: a workbook no program opens. A blank that takes no room makes it another text.
 */
function written(value: string): string {
  return value in Object.prototype ? `${value}\u200b` : value;
}
