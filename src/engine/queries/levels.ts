import { APPLICANTS } from '../../domain/applicant';
import { SCOPES } from '../../domain/report';
import { UNIT_LEVELS, type UnitLevel } from '../../domain/unit';
import { among, integer, sql, type Sql } from '../sql';
import type { LevelsQuestion } from './questions';
import type { LevelRow } from './rows';

const ABOVE: readonly UnitLevel[] = ['province', 'city'];
const BELOW: readonly UnitLevel[] = ['city', 'county'];

/**
 * Governments whose own figure for the whole region is smaller than the sum over the governments below it that are
 * loaded, of the same year and form. Only figures of scope 全域 and of the total column meet; of a report below kept
 * several times, the first.
 */
export function levelsQuery({ indicators }: LevelsQuestion): Sql<LevelRow> {
  return sql<LevelRow>`
    WITH told AS (
      SELECT figure.report_key, figure.indicator_key, figure.year, figure.form, figure.value, unit.unit_key, level,
        parent_key,
        row_number() OVER (
          PARTITION BY figure.indicator_key, unit.unit_key, figure.year ORDER BY copy, figure.report_key
        ) AS place
      FROM figure
      JOIN report ON report.report_key = figure.report_key
      JOIN unit ON unit.unit_key = figure.unit_key
      WHERE figure.indicator_key ${among(indicators)}
        AND applicant = ${integer(APPLICANTS.indexOf('total'))}
        AND scope = ${integer(SCOPES.indexOf('whole'))}
        AND level ${codes([...ABOVE, ...BELOW])}
        AND value IS NOT NULL
    ),
    below AS (
      SELECT parent_key, indicator_key, year, form, sum(value) AS below_sum, count(*) AS below_units
      FROM told
      WHERE place = 1 AND level ${codes(BELOW)} AND parent_key >= 0
      GROUP BY parent_key, indicator_key, year, form
    )
    SELECT told.report_key, CAST(told.indicator_key AS INTEGER) AS indicator_key, told.value AS own_value, below_sum,
      CAST(below_units AS INTEGER) AS below_units
    FROM told
    JOIN below ON below.parent_key = told.unit_key AND below.indicator_key = told.indicator_key
      AND below.year = told.year AND below.form = told.form
    WHERE told.level ${codes(ABOVE)} AND round(told.value, 6) < round(below_sum, 6)
    ORDER BY told.report_key, told.indicator_key`;
}

function codes(levels: readonly UnitLevel[]): Sql {
  return among(levels.map((level) => UNIT_LEVELS.indexOf(level)));
}
