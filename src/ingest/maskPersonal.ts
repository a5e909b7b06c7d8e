import { HIDDEN_NAME, maskedText } from '../domain/maskedText';
import { roleOf } from './table/headerAliases';
import { labelKey } from './label/label';

const LONGEST_NAME = 20;

/**
 * Lines of a file as they may be shown: each cell as `maskedText` has it, and names of signers hidden also in a column of
 * their own or beside their label.
 */
export function maskPersonal(
  rows: readonly (readonly string[])[],
  heads: readonly string[],
): readonly (readonly string[])[] {
  const personal = new Set(heads.flatMap((head, column) => (isPersonal(head) ? [column] : [])));
  // In a text with one cell a line, the name stands in the line below its label.
  let above = '';
  return rows.map((cells) =>
    cells.map((cell, column) => {
      const isBelow = cells.length === 1 && cell.length <= LONGEST_NAME && isPersonal(above);
      if (cells.length !== 1) above = '';
      else if (cell.trim() !== '') above = cell;
      const isBeside = isBelow || personal.has(column) || isPersonal(cells[column - 1] ?? '');
      const isWord = cell.trim() === '' || cell === heads[column] || isPersonal(cell);
      return isBeside && !isWord ? HIDDEN_NAME : maskedText(cell);
    }),
  );
}

function isPersonal(head: string): boolean {
  return roleOf(head) === 'personal' && labelKey(head) !== labelKey('填报日期');
}
