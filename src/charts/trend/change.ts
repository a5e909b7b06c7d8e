import { said } from '../../domain/language';
import { JOINTS, type PointRow, type TrendRow } from '../../engine/queries/rows';
import type { ChartView } from '../chart';
import { doubtNotes } from '../doubts';
import { firstLines } from '../drawnFirst';
import { groupedBy } from '../grouped';
import { onDemand } from '../onDemand';
import { emptySentence } from '../emptySentence';
import { figureMarks } from '../figureMarks';
import { missingUnitNotes } from '../missingUnits';
import { changeOf, isStatedPoint, jointOf, type ChartContext } from '../points';
import { dotted, reportsOf, scopesText, subjectOf } from '../subject';
import { longTable } from '../table/longTable';
import { markedTable } from '../table/markedTable';
import { DUMBBELL_HEIGHT, dumbbellOption } from '../twoYears/dumbbell';
import {
  pairGroups,
  pairMarks,
  pairTable,
  refusedNotes,
  type PairMark,
  type RefusedPair,
  type YearPair,
} from '../twoYears/yearPairs';
import { chartWords } from '../words/chart';
import { twoYearsWords } from '../words/twoYears';
import { refusalOf } from './trendChange';

/** The later of the two years; the earlier is the one before. */
export interface ChangeContext extends Omit<ChartContext, 'years'> {
  readonly year: number;
  /** Key of the report of the same unit and scope of the year before, where it is not among the rows. */
  readonly reportBefore?: (row: TrendRow) => number | undefined;
}

type Lawful = TrendRow & { readonly value: number; readonly previous_value: number };

/**
 * One measure in a year and the year before, unit by unit, largest increase first; levels and scopes apart. Only pairs that
 * may be compared are drawn; every other unit is named with the reason.
 */
export function changeView(rows: readonly TrendRow[], context: ChangeContext): ChartView {
  const { naming, year } = context;
  const measure = naming.measure(context.measure);
  const { own, pairs: lawful, refused } = changePairs(rows, context);
  const groups = pairGroups(lawful, naming);
  const pairs = groups.flatMap((group) => group.rows.map(({ pair }) => pair));
  const { drawn: marks, notes } = firstLines(pairMarks(groups), DUMBBELL_HEIGHT);
  const reasons = refusedNotes(refused, naming);
  const years = { before: year - 1, now: year };
  const subject = subjectOf(own, { ...context, years: { from: year - 1, to: year } }, [context.measure]);
  const words = twoYearsWords();
  const title = words.title(said(measure.name), year, year - 1);
  const empty =
    emptySentence(own, context, measure) ??
    (pairs.length === 0 ? words.noneBefore(year, reasons) : undefined);
  const table = onDemand(() =>
    markedTable(pairTable(title, pairs, refused, { ...context, years }, measure), naming.kind),
  );
  return {
    title,
    subtitle: dotted(chartWords().unit(measure.unit), words.byChange, scopesText(subject.scopes)),
    option: dumbbellOption(marks, { ...context, years }, measure),
    get table() {
      return table();
    },
    longTable: () => longTable(title, own, context),
    subject: { ...subject, shownAs: words.changeShown },
    notes: [
      ...reasons,
      ...doubtNotes(
        pairs.flatMap(({ now, before }) => (before === undefined ? [now] : [before, now])),
        context,
        'crossedPoint',
      ),
      ...missingUnitNotes(own, context),
      ...notes,
    ],
    ...figureMarks<PointRow>((seriesIndex, dataIndex) => endOf(marks[dataIndex], seriesIndex), context),
    height: Math.max(180, marks.length * DUMBBELL_HEIGHT + 60),
    ...(empty === undefined ? {} : { empty }),
    reports: reportsOf(own),
  };
}

/** Rows of the later year, those of them that may be told with the year before, and those that may not, with why. */
export interface ChangePairs {
  readonly own: readonly TrendRow[];
  readonly pairs: readonly YearPair[];
  readonly refused: readonly RefusedPair[];
}

/** Every stated figure of the year as a pair with that of the year before, or the reason why it has none. */
export function changePairs(rows: readonly TrendRow[], context: ChangeContext): ChangePairs {
  const { naming, year } = context;
  const measure = naming.measure(context.measure);
  const ofMeasure = rows.filter((row) => row.measure_key === context.measure);
  const own = ofMeasure.filter((row) => row.year === year);
  const earlier = groupedBy(
    ofMeasure.filter((row) => row.year === year - 1),
    ({ unit_key }) => unit_key,
  );
  return {
    own,
    pairs: own
      .filter((row): row is Lawful => isLawful(row, year))
      .map((now): YearPair => ({
        now,
        before: beforeOf(now, earlier.get(now.unit_key) ?? [], context),
        previous: now.previous_value,
        change: changeOf(measure, now),
      })),
    refused: own
      .filter((row) => isStatedPoint(row) && !isLawful(row, year))
      .map((row): RefusedPair => ({
        unit: row.unit_key,
        before: undefined,
        now: row,
        reason: refusalOf(measure, row),
      })),
  };
}

/** The figure at one end of a bar: the first series has the earlier ones. */
export function endOf(mark: PairMark | undefined, seriesIndex: number): PointRow | undefined {
  if (mark === undefined || 'heading' in mark) return undefined;
  return seriesIndex === 0 ? mark.pair.before : mark.pair.now;
}

function isLawful(row: TrendRow, year: number): boolean {
  const joint = jointOf(row);
  return (
    isStatedPoint(row) &&
    (joint === 'same' || joint === 'with-note') &&
    row.previous_year === year - 1 &&
    row.previous_value !== null
  );
}

/**
 * The earlier figure of a pair: as it was answered, else as the later one tells it.
 *
 * @param earlier what the unit states of the year before
 */
function beforeOf(
  now: Lawful,
  earlier: readonly TrendRow[],
  { reportBefore }: ChangeContext,
): PointRow | undefined {
  const found = earlier.find(({ scope, value }) => scope === now.scope && value === now.previous_value);
  if (found !== undefined) return found;
  const report = reportBefore?.(now);
  if (report === undefined) return undefined;
  const told: TrendRow = {
    ...now,
    year: now.year - 1,
    report_key: report,
    value: now.previous_value,
    numerator: null,
    denominator: null,
    joint: JOINTS.indexOf('none'),
  };
  return told;
}
