import type { EChartsOption } from 'echarts';
import type { ChartView, FigurePick } from './chart';
import { liesInRows } from './drawing/liesInRows';

/** One place of a chart that keys can reach: a figure, drawn or missing, or a report. */
export interface ChartMark {
  readonly seriesIndex: number;
  readonly dataIndex: number;
  /** Where it stands among the others, as the eye sees them: lines of marks from top to bottom, left to right. */
  readonly row: number;
  readonly column: number;
  /** False where the figure has no number and so nothing is drawn. */
  readonly isDrawn: boolean;
  readonly pick?: FigurePick;
  /** Key of the unit that it is about. */
  readonly unit: number | undefined;
  /** Key of the report, in a chart of reports. */
  readonly report?: number;
}

/** Keys that walk the marks of a chart. */
export const WALK_KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;

/** A key that walks the marks of a chart. */
export type WalkKey = (typeof WALK_KEYS)[number];

/**
 * The marks of a chart in the order of reading: a line of a trend is one row, its later stretches included; bars that
 * lie stand under each other.
 */
export function marksOf(view: Pick<ChartView, 'option' | 'pick' | 'reportAt'>): readonly ChartMark[] {
  const lies = liesInRows(view.option);
  const names: string[] = [];
  const rowNamed = (name: string): number => {
    if (!names.includes(name)) names.push(name);
    return names.indexOf(name);
  };
  const marks = seriesOf(view.option).flatMap(({ type, name, data }, seriesIndex) => {
    return data.flatMap((entry, dataIndex): readonly ChartMark[] => {
      const pick = view.pick(seriesIndex, dataIndex);
      const stands = view.reportAt?.(seriesIndex, dataIndex);
      if (pick === undefined && stands === undefined) return [];
      const values = valuesOf(entry);
      const [first = dataIndex, second = dataIndex] = values.map((value) => Number(value));
      const along = type === 'bar' ? dataIndex : lies ? second : first;
      const across = type === 'heatmap' ? first : lies ? seriesIndex : rowNamed(lineOf(type, name, pick));
      return [
        {
          seriesIndex,
          dataIndex,
          row: lies ? along : across,
          column: lies ? across : along,
          isDrawn: values.every((value) => typeof value === 'number'),
          ...(pick === undefined ? {} : { pick }),
          unit: pick?.unit ?? stands?.unit,
          ...(stands === undefined ? {} : { report: stands.report }),
        },
      ];
    });
  });
  return marks.sort((a, b) => a.row - b.row || a.column - b.column);
}

/**
 * The mark a key leads to: ←→ along a row, ↑↓ to the nearest mark of the next row, Home and End to the ends of the
 * row. Where all marks stand in one row or in one column, both pairs of arrows walk along it. The first key goes to
 * the first mark; at an end the mark stays.
 *
 * @param marks as {@link marksOf} orders them
 * @returns undefined where there are no marks
 */
export function stepFrom(
  marks: readonly ChartMark[],
  from: ChartMark | undefined,
  key: WalkKey,
): ChartMark | undefined {
  if (from === undefined) return key === 'End' ? marks.at(-1) : marks[0];
  const rows = [...new Set(marks.map(({ row }) => row))];
  const isOneLine = rows.length === 1 || rows.length === marks.length;
  const line = isOneLine ? marks : marks.filter(({ row }) => row === from.row);
  const isBack = key === 'ArrowLeft' || key === 'ArrowUp';
  if (key === 'Home') return line[0];
  if (key === 'End') return line.at(-1);
  if (isOneLine || key === 'ArrowLeft' || key === 'ArrowRight') {
    return line[line.indexOf(from) + (isBack ? -1 : 1)] ?? from;
  }
  const next = rows[rows.indexOf(from.row) + (isBack ? -1 : 1)];
  return marks
    .filter(({ row }) => row === next)
    .reduce(
      (best, mark) => (distance(mark, from) < distance(best, from) || best === from ? mark : best),
      from,
    );
}

/**
 * The marks of one unit, as a chart lets them stand out: a line whole where it is the unit's alone, other marks one by
 * one; none for no unit.
 */
export function marksOfUnit(
  marks: readonly ChartMark[],
  { series }: EChartsOption,
  unit: number | undefined,
): readonly { readonly seriesIndex: number; readonly dataIndex?: number }[] {
  if (unit === undefined) return [];
  const all = [series ?? []].flat();
  const drawn = marks.filter(({ isDrawn }) => isDrawn);
  const own = drawn.filter((mark) => mark.unit === unit);
  const shared = new Set(drawn.filter((mark) => mark.unit !== unit).map(({ seriesIndex }) => seriesIndex));
  const lines = new Set(
    own.map(({ seriesIndex }) => seriesIndex).filter((at) => all[at]?.type === 'line' && !shared.has(at)),
  );
  return [
    ...[...lines].map((seriesIndex) => ({ seriesIndex })),
    ...own.flatMap(({ seriesIndex, dataIndex }) =>
      lines.has(seriesIndex) ? [] : [{ seriesIndex, dataIndex }],
    ),
  ];
}

/** A series may hold the lines of several units. */
function lineOf(type: string, name: string, pick: FigurePick | undefined): string {
  return type === 'line' && pick !== undefined ? `${name} ${String(pick.unit)}` : name;
}

function distance(mark: ChartMark, from: ChartMark): number {
  return Math.abs(mark.column - from.column);
}

interface WalkedSeries {
  readonly type: string;
  readonly name: string;
  readonly data: readonly unknown[];
}

function seriesOf({ series }: EChartsOption): readonly WalkedSeries[] {
  return [series ?? []].flat().map((one, i) => ({
    type: one.type ?? '',
    name: String(one.name ?? i),
    data: Array.isArray(one.data) ? one.data : [],
  }));
}

/** The numbers of one entry of a series; `-` and null stand for none. */
function valuesOf(entry: unknown): readonly unknown[] {
  const value: unknown =
    typeof entry === 'object' && entry !== null && 'value' in entry ? entry.value : entry;
  return Array.isArray(value) ? value : [value];
}
