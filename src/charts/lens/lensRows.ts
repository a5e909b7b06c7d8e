import { indexNumber, type Absence } from '../../domain/lens/indexNumber';
import { perTenThousand, perTenThousandUnit, populationAt } from '../../domain/lens/perTenThousand';
import type { ComparedFigure, Ruled } from '../../domain/lens/ruled';
import type { Measure } from '../../domain/measure';
import type { Naming } from '../../domain/naming';
import { populationWords, type Population } from '../../domain/population';
import { roundHalfUp } from '../../domain/rounding';
import type { PointRow } from '../../engine/queries/rows';
import { formOf, isStatedPoint, printable, scopeOf } from '../points';
import { lensWords as words } from '../words/lens';

/** A lens that gives every figure another number: 指数, 每万人. */
export type RowLens =
  | { readonly kind: 'index'; readonly baseYear: number }
  | { readonly kind: 'per10k'; readonly population: Population };

/** A stated figure with what the lens makes of it. */
export interface LensedRow<Row extends PointRow> {
  readonly row: Row & { readonly value: number };
  readonly ruled: Ruled;
}

/**
 * What the lens makes of every stated row of one measure, in the order of the rows.
 *
 * @param among rows of the same measure in which 指数 finds the figures of the base year
 */
export function lensedRows<Row extends PointRow>(
  rows: readonly Row[],
  measure: Measure,
  lens: RowLens,
  naming: Naming,
  among: readonly PointRow[] = rows,
): readonly LensedRow<Row>[] {
  const stated = rows.filter(isStatedPoint);
  if (lens.kind === 'index') {
    const bases = among.filter(({ year }) => year === lens.baseYear);
    return stated.map((row) => ({
      row,
      ruled: indexNumber({
        measure,
        figure: comparedOf(row),
        baseYear: lens.baseYear,
        base: baseOf(row, bases),
      }),
    }));
  }
  const at = populationAt(lens.population);
  return stated.map((row) => {
    const unit = naming.unit(row.unit_key);
    const population = at(unit.region, row.year);
    return { row, ruled: perTenThousand({ measure, figure: comparedOf(row), unit, population }) };
  });
}

/** The measure as the lens shows it: 新收申请数指数 in （2018年=100）, 每万人新收申请数 in 件/万人. */
export function lensedMeasure(measure: Measure, lens: RowLens): Measure {
  const shown =
    lens.kind === 'index'
      ? {
          name: { zh: `${measure.name.zh}指数`, en: `${measure.name.en}, index` },
          shortName: words().indexName(measure.shortName),
          unit: baseWords(lens),
        }
      : {
          name: { zh: `每万人${measure.name.zh}`, en: `${measure.name.en} per 10,000 persons` },
          shortName: words().per10kName(measure.shortName),
          unit: perTenThousandUnit(measure.unit),
        };
  return { ...measure, ...shown, direction: 'none' };
}

/** The denominator in words, for subtitle and notes: （2018年=100）, or whose persons and from where. */
export function lensWords(lens: RowLens): string {
  return lens.kind === 'index' ? baseWords(lens) : populationWords(lens.population);
}

/** What a lens made of a figure, rounded half up as it is shown: an index to one decimal, a small quotient to four. */
export function lensedText(value: number, lens: RowLens): string {
  return roundHalfUp(value, lens.kind === 'index' ? 1 : value < 1 ? 4 : 2);
}

/** Names in which one measure is the one the lens shows. */
export function lensedNaming(naming: Naming, key: number, lens: RowLens): Naming {
  const shown = lensedMeasure(naming.measure(key), lens);
  return {
    kind: naming.kind,
    unit: (one) => naming.unit(one),
    label: (one) => naming.label(one),
    report: (one) => naming.report(one),
    measure: (one) => (one === key ? shown : naming.measure(one)),
  };
}

/** A stated row as rules compare it. */
export function comparedOf(row: PointRow & { readonly value: number }): ComparedFigure {
  return { value: row.value, year: row.year, form: formOf(row), scope: scopeOf(row) };
}

/** The figure of the base year of the same unit: of the same scope if there is one, else of another, which is refused. */
function baseOf(row: PointRow, bases: readonly PointRow[]): ComparedFigure | Absence {
  const own = bases.filter(({ unit_key }) => unit_key === row.unit_key);
  const sameScope = own.filter(({ scope }) => scope === row.scope);
  const base = sameScope.find(isStatedPoint) ?? own.find(isStatedPoint) ?? sameScope[0];
  if (base === undefined) return 'noReport';
  if (isStatedPoint(base)) return comparedOf(base);
  const absence = printable(base);
  if (typeof absence === 'number') throw new Error('a base without a number has none');
  return absence;
}

function baseWords({ baseYear }: Extract<RowLens, { kind: 'index' }>): string {
  return words().base(baseYear);
}
