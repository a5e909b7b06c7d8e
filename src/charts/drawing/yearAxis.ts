import type { LineSeriesOption } from 'echarts';
import type { Measure } from '../../domain/measure';
import { yearsBetween } from '../points';
import { breaksOf, silences, type Regime } from '../regimes';
import { noteWords } from '../words/notes';
import { tableWords } from '../words/table';
import { NAME_AXIS, TOKENS } from './theme';

/** An axis of whole years with half a year of room at both ends, so that bands and breaks can lie between two years. */
export function yearAxis(years: { readonly from: number; readonly to: number }) {
  return {
    type: 'value' as const,
    min: years.from - 0.5,
    max: years.to + 0.5,
    interval: 1,
    splitLine: { show: false },
    ...NAME_AXIS,
    axisLabel: {
      ...NAME_AXIS.axisLabel,
      hideOverlap: true,
      customValues: [...yearsBetween(years)],
      formatter: (year: number) => String(year),
    },
    axisPointer: { snap: true, lineStyle: { color: TOKENS.ruleStrong } },
  };
}

/**
 * Shades the regimes and draws the breaks of a measure: bands named 2014表, 2019表, 2021表; dashed red where values are
 * not comparable, dotted grey where they are with a note; a stretch the form does not count is shaded and says so.
 */
export function regimeMarks(regimes: readonly Regime[], measure: Measure): LineSeriesOption {
  const quiet = silences(regimes, measure);
  const isQuiet = (regime: Regime): boolean =>
    quiet.some(({ from, to }) => regime.from >= from && regime.to <= to);
  const bands = regimes.length < 2 ? [] : regimes.filter((regime) => !isQuiet(regime));
  const areas = [
    ...bands.map((regime, i) =>
      area(
        regime,
        bandLabel(regime),
        i % 2 === 0 ? 'rgba(0,0,0,0)' : TOKENS.bandSoft,
        isNarrow(regime) && isNarrow(bands[i + 1]) ? RAISED : undefined,
      ),
    ),
    ...quiet.map((stretch) => area(stretch, stretch.sentence, TOKENS.band)),
  ];
  return {
    type: 'line',
    name: tableWords().form,
    data: [],
    silent: true,
    markArea: { silent: true, data: areas },
    markLine: {
      silent: true,
      symbol: 'none',
      label: { show: false },
      data: breaksOf(regimes, measure).map(({ year, verdict }) => ({
        xAxis: year - 0.5,
        lineStyle: {
          color: verdict === 'no' ? TOKENS.seal : TOKENS.ink3,
          type: verdict === 'no' ? ('dashed' as const) : ('dotted' as const),
          width: 1,
        },
      })),
    },
    z: 1,
  };
}

/** Of two neighbouring bands of one year the first is named a line higher, so that their names do not meet on a phone; in px. */
const RAISED = 17;

function isNarrow(regime: Regime | undefined): boolean {
  return regime !== undefined && regime.from === regime.to;
}

type Area = [
  {
    xAxis: number;
    name: string;
    itemStyle: { color: string };
    label: { position: 'top'; distance?: number; color: string; fontSize: number };
  },
  { xAxis: number },
];

function area(
  { from, to }: { from: number; to: number },
  name: string,
  color: string,
  distance?: number,
): Area {
  return [
    {
      xAxis: from - 0.5,
      name,
      itemStyle: { color },
      label: {
        position: 'top',
        ...(distance === undefined ? {} : { distance }),
        color: TOKENS.ink3,
        fontSize: 11,
      },
    },
    { xAxis: to + 0.5 },
  ];
}

/** A band of a year or two is too narrow for long names or for two, and the note under the chart has them in full. */
function bandLabel({ from, to, forms, label }: Regime): string {
  if (from === to && forms.length > 1) return noteWords().twoForms;
  return to - from < 2 ? noteWords().narrowBand(label) : label;
}
