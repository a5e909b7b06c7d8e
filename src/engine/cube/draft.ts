import type { Column, Columns, OptionalNumbers, TableName } from '../engine';
import { CellColumns, cellOf, codeOf } from './cellColumns';
import { orderByUnit, type Cube, type ReportColumns } from './cube';
import { EquationRules } from './equationRules';
import { MeasureRules, numbersOf } from './measureRules';

/** The tables that a cube is made of, in the order in which they must come. */
const SOURCES: readonly TableName[] = [
  'unit',
  'report',
  'figure',
  'measure_form',
  'measure_term',
  'crosswalk',
  'check_equation',
  'check_term',
  'check_level',
];

/**
 * A cube in the making: it takes the rows that go into the tables, as they go in. Rows that it has no place for (a key
 * out of turn, a figure that does not fit its report, two figures of one cell) leave it without a cube, and the
 * statements answer alone.
 */
export class CubeDraft {
  readonly #levels: number[];
  readonly #reports: ReportRows;
  readonly #columns: (CellColumns | undefined)[];
  readonly #slots: number[];
  readonly #measures: MeasureRules;
  readonly #equations: EquationRules;
  /** The reports whose figures are open: the first that is new, or the only one that is revised. */
  readonly #opensAt: number;
  readonly #revised: number | undefined;
  #settled: ReportColumns | undefined;
  #fits = true;

  private constructor(before: Cube | undefined, revised?: number) {
    this.#levels = before === undefined ? [] : [...before.levels];
    this.#reports = rowsOf(before?.reports);
    this.#columns = before === undefined ? [] : [...before.columns];
    this.#slots = before === undefined ? [] : [...before.slots];
    this.#measures = before?.measures ?? new MeasureRules();
    this.#equations = before?.equations ?? new EquationRules();
    this.#opensAt = before?.reports.length ?? 0;
    this.#revised = revised;
  }

  /** For a load that replaces tables: all that a cube is made of, or there is none afterwards. */
  static replacing(tables: readonly TableName[]): CubeDraft | undefined {
    return SOURCES.every((table) => tables.includes(table)) ? new CubeDraft(undefined) : undefined;
  }

  /** For a load that adds rows. */
  static appending(before: Cube | undefined): CubeDraft | undefined {
    return before === undefined ? undefined : new CubeDraft(before);
  }

  /** For other figures of one report, in place of those there are. */
  static revising(before: Cube | undefined, report: number): CubeDraft | undefined {
    if (before === undefined || report >= before.reports.length) return undefined;
    const draft = new CubeDraft(before, report);
    draft.#columns[report] = new CellColumns(1);
    draft.#slots[report] = 0;
    return draft;
  }

