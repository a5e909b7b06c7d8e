import { APPLICANTS } from '../../src/domain/applicant';
import { indicatorCode, type IndicatorId } from '../../src/domain/catalogue';
import type { FormId } from '../../src/domain/formId';
import type { Measure, Term, Verdict } from '../../src/domain/measure';
import { ORIGINS, type Origin, type Report, type ReportBatch, type Scope } from '../../src/domain/report';
import type { Unit, UnitLevel } from '../../src/domain/unit';
import { MISSING_KINDS, isStated, type Missing } from '../../src/domain/value';
import type { TableContents } from '../../src/engine/engine';
import { measureTables, tablesOf } from '../../src/engine/tables';

const of = (indicator: IndicatorId): Term => ({ indicator, weight: 1 });
const inForms = (forms: readonly FormId[], numerator: readonly Term[], denominator?: readonly Term[]) =>
  Object.fromEntries(
    forms.map((form) => [form, denominator === undefined ? { numerator } : { numerator, denominator }]),
  );
const ALL_FORMS = ['form2014', 'form2019', 'form2021'] as const;

interface MeasureSketch {
  readonly formulas: Measure['formulas'];
  /** Verdicts 2014|2019, 2019|2021, 2014|2021. */
  readonly verdicts: readonly [Verdict, Verdict, Verdict];
  readonly kind?: Measure['kind'];
  readonly direction?: Measure['direction'];
  readonly minimumBase?: number;
}

function aMeasure(sketch: MeasureSketch): Measure {
  const [first, second, both] = sketch.verdicts;
  return {
    id: 'fixture',
    name: { zh: '', en: '' },
    shortName: '',
    group: 'applications',
    kind: sketch.kind ?? 'count',
    unit: '件',
    formulaText: '',
    formulas: sketch.formulas,
    direction: sketch.direction ?? 'none',
    ...(sketch.minimumBase === undefined ? {} : { minimumBase: sketch.minimumBase }),
    crosswalk: [
      { from: 'form2014', to: 'form2019', verdict: first },
      { from: 'form2019', to: 'form2021', verdict: second },
      { from: 'form2014', to: 'form2021', verdict: both },
    ],
  };
}

const [A, B, C] = [of('proposal.npc.class_a'), of('proposal.npc.class_b'), of('proposal.npc.class_c')];

const MEASURES: readonly Measure[] = [
  aMeasure({
    formulas: inForms(ALL_FORMS, [of('application.received')]),
    verdicts: ['with-note', 'yes', 'with-note'],
  }),
  aMeasure({
    formulas: inForms(['form2014'], [of('disclosure.channel.gazette')]),
    verdicts: ['no', 'no', 'no'],
  }),
  aMeasure({
    formulas: inForms(ALL_FORMS, [A], [A, B, C]),
    verdicts: ['yes', 'yes', 'yes'],
    kind: 'rate',
    direction: 'higher',
    minimumBase: 10,
  }),
  aMeasure({
    formulas: inForms(ALL_FORMS, [of('application.carried_in')]),
    verdicts: ['yes', 'no', 'no'],
    direction: 'lower',
  }),
  aMeasure({
    formulas: inForms(
      ['form2019', 'form2021'],
      [
        of('application.received'),
        { indicator: 'application.received', applicant: 'natural_person', weight: -1 },
      ],
    ),
    verdicts: ['no', 'yes', 'no'],
  }),
  ...[A, B, C].map((part) =>
    aMeasure({ formulas: inForms(ALL_FORMS, [part]), verdicts: ['yes', 'yes', 'yes'] }),
  ),
];

/** Comparable with a note over 2018|2019, freely over 2020|2021; in every form. */
export const RECEIVED = 0;
/** Only in the form of 2014; never comparable across forms. */
export const GAZETTE = 1;
/** A ÷ (A + B + C); higher is better, minimum base 10; comparable everywhere. */
export const CLASS_A_RATE = 2;
/** Lower is better; comparable over 2018|2019, not over 2020|2021. */
export const CARRIED_IN = 3;
/** Received in total less received from natural persons; not in the form of 2014. */
export const FROM_BODIES = 4;
/** The three classes as counts. */
export const [PART_A, PART_B, PART_C] = [5, 6, 7] as const;

/** A unit by its place in {@link UNITS}. */
export const UNITS: readonly Unit[] = [
  aUnit('360703', 'county'),
  aUnit('360702', 'county'),
  aUnit('360704', 'county'),
  aUnit('360721', 'county'),
  aUnit('360700', 'city'),
  aUnit('360703/教育局', 'department'),
];

/** The same, then the province and a town, so that there is one of every level. */
export const UNITS_OF_EVERY_LEVEL: readonly Unit[] = [
  ...UNITS,
  aUnit('360000', 'province'),
  aUnit('360703/唐江镇', 'town'),
];

function aUnit(id: string, level: UnitLevel): Unit {
  return { id, region: id.slice(0, 6), name: id, shortName: id, level };
}

/** What a report of the fixture says; a cell that is not named has no figure at all. */
export interface ReportSketch {
  readonly unit: number;
  readonly year: number;
  readonly form: FormId;
  readonly scope?: Scope;
  /** 2, 3 … for a report kept again. */
  readonly copy?: number;
  readonly origin?: Origin;
  readonly cells: Readonly<Record<string, number | Missing>>;
}

/** One batch of reports. A cell is named by its indicator, with `@applicant` for another column than the total. */
export function aBatch(sketches: readonly ReportSketch[]): ReportBatch {
  const figures = sketches.flatMap(({ cells, origin }, report) =>
    Object.entries(cells).map(([name, value]) => ({ report, name, value, origin: origin ?? 'table' })),
  );
  const indicators = figures.map(({ name }) => name.split('@') as [IndicatorId, string | undefined]);
  return {
    reports: sketches.map(reportOf),
    figures: {
      report: Int32Array.from(figures, ({ report }) => report),
      indicator: Int16Array.from(indicators, ([id]) => indicatorCode(id)),
      applicant: Int8Array.from(indicators, ([, applicant]) =>
        (APPLICANTS as readonly string[]).indexOf(applicant ?? 'total'),
      ),
      value: Float64Array.from(figures, ({ value }) => (isStated(value) ? value : NaN)),
      missing: Int8Array.from(figures, ({ value }) =>
        isStated(value) ? 0 : 1 + MISSING_KINDS.indexOf(value),
      ),
      origin: Int8Array.from(figures, ({ origin }) => ORIGINS.indexOf(origin)),
      row: new Int32Array(figures.length),
      column: new Int32Array(figures.length),
      raw: new Map(),
      note: new Map(),
    },
  };
}

function reportOf({ unit, year, form, scope = 'whole', copy }: ReportSketch): Report {
  const of = UNITS_OF_EVERY_LEVEL[unit]?.id ?? '';
  const id = `${of}@${year}@${scope}${copy === undefined ? '' : `#${copy}`}`;
  return { id, dataset: 'fixture', unit: of, year, scope, form, title: id };
}

/** Tables of some reports, computed by the measures of this file. */
export function fixtureTables(sketches: readonly ReportSketch[]): TableContents {
  return { ...tablesOf(UNITS, [aBatch(sketches)]), ...measureTables(MEASURES) };
}

/** Cells of the three classes of proposal results. */
export function classes(
  a: number | Missing,
  b: number | Missing,
  c: number | Missing,
): ReportSketch['cells'] {
  return { 'proposal.npc.class_a': a, 'proposal.npc.class_b': b, 'proposal.npc.class_c': c };
}
