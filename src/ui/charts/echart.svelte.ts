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
import { init, use, type ECharts } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import type { Attachment } from 'svelte/attachments';
import { turns } from './drawingTurns';
import { onScreen } from './screenLook.svelte';
import { sight } from './sight';

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

/** A mark of a chart, as ECharts counts series and data; without data index a line whole. */
interface DrawnMark {
  readonly seriesIndex: number;
  readonly dataIndex?: number;
}

/** What a chart is told and tells; getters, so that the chart follows them and is not made anew. */
interface ChartTies {
  /** Called with the series and data index of a clicked mark. */
  readonly onpick?: (seriesIndex: number, dataIndex: number) => void;
  /** Called with the mark the pointer comes over, and with nothing when it leaves one. */
  readonly onpoint?: (seriesIndex?: number, dataIndex?: number) => void;
  /** The mark to point at with its tooltip, as if the pointer were on it. */
  readonly pointed?: () => Required<DrawnMark> | undefined;
  /** Marks that stand out because what they stand for is pointed at elsewhere. */
  readonly linked?: () => readonly DrawnMark[];
  /** Called with an option at the moment its picture comes onto the canvas. */
  readonly onshow?: (option: EChartsOption) => void;
}

/**
 * Draws an option on the element it is attached to: one ECharts instance from mount to unmount, redrawn whole
 * when the option changes, fitted to the element when that changes its size.
 *
 * @param option a getter, so that a new option redraws the chart and does not make a new one
 */
export function echart(
  option: () => EChartsOption,
  { onpick, onpoint, pointed, linked, onshow }: ChartTies = {},
): Attachment<HTMLElement> {
  return (node) => {
    // Where the page is drawn larger, the canvas has as many more points.
    const zoom = Number(getComputedStyle(node).getPropertyValue('--zoom')) || 1;
    const devicePixelRatio = window.devicePixelRatio * zoom;
    const chart = init(node, null, { renderer: 'canvas', devicePixelRatio });
    // Nothing moves in a chart: it needs no frames of its own after the one it was painted in.
    chart.getZr().setSleepAfterStill(1);
    // It would paint itself in its first frame, in which its option is laid out: with nothing on it yet that is done at once.
    chart.getZr().flush();
    const drawer = turns.join();
    sight.follow(node, (isInSight) => {
      drawer.isInSight = isInSight;
    });
    let shown: EChartsOption | undefined;
    const show = (next: EChartsOption): void => {
      if (next !== shown) onshow?.(next);
      shown = next;
      paint(chart);
    };
    const observer = new ResizeObserver(() => {
      // The first call only tells the size that the chart was made in.
      if (chart.getWidth() === node.clientWidth && chart.getHeight() === node.clientHeight) return;
      drawer.draw('size', () => {
        // An option that waited as well has been drawn in the new size by now.
        if (!fitTo(chart, node)) return;
        withoutPainting(chart, () => {
          chart.resize({ width: node.clientWidth, height: node.clientHeight });
        });
        paint(chart);
      });
    });
    observer.observe(node);
    if (onpick !== undefined) {
      chart.on('click', (event) => {
        if (event.componentType === 'series' && event.seriesIndex !== undefined)
          onpick(event.seriesIndex, event.dataIndex);
      });
    }
    if (onpoint !== undefined) {
      chart.on('mouseover', (event) => {
        if (event.componentType === 'series') onpoint(event.seriesIndex, event.dataIndex);
      });
      chart.on('mouseout', () => {
        onpoint();
      });
    }
    const asked = $derived(option());
    const drawn = $derived(onScreen(asked));
    let isNew = true;
    $effect(() => {
      const [next, told] = [drawn, asked];
      // A new chart has nothing on it that a pointer could meet: it takes its option in at once, and is laid out in its turn.
      if (isNew) withoutPainting(chart, () => takeIn(chart, next));
      const isTakenIn = isNew;
      drawer.draw('option', () => {
        isNew = false;
        // New figures often change the height of a card: laid out in the old one, the chart would be drawn twice.
        const isEmpty = fitTo(chart, node);
        withoutPainting(chart, () => {
          if (isTakenIn) chart.resize({ width: node.clientWidth, height: node.clientHeight });
          else chart.setOption(next, { notMerge: true });
        });
        // A canvas of another size has nothing on it: no frame may come between.
        if (isEmpty) show(told);
      });
      drawer.draw('paint', () => {
        show(told);
      });
    });
    if (pointed !== undefined) {
      let last: Required<DrawnMark> | undefined;
      $effect(() => {
        // A chart drawn anew has lost what was pointed at.
        void drawn;
        const mark = pointed();
        const now = mark && { seriesIndex: mark.seriesIndex, dataIndex: mark.dataIndex };
        if (last === undefined && now === undefined) return;
        drawer.draw('pointed', () => {
          point(chart, last, now);
          last = now;
        });
      });
    }
    if (linked !== undefined) {
      let last: readonly DrawnMark[] = [];
      let now = last;
      $effect(() => {
        void drawn;
        now = linked();
        if (last.length + now.length === 0) return;
        // Those of the newest chart, also where an older one still waits to be drawn.
        drawer.draw('linked', () => {
          chart.dispatchAction({ type: 'downplay', batch: [...last] });
          chart.dispatchAction({ type: 'highlight', batch: [...now] });
          last = now;
        });
      });
    }
    return () => {
      drawer.leave();
      sight.forget(node);
      observer.disconnect();
      // A painting that takes several frames would go on after the canvas is gone; one of nothing takes its place.
      chart.getZr().clear();
      chart.getZr().painter.refresh();
      chart.dispose();
    };
  };
}

