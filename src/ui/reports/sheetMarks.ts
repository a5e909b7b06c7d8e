import type { FindingTone } from '../../domain/findingTone';
import type { SheetPart } from '../../domain/formSheet';
import { cellKey } from '../../domain/formSheet/reportedFigures';
import type { CheckMark } from './checkMarks';

/** What is listed under one table of a form. */
export interface PartMarks {
  /** What failed, in the order of the cells. */
  readonly failed: readonly CheckMark[];
  /** What could not be told. */
  readonly uncertain: readonly CheckMark[];
  /** What a cell is marked with: the places in `failed`, from 1, by the key of the cell. */
  readonly numbers: ReadonlyMap<string, readonly NumberedMark[]>;
}

/** A mark with its place in the list under the table. */
export interface NumberedMark {
  readonly place: number;
  readonly tone: FindingTone;
}

/** Sorts the marks of a report by the tables of its form; `elsewhere` are those of no cell on the form. */
export function sheetMarks(
  parts: readonly SheetPart[],
  marks: ReadonlyMap<string | undefined, readonly CheckMark[]>,
): { readonly byPart: readonly PartMarks[]; readonly elsewhere: readonly CheckMark[] } {
  const onSheet = new Set<string | undefined>();
  const byPart = parts.map((part): PartMarks => {
    const failed: CheckMark[] = [];
    const uncertain: CheckMark[] = [];
    const numbers = new Map<string, NumberedMark[]>();
    for (const key of keysOf(part)) {
      onSheet.add(key);
      for (const mark of marks.get(key) ?? []) {
        if (mark.tone === 'uncertain') uncertain.push(mark);
        else if (mark.tone !== 'passed') {
          failed.push(mark);
          numbers.set(key, [...(numbers.get(key) ?? []), { place: failed.length, tone: mark.tone }]);
        }
      }
    }
    return { failed, uncertain, numbers };
  });
  const elsewhere = [...marks].flatMap(([key, list]) =>
    onSheet.has(key) ? [] : list.filter(({ tone }) => tone !== 'passed' && tone !== 'uncertain'),
  );
  return { byPart, elsewhere };
}

/** Keys of the cells of a part, heads included, in order of print. */
function keysOf({ rows }: SheetPart): readonly string[] {
  return rows.flatMap(({ cells, row }) => [
    ...(row?.head === undefined ? [] : [cellKey(row.head, 'total')]),
    ...cells.flatMap((cell) =>
      cell.kind === 'figure' ? [cellKey(cell.cell.indicator, cell.cell.applicant)] : [],
    ),
  ]);
}
