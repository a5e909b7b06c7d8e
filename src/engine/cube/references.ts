import type { ReferencesQuestion } from '../queries/questions';
import type { ReferenceRow } from '../queries/rows';
import type { Cube } from './cube';
import { keysOf, MeasureReading, reportsBetween, type Point } from './points';

/** Units that stand beside each other: one year, level, scope and class of forms. */
interface Peers {
  readonly level: number;
  readonly points: Point[];
}

/** What `queries/references.ts` answers, in the same order. */
export function referenceRows(cube: Cube, question: ReferencesQuestion): ReferenceRow[] {
  const { measure, peers, parent, from, to } = question;
  const reading = new MeasureReading(cube, measure);
  const stated = (unit: number): readonly Point[] =>
    (cube.levels[unit] ?? -1) < 0
      ? []
      : [...reportsBetween(cube, unit, from, to)]
          .flatMap((report) => (reading.read(report) ? [reading.point()] : []))
          .filter(({ state, copy }) => state === 0 && copy === 0);
  const groups = new Map<string, Peers>();
  for (const unit of keysOf(peers)) {
    const level = cube.levels[unit] ?? -1;
    for (const point of stated(unit)) {
      const key = [point.year, level, point.scope, point.rule.formClass].join(' ');
      const group = groups.get(key) ?? { level, points: [] };
      groups.set(key, group);
      group.points.push(point);
    }
  }
  const above = parent === null ? [] : stated(parent);
  return [...groups.values()].sort(inOrder).flatMap((group) => rowsOf(group, above));
}

function inOrder(one: Peers, other: Peers): number {
  const [a, b] = [one.points[0], other.points[0]];
  if (a === undefined || b === undefined) return 0;
  return (
    a.year - b.year || one.level - other.level || a.scope - b.scope || a.rule.formClass - b.rule.formClass
  );
}

function rowsOf({ level, points }: Peers, above: readonly Point[]): ReferenceRow[] {
  const together = summed(points);
  return points.flatMap((row) => {
    const beside = above.filter(
      (point) =>
        point.year === row.year && point.scope === row.scope && point.rule.formClass === row.rule.formClass,
    );
    const parents = beside.length === 0 ? [undefined] : beside;
    return parents.map((parent) => ({
      measure_key: row.measure_key,
      unit_key: row.unit_key,
      year: row.year,
      level,
      scope: row.scope,
      form_class: row.rule.formClass,
      report_key: row.report_key,
      value: row.value ?? 0,
      ...together,
      parent_report: parent?.report_key ?? null,
      parent_value: parent?.value ?? null,
      parent_numerator: parent?.numerator ?? null,
      parent_denominator: parent?.denominator ?? null,
    }));
  });
}

type Together = Pick<
  ReferenceRow,
  'stated' | 'average' | 'numerator_sum' | 'denominator_sum' | 'p10' | 'median' | 'p90'
>;

function summed(points: readonly Point[]): Together {
  const placed = [...points].sort(
    (one, other) => (one.value ?? 0) - (other.value ?? 0) || one.unit_key - other.unit_key,
  );
  const values = placed.map(({ value }) => value ?? 0);
  const numerator = placed.reduce((sum, point) => sum + (point.numerator ?? 0), 0);
  const isOfRates = placed.some(({ rule }) => rule.isRate);
  const denominators = placed.flatMap((point) => point.denominator ?? []);
  const denominator = denominators.length === 0 ? null : total(denominators);
  return {
    stated: values.length,
    average: isOfRates
      ? denominator !== null && denominator > 0
        ? numerator / denominator
        : null
      : total(values) / values.length,
    numerator_sum: numerator,
    denominator_sum: denominator,
    p10: quantile(values, 1),
    median: quantile(values, 5),
    p90: quantile(values, 9),
  };
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** A quantile by linear interpolation, of values in order; in tenths, which a binary fraction would not hold exactly. */
function quantile(values: readonly number[], tenths: number): number {
  const [place, rest] = [
    Math.floor(((values.length - 1) * tenths) / 10),
    ((values.length - 1) * tenths) % 10,
  ];
  return (values[place] ?? 0) * ((10 - rest) / 10) + (values[place + 1] ?? 0) * (rest / 10);
}