/** Gives the canvas the size of its element, without painting what it shows. @returns whether it had another */
function fitTo(chart: ECharts, { clientWidth: width, clientHeight: height }: HTMLElement): boolean {
  if (chart.getWidth() === width && chart.getHeight() === height) return false;
  const renderer = chart.getZr();
  const painter: Partial<Pick<typeof renderer.painter, 'refresh'>> = renderer.painter;
  painter.refresh = () => undefined;
  try {
    renderer.resize({ width, height });
  } finally {
    // The painter's own again.
    delete painter.refresh;
  }
  return true;
}

/** Lays a chart out; ECharts would paint it in the same task or frame, which takes a third of the time. */
function withoutPainting(chart: ECharts, lay: () => void): void {
  const renderer: Partial<Pick<ReturnType<ECharts['getZr']>, 'flush' | 'refresh'>> = chart.getZr();
  renderer.flush = () => undefined;
  renderer.refresh = () => undefined;
  try {
    lay();
  } finally {
    // The renderer's own again.
    delete renderer.flush;
    delete renderer.refresh;
  }
}

/** Takes an option in, which is laid out when the chart is fitted next. */
function takeIn(chart: ECharts, option: EChartsOption): void {
  chart.setOption(option, { notMerge: true, lazyUpdate: true });
  // It would lay it out by itself in its own next frame.
  chart.getZr().animation.stop();
}

/** Puts a chart on its canvas as it is laid out. */
function paint(chart: ECharts): void {
  const renderer = chart.getZr();
  renderer.refresh();
  renderer.flush();
}

function point(chart: ECharts, before: DrawnMark | undefined, now: DrawnMark | undefined): void {
  if (before !== undefined) {
    chart.dispatchAction({ type: 'downplay', ...before });
    chart.dispatchAction({ type: 'hideTip' });
    // The line over a year is not part of the tooltip.
    chart.dispatchAction({ type: 'updateAxisPointer', currTrigger: 'leave' });
  }
  if (now === undefined) return;
  chart.dispatchAction({ type: 'highlight', ...now });
  chart.dispatchAction({ type: 'showTip', ...now });
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
  { pixelRatio = 2, isTransparent = false } = {},
): HTMLCanvasElement {
  const holder = document.createElement('div');
  const chart = init(holder, null, { renderer: 'canvas', devicePixelRatio: pixelRatio, ...size });
  try {
    chart.setOption({ ...option, animation: false });
    return chart.renderToCanvas({ pixelRatio, backgroundColor: isTransparent ? 'transparent' : '#ffffff' });
  } finally {
    chart.dispose();
  }
}
