import { lensedText } from '../../charts/lens/lensRows';
import { said } from '../../domain/language';
import {
  denominatorWords,
  perTenThousand,
  perTenThousandUnit,
  populationAt,
} from '../../domain/lens/perTenThousand';
import { populationWords, type Population } from '../../domain/population';
import type { Unit } from '../../domain/unit';
import type { OpenedFigure } from './openedFigure';
import type { OpenedReport } from './openedReports';
import { sourceWords } from './words/source';

/** A figure for every 10,000 persons, in words. */
export interface PerPersons {
  /** The number with what it was divided by, or why it is not divided. */
  readonly text: string;
  /** Whose persons, from which file and line of it; undefined where nothing was divided. */
  readonly population: string | undefined;
}

/**
 * What 每万人 makes of the opened figure, by the same rule as the charts. Undefined for anything that has no count to divide:
 * a rate, a word in place of a number, a cell that is no measure.
 */
export function perPersons(
  { value, measure }: Pick<OpenedFigure, 'value' | 'measure'>,
  { year, form, scope }: OpenedReport['report'],
  unit: Unit,
  population: Population,
): PerPersons | undefined {
  if (typeof value !== 'number' || measure === undefined || measure.kind === 'rate') return undefined;
  const persons = populationAt(population)(unit.region, year);
  const ruled = perTenThousand({ measure, figure: { value, year, form, scope }, unit, population: persons });
  if (ruled.value === null) return { text: said(ruled.refusal), population: undefined };
  if (persons === undefined) return undefined;
  const quotient = lensedText(ruled.value, { kind: 'per10k', population });
  return {
    text: sourceWords().perPersons(
      `${quotient} ${perTenThousandUnit(measure.unit)}`,
      denominatorWords(persons, population),
    ),
    population: sourceWords().atLine(populationWords(population), persons.line),
  };
}
