import { APPLICANTS } from '../domain/applicant';
import { indicatorCode } from '../domain/catalogue';
import { verdictBetween } from '../domain/crosswalk';
import { FORM_IDS, formCode, type FormId } from '../domain/formId';
import type { Measure, MeasureId, Term, Verdict } from '../domain/measure';
import { MEASURES, measureKey } from '../domain/measures';
import { SCOPES, type Report, type ReportBatch } from '../domain/report';
import { UNIT_LEVELS, type Unit } from '../domain/unit';
import { checkTables, formTables } from './checkTables';
import type { Columns, TableContents } from './engine';
import { figureTables } from './figureParts';

/** How much is loaded already, when rows are added to it. */
export interface Loaded {
  readonly units: number;
  readonly reports: number;
}

const VERDICT_CODES: Readonly<Record<Verdict, number>> = { yes: 0, 'with-note': 1, no: 2 };
const DIRECTION_CODES: Readonly<Record<Measure['direction'], number>> = { higher: 1, none: 0, lower: -1 };

/**
 * The tables of some units and their reports. A unit's key is its place in `units`, a report's key its place among
 * the reports of all batches together.
 *
 * @param loaded what the engine holds already: `units` then lists all units, old ones first, `batches` only what is
 *   new, and the result is for `append`. Without it the result is for `replace` and has the measures and rules too.
 * @throws Error on a report of a unit that is not listed; a cell of a report that has two figures fails the load
 */
export function tablesOf(
  units: readonly Unit[],
  batches: readonly ReportBatch[],
  loaded?: Loaded,
): TableContents {
  const unitKeys = new Map(units.map(({ id }, key) => [id, key]));
  const firstReport = loaded?.reports ?? 0;
  const reports = batches.flatMap((batch) => batch.reports);
  const report = reportTable(reports, unitKeys, firstReport);
  const { unit_key: unit, year, form } = report;
  const tables = {
    unit: unitTable(units, unitKeys, loaded?.units ?? 0),
    report,
    ...figureTables(batches, { unit, year, form }, firstReport),
    claim: claimTable(reports, firstReport),
  };
  return loaded === undefined
    ? { ...tables, ...measureTables(MEASURES), ...formTables(), ...checkTables() }
    : tables;
}

/** The tables that say how measures are computed and across which forms they compare. */
export function measureTables(
  measures: readonly Measure[],
): Pick<TableContents, 'measure_form' | 'measure_term' | 'crosswalk'> {
  const forms = measures.flatMap((measure, key) => FORM_IDS.map((form) => ({ key, measure, form })));
  const terms = forms.flatMap(({ key, measure, form }) => {
    const { numerator = [], denominator = [] } = measure.formulas[form] ?? {};
    return [
      ...numerator.map((term) => ({ key, form, side: 1, term })),
      ...denominator.map((term) => ({ key, form, side: 2, term })),
    ];
  });
  const pairs = forms.flatMap((place) =>
    FORM_IDS.filter((to) => to !== place.form).map((to) => ({ ...place, to })),
  );
  return {
    measure_form: {
      measure_key: Int16Array.from(forms, ({ key }) => key),
      form: Int16Array.from(forms, ({ form }) => formCode(form)),
      is_rate: Int8Array.from(forms, ({ measure }) => (measure.kind === 'rate' ? 1 : 0)),
      numerator_terms: Int16Array.from(
        forms,
        ({ measure, form }) => measure.formulas[form]?.numerator.length ?? 0,
      ),
      denominator_terms: Int16Array.from(
        forms,
        ({ measure, form }) => measure.formulas[form]?.denominator?.length ?? 0,
      ),
      form_class: Int16Array.from(forms, ({ measure, form }) => formCode(classOf(measure, form))),
      direction: Int8Array.from(forms, ({ measure }) => DIRECTION_CODES[measure.direction]),
      minimum_base: Float64Array.from(forms, ({ measure }) => measure.minimumBase ?? 0),
    },
    measure_term: {
      measure_key: Int16Array.from(terms, ({ key }) => key),
      form: Int16Array.from(terms, ({ form }) => formCode(form)),
      side: Int8Array.from(terms, ({ side }) => side),
      indicator_key: Int16Array.from(terms, ({ term }) => indicatorCode(term.indicator)),
      applicant: Int8Array.from(terms, ({ term }) => applicantCode(term)),
      weight: Int8Array.from(terms, ({ term }) => term.weight),
    },
    crosswalk: {
      measure_key: Int16Array.from(pairs, ({ key }) => key),
      from_form: Int16Array.from(pairs, ({ form }) => formCode(form)),
      to_form: Int16Array.from(pairs, ({ to }) => formCode(to)),
      verdict: Int8Array.from(
        pairs,
        ({ measure, form, to }) => VERDICT_CODES[verdictBetween(measure, form, to).verdict],
      ),
    },
  };
}

