import type { EChartsOption } from 'echarts';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
// What the charts are drawn with is known there.
import './echart.svelte';

use([SVGRenderer]);

/** Draws an option once, without a page and without animation, as a whole `<svg>` of a size in CSS px. */
export function drawSvg(
  option: EChartsOption,
  size: { readonly width: number; readonly height: number },
): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption({ ...option, animation: false });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
