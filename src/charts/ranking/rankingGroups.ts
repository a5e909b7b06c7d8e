import { FORM_IDS, FORM_SHORT_NAMES, formCode } from '../../domain/formId';
import type { Measure } from '../../domain/measure';
import { SCOPE_NAMES } from '../../domain/report';
import { UNIT_LEVEL_NAMES, UNIT_LEVELS } from '../../domain/unit';
import type { RankingRow } from '../../engine/queries/rows';
import { groupedBy } from '../grouped';
import { distinct, scopeOf, type ChartContext } from '../points';
import { dotted } from '../subject';
import { rankingWords } from '../words/ranking';

/** An order or rank is of one year. */
export interface RankingContext extends Pick<ChartContext, 'naming' | 'measure' | 'doubts' | 'corrections'> {
  readonly year: number;
  /** Chosen units in the reader's order; they stand out among their peers. */
  readonly units: readonly number[];
  /** All units asked about, for the list of those without a number; the chosen ones when left out. */
  readonly peers?: readonly number[];
}

/** What decides in which order a row may stand. */
export type Placed = Pick<RankingRow, 'level' | 'scope' | 'form_class'>;

/** Rows that may stand in one order: one level, one scope, one class of forms. */
export interface RankingGroup<Row extends Placed = RankingRow> {
  readonly key: string;
  /** 县级 · 全域, with the form where two are in use. */
  readonly label: string;
  readonly rows: readonly Row[];
}

/** Groups in the order of the rows; units of different groups are never in one order. */
export function rankingGroups<Row extends Placed>(rows: readonly Row[]): readonly RankingGroup<Row>[] {
  const classes = distinct(rows.map(({ form_class }) => form_class));
  const byKey = groupedBy(
    rows,
    ({ level, scope, form_class }) => `${String(level)} ${String(scope)} ${String(form_class)}`,
  );
  return [...byKey].map(([key, own]) => {
    const [first] = own;
    if (first === undefined) throw new Error('a group has at least one row');
    const level = UNIT_LEVELS[first.level];
    const form = FORM_IDS.find((id) => formCode(id) === first.form_class);
    return {
      key,
      label: dotted(
        level === undefined ? '' : UNIT_LEVEL_NAMES[level],
        SCOPE_NAMES[scopeOf(first)],
        classes.length > 1 && form !== undefined ? FORM_SHORT_NAMES[form] : '',
      ),
      rows: own,
    };
  });
}

/**
 * 第 1, 并列第 2, or why there is no place: 分母不足 30，不排名. Empty for volumes, which have an order and no place to
 * tell, and for a unit that stands alone: there is nobody to be first of.
 */
export function placeText(measure: Measure, row: RankingRow): string {
  if (measure.direction === 'none') return '';
  if (row.below_base) return rankingWords().belowBase(measure.minimumBase ?? 0);
  if (row.position === null || row.ranked < 2) return '';
  return rankingWords().place(row.position, row.tied > 1);
}