/** The oldest form that compares with this one without a note, directly or through a form between the two. */
function classOf(measure: Measure, form: FormId): FormId {
  const [oldest] = FORM_IDS.filter(
    (other) => other < form && verdictBetween(measure, other, form).verdict === 'yes',
  );
  return oldest === undefined ? form : classOf(measure, oldest);
}

function applicantCode({ applicant }: Term): number {
  return APPLICANTS.indexOf(applicant ?? 'total');
}

function unitTable(units: readonly Unit[], unitKeys: ReadonlyMap<string, number>, first: number): Columns {
  const added = units.slice(first);
  return {
    unit_key: Int32Array.from(added, (_, i) => first + i),
    level: Int8Array.from(added, ({ level }) => UNIT_LEVELS.indexOf(level)),
    parent_key: Int32Array.from(added, (unit) => parentKey(unit, unitKeys)),
  };
}

/**
 * The government above: for a department or township that of its own region, for a county the city (`360703` →
 * `360700`) or, where that is not loaded or does not exist, the province (`360000`).
 */
function parentKey({ id, region }: Unit, unitKeys: ReadonlyMap<string, number>): number {
  const governments = [region, `${region.slice(0, 4)}00`, `${region.slice(0, 2)}0000`];
  const keys = governments.filter((code) => code !== id).map((code) => unitKeys.get(code));
  return keys.find((key) => key !== undefined) ?? -1;
}

/** One plain loop: this runs over every report of a country at one go. */
function reportTable(reports: readonly Report[], unitKeys: ReadonlyMap<string, number>, first: number) {
  const { length } = reports;
  const columns = {
    report_key: new Int32Array(length),
    unit_key: new Int32Array(length),
    year: new Int16Array(length),
    scope: new Int8Array(length),
    form: new Int16Array(length),
    copy: new Int8Array(length),
  };
  reports.forEach((report, i) => {
    columns.report_key[i] = first + i;
    columns.unit_key[i] = unitKeyOf(report, unitKeys);
    columns.year[i] = report.year;
    columns.scope[i] = SCOPES.indexOf(report.scope);
    columns.form[i] = formCode(report.form);
    columns.copy[i] = copyOf(report.id);
  });
  return columns;
}

function claimTable(reports: readonly Report[], first: number): Columns {
  const claims: { report: number; claim: number; measure: MeasureId }[] = [];
  reports.forEach(({ claims: told = [] }, i) => {
    told.forEach(({ measure }, claim) => claims.push({ report: first + i, claim, measure }));
  });
  return {
    report_key: Int32Array.from(claims, ({ report }) => report),
    claim: Int16Array.from(claims, ({ claim }) => claim),
    measure_key: Int16Array.from(claims, ({ measure }) => measureKey(measure)),
  };
}

function unitKeyOf({ id, unit }: Report, unitKeys: ReadonlyMap<string, number>): number {
  const key = unitKeys.get(unit);
  if (key === undefined) throw new Error(`report ${id} belongs to a unit that is not listed: ${unit}`);
  return key;
}

/** 0, or one less than the number after `#` in the id of a report kept several times. */
function copyOf(id: string): number {
  const mark = /#(\d+)$/.exec(id);
  return mark === null ? 0 : Number(mark[1]) - 1;
}
