import { MADE_UP } from '../../domain/dataset';
import { FORM_IDS, FORM_SHORT_NAMES, formCode } from '../../domain/formId';
import { formatCount, formatFraction, formatRate } from '../../domain/format';
import { said } from '../../domain/language';
import type { Measure } from '../../domain/measure';
import { REFERENCES, type ReferenceId } from '../../domain/reference';
import { referenceDefinition, referenceName, referenceRefusal, tooFew } from '../../domain/referenceRules';
import { ORIGIN_NAMES, SCOPE_NAMES } from '../../domain/report';
import { roundHalfUp } from '../../domain/rounding';
import { UNIT_LEVEL_NAMES, UNIT_LEVELS } from '../../domain/unit';
import type { ReferenceRow } from '../../engine/queries/rows';
import type { ChartTable, LongTable, TableCell } from '../chart';
import { distinct, namesText, scopeOf, type ChartContext } from '../points';
import { kindWords } from '../table/longTable';
import { rowByRow } from '../table/rowByRow';
import { chartWords } from '../words/chart';
import { referenceWords } from '../words/references';
import { singleFigureWords } from '../words/singleFigures';

/** What references are made of: who the peers are, and which are asked for. */
export interface ReferenceContext extends Pick<ChartContext, 'naming' | 'measure' | 'units' | 'years'> {
  readonly wanted: readonly ReferenceId[];
  readonly family: {
    /** 赣州市县级. */
    readonly name: string;
    readonly peers: readonly number[];
    readonly parentName: string;
    readonly unloaded: readonly string[];
    readonly strangers: readonly number[];
  };
}

/** One reference in one year. */
export interface ReferencePoint {
  readonly id: ReferenceId;
  readonly year: number;
  /** Class of forms; points of different classes are never joined. */
  readonly formClass: number;
  /** Null where it is not told, and `text` then says why. The band has two ends. */
  readonly value: number | null;
  readonly upper?: number;
  /** 67.9%（72/106）, 12.5, or the reason. */
  readonly text: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Peers with a number, of all in the list. */
  readonly stated: number;
  readonly of: number;
  /** Report of the government above, where that is what is told. */
  readonly report: number | null;
}

/** References of some years, of the scope that most peers report in. */
export interface References {
  readonly points: readonly ReferencePoint[];
  readonly scope: number;
  readonly level: number;
  /** Why a reference that was asked for is not there, and who is missing; printed under the chart. */
  readonly notes: readonly string[];
}

/** What the peers make together, year by year; undefined where no peer states a number. */
export function referencesOf(
  rows: readonly ReferenceRow[],
  context: ReferenceContext,
): References | undefined {
  const [first] = groupsOf(rows, ({ scope, level }) => `${String(scope)} ${String(level)}`).sort(
    (a, b) => b.length - a.length,
  );
  const [one] = first ?? [];
  if (first === undefined || one === undefined) return undefined;
  const measure = context.naming.measure(context.measure);
  const asked = REFERENCES.filter((id) => context.wanted.includes(id));
  const told = asked.filter((id) => referenceRefusal(id, measure) === undefined);
  const groups = groupsOf(first, ({ year, form_class }) => `${String(year)} ${String(form_class)}`);
  const points = told.flatMap((id) =>
    groups.flatMap((group) => (group[0] === undefined ? [] : [pointOf(id, group[0], measure, context)])),
  );
  return {
    points,
    scope: one.scope,
    level: one.level,
    notes: [
      ...told.map((id) => definitionNote(id, measure, context)),
      ...asked.flatMap((id) => {
        const refusal = referenceRefusal(id, measure);
        return refusal === undefined ? [] : [chartWords().colon(referenceName(id, measure), said(refusal))];
      }),
      ...missingNotes(first, context),
      ...strangerNote(context),
    ],
  };
}

/** 中位数（赣州市县级）. */
export function referenceLabel(
  id: ReferenceId,
  measure: Measure,
  { family }: Pick<ReferenceContext, 'family'>,
): string {
  const words = referenceWords();
  return id === 'parent'
    ? words.ofParent(family.parentName)
    : words.of(referenceName(id, measure), family.name);
}

/** How a table and a tooltip print a point: 12.5（16/18 个）. */
export function pointWords({ text, value, stated, of, id }: ReferencePoint): string {
  return value === null || id === 'parent' ? text : referenceWords().point(text, stated, of);
}

/** Rows marked 参照 behind the single figures of a chart: what they are, of how many, of whom not. */
export function withReferenceRows(
  table: LongTable,
  references: References,
  context: ReferenceContext,
): LongTable {
  const more = referenceRows(table, references, context);
  const { caption, columns, legend, rowCount, rowAt, keyAt } = table;
  return rowByRow(
    { caption, columns, legend },
    {
      rowCount: rowCount + more.length,
      rowAt: (place) => more[place - rowCount] ?? rowAt(place),
      keyAt: (place) => more[place - rowCount]?.map(({ text }) => text).join('\n') ?? keyAt(place),
    },
  );
}

