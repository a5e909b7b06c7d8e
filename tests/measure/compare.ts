import Papa from 'papaparse';
import { isIndicatorId, indicator } from '../../src/domain/catalogue';
import { isMoneyUnit, moneyShift } from '../../src/ingest/cell/measureUnits';
import { decimalOf, numberOf, shifted } from '../../src/ingest/cell/decimal';

/** Figures of one report by `indicator@applicant`. */
export type Figures = ReadonlyMap<string, number>;

/** What was read of a report, held against what stands in it. */
export interface Comparison {
  readonly expected: number;
  readonly right: number;
  /** Read with another value than the report has. */
  readonly wrong: readonly string[];
  /** Read, and not among the figures expected. */
  readonly more: readonly string[];
  readonly missing: readonly string[];
}

/**
 * Expected figures of each report, by `file year`; amounts in the unit of the catalogue. Figures that are told by no
 * cell or sentence (their quote begins with IMPLIED) are left out.
 *
 * @param csv columns jurisdiction, level, year, indicator_id, value, unit, source, quote, applicant
 * @throws Error on an indicator that the catalogue has not
 */
export function expectedFigures(csv: string): ReadonlyMap<string, Figures> {
  const { data } = Papa.parse<Readonly<Record<string, string>>>(csv.replace(/^\ufeff/u, ''), {
    header: true,
    skipEmptyLines: true,
  });
  const reports = new Map<string, Map<string, number>>();
  for (const {
    source = '',
    year = '',
    indicator_id = '',
    value = '',
    unit = '',
    quote = '',
    applicant,
  } of data) {
    if (quote.startsWith('IMPLIED')) continue;
    if (!isIndicatorId(indicator_id)) throw new Error(`unknown indicator: ${indicator_id}`);
    const key = `${source} ${year}`;
    const figures = reports.get(key) ?? new Map<string, number>();
    const wanted = indicator(indicator_id).unit ?? '';
    figures.set(`${indicator_id}@${applicant ?? 'total'}`, inUnit(value, unit, wanted));
    reports.set(key, figures);
  }
  return reports;
}

function inUnit(value: string, unit: string, wanted: string): number {
  const places = isMoneyUnit(unit) && isMoneyUnit(wanted) ? moneyShift(unit, wanted) : 0;
  const decimal = decimalOf(value.replace(/^[+-]/u, ''), value.startsWith('-'));
  return numberOf(shifted(decimal, places)) ?? NaN;
}

/** Holds figures read against those expected. */
export function compare(expected: Figures, read: Figures): Comparison {
  const keys = [...expected.keys()];
  return {
    expected: expected.size,
    right: keys.filter((key) => read.get(key) === expected.get(key)).length,
    wrong: keys.flatMap((key) => {
      const value = read.get(key);
      return value === undefined || value === expected.get(key)
        ? []
        : [`${key} ${String(value)}, not ${String(expected.get(key))}`];
    }),
    more: [...read].flatMap(([key, value]) => (expected.has(key) ? [] : [`${key} ${String(value)}`])),
    missing: keys.flatMap((key) => (read.has(key) ? [] : [`${key} ${String(expected.get(key))}`])),
  };
}

/** Share of what was read that is right; `—` where nothing was. What no one expected counts as wrong. */
export function precision({ right, wrong, more }: Comparison): string {
  return percent(right, right + wrong.length + more.length);
}

/** Share of what was expected that was read right. */
export function recall({ right, expected }: Comparison): string {
  return percent(right, expected);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)}%`;
}
