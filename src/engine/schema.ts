import type { TableName } from './engine';

/** Types of columns. Nothing wider: a BIGINT or a DECIMAL would not leave the engine as a plain number. */
export type ColumnType = 'TINYINT' | 'SMALLINT' | 'INTEGER' | 'DOUBLE' | 'VARCHAR';

/**
 * The tables, in the physical layout that was measured: everything a chart filters on is a small integer, and in
 * `figure` the rows of each batch lie sorted by indicator, year, unit, so that a question touches only its own row groups.
 * Names and words stay outside; rows carry keys and TypeScript puts the labels on.
 *
 * - `unit_key` and `report_key` number the units and reports of the loaded datasets from 0, in the order of loading.
 * - `level`: index in UNIT_LEVELS; `scope`: index in SCOPES; `form`: 2014, 2019 or 2021.
 * - `copy`: 0, or 1, 2 … for the `#2`, `#3` … of reports kept several times.
 * - `indicator_key`: index in CATALOGUE; `applicant`: index in APPLICANTS; `origin`: index in ORIGINS.
 * - `missing`: 0 for a stated number, else 1 + index in MISSING_KINDS, and `value` is then NULL.
 * - `file_row` and `file_column`: where it stands in its file, from 1; 0 where it stands in no row.
 * - `measure_key`: index in MEASURES; `side`: 1 numerator, 2 denominator; `weight`: 1 or -1.
 * - `measure_form` has a row for every measure and every form: how many terms its formula has there (0 without a
 *   formula), and `form_class`, the oldest form that compares with this one without a note. `direction`: 1 higher is
 *   better, -1 lower is better, 0 neither; `minimum_base`: 0 where there is none.
 * - `crosswalk` has a row for every measure and every ordered pair of forms; `verdict`: 0 yes, 1 with-note, 2 no.
 * - `parent_key` of a unit: the unit_key of the government one level up, or -1 when it is not loaded.
 * - `claim`: place in the report's list of numbers that its text states.
 * - `form_cell` has a row for every number cell that a form prints.
 * - `equation_key`: index in the list of all equations; `check_key`: index in CHECKS; `relation`: index in RELATIONS.
 *   `before_form`: form of the report of the year before, 0 for an equation that does not look back. `left_terms` and
 *   `right_terms` count the terms that must be stated, so optional ones are left out. `told_form`: form of the report
 *   that tells a term, which is `before_form` where `is_before`.
 * - `check_level` has a row for every level of unit that a rule is asked of.
 */
export const TABLES = {
  unit: { unit_key: 'INTEGER', level: 'TINYINT', parent_key: 'INTEGER' },
  report: {
    report_key: 'INTEGER',
    unit_key: 'INTEGER',
    year: 'SMALLINT',
    scope: 'TINYINT',
    form: 'SMALLINT',
    copy: 'TINYINT',
  },
  figure: {
    indicator_key: 'SMALLINT',
    year: 'SMALLINT',
    unit_key: 'INTEGER',
    applicant: 'TINYINT',
    form: 'SMALLINT',
    report_key: 'INTEGER',
    value: 'DOUBLE',
    missing: 'TINYINT',
    origin: 'TINYINT',
    file_row: 'INTEGER',
    file_column: 'INTEGER',
  },
  figure_text: {
    report_key: 'INTEGER',
    indicator_key: 'SMALLINT',
    applicant: 'TINYINT',
    raw: 'VARCHAR',
    note: 'VARCHAR',
  },
  claim: { report_key: 'INTEGER', claim: 'SMALLINT', measure_key: 'SMALLINT' },
  measure_form: {
    measure_key: 'SMALLINT',
    form: 'SMALLINT',
    is_rate: 'TINYINT',
    numerator_terms: 'SMALLINT',
    denominator_terms: 'SMALLINT',
    form_class: 'SMALLINT',
    direction: 'TINYINT',
    minimum_base: 'DOUBLE',
  },
  measure_term: {
    measure_key: 'SMALLINT',
    form: 'SMALLINT',
    side: 'TINYINT',
    indicator_key: 'SMALLINT',
    applicant: 'TINYINT',
    weight: 'TINYINT',
  },
  crosswalk: { measure_key: 'SMALLINT', from_form: 'SMALLINT', to_form: 'SMALLINT', verdict: 'TINYINT' },
  form_cell: { form: 'SMALLINT', indicator_key: 'SMALLINT', applicant: 'TINYINT' },
  check_equation: {
    equation_key: 'SMALLINT',
    check_key: 'SMALLINT',
    form: 'SMALLINT',
    before_form: 'SMALLINT',
    relation: 'TINYINT',
    left_terms: 'SMALLINT',
    right_terms: 'SMALLINT',
    left_is_largest: 'TINYINT',
    right_is_largest: 'TINYINT',
  },
  check_term: {
    equation_key: 'SMALLINT',
    form: 'SMALLINT',
    before_form: 'SMALLINT',
    is_before: 'TINYINT',
    told_form: 'SMALLINT',
    side: 'TINYINT',
    indicator_key: 'SMALLINT',
    applicant: 'TINYINT',
    weight: 'TINYINT',
    is_optional: 'TINYINT',
  },
  check_level: { check_key: 'SMALLINT', level: 'TINYINT' },
} as const satisfies Readonly<Record<TableName, Readonly<Record<string, ColumnType>>>>;

/** Names of the tables, in the order of {@link TABLES}. */
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/**
 * Rows that go in at once, a third of a row group of the engine's. Each insertion takes it some ms whatever is in it, so that
 * 10,000 at a time take longer; of 60,000 at a time the module may die where there is no memory left, instead of telling so.
 */
export const ROWS_AT_ONCE = 40_960;

/** The statement that makes a table, empty, in place of what was there. */
export function createTable(name: TableName): string {
  const columns = Object.entries(TABLES[name]).map(([column, type]) => `${column} ${type}`);
  return `CREATE OR REPLACE TABLE ${name} (${columns.join(', ')})`;
}

/**
 * What a new database is told before anything else, in this order. No extension is ever fetched, no file or
 * address is ever read, and no later statement can undo it.
 */
export const LOCK_DOWN: readonly string[] = [
  'SET autoinstall_known_extensions = false',
  'SET autoload_known_extensions = false',
  'SET enable_external_access = false',
  'SET lock_configuration = true',
];
