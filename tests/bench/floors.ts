import { APPLICANTS } from '../../src/domain/applicant';
import { indicatorCode } from '../../src/domain/catalogue';
import { measureKey } from '../../src/domain/measures';
import { rankingQuery } from '../../src/engine/queries/ranking';
import { trendQuery } from '../../src/engine/queries/trend';
import type { Sql } from '../../src/engine/sql';
import type { NationalFigures } from './nationalFigures';

/** A number of one unit in one year: `unit × 10,000 + year` → value. */
export type Numbers = ReadonlyMap<number, number>;

/** One indicator of some units over a span of years: what everyone is asked. */
export interface FloorQuestion {
  readonly what: string;
  readonly statement: Sql<{
    readonly unit_key: number;
    readonly year: number;
    readonly value: number | null;
  }>;
  readonly units: readonly number[];
  readonly from: number;
  readonly to: number;
}

const INDICATOR = 'application.received';

/** Questions that a plain loop can answer too. */
export function floorQuestions(unitCount: number): readonly FloorQuestion[] {
  const all = Array.from({ length: unitCount }, (_, key) => key);
  const ten = all.filter((key) => key % Math.floor(unitCount / 10) === 0).slice(0, 10);
  const measure = measureKey(INDICATOR);
  const of = (units: readonly number[], from: number, to: number) => ({ units, from, to });
  return [
    {
      what: 'course of 10 units, 11 years',
      ...of(ten, 2014, 2024),
      statement: trendQuery({ measures: [measure], ...of(ten, 2014, 2024) }),
    },
    {
      what: 'order of all units in one year',
      ...of(all, 2022, 2022),
      statement: rankingQuery({ measure, units: all, year: 2022 }),
    },
    {
      what: 'all units, 17 years',
      ...of(all, 2008, 2024),
      statement: trendQuery({ measures: [measure], ...of(all, 2008, 2024) }),
    },
  ];
}

/** Answers a question by hand-written loops. */
export type Floor = (question: FloorQuestion) => Numbers;

const [CELL, TOTAL] = [indicatorCode(INDICATOR), APPLICANTS.indexOf('total')];

/** Goes through every figure: columns as typed arrays, in the order of the reports. */
export function scanOf({ units, batch: { reports, figures } }: NationalFigures): Floor {
  const keys = new Map(units.map(({ id }, key) => [id, key]));
  const unitOf = Int32Array.from(reports, ({ unit }) => keys.get(unit) ?? -1);
  const yearOf = Int16Array.from(reports, ({ year }) => year);
  const { length } = figures.report;
  const [unit, year] = [new Int32Array(length), new Int16Array(length)];
  for (let i = 0; i < length; i += 1) {
    unit[i] = unitOf[figures.report[i] ?? 0] ?? -1;
    year[i] = yearOf[figures.report[i] ?? 0] ?? 0;
  }
  const { indicator, applicant, value, missing } = figures;
  return ({ units: wanted, from, to }) => {
    const isWanted = new Uint8Array(units.length);
    for (const key of wanted) isWanted[key] = 1;
    const found = new Map<number, number>();
    for (let i = 0; i < length; i += 1) {
      if (indicator[i] !== CELL || applicant[i] !== TOTAL || missing[i] !== 0) continue;
      const [of, at] = [unit[i] ?? 0, year[i] ?? 0];
      if (at >= from && at <= to && isWanted[of] === 1) found.set(of * 10_000 + at, value[i] ?? 0);
    }
    return found;
  };
}

/** Looks each number up in a dense array of one cell over unit × year: the fastest there is, and it knows nothing but numbers. */
export function denseCubeOf({ units, batch: { reports, figures } }: NationalFigures): Floor {
  const keys = new Map(units.map(({ id }, key) => [id, key]));
  const [first, years] = [2008, 17];
  const cells = new Map<number, Float64Array>();
  for (let i = 0; i < figures.report.length; i += 1) {
    if (figures.missing[i] !== 0) continue;
    const report = reports[figures.report[i] ?? 0];
    if (report === undefined) continue;
    const cell = (figures.indicator[i] ?? 0) * 8 + (figures.applicant[i] ?? 0);
    const column = cells.get(cell) ?? new Float64Array(units.length * years).fill(NaN);
    cells.set(cell, column);
    column[(keys.get(report.unit) ?? 0) * years + report.year - first] = figures.value[i] ?? 0;
  }
  return ({ units: wanted, from, to }) => {
    const column = cells.get(CELL * 8 + TOTAL) ?? new Float64Array();
    const found = new Map<number, number>();
    for (const unit of wanted) {
      for (let year = from; year <= to; year += 1) {
        const value = column[unit * years + year - first] ?? NaN;
        if (!Number.isNaN(value)) found.set(unit * 10_000 + year, value);
      }
    }
    return found;
  };
}

/** The numbers of an answer of ours. */
export function numbersOfRows(
  rows: readonly { readonly unit_key: number; readonly year: number; readonly value: number | null }[],
): Numbers {
  const found = new Map<number, number>();
  for (const { unit_key: unit, year, value } of rows)
    if (value !== null) found.set(unit * 10_000 + year, value);
  return found;
}

/** @throws Error where two answers differ: then no time of either says anything */
export function refuseUnequal(what: string, one: Numbers, other: Numbers): void {
  if (one.size !== other.size) throw new Error(`${what}: ${one.size} numbers beside ${other.size}`);
  for (const [key, value] of one) {
    if (other.get(key) !== value) throw new Error(`${what}: ${value} beside ${other.get(key)} at ${key}`);
  }
}