  /** Rows of a table that have gone in. */
  take(table: TableName, columns: Columns): void {
    if (!this.#fits) return;
    switch (table) {
      case 'unit':
        this.#fits = this.#takeUnits(columns);
        break;
      case 'report':
        this.#fits = this.#takeReports(columns);
        break;
      case 'figure':
        this.#fits = this.#takeFigures(columns);
        break;
      case 'measure_form':
        this.#measures.addForms(columns);
        break;
      case 'measure_term':
        this.#measures.addTerms(columns);
        break;
      case 'crosswalk':
        this.#measures.addVerdicts(columns);
        break;
      case 'check_equation':
        this.#equations.addEquations(columns);
        break;
      case 'check_term':
        this.#equations.addTerms(columns);
        break;
      case 'check_level':
        this.#equations.addLevels(columns);
        break;
      default:
    }
  }

  /** The cube, once everything is in; undefined where the rows did not fit. */
  finish(): Cube | undefined {
    if (!this.#fits) return undefined;
    const reports = this.#settle();
    return {
      levels: Int8Array.from(this.#levels),
      reports,
      ...orderByUnit(reports),
      columns: this.#columns,
      slots: Int32Array.from(this.#slots),
      measures: this.#measures,
      equations: this.#equations,
    };
  }

  #takeUnits(columns: Columns): boolean {
    const [keys, level] = [numbersOf(columns, 'unit_key'), numbersOf(columns, 'level')];
    return keys.every((key, i) => {
      this.#levels.push(level[i] ?? 0);
      return key === this.#levels.length - 1;
    });
  }

  #takeReports(columns: Columns): boolean {
    const keys = numbersOf(columns, 'report_key');
    const first = this.#reports.unit.length;
    for (const name of REPORT_COLUMNS) {
      const rows = this.#reports[name];
      for (const number of numbersOf(columns, name === 'unit' ? 'unit_key' : name)) rows.push(number);
    }
    return this.#settled === undefined && keys.every((key, i) => key === first + i);
  }

  /** Gives every new report its slot among those of its form. */
  #settle(): ReportColumns {
    if (this.#settled !== undefined) return this.#settled;
    const { unit, year, scope, form, copy } = this.#reports;
    const sizes = new Map<number, number>();
    for (let report = this.#opensAt; report < form.length; report += 1) {
      const size = sizes.get(form[report] ?? 0) ?? 0;
      this.#slots[report] = size;
      sizes.set(form[report] ?? 0, size + 1);
    }
    const ofForm = new Map([...sizes].map(([code, size]) => [code, new CellColumns(size)]));
    for (let report = this.#opensAt; report < form.length; report += 1) {
      this.#columns[report] = ofForm.get(form[report] ?? 0);
    }
    this.#settled = {
      length: unit.length,
      unit: Int32Array.from(unit),
      year: Int16Array.from(year),
      scope: Int8Array.from(scope),
      form: Int16Array.from(form),
      copy: Int8Array.from(copy),
    };
    return this.#settled;
  }

  /** Plain loops: this runs over every figure of a country. */
  #takeFigures(columns: Columns): boolean {
    const reports = this.#settle();
    const optional = optionalOf(columns['value']);
    if (optional === undefined) return false;
    const report = numbersOf(columns, 'report_key');
    const [year, unit, form] = [
      numbersOf(columns, 'year'),
      numbersOf(columns, 'unit_key'),
      numbersOf(columns, 'form'),
    ];
    const [indicator, applicant] = [numbersOf(columns, 'indicator_key'), numbersOf(columns, 'applicant')];
    const [missing, origin] = [numbersOf(columns, 'missing'), numbersOf(columns, 'origin')];
    for (let i = 0; i < report.length; i += 1) {
      const key = report[i] ?? -1;
      const code = codeOf(missing[i] ?? -1, origin[i] ?? -1);
      const isStated = optional.stated[i] === 1;
      if (
        code === undefined ||
        isStated !== (missing[i] === 0) ||
        !this.#isOpen(key) ||
        reports.year[key] !== year[i] ||
        reports.unit[key] !== unit[i] ||
        reports.form[key] !== form[i]
      ) {
        return false;
      }
      const cell = cellOf(indicator[i] ?? 0, applicant[i] ?? 0);
      const value = isStated ? (optional.numbers[i] ?? 0) : 0;
      if (this.#columns[key]?.put(cell, this.#slots[key] ?? 0, code, value) !== true) return false;
    }
    return true;
  }

  #isOpen(report: number): boolean {
    return this.#revised === undefined ? report >= this.#opensAt : report === this.#revised;
  }
}

const REPORT_COLUMNS = ['unit', 'year', 'scope', 'form', 'copy'] as const;

type ReportRows = Readonly<Record<(typeof REPORT_COLUMNS)[number], number[]>>;

function rowsOf(reports: ReportColumns | undefined): ReportRows {
  if (reports === undefined) return { unit: [], year: [], scope: [], form: [], copy: [] };
  const { unit, year, scope, form, copy } = reports;
  return { unit: [...unit], year: [...year], scope: [...scope], form: [...form], copy: [...copy] };
}

function optionalOf(column: Column | undefined): OptionalNumbers | undefined {
  return column !== undefined && 'stated' in column ? column : undefined;
}
