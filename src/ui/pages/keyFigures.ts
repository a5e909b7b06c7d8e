import type { MeasureId } from '../../domain/measure';
import { measureKey } from '../../domain/measures';
import type { Unit } from '../../domain/unit';
import type { CoverageQuestion, RankingQuestion, TrendQuestion } from '../../engine/queries/questions';
import type { TrendRow } from '../../engine/queries/rows';
import { KEY_MEASURES } from './measureLists';
import { peersOf } from './peers';
import { newestUsualYear, statingUnits } from './stated';

/** The key measures of the overview, by key, in the order of the report. */
const KEY_MEASURE_KEYS: readonly number[] = KEY_MEASURES.map(measureKey);

/** A span of years, both ends included. */
interface Years {
  readonly from: number;
  readonly to: number;
}

/** What the overview asks about its key measures; also what the page's first answers are made for at build time. */
export function keyFiguresQuestion(units: readonly number[], { from, to }: Years): TrendQuestion {
  return { measures: KEY_MEASURE_KEYS, units, from, to };
}

/** What the overview asks about reports. */
export function overviewCoverageQuestion(units: readonly number[], { from, to }: Years): CoverageQuestion {
  return { units, from, to };
}

/** What the overview asks about the order of one key measure. */
export function keyRankingQuestion(
  { measure, stating, year }: Pick<KeyFigure, 'measure' | 'stating' | 'year'>,
  units: readonly Unit[],
): RankingQuestion {
  return { measure: measureKey(measure), units: peersOf(stating, units), year };
}

/** One key measure of the chosen units. */
export interface KeyFigure {
  readonly measure: MeasureId;
  /** Its rows, all units and years. */
  readonly rows: readonly TrendRow[];
  /** Newest year in which most units that ever state it do. */
  readonly year: number;
  /** Units with a number in that year, in the reader's order. */
  readonly stating: readonly number[];
}

/** The key measures that at least one of the units states, in the order of the report. */
export function keyFigures(rows: readonly TrendRow[], units: readonly number[]): readonly KeyFigure[] {
  return KEY_MEASURES.flatMap((measure) => {
    const key = measureKey(measure);
    const own = rows.filter(({ measure_key }) => measure_key === key);
    const year = newestUsualYear(own);
    if (year === undefined) return [];
    const stating = statingUnits(
      own.filter((row) => row.year === year),
      units,
    );
    return [{ measure, rows: own, year, stating }];
  });
}
