import type { EChartsOption, LineSeriesOption } from 'echarts';
import type { Measure } from '../../domain/measure';
import { yearsBetween } from '../points';
import { breaksOf, silences, type Regime } from '../regimes';
import { noteWords } from '../words/notes';
import { tableWords } from '../words/table';
import { atWidths } from './atWidths';
import { bandPlaces, type BandPlace, type NamedYears, type YearRoom } from './bandNames';
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

/** The series of {@link regimeMarks}, by which {@link regimeNames} finds it. */
const FORMS_ID = 'forms';

/**
 * Shades the regimes and draws the breaks of a measure: bands named 2014表, 2019表, 2021表; dashed red where values are
 * not comparable, dotted grey where they are with a note; a stretch the form does not count is shaded and says so.
 */
export function regimeMarks(regimes: readonly Regime[], measure: Measure): LineSeriesOption {
  return {
    type: 'line',
    id: FORMS_ID,
    name: tableWords().form,
    data: [],
    silent: true,
    markArea: { silent: true, data: bandsOf(regimes, measure).map((band) => area(band)) },
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

/** The names of {@link regimeMarks} at each width of the chart: none touches another, however narrow the years are. */
export function regimeNames(
  regimes: readonly Regime[],
  measure: Measure,
  room: Omit<YearRoom, 'width'>,
): NonNullable<EChartsOption['media']> {
  const bands = bandsOf(regimes, measure);
  if (bands.length === 0) return [];
  return atWidths((width) => {
    const places = bandPlaces(bands, { ...room, width });
    const data = bands.map((band, at) => area(band, places[at], places[at] !== undefined));
    return { series: [{ type: 'line', id: FORMS_ID, markArea: { data } }] };
  });
}

interface Band extends NamedYears {
  readonly colour: string;
}

/** In the order of years; one regime alone has no name. */
function bandsOf(regimes: readonly Regime[], measure: Measure): readonly Band[] {
  const quiet = silences(regimes, measure);
  const isQuiet = (regime: Regime): boolean =>
    quiet.some(({ from, to }) => regime.from >= from && regime.to <= to);
  const named = regimes.length < 2 ? [] : regimes.filter((regime) => !isQuiet(regime));
  return [
    ...named.map((regime, i) => ({
      from: regime.from,
      to: regime.to,
      name: bandLabel(regime),
      colour: i % 2 === 0 ? 'rgba(0,0,0,0)' : TOKENS.bandSoft,
    })),
    ...quiet.map(({ from, to, sentence }) => ({ from, to, name: sentence, colour: TOKENS.band })),
  ].sort((one, other) => one.from - other.from);
}

/** Above the marks of the highest figures, and a line of names higher; in px. */
const NAME_DISTANCES = [8, 22] as const;

type Area = [
  {
    xAxis: number;
    name: string;
    itemStyle: { color: string };
    label: {
      show: boolean;
      position: 'top';
      distance: number;
      offset: [number, number];
      color: string;
      fontSize: number;
    };
  },
  { xAxis: number },
];

function area(
  { from, to, name, colour }: Band,
  place: BandPlace = { line: 0, shift: 0 },
  isShown = true,
): Area {
  return [
    {
      xAxis: from - 0.5,
      name,
      itemStyle: { color: colour },
      label: {
        show: isShown,
        position: 'top',
        distance: NAME_DISTANCES[place.line],
        offset: [place.shift, 0],
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
