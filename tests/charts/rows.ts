import { MEASURES, measureKey } from '../../src/domain/measures';
import type { Naming } from '../../src/domain/naming';
import { SCOPES, type Report, type Scope } from '../../src/domain/report';
import type { Unit, UnitLevel } from '../../src/domain/unit';
import type { Measure, MeasureId } from '../../src/domain/measure';
import {
  JOINTS,
  POINT_STATES,
  type CompositionRow,
  type Joint,
  type PointRow,
  type PointState,
  type RankingRow,
  type TrendRow,
} from '../../src/engine/queries/rows';

const NAMES = [
  '南康区',
  '章贡区',
  '赣县区',
  '信丰县',
  '大余县',
  '上犹县',
  '崇义县',
  '安远县',
  '定南县',
  '全南县',
];

/** Looks up made-up names: unit n is 南康区, 章贡区, … or 单位n; every report is of unit 0. */
export function aNaming(
  part: {
    readonly kind?: Naming['kind'];
    readonly unit?: (key: number) => Partial<Unit>;
    readonly report?: (key: number) => Partial<Report>;
  } = {},
): Naming {
  const name = (key: number): string => NAMES[key] ?? `单位${String(key)}`;
  return {
    kind: part.kind ?? 'real',
    label: name,
    measure: (key) => found(MEASURES[key]),
    unit: (key) => ({
      id: `36070${String(key)}`,
      region: `36070${String(key)}`,
      name: name(key),
      shortName: name(key),
      level: 'county' satisfies UnitLevel,
      ...part.unit?.(key),
    }),
    report: (key) => ({
      id: `r${String(key)}`,
      dataset: 'real-reports',
      unit: '360700',
      year: 2017,
      scope: 'whole',
      form: 'form2014',
      title: `年度报告 ${String(key)}`,
      url: `https://example.gov.cn/${String(key)}.html`,
      ...part.report?.(key),
    }),
  };
}

interface PointPart {
  readonly measure?: MeasureId;
  readonly unit?: number;
  readonly year?: number;
  readonly scope?: Scope;
  readonly form?: 2014 | 2019 | 2021;
  readonly report?: number;
  readonly value?: number | null;
  readonly state?: PointState;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  readonly origin?: number;
}

/** A point of 主动公开政府信息数 of 南康区 2017 in the 2014 form, or as told. */
export function aPoint(part: PointPart = {}): PointRow {
  const value = part.value ?? null;
  const state = part.state ?? (value === null ? 'unfilled' : 'stated');
  const year = part.year ?? 2017;
  return {
    measure_key: measureKey(part.measure ?? 'disclosure.total'),
    unit_key: part.unit ?? 0,
    year,
    scope: SCOPES.indexOf(part.scope ?? 'whole'),
    form: part.form ?? (year <= 2018 ? 2014 : year <= 2020 ? 2019 : 2021),
    report_key: part.report ?? year * 100 + (part.unit ?? 0),
    value,
    state: POINT_STATES.indexOf(state),
    numerator: part.numerator ?? (part.denominator === undefined ? value : null),
    denominator: part.denominator ?? null,
    origin: value === null ? null : (part.origin ?? 0),
  };
}

/** A rate with its fraction. */
export function aRate(
  measure: MeasureId,
  numerator: number,
  denominator: number,
  part: PointPart = {},
): PointRow {
  return aPoint({ ...part, measure, numerator, denominator, value: numerator / denominator });
}

interface TrendPart extends PointPart {
  readonly segment?: number;
  readonly joint?: Joint;
  readonly previous?: readonly [year: number, value: number];
  readonly change?: number;
  readonly ratio?: number;
}

/** A point of a trend, joined to nothing unless told. */
export function aTrendRow(part: TrendPart = {}): TrendRow {
  return {
    ...aPoint(part),
    segment: part.segment ?? 0,
    joint: JOINTS.indexOf(part.joint ?? 'none'),
    previous_year: part.previous?.[0] ?? null,
    previous_value: part.previous?.[1] ?? null,
    change: part.change ?? null,
    change_ratio: part.ratio ?? null,
  };
}

/** A place in an order. */
export function aRankingRow(
  part: PointPart & {
    readonly level?: number;
    readonly position?: number | null;
    readonly tied?: number;
    readonly ranked?: number;
    readonly belowBase?: boolean;
    readonly formClass?: number;
  } = {},
): RankingRow {
  return {
    ...aPoint(part),
    level: part.level ?? 2,
    form_class: part.formClass ?? 2014,
    position: part.position ?? null,
    tied: part.tied ?? 1,
    ranked: part.ranked ?? 1,
    below_base: part.belowBase ?? false,
  };
}

/** One part of a whole. */
export function aPart(
  part: PointPart & { readonly sum?: number | null; readonly share?: number | null } = {},
): CompositionRow {
  return { ...aPoint(part), parts_sum: part.sum ?? null, share: part.share ?? null };
}

/** What a view is asked with. */
export function aContext(
  part: {
    readonly measure?: MeasureId;
    readonly units?: readonly number[];
    readonly years?: { readonly from: number; readonly to: number };
    readonly naming?: Naming;
  } = {},
) {
  return {
    naming: part.naming ?? aNaming(),
    measure: measureKey(part.measure ?? 'disclosure.total'),
    units: part.units ?? [0],
    years: part.years ?? { from: 2014, to: 2018 },
  };
}

function found(measure: Measure | undefined): Measure {
  if (measure === undefined) throw new Error('no such measure');
  return measure;
}
