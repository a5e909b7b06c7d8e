import type { ScatterSeriesOption } from 'echarts';
import type { Measure } from '../../domain/measure';
import type { TrendRow } from '../../engine/queries/rows';
import { isStatedPoint, shortText } from '../points';
import type { Stretch } from '../trend/trendLines';
import { chartWords } from '../words/chart';
import { spreadLayout } from './labelLayout';
import { textWidth } from './textWidth';
import { FONT_STACK, seriesStyle, TOKENS } from './theme';

/** Most names written at line ends; with more, only the coloured lines are named. */
const MOST_LABELS = 24;

/** Near the card and the bands of the plot alike. */
const NAME_GROUND = 'rgba(252, 251, 248, 0.88)';

interface LineEnd {
  readonly stretch: Stretch;
  readonly row: TrendRow & { readonly value: number };
  readonly text: string;
}

/**
 * Names and last values of the lines, as one series of points without marks. Each unit and scope is named once, with its latest
 * number. All names stand in one column behind the newest year of any line, spread along the height: at the end of a line that
 * stops earlier a name would stand in the lines that go on, so there the name says its year.
 *
 * @param years the ends of the axis of years
 */
export function endLabels(
  stretches: readonly Stretch[],
  measure: Measure,
  years: { readonly from: number; readonly to: number },
): ScatterSeriesOption {
  const all = lineEnds(stretches, measure);
  const newest = newestOf(all);
  const ends =
    all.length > MOST_LABELS ? all.filter(({ stretch }) => seriesStyle(stretch.place).isColoured) : all;
  // The axis reaches at least to the highest point of any line, named or not.
  const highest = Math.max(
    0,
    ...stretches.flatMap(({ rows }) => rows.filter(isStatedPoint).map(({ value }) => value)),
  );
  // An axis of counts has no steps below 1, so it reaches to 1 over smaller figures too.
  const max = measure.kind === 'rate' && highest > 0 ? highest : Math.max(1, highest);
  // Two points of known value and year come first: where they fall in px tells where every other one falls.
  const corners = [
    [years.from, 0],
    [years.to + 1, max],
  ] as const;
  const isInside = isInPlot(newest, years);
  return {
    type: 'scatter',
    name: chartWords().lineEnds,
    silent: true,
    symbolSize: 0.1,
    itemStyle: { opacity: 1 },
    tooltip: { show: false },
    clip: false,
    data: [
      ...corners.map(([year, value]) => ({ value: [year, value], label: { show: true, formatter: ' ' } })),
      ...ends.map(({ stretch, row, text }) => {
        const style = seriesStyle(stretch.place);
        return {
          value: [newest, row.value],
          label: {
            show: true,
            position: 'right' as const,
            formatter: text,
            color: style.isColoured ? style.colour : TOKENS.ink3,
            fontFamily: FONT_STACK,
            fontSize: style.isColoured ? 12 : 11,
            fontWeight: stretch.place === 0 ? 600 : 400,
            textBorderColor: '#ffffff',
            textBorderWidth: 2,
            // In the plot a name stands in front of the lines of breaks, which would cross it out.
            ...(isInside ? { backgroundColor: NAME_GROUND, padding: [0, 2] } : {}),
          },
        };
      }),
    ],
    labelLayout: spreadLayout(
      ends.map(({ row, text }) => ({ at: [newest, row.value], text, side: 'right' })),
      corners,
      // In the plot the names of forms stand above them.
      isInside ? 0 : undefined,
    ),
    z: 6,
  };
}

/** Room at the right that the names need, in px. */
export function labelRoom(
  stretches: readonly Stretch[],
  measure: Measure,
  years: { readonly to: number },
): number {
  const ends = lineEnds(stretches, measure);
  const widths = isInPlot(newestOf(ends), years) ? [] : ends.map(({ text }) => textWidth(text));
  return Math.min(190, Math.max(24, ...widths.map((width) => width + 18)));
}

function lineEnds(stretches: readonly Stretch[], measure: Measure): readonly LineEnd[] {
  const latest = new Map<string, LineEnd>();
  for (const stretch of stretches) {
    const row = stretch.rows.filter(isStatedPoint).at(-1);
    const known = latest.get(stretch.label);
    if (row !== undefined && (known === undefined || known.row.year < row.year)) {
      latest.set(stretch.label, {
        stretch,
        row,
        text: `${stretch.label} ${shortText(measure, row.value)}`,
      });
    }
  }
  const ends = [...latest.values()];
  const newest = newestOf(ends);
  return ends.map((end) =>
    end.row.year === newest ? end : { ...end, text: chartWords().brackets(end.text, String(end.row.year)) },
  );
}

/** Behind an earlier year than the last two the names stand in the plot. */
function isInPlot(newest: number, years: { readonly to: number }): boolean {
  return newest < years.to - 1;
}

function newestOf(ends: readonly LineEnd[]): number {
  return Math.max(...ends.map(({ row }) => row.year));
}
