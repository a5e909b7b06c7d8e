/**
 * The tables, in the physical layout that was measured: everything a chart filters on is a small integer, and
 * `figure` lies sorted by indicator, year, unit, so that a question touches only its own row groups.
 * Names and words stay outside; rows carry keys and TypeScript puts the labels on.
 *
 * - `unit_key` and `report_key` number the units and reports of the loaded datasets from 0, in the order of loading.
 * - `level`: index in UNIT_LEVELS; `scope`: index in SCOPES; `form`: 2014, 2019 or 2021.
 * - `indicator_key`: index in CATALOGUE; `applicant`: index in APPLICANTS; `origin`: index in ORIGINS.
 * - `missing`: 0 for a stated number, else 1 + index in MISSING_KINDS, and `value` is then NULL.
 * - `measure_key`: index in MEASURES; `side`: 1 numerator, 2 denominator; `verdict`: 0 yes, 1 with-note, 2 no.
 * - `parent_key` of a unit: the unit_key of the government one level up, or -1 when it is not loaded.
 */
export const CREATE_TABLES: readonly string[] = [
  `CREATE TABLE unit (unit_key INTEGER, level TINYINT, parent_key INTEGER)`,
  `CREATE TABLE report (report_key INTEGER, unit_key INTEGER, year SMALLINT, scope TINYINT, form SMALLINT, copy TINYINT)`,
  `CREATE TABLE figure (indicator_key SMALLINT, year SMALLINT, unit_key INTEGER, applicant TINYINT,
     report_key INTEGER, value DOUBLE, missing TINYINT, origin TINYINT)`,
  `CREATE TABLE figure_text (report_key INTEGER, indicator_key SMALLINT, applicant TINYINT,
     raw VARCHAR, note VARCHAR, file_row INTEGER, file_column INTEGER)`,
  `CREATE TABLE measure (measure_key SMALLINT, is_rate TINYINT, direction TINYINT, minimum_base DOUBLE)`,
  `CREATE TABLE measure_term (measure_key SMALLINT, form SMALLINT, side TINYINT, indicator_key SMALLINT, weight TINYINT)`,
  `CREATE TABLE crosswalk (measure_key SMALLINT, from_form SMALLINT, to_form SMALLINT, verdict TINYINT)`,
];

/** The order in which `figure` must lie. */
export const FIGURE_ORDER = 'indicator_key, year, unit_key, applicant';
