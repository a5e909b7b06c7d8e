import { APPLICANTS } from '../../domain/applicant';
import { indicatorCode } from '../../domain/catalogue';
import { form } from '../../domain/forms';
import { unclearHeads } from './remarks';
import { keysOf } from './rowMatcher';
import type { FoundCell, FoundPart, SheetRows } from './sheetRows';

const TABLE = form('form2021').sections.find(({ id }) => id === '4')?.tables[0];
const RESULTS: readonly string[] = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const TOTAL = APPLICANTS.indexOf('total');
/** Results of the two kinds of suit stand up to so many rows below those of 行政复议. */
const HEAD_ROWS = 4;

/** The cells of the fifteen columns by block and result: `行政复议 结果维持`. */
const CELLS = new Map(
  (TABLE?.columns ?? []).flatMap((heading, column) => {
    const cell = TABLE?.rows[0]?.cells[column];
    return cell == null ? [] : [[heading, cell] as const];
  }),
);
const BLOCKS = [...new Set([...CELLS.keys()].map((heading) => heading.split(' ')[0] ?? ''))];

/** Finds 四、政府信息公开行政复议、行政诉讼情况 on a sheet: fifteen heads and one row of numbers below them. */
export function findDisputes(rows: SheetRows): FoundPart | undefined {
  const top = rows.findIndex((cells) => resultsIn(cells).size >= 3);
  if (top === -1) return undefined;
  const starts = blockStarts(rows, top);
  let bottom = top;
  const columns = new Map<string, number[]>();
  for (let index = top; index < Math.min(rows.length, top + HEAD_ROWS); index += 1) {
    const cells = rows[index] ?? [];
    if (resultsIn(cells).size === 0) continue;
    bottom = index;
    cells.forEach((cell, column) => {
      const key = keysOf(cell).whole;
      const block = RESULTS.includes(key) ? blockAt(starts, column) : undefined;
      if (block === undefined) return;
      const heading = `${block} ${key}`;
      columns.set(heading, [...new Set([...(columns.get(heading) ?? []), column])]);
    });
  }
  const isClear = [...CELLS.keys()].every((heading) => columns.get(heading)?.length === 1);
  const row = numberRow(rows, bottom);
  const span = { first: top + 1, last: row + 1 };
  if (!isClear) {
    const remarks = [unclearHeads(top + 1, '行政复议、行政诉讼的结果维持……总计')];
    return { cells: [], remarks, rows: span, headRow: top + 1 };
  }
  const cells = [...CELLS].flatMap(([heading, { indicator }]): readonly FoundCell[] => {
    const column = columns.get(heading)?.[0] ?? 0;
    const text = rows[row]?.[column] ?? '';
    return [
      { row: row + 1, column: column + 1, indicator: indicatorCode(indicator), applicant: TOTAL, text },
    ];
  });
  return { cells, remarks: [], rows: span, headRow: bottom + 1 };
}

function resultsIn(cells: readonly string[]): ReadonlySet<string> {
  // 总计 stands in other tables too.
  return new Set(
    cells.map((cell) => keysOf(cell).whole).filter((key) => key !== '总计' && RESULTS.includes(key)),
  );
}

/** The column each block's heading begins in, leftmost first. */
function blockStarts(
  rows: SheetRows,
  top: number,
): readonly { readonly block: string; readonly column: number }[] {
  const starts = new Map<string, number>();
  for (const cells of rows.slice(Math.max(0, top - 2), top + HEAD_ROWS)) {
    cells.forEach((cell, column) => {
      const key = keysOf(cell).whole;
      const block = BLOCKS.find((heading) => heading === key);
      if (block !== undefined && !starts.has(block)) starts.set(block, column);
    });
  }
  return [...starts]
    .map(([block, column]) => ({ block, column }))
    .sort((left, right) => left.column - right.column);
}

function blockAt(starts: ReturnType<typeof blockStarts>, column: number): string | undefined {
  return starts.filter((start) => start.column <= column).at(-1)?.block;
}

/** The row below the heads; an empty one is passed over where numbers stand in the next. */
function numberRow(rows: SheetRows, bottom: number): number {
  const isNumbers = (index: number) => (rows[index] ?? []).some((cell) => /\d/u.test(cell));
  return !isNumbers(bottom + 1) && isNumbers(bottom + 2) ? bottom + 2 : bottom + 1;
}
