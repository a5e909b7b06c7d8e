import { APPLICANTS } from '../../../src/domain/applicant';
import { CATALOGUE } from '../../../src/domain/catalogue';
import type { ReportFigures } from '../../../src/domain/check';
import { checkIndex, checkReport } from '../../../src/domain/checks';
import type { Term } from '../../../src/domain/measure';
import { MEASURES } from '../../../src/domain/measures';
import type { Report } from '../../../src/domain/report';
import { reportFigures } from '../../../src/domain/reportFigures';
import type { AskedQuestion } from '../../../src/engine/queries/questions';
import type { NationalFigures } from '../nationalFigures';
import type { Answer } from './answer';
import type { Found } from './store';
import { cellOfTerm } from './wanted';

/** One measure of one unit in one year, with a number. */
interface Worked {
  readonly unit: number;
  readonly year: number;
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number | undefined;
}

/**
 * What numbers found anywhere come to, worked out by the rules of the domain alone: no statement of ours and nothing of
 * our cube is in it. Each unit has one report a year here.
 */
export class WorkedOut {
  readonly #national: NationalFigures;
  readonly #reports = new Map<number, Report>();

  constructor(national: NationalFigures) {
    this.#national = national;
    const keys = new Map(national.units.map(({ id }, key) => [id, key]));
    for (const report of national.batch.reports) {
      this.#reports.set(placeOf(keys.get(report.unit) ?? -1, report.year), report);
    }
  }

