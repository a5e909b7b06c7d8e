import { APPLICANT_NAMES } from '../../domain/applicant';
import { indicator } from '../../domain/catalogue';
import { MADE_UP } from '../../domain/dataset';
import { FORM_SHORT_NAMES, type FormId } from '../../domain/formId';
import { STATE_WORDS } from '../../domain/format';
import { inLanguage, language, said } from '../../domain/language';
import type { Measure, Term } from '../../domain/measure';
import type { Naming } from '../../domain/naming';
import { ORIGIN_NAMES, ORIGINS, SCOPE_NAMES } from '../../domain/report';
import { UNIT_LEVEL_NAMES } from '../../domain/unit';
import type { PointRow, TrendRow } from '../../engine/queries/rows';
import type { LongTable, TableCell, TableColumn } from '../chart';
import { correctionsOf, doubtWords, type Doubting } from '../doubts';
import { formOf, jointWords, pickOf, printable, scopeOf } from '../points';
import { singleFigureWords } from '../words/singleFigures';
import { tableWords } from '../words/table';
import { rowByRow } from './rowByRow';

/** Columns of the table of single figures, the same for every chart, so that downloads of several charts stack. */
const LONG_COLUMNS = [
  ['unit', 'text'],
  ['code', 'code'],
  ['level', 'text'],
  ['scope', 'text'],
  ['year', 'year'],
  ['form', 'text'],
  ['row', 'text'],
  ['measure', 'text'],
  ['value', 'number'],
  ['measureUnit', 'text'],
  ['numerator', 'number'],
  ['denominator', 'number'],
  ['state', 'text'],
  ['joint', 'text'],
  ['previousYear', 'year'],
  ['previousValue', 'number'],
  ['change', 'number'],
  ['changeRatio', 'rate'],
  ['origin', 'text'],
  ['doubt', 'text'],
  ['title', 'text'],
  ['source', 'text'],
  ['kind', 'text'],
] as const;

/** Words for whether figures are real, as the column 数据性质 prints them. */
export function kindWords(kind: Naming['kind']): string {
  return kind === 'synthetic' ? said(MADE_UP) : tableWords().real;
}

interface LongContext extends Doubting {
  readonly naming: Naming;
}

/**
 * One row per figure, in the order of the rows. Rates are fractions of 1; a missing number is an empty cell with its
 * 状态; 校验 holds the open errors in words. In the language in force when it is asked for, whenever its rows are made.
 */
export function longTable(caption: string, rows: readonly PointRow[], context: LongContext): LongTable {
  const at = (place: number): PointRow => {
    const row = rows[place];
    if (row === undefined) throw new Error(`no row ${String(place)}`);
    return row;
  };
  const spoken = language();
  const { heads } = singleFigureWords();
  const columns = LONG_COLUMNS.map(([key, kind]): TableColumn => ({ key, label: heads[key], kind }));
  return rowByRow(
    { caption, columns, legend: [] },
    {
      rowCount: rows.length,
      rowAt: (place) => inLanguage(spoken, () => longRow(at(place), context)),
      keyAt: (place) => keyOf(at(place)),
    },
  );
}

/** The labels of the rows a measure reads in a form, as printed there: 甲 + 乙 ÷ 丙; 报告正文 where no form prints them. */
function formRows(measure: Measure, form: FormId): string {
  const formula = measure.formulas[form];
  if (formula === undefined) return STATE_WORDS.notInForm;
  const numerator = termLabels(formula.numerator, form);
  if (formula.denominator === undefined) return numerator;
  return `${bracketed(numerator, formula.numerator)} ÷ ${bracketed(termLabels(formula.denominator, form), formula.denominator)}`;
}

function termLabels(terms: readonly Term[], form: FormId): string {
  return terms
    .map(({ indicator: id, weight, applicant }, i) => {
      const entry = indicator(id);
      const words = singleFigureWords();
      const label = entry.rows[form] ?? words.inText(said(entry.name));
      const column = applicant === undefined ? '' : words.column(APPLICANT_NAMES[applicant]);
      const sign = weight === -1 ? ' − ' : i === 0 ? '' : ' + ';
      return `${sign}${label}${column}`;
    })
    .join('');
}

function bracketed(labels: string, terms: readonly Term[]): string {
  return terms.length > 1 ? singleFigureWords().bracketed(labels) : labels;
}

function longRow(row: PointRow, context: LongContext): readonly TableCell[] {
  const { naming } = context;
  const unit = naming.unit(row.unit_key);
  const measure = naming.measure(row.measure_key);
  const report = naming.report(row.report_key);
  const form = formOf(row);
  const value = printable(row);
  const isStated = typeof value === 'number';
  const trend = isTrend(row) ? row : undefined;
  const hasFraction = measure.kind === 'rate';
  const cells: Readonly<Record<string, TableCell>> = {
    unit: text(unit.name),
    code: text(unit.region),
    level: text(UNIT_LEVEL_NAMES[unit.level]),
    scope: text(SCOPE_NAMES[scopeOf(row)]),
    year: number(row.year),
    form: text(FORM_SHORT_NAMES[form]),
    row: text(formRows(measure, form)),
    measure: text(said(measure.name)),
    value: { ...number(isStated ? value : null), pick: pickOf(row) },
    measureUnit: text(measure.unit),
    numerator: number(hasFraction ? row.numerator : null),
    denominator: number(hasFraction ? row.denominator : null),
    state: text(isStated ? singleFigureWords().stated : STATE_WORDS[value]),
    joint: text(trend === undefined ? '' : jointWords(trend)),
    previousYear: number(trend?.previous_year ?? null),
    previousValue: number(trend?.previous_value ?? null),
    change: number(trend?.change ?? null),
    changeRatio: number(trend?.change_ratio ?? null),
    origin: text(originWords(row, context)),
    doubt: text(doubtWords(row, context)),
    title: text(report.title),
    source: text(report.url ?? report.file ?? ''),
    kind: text(kindWords(naming.kind)),
  };
  return LONG_COLUMNS.map(([key]) => cells[key] ?? text(''));
}

/** How the figure came about; behind a corrected one stands what the file has. */
function originWords(row: PointRow, context: LongContext): string {
  const origin = row.origin === null ? '' : originWord(row.origin);
  const corrected = correctionsOf(row, context);
  if (corrected.length === 0) return origin;
  const filed = row.origin !== null && origin !== ORIGIN_NAMES.corrected ? origin : '';
  return singleFigureWords().corrected(filed, ORIGIN_NAMES.corrected, corrected);
}

function originWord(code: number): string {
  const origin = ORIGINS[code];
  if (origin === undefined) throw new Error(`unknown origin code: ${String(code)}`);
  return ORIGIN_NAMES[origin];
}

/** A figure, and what it is told beside. */
function keyOf(row: PointRow): string {
  const beside = isTrend(row) ? [row.joint, row.previous_year] : [];
  return [row.report_key, row.measure_key, ...beside].join(' ');
}

function isTrend(row: PointRow): row is TrendRow {
  return 'joint' in row;
}

function text(words: string): TableCell {
  return { text: words };
}

/** Unrounded, as a spreadsheet and a script read it. */
function number(value: number | null): TableCell {
  return { text: value === null ? '' : String(value), number: value };
}
