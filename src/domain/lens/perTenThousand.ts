import type { DatasetKind } from '../dataset';
import { formatCount } from '../format';
import type { Measure } from '../measure';
import { POPULATION_BASIS_NAMES, type Population, type PopulationFigure } from '../population';
import { SCOPE_NAMES } from '../report';
import type { Unit } from '../unit';
import { sourceWords } from '../words/sources';
import { perTenThousandRefusal } from './measureRefusals';
import { refused, type ComparedFigure, type Refusal, type Ruled } from './ruled';

const PERSONS = 10_000;

/** A figure of one unit, and the populations that were handed in. */
export interface PerTenThousandQuestion {
  readonly measure: Pick<Measure, 'kind'>;
  readonly figure: ComparedFigure;
  readonly unit: Pick<Unit, 'level' | 'region'>;
  /** The population of the unit's division in the year of the figure; undefined where the file has none. */
  readonly population: PopulationFigure | undefined;
}

/**
 * A count for every 10,000 persons (每万人): 10,000 × figure ÷ persons of the same division in the same year.
 *
 * Refused for rates; for a department or township, whose division has another population than its own; for any scope but
 * the whole division; and where the file has no population of that very year. No year stands in for another.
 */
export function perTenThousand({ measure, figure, unit, population }: PerTenThousandQuestion): Ruled {
  const about = perTenThousandRefusal(measure);
  if (about !== undefined) return { value: null, refusal: about };
  if (unit.level === 'department' || unit.level === 'town') {
    return refused(
      '部门、乡镇不除以全区（县）人口',
      'a department or township is not divided by the population of its division',
    );
  }
  if (figure.scope !== 'whole') {
    return refused(
      `口径为${SCOPE_NAMES[figure.scope]}，不除以全域人口`,
      'only figures of the whole division are divided by its population',
    );
  }
  if (population === undefined) {
    return refused(
      '人口文件没有当年的人口，不推算',
      `the file has no population for ${String(figure.year)}, and none is estimated`,
    );
  }
  return { value: (PERSONS * figure.value) / population.persons };
}

/** The populations by division and year. */
export function populationAt(
  population: Population,
): (region: string, year: number) => PopulationFigure | undefined {
  const found = new Map(population.figures.map((one) => [`${one.region} ${String(one.year)}`, one]));
  return (region, year) => found.get(`${region} ${String(year)}`);
}

/** Why a file of populations is not used for some reports; undefined where it is. */
export function populationRefusal(
  population: Population | undefined,
  kind: DatasetKind,
): Refusal | undefined {
  if (population === undefined) {
    return {
      zh: '还没有人口数据。请先到“数据集”载入人口文件。',
      en: 'There is no population yet. Load a file of populations first.',
    };
  }
  return population.kind === kind
    ? undefined
    : {
        zh: '真实人口与合成示例数据不相除。',
        en: 'Real populations and synthetic figures are never divided by each other.',
      };
}

/** 件/万人. */
export function perTenThousandUnit(unit: string): string {
  return sourceWords().per10k(unit);
}

/** 常住人口 39.5 万人: the denominator as a tooltip tells it. */
export function denominatorWords({ persons }: PopulationFigure, { basis }: Population): string {
  return sourceWords().persons(
    POPULATION_BASIS_NAMES[basis],
    formatCount(persons / PERSONS),
    formatCount(persons),
  );
}
