import type { ProblemList } from '../problems';
import { quoted } from '../sentence';

/** Tells of a line of one of the tables of a package that was not loaded. */
export function refuseRow(
  problems: ProblemList,
  table: string,
  line: number,
  cells: readonly (string | undefined)[],
): void {
  const raw = quoted(cells.join(','));
  problems.addAt(
    'error',
    `package.${table}`,
    { row: line, raw },
    {
      zh: `${table} 的这一行不合规定，未载入：“${raw}”。请改正这一行，或重新导出数据包。`,
      en: `this line of ${table} does not fit and was not loaded: “${raw}”. Correct it or export the package again.`,
    },
  );
}

/** Names a report of a package by three cells that each of its tables has. */
export function reportIdOf(unit = '', year = '', scope = ''): string {
  return `${unit}@${year}@${scope}`;
}
