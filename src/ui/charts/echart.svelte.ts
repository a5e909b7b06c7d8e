import type { EChartsOption } from 'echarts';
import { BarChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapPiecewiseComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import type { Attachment } from 'svelte/attachments';

// Only what the charts draw with: the rest would be loaded before the first of them.
use([
  BarChart,
  CanvasRenderer,
  GridComponent,
  HeatmapChart,
  LabelLayout,
  LegendComponent,
  LineChart,
  MarkAreaComponent,
  MarkLineComponent,
  ScatterChart,
  TooltipComponent,
  VisualMapPiecewiseComponent,
]);

/** A mark of a chart, as ECharts counts series and data. */
interface DrawnMark {
  readonly seriesIndex: number;
  readonly dataIndex: number;
}

/**
 * Draws an option on the element it is attached to: one ECharts instance from mount to unmount, redrawn whole
 * when the option changes, fitted to the element when that changes its size.
 *
 * @param option a getter, so that a new option redraws the chart and does not make a new one
 * @param onpick called with the series and data index of a clicked mark
 * @param pointed the mark to point at with its tooltip, as if the pointer were on it; a getter too
 */
export function echart(
  option: () => EChartsOption,
  onpick?: (seriesIndex: number, dataIndex: number) => void,
  pointed?: () => DrawnMark | undefined,
): Attachment<HTMLElement> {
  return (node) => {
    const chart = init(node, null, { renderer: 'canvas' });
    const observer = new ResizeObserver(() => {
      chart.resize();
    });
    observer.observe(node);
    if (onpick !== undefined) {
      chart.on('click', (event) => {
        if (event.componentType === 'series' && event.seriesIndex !== undefined)
          onpick(event.seriesIndex, event.dataIndex);
      });
    }
    $effect(() => {
      chart.setOption(option(), { notMerge: true });
    });
    if (pointed !== undefined) {
      let last: DrawnMark | undefined;
      $effect(() => {
        // A chart drawn anew has lost what was pointed at.
        option();
        const mark = pointed();
        if (last !== undefined) {
          chart.dispatchAction({ type: 'downplay', ...last });
          chart.dispatchAction({ type: 'hideTip' });
          // The line over a year is not part of the tooltip.
          chart.dispatchAction({ type: 'updateAxisPointer', currTrigger: 'leave' });
        }
        last = mark && { seriesIndex: mark.seriesIndex, dataIndex: mark.dataIndex };
        if (last === undefined) return;
        chart.dispatchAction({ type: 'highlight', ...last });
        chart.dispatchAction({ type: 'showTip', ...last });
      });
    }
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  };
}

/**
 * Draws an option once, off the page and without animation, for a picture file.
 *
 * @param size in CSS px; the canvas has `pixelRatio` times as many
 * @returns the canvas, which stays readable after the drawing is let go
 */
export function drawCanvas(
  option: EChartsOption,
  size: { readonly width: number; readonly height: number },
  pixelRatio = 2,
): HTMLCanvasElement {
  const holder = document.createElement('div');
  const chart = init(holder, null, { renderer: 'canvas', devicePixelRatio: pixelRatio, ...size });
  try {
    chart.setOption({ ...option, animation: false });
    return chart.renderToCanvas({ pixelRatio, backgroundColor: '#ffffff' });
  } finally {
    chart.dispose();
  }
}
