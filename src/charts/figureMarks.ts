import { STATE_MEANINGS, STATE_WORDS } from '../domain/format';
import { said } from '../domain/language';
import type { Naming } from '../domain/naming';
import { SCOPE_NAMES } from '../domain/report';
import type { PointRow, TrendRow } from '../engine/queries/rows';
import type { ChartView } from './chart';
import { correctionsOf, doubtWords, type Doubting } from './doubts';
import { changeOf, isImplied, jointOf, pickOf, pointTextWithUnit, printable, scopeOf } from './points';
import { chartWords } from './words/chart';
import { noteWords } from './words/notes';

interface Told extends Doubting {
  readonly naming: Naming;
}

/**
 * Which figure stands at each place of a chart and what it says, from the row that is drawn there. A row without a
 * number is answered too: that a cell was left empty has a source as well.
 *
 * @param more what else is told of a row, e.g. its place in an order; empty for nothing
 */
export function figureMarks<Row extends PointRow>(
  rowAt: (seriesIndex: number, dataIndex: number) => Row | undefined,
  context: Told,
  more: (row: Row, seriesIndex: number, dataIndex: number) => string = () => '',
): Required<Pick<ChartView, 'pick' | 'wordsAt'>> {
  return {
    pick: (seriesIndex, dataIndex) => {
      const row = rowAt(seriesIndex, dataIndex);
      return row === undefined ? undefined : pickOf(row);
    },
    wordsAt: (seriesIndex, dataIndex) => {
      const row = rowAt(seriesIndex, dataIndex);
      return row === undefined ? undefined : figureWords(row, context, more(row, seriesIndex, dataIndex));
    },
  };
}

/**
 * 南康区 2017 年新收政府信息公开申请数 6 件，同比增加 4 件（+200.0%）。; or why there is no number.
 *
 * @param more what else is told; empty for nothing
 */
export function figureWords(row: PointRow, context: Told, more: string): string {
  const { naming } = context;
  const measure = naming.measure(row.measure_key);
  const scope = scopeOf(row);
  const words = chartWords();
  const notes = noteWords();
  const label = naming.label(row.unit_key);
  const where = scope === 'whole' ? label : words.brackets(label, SCOPE_NAMES[scope]);
  const value = printable(row);
  const figure =
    typeof value === 'number' || value === 'notDefined'
      ? pointTextWithUnit(measure, row)
      : words.brackets(STATE_WORDS[value], STATE_MEANINGS[value]);
  const doubt = doubtWords(row, context);
  const clauses = [
    notes.figure(where, row.year, said(measure.name), figure),
    isTrend(row) && typeof value === 'number' && jointOf(row) !== 'none' ? changeOf(measure, row).text : '',
    more,
    isImplied(row) ? notes.fromOtherYear : '',
    doubt === '' ? '' : notes.hasDoubt(doubt),
    ...correctionsOf(row, context),
  ];
  return words.sentence(words.clauses(clauses.filter((clause) => clause !== '')));
}

function isTrend(row: PointRow): row is TrendRow {
  return 'joint' in row;
}
