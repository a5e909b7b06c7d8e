import type { EChartsOption } from 'echarts';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { liesInRows } from '../../charts/drawing/liesInRows';
// What the charts are drawn with is known there.
import './echart.svelte';

use([SVGRenderer]);

/** Width and height in CSS px. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** A drawing, and where it may be cut between two of its rows, from the top, in px. */
interface CuttableDrawing {
  /** A whole `<svg>`. */
  readonly svg: string;
  /** Empty where nothing lies in rows. */
  readonly cuts: readonly number[];
}

/** Draws an option once, without a page and without animation, as a whole `<svg>` of a size in CSS px. */
export function drawSvg(option: EChartsOption, size: Size): string {
  return drawCuttable(option, size).svg;
}

/** The same, with the places between its rows. */
export function drawCuttable(option: EChartsOption, size: Size): CuttableDrawing {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption({ ...option, animation: false });
    return { svg: chart.renderToSVGString(), cuts: liesInRows(option) ? betweenRows(chart, option) : [] };
  } finally {
    chart.dispose();
  }
}

function betweenRows(chart: EChartsType, { yAxis }: EChartsOption): readonly number[] {
  const axes = [yAxis ?? []].flat();
  const [axis] = axes;
  // Several grids beside or under each other have no rows in common.
  if (axes.length !== 1 || axis?.type !== 'category') return [];
  const rows = (axis.data ?? []).map((_, at) => Number(chart.convertToPixel({ yAxisIndex: 0 }, at)));
  const centres = rows.filter(Number.isFinite).sort((one, other) => one - other);
  return centres.slice(1).map((centre, at) => (centre + (centres[at] ?? centre)) / 2);
}
