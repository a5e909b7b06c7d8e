import type { ChartView } from './chart';

/**
 * A chart with some of it changed. What is made on demand stays so, in the chart and in the change: a spread would make the table
 * of hundreds of rows before anything is drawn.
 */
export function changedView(view: ChartView, change: Partial<ChartView>): ChartView {
  const all: PropertyDescriptorMap = {
    ...Object.getOwnPropertyDescriptors(view),
    ...Object.getOwnPropertyDescriptors(change),
  };
  return Object.defineProperties({}, all) as ChartView;
}