  /** The answer to a question from the numbers that it wants. */
  answer({ name, question }: AskedQuestion, found: Found): Answer {
    const reports = byReport(found);
    switch (name) {
      case 'trend':
        return new Map(
          question.measures.flatMap((measure) =>
            this.#worked(measure, reports).map(({ unit, year, value }) => [
              `${measure} ${unit} ${year}`,
              value,
            ]),
          ),
        );
      case 'ranking':
        return this.#order(question.measure, reports);
      case 'composition':
        return this.#shares(question.parts, reports);
      case 'references':
        return this.#references(question.measure, reports);
      case 'tally':
        return this.#tally(question.from, reports);
      case 'coverage':
      case 'availability':
        throw new Error(`${name} is not worked out from numbers`);
    }
  }

  #worked(measure: number, reports: Reports): readonly Worked[] {
    return [...reports].flatMap(([place, cells]) => {
      const form = this.#reports.get(place)?.form;
      const formula = form === undefined ? undefined : MEASURES[measure]?.formulas[form];
      if (formula === undefined) return [];
      const numerator = sumOf(formula.numerator, cells);
      const denominator = formula.denominator === undefined ? undefined : sumOf(formula.denominator, cells);
      const [unit, year] = [Math.floor(place / YEARS), place % YEARS];
      if (numerator === undefined) return [];
      if (formula.denominator === undefined)
        return [{ unit, year, value: numerator, numerator, denominator }];
      if (denominator === undefined || denominator === 0) return [];
      return [{ unit, year, value: numerator / denominator, numerator, denominator }];
    });
  }

  /** Value and place of each unit among those of its level; equal values share a place. */
  #order(measure: number, reports: Reports): Answer {
    const { direction = 'none', minimumBase = 0 } = MEASURES[measure] ?? {};
    const sign = direction === 'lower' ? 1 : -1;
    const answer = new Map<string, number>();
    for (const group of this.#byLevel(this.#worked(measure, reports))) {
      for (const { unit, year, value } of group) answer.set(`${unit} ${year} value`, value);
      const placed = group
        .filter(({ denominator }) => denominator === undefined || denominator >= minimumBase)
        .sort((one, other) => sign * (one.value - other.value));
      let position = 0;
      placed.forEach(({ unit, year, value }, i) => {
        if (placed[i - 1]?.value !== value) position = i + 1;
        answer.set(`${unit} ${year} position`, position);
      });
    }
    return answer;
  }

  #shares(parts: readonly number[], reports: Reports): Answer {
    const answer = new Map<string, number>();
    const sums = new Map<number, { sum: number; stated: number }>();
    const worked = parts.flatMap((part) => this.#worked(part, reports).map((one) => ({ part, ...one })));
    for (const { unit, year, value } of worked) {
      const { sum, stated } = sums.get(placeOf(unit, year)) ?? { sum: 0, stated: 0 };
      sums.set(placeOf(unit, year), { sum: sum + value, stated: stated + 1 });
    }
    for (const { part, unit, year, value } of worked) {
      const { sum = 0, stated = 0 } = sums.get(placeOf(unit, year)) ?? {};
      answer.set(`${part} ${unit} ${year} value`, value);
      if (stated === parts.length && sum > 0) answer.set(`${part} ${unit} ${year} share`, value / sum);
    }
    return answer;
  }

  /** Of the units of one level in one year: Σ numerators ÷ Σ denominators (of a count the mean) and three quantiles. */
  #references(measure: number, reports: Reports): Answer {
    const answer = new Map<string, number>();
    for (const group of this.#byLevel(this.#worked(measure, reports))) {
      const [first] = group;
      if (first === undefined) continue;
      const values = group.map(({ value }) => value).sort((one, other) => one - other);
      const key = `${first.year} ${this.#levelOf(first.unit)}`;
      const above = group.reduce((sum, { numerator }) => sum + numerator, 0);
      const below = group.reduce((sum, { denominator = 1 }) => sum + denominator, 0);
      answer.set(`${key} average`, above / below);
      for (const part of [0.1, 0.5, 0.9]) answer.set(`${key} p${part * 100}`, quantile(values, part));
    }
    return answer;
  }

  #tally(from: number, reports: Reports): Answer {
    const answer = new Map<string, number>();
    const figures = new Map([...reports].flatMap(([place, cells]) => this.#figuresOf(place, cells) ?? []));
    for (const [place, current] of figures) {
      if (current.report.year < from) continue;
      const unit = Math.floor(place / YEARS);
      for (const { check, result } of checkReport(current, figures.get(place - 1))) {
        const key = `${unit} ${checkIndex(check)} ${result}`;
        answer.set(key, (answer.get(key) ?? 0) + 1);
      }
    }
    return answer;
  }

  #figuresOf(place: number, cells: Cells): [[number, ReportFigures]] | undefined {
    const report = this.#reports.get(place);
    const unit = this.#national.units[Math.floor(place / YEARS)];
    if (report === undefined || unit === undefined) return undefined;
    const told = [...cells].flatMap(([cell, value]) => {
      const [indicator, applicant] = [CATALOGUE[Math.floor(cell / 8)]?.id, APPLICANTS[cell % 8]];
      return indicator === undefined || applicant === undefined ? [] : [{ indicator, applicant, value }];
    });
    return [[place, reportFigures(report, unit.level, told)]];
  }

  #byLevel(worked: readonly Worked[]): readonly Worked[][] {
    const groups = new Map<string, Worked[]>();
    for (const one of worked) {
      const key = `${one.year} ${this.#levelOf(one.unit)}`;
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [one]);
      else known.push(one);
    }
    return [...groups.values()];
  }

  #levelOf(unit: number): string {
    return this.#national.units[unit]?.level ?? '';
  }
}

/** Numbers of a report by cell, and reports by unit and year. */
type Cells = Map<number, number>;
type Reports = ReadonlyMap<number, Cells>;

/** Above every year. */
const YEARS = 10_000;

function placeOf(unit: number, year: number): number {
  return unit * YEARS + year;
}

function byReport({ unit, year, cell, value }: Found): Reports {
  const reports = new Map<number, Cells>();
  for (let i = 0; i < unit.length; i += 1) {
    const place = placeOf(unit[i] ?? 0, year[i] ?? 0);
    const cells = reports.get(place) ?? new Map<number, number>();
    reports.set(place, cells);
    cells.set(cell[i] ?? 0, value[i] ?? 0);
  }
  return reports;
}

/** Undefined where a term has no number. */
function sumOf(terms: readonly Term[], cells: Cells): number | undefined {
  let sum = 0;
  for (const term of terms) {
    const value = cells.get(cellOfTerm(term));
    if (value === undefined) return undefined;
    sum += term.weight * value;
  }
  return terms.length === 0 ? undefined : sum;
}

/** By linear interpolation, of values in order. */
function quantile(values: readonly number[], part: number): number {
  const at = (values.length - 1) * part;
  const [low, high] = [values[Math.floor(at)] ?? NaN, values[Math.ceil(at)] ?? NaN];
  return low + (high - low) * (at - Math.floor(at));
}
