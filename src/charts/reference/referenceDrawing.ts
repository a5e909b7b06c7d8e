import type { EChartsOption, SeriesOption } from 'echarts';
import type { ReferenceId } from '../../domain/reference';
import type { ChartView, TableCell } from '../chart';
import {
  pointWords,
  withReferenceRows,
  type ReferenceContext,
  type ReferencePoint,
  type References,
} from './references';

/** References are ink, never a series colour; each has a dash of its own. */
export const DASHES: Readonly<Record<ReferenceId, number[]>> = {
  average: [10, 4],
  median: [3, 3],
  band: [1, 3],
  parent: [12, 3, 3, 3],
  sum: [6, 2, 2, 2, 2, 2],
};

/** Shade of the span P10–P90. */
export const BAND_FILL = 'rgba(26,32,39,0.07)';

/** A chart with the notes, the rows and the reports of its references, not yet drawn. */
export function noted(view: ChartView, references: References, context: ReferenceContext): ChartView {
  return {
    ...view,
    notes: [...view.notes, ...references.notes],
    longTable: () => withReferenceRows(view.longTable(), references, context),
    reports: [...new Set([...view.reports, ...references.points.flatMap(({ report }) => report ?? [])])],
  };
}

/** Two ends are no number, so the band stays a text. */
export function cellOf(point: ReferencePoint): TableCell {
  const { value, upper } = point;
  return upper === undefined ? { text: pointWords(point), number: value } : { text: pointWords(point) };
}

/** The grid of a chart with so many px more above it. */
export function lowered(option: EChartsOption, by: number) {
  const grid = option.grid as { readonly top: number; readonly right: number };
  return { ...grid, top: grid.top + by };
}

/** Series of an option. */
export function seriesOf(option: EChartsOption): readonly SeriesOption[] {
  return Array.isArray(option.series) ? option.series : [];
}

/** Marks of a series. */
export function dataOf(series: SeriesOption): readonly unknown[] {
  return Array.isArray(series.data) ? (series.data as readonly unknown[]) : [];
}

/** The value of a mark, however it is written. */
export function valueOf(mark: unknown): unknown {
  return typeof mark === 'object' && mark !== null && 'value' in mark ? mark.value : mark;
}
