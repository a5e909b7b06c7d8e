import type { EChartsOption } from 'echarts';

/** Widths that are tried out; below and above them a chart looks as at the first and the last. In px. */
const NARROWEST = 160;
const WIDEST = 1600;
const STEP = 8;

type Media = NonNullable<EChartsOption['media']>;

/**
 * What of an option depends on how wide the chart is drawn, as ECharts takes it: one part for each stretch of widths in which
 * it is the same. The stretches cover every width, as ECharts takes nothing back when none holds any more.
 *
 * @param partAt the part for a width in px; its functions are not compared, so what they say must follow from the rest of it
 * @returns empty where the part is the same at every width
 */
export function atWidths(partAt: (width: number) => EChartsOption): Media {
  const stretches: { from: number; part: EChartsOption; sign: string }[] = [];
  for (let width = NARROWEST; width <= WIDEST; width += STEP) {
    const part = partAt(width);
    const sign = JSON.stringify(part);
    if (stretches.at(-1)?.sign !== sign) stretches.push({ from: width, part, sign });
  }
  if (stretches.length < 2) return [];
  return stretches.map(({ from, part }, at) => {
    const next = stretches[at + 1];
    return {
      query: {
        ...(at === 0 ? {} : { minWidth: from }),
        ...(next === undefined ? {} : { maxWidth: next.from - 1 }),
      },
      option: part,
    };
  });
}
