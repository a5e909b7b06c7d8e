import type { AvailabilityRow } from '../engine/queries/rows';
import { chartWords } from './words/chart';
import { coverageWords } from './words/coverage';

/** In which years something is stated, in words. */
export interface StatedYears {
  /** 2016–2018、2021; empty where no report states it. */
  readonly years: string;
  /** How many reports state it, of all in those that are loaded. */
  readonly stated: number;
  readonly reports: number;
}

/** The years of one measure in which any loaded report states it, runs of years as spans. */
export function statedYears(rows: readonly AvailabilityRow[]): StatedYears {
  const spans: { from: number; to: number }[] = [];
  let [stated, reports] = [0, 0];
  for (const row of rows) {
    stated += row.stated;
    reports += row.reports;
    if (row.stated === 0) continue;
    const last = spans.at(-1);
    if (last?.to === row.year - 1) last.to = row.year;
    else spans.push({ from: row.year, to: row.year });
  }
  const years = chartWords().spans(
    spans.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)),
  );
  return { years, stated, reports };
}

/** 2016–2018、2021（12 份报告，共 15 份）, or that no report states it. */
export function statedYearsText(rows: readonly AvailabilityRow[]): string {
  const { years, stated, reports } = statedYears(rows);
  return coverageWords().stated(years, stated, reports);
}

/** Years in which each of several measures is stated, by its key; empty where no report states it. */
export function yearsByMeasure(rows: readonly AvailabilityRow[]): ReadonlyMap<number, string> {
  const byMeasure = new Map<number, AvailabilityRow[]>();
  for (const row of rows) {
    const own = byMeasure.get(row.measure_key);
    if (own === undefined) byMeasure.set(row.measure_key, [row]);
    else own.push(row);
  }
  return new Map([...byMeasure].map(([key, own]) => [key, statedYears(own).years]));
}
