import type { DatasetKind } from './dataset';
import { lateNames } from './lateNames';
import type { RegionCode } from './unit';
import { nameWords } from './words/names';
import { sourceWords } from './words/sources';

/**
 * How persons are counted: 常住人口, 户籍人口, or what the file says without one of these words. The bases are never
 * mixed in one set.
 */
export type PopulationBasis = 'resident' | 'registered' | 'unstated';

/** Words for the bases, in the language in force. */
export const POPULATION_BASIS_NAMES: Readonly<Record<PopulationBasis, string>> = lateNames(
  () => nameWords().populations,
);

/** How many persons a division had in a year. */
export interface PopulationFigure {
  readonly region: RegionCode;
  readonly year: number;
  /** Persons (人), above 0. */
  readonly persons: number;
  /** Where the number comes from, as the file says; empty where it says nothing. */
  readonly source: string;
  /** 1-based line of the file. */
  readonly line: number;
}

/** One file of populations, as the reader of the page handed it in. At most one figure for a division and year. */
export interface Population {
  /** Fingerprint of the file. */
  readonly id: string;
  /** Name of the file. */
  readonly file: string;
  /** Real populations are divided into real figures only, made-up ones into made-up ones. */
  readonly kind: DatasetKind;
  readonly basis: PopulationBasis;
  readonly figures: readonly PopulationFigure[];
}

/** 常住人口，来源：统计年鉴（文件 人口.csv）: what is printed with every number per 10,000 persons. */
export function populationWords({ basis, file, figures }: Population): string {
  const sources = [...new Set(figures.map(({ source }) => source).filter((source) => source !== ''))];
  return sourceWords().population(POPULATION_BASIS_NAMES[basis], sources.slice(0, 3), sources.length, file);
}