function referenceRows(
  table: ChartTable,
  references: References,
  context: ReferenceContext,
): ChartTable['rows'] {
  const { naming, family } = context;
  const measure = naming.measure(context.measure);
  const single = singleFigureWords();
  return references.points.map((point): readonly TableCell[] => {
    const form = FORM_IDS.find((id) => formCode(id) === point.formClass);
    const level = UNIT_LEVELS[references.level];
    const cells: Readonly<Record<string, TableCell>> = {
      unit: words(single.referenceTo(referenceLabel(point.id, measure, context))),
      level: words(point.id === 'parent' || level === undefined ? '' : UNIT_LEVEL_NAMES[level]),
      scope: words(SCOPE_NAMES[scopeOf(references)]),
      year: number(point.year),
      form: words(form === undefined ? '' : single.comparable(FORM_SHORT_NAMES[form])),
      row: words(referenceDefinition(point.id, measure)),
      measure: words(said(measure.name)),
      value: point.upper === undefined ? number(point.value) : words(point.text),
      measureUnit: words(measure.unit),
      numerator: number(point.numerator),
      denominator: number(point.denominator),
      state: words(point.value === null ? point.text : single.reference),
      origin: words(point.id === 'parent' ? '' : ORIGIN_NAMES.computed),
      title: words(
        point.id === 'parent' ? family.parentName : single.peers(family.name, point.stated, point.of),
      ),
      kind: words(kindWords(naming.kind)),
    };
    return table.columns.map(({ key }) => cells[key] ?? words(''));
  });
}

/** A row of a table as wide as the table, with the mark of made-up data where the table carries one. */
export function referenceLine(
  table: ChartTable,
  cells: Readonly<Record<string, TableCell>>,
): readonly TableCell[] {
  return table.columns.map(({ key }) => cells[key] ?? words(key === 'kind' ? said(MADE_UP) : ''));
}

function pointOf(
  id: ReferenceId,
  group: ReferenceRow,
  measure: Measure,
  { family }: ReferenceContext,
): ReferencePoint {
  const of = family.peers.length + family.unloaded.length;
  const common = { id, year: group.year, formClass: group.form_class, stated: group.stated, of };
  const print = (value: number) =>
    measure.kind === 'rate' ? formatRate(value) : formatCount(rounded(value));
  const nothing = (text: string): ReferencePoint => ({
    ...common,
    value: null,
    text,
    numerator: null,
    denominator: null,
    report: null,
  });
  const few = id === 'parent' ? undefined : tooFew(id, group.stated);
  if (few !== undefined) return nothing(said(few).replace(/\.$/u, ''));
  switch (id) {
    case 'average': {
      if (group.average === null) return nothing(referenceWords().zeroBase);
      const { numerator_sum: numerator, denominator_sum: denominator } = group;
      const average = print(group.average);
      return {
        ...common,
        value: group.average,
        text:
          denominator === null
            ? average
            : chartWords().brackets(average, formatFraction(numerator, denominator)),
        numerator: denominator === null ? null : numerator,
        denominator,
        report: null,
      };
    }
    case 'median':
      return { ...common, ...plain(group.median, print) };
    case 'band':
      return {
        ...common,
        ...plain(group.p10, print),
        upper: group.p90,
        text: `${print(group.p10)}–${print(group.p90)}`,
      };
    case 'sum':
      return { ...common, ...plain(group.numerator_sum, print) };
    case 'parent': {
      const { parent_value: value, parent_numerator: numerator, parent_denominator: denominator } = group;
      if (value === null) return nothing(referenceWords().noParent);
      return {
        ...common,
        value,
        text:
          numerator === null || denominator === null
            ? print(value)
            : chartWords().brackets(print(value), formatFraction(numerator, denominator)),
        numerator: denominator === null ? null : numerator,
        denominator,
        report: group.parent_report,
      };
    }
  }
}

function plain(
  value: number,
  print: (value: number) => string,
): Pick<ReferencePoint, 'value' | 'text' | 'numerator' | 'denominator' | 'report'> {
  return { value, text: print(value), numerator: null, denominator: null, report: null };
}

/** Means and quantiles of counts are told to two decimals. */
function rounded(value: number): number {
  return Number(roundHalfUp(value, 2));
}

function definitionNote(id: ReferenceId, measure: Measure, context: ReferenceContext): string {
  return referenceWords().definition(referenceLabel(id, measure, context), referenceDefinition(id, measure));
}

/** Who has no number in the newest year, by name. */
function missingNotes(
  rows: readonly ReferenceRow[],
  { naming, family, years }: ReferenceContext,
): readonly string[] {
  const newest = Math.max(...rows.map(({ year }) => year));
  const stating = new Set(rows.filter(({ year }) => year === newest).map(({ unit_key }) => unit_key));
  const missing = [
    ...family.peers.filter((key) => !stating.has(key)).map((key) => naming.label(key)),
    ...family.unloaded,
  ];
  const of = family.peers.length + family.unloaded.length;
  const when = years.from === years.to ? undefined : newest;
  const words = referenceWords();
  return [
    missing.length === 0
      ? words.allStated(family.name, of, when)
      : words.stated(family.name, of, when, of - missing.length, namesText(missing)),
  ];
}

function strangerNote({ naming, family }: ReferenceContext): readonly string[] {
  if (family.strangers.length === 0) return [];
  const names = distinct(family.strangers).map((key) => naming.label(key));
  return [referenceWords().strangers(family.name, namesText(names))];
}

function groupsOf<Row>(rows: readonly Row[], keyOf: (row: Row) => string): (readonly Row[])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups.values()];
}

function words(text: string): TableCell {
  return { text };
}

function number(value: number | null): TableCell {
  return { text: value === null ? '' : String(value), number: value };
}
