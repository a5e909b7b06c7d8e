import type { ScatterSeriesOption } from 'echarts';
import { formatValue } from '../../domain/format';
import type { Measure } from '../../domain/measure';
import type { ReferenceRow } from '../../engine/queries/rows';
import { TOKENS } from '../drawing/theme';
import { stripWords } from '../words/strip';

/** With fewer units the middle eight tenths say nothing. */
export const FEWEST_FOR_BAND = 8;
/** With fewer, neither does the middle. */
export const FEWEST_FOR_MEDIAN = 3;

/** What the units of a strip make together; absent where nothing was answered. */
interface Together {
  readonly together: ReferenceRow | undefined;
}

/** The median as a short stroke and the span P10–P90 as a grey band, where there are enough units. */
export function togetherMarks(
  { together, reach }: Together & { readonly reach: number },
  measure: Measure,
): Pick<ScatterSeriesOption, 'markLine' | 'markArea'> {
  if (together === undefined || together.stated < FEWEST_FOR_MEDIAN) return {};
  const { median, p10, p90, stated } = together;
  return {
    markLine: {
      silent: true,
      symbol: 'none',
      lineStyle: { color: TOKENS.ink, type: 'solid', width: 2 },
      label: {
        show: true,
        position: 'start',
        formatter: stripWords().median(formatValue(measure, median)),
        color: TOKENS.ink,
        fontSize: 11,
        distance: 2,
        textBorderColor: '#ffffff',
        textBorderWidth: 2,
      },
      data: [[{ coord: [median, -reach - 1] }, { coord: [median, reach + 1] }]],
    },
    ...(stated < FEWEST_FOR_BAND
      ? {}
      : {
          markArea: {
            silent: true,
            itemStyle: { color: 'rgba(26,32,39,0.07)' },
            data: [[{ coord: [p10, -reach - 0.6] }, { coord: [p90, reach + 0.6] }]],
          },
        }),
  };
}

/** The same in words. */
export function togetherNote(
  { label, together }: Together & { readonly label: string },
  measure: Measure,
): string | undefined {
  if (together === undefined || together.stated < FEWEST_FOR_MEDIAN) return undefined;
  const words = stripWords();
  const value = (number: number) => formatValue(measure, number);
  const band =
    together.stated < FEWEST_FOR_BAND
      ? words.noBand(FEWEST_FOR_BAND)
      : words.band(value(together.p10), value(together.p90));
  return words.note(label, value(together.median), band);
}
