import { quoted } from '../sentence';
import type { Column } from './column';
import type { ColumnFault } from './columnFaults';
import type { FigureColumn, ShareColumn } from './layout';
import { shareMeasure } from './shareWords';

/**
 * Columns of shares in a table of proposals, each with the class it is the share of. A bare 占比 is of the class to the
 * left of it, where every class has one or another class follows; else it may be of something else, and is none.
 *
 * @param figures columns that are read as counts
 * @param hasLabels rows name what is counted: they tell what the column does not
 */
export function shareColumns(
  columns: readonly Column[],
  figures: readonly FigureColumn[],
  hasLabels: boolean,
): readonly ShareColumn[] {
  const counts = new Map(
    columns
      .filter(({ column }) => figures.some((figure) => figure.column === column))
      .map((column) => [column.column, column]),
  );
  const isPaired = ({ column, share }: Column): boolean => {
    const left = counts.get(column - 1);
    if (share === undefined || left === undefined) return false;
    const next = counts.get(column + 1);
    if (next?.part !== undefined && next.body === left.body) return true;
    return [...counts.values()].every(
      (count) =>
        count.body !== left.body ||
        count.part === undefined ||
        count.part === 'total' ||
        columns[count.column + 1]?.share !== undefined,
    );
  };
  return columns.flatMap((each): readonly ShareColumn[] => {
    const { column, header, share, mapped, unit, year, scope } = each;
    if (share === undefined || mapped !== undefined) return [];
    const left = share.part === undefined && isPaired(each) ? counts.get(column - 1) : undefined;
    const part = share.part ?? (left?.part === 'total' ? undefined : left?.part);
    const body = share.body ?? left?.body;
    const isKnown = hasLabels ? (part ?? body) !== undefined : shareMeasure(part, body) !== undefined;
    if (!isKnown) return [];
    return [
      {
        column,
        header,
        isPercent: /[%％]/u.test(header),
        ...(part === undefined ? {} : { part }),
        ...(body === undefined ? {} : { body }),
        ...(unit === undefined ? {} : { unit }),
        ...(year === undefined ? {} : { year }),
        ...(scope === undefined ? {} : { scope }),
      },
    ];
  });
}

/** A column of shares that are held against what the counts give. */
export function checkedShare(header: string): ColumnFault {
  return {
    code: 'head.share',
    sentence: {
      zh: `“${quoted(header)}”是比例，不作为数值载入；所写的比例留作校验，与由件数算得的比例核对。`,
      en: `“${quoted(header)}” is a share and not loaded as a figure; what it says is held against what the counts give.`,
    },
  };
}
