import type { Applicant } from '../../../src/domain/applicant';
import type { FormId } from '../../../src/domain/formId';
import type { Term } from '../../../src/domain/measure';
import { measure, MEASURES } from '../../../src/domain/measures';
import type { ClassWording, Scope } from '../../../src/domain/report';
import type { ReportSketch } from '../../engine/fixture';

/** Which report of a comparison. */
interface Side {
  readonly form: FormId;
  readonly scope?: Scope;
  /** Place in the fixture's units; 0 when left out. */
  readonly unit?: number;
}

/** One measure of some units in two years, between which it may not be compared. */
export interface OverYears {
  readonly name: string;
  readonly measure: string;
  readonly before: Side & { readonly year: number };
  readonly after: Side & { readonly year: number };
}

/** One measure of two units in one year, which may not stand in one order, average or sum. */
export interface AcrossUnits {
  readonly name: string;
  readonly measure: string;
  readonly year: number;
  readonly one: Side;
  readonly other: Side;
}

/** Two places, or two years of one, that mean something else by a class of proposals. */
export interface OtherWording {
  readonly name: string;
  readonly letter: 'b' | 'c' | 'd';
  readonly one: ClassWording | undefined;
  readonly other: ClassWording | undefined;
}

/** Units of the fixture by their level. */
export const [COUNTY, OTHER_COUNTY] = [0, 1] as const;
const [CITY, DEPARTMENT, PROVINCE, TOWN] = [4, 5, 6, 7] as const;

const at = (year: number, form: FormId, scope: Scope = 'whole') => ({ year, form, scope });

function broken(id: string, from: FormId, to: FormId, years: readonly [number, number]): OverYears {
  return {
    name: `${id}, ${from} to ${to}`,
    measure: id,
    before: at(years[0], from),
    after: at(years[1], to),
  };
}

function scopes(id: string, before: Scope, after: Scope): OverYears {
  return {
    name: `${id}, scope ${before} to ${after}`,
    measure: id,
    before: at(2022, 'form2021', before),
    after: at(2023, 'form2021', after),
  };
}

/** A report's year under a form, so that those of two forms lie beside each other where the forms do. */
const YEARS_OF = {
  'form2014 form2019': [2018, 2019],
  'form2019 form2021': [2020, 2021],
  'form2014 form2021': [2018, 2021],
} as const;

/** Every reason for which figures that both forms state do not compare, with the first measure that has it. */
function everyReason(): readonly OverYears[] {
  const cases = new Map<string, OverYears>();
  for (const { id, formulas, crosswalk } of MEASURES) {
    for (const { from, to, verdict, note } of crosswalk) {
      const reason = `${from} ${to} ${note ?? ''}`;
      if (verdict !== 'no' || formulas[from] === undefined || formulas[to] === undefined) continue;
      const years = Object.entries(YEARS_OF).find(([forms]) => forms === `${from} ${to}`)?.[1];
      if (years === undefined) throw new Error(`no years for ${reason}`);
      if (!cases.has(reason)) cases.set(reason, broken(id, from, to, years));
    }
  }
  return [...cases.values()];
}

/** Breaks of the form that are looked at by name, and every way a scope may change. */
const NAMED: readonly OverYears[] = [
  broken('application.result.refused', 'form2014', 'form2019', [2018, 2019]),
  broken('application.result.disclosed_full', 'form2014', 'form2019', [2018, 2019]),
  broken('review.total', 'form2014', 'form2019', [2018, 2019]),
  broken('litigation.total', 'form2014', 'form2019', [2018, 2019]),
  broken('rate.refused', 'form2014', 'form2019', [2018, 2019]),
  broken('rate.review_corrected', 'form2014', 'form2019', [2018, 2019]),
  broken('rate.litigation_lost', 'form2014', 'form2019', [2018, 2019]),
  broken('share:application.result.refused.secret', 'form2014', 'form2019', [2018, 2019]),
  broken('disclosure.narrative.website', 'form2014', 'form2019', [2018, 2019]),
  broken('disclosure.narrative.website', 'form2019', 'form2021', [2020, 2021]),
  broken('consultation.total', 'form2019', 'form2021', [2020, 2021]),
  broken('review.total', 'form2014', 'form2021', [2018, 2021]),
  broken('rate.litigation_lost', 'form2014', 'form2021', [2018, 2021]),
  scopes('application.received', 'own', 'whole'),
  scopes('application.received', 'whole', 'own'),
  scopes('application.received', 'unstated', 'whole'),
  scopes('application.received', 'directUnits', 'townships'),
  scopes('application.received', 'whole', 'department'),
  scopes('rate.disclosed_of_closed', 'own', 'whole'),
  scopes('rate.review_corrected', 'whole', 'unstated'),
];

/** Every break of the form, at both borders and over both, and every way a scope may change. */
export const OVER_YEARS: readonly OverYears[] = [
  ...NAMED,
  ...everyReason().filter(({ name }) => NAMED.every((one) => one.name !== name)),
];

function levels(name: string, one: number, other: number, id = 'application.received'): AcrossUnits {
  return {
    name: `${id}, ${name}`,
    measure: id,
    year: 2022,
    one: { form: 'form2021', unit: one },
    other: { form: 'form2021', unit: other },
  };
}

function sideBySide(id: string, one: Side, other: Side, year = 2022): AcrossUnits {
  const words = ({ form, scope = 'whole' }: Side) => `${scope} ${form}`;
  return {
    name: `${id}, ${words(one)} beside ${words(other)}`,
    measure: id,
    year,
    one: { ...one, unit: COUNTY },
    other: { ...other, unit: OTHER_COUNTY },
  };
}

/** Every mix of levels, of scopes, and of forms in the year that had two. */
export const ACROSS_UNITS: readonly AcrossUnits[] = [
  levels('county beside city', COUNTY, CITY),
  levels('county beside department', COUNTY, DEPARTMENT),
  levels('county beside town', COUNTY, TOWN),
  levels('city beside province', CITY, PROVINCE),
  levels('department beside town', DEPARTMENT, TOWN),
  levels('county beside city', COUNTY, CITY, 'rate.review_corrected'),
  sideBySide(
    'application.received',
    { form: 'form2021', scope: 'whole' },
    { form: 'form2021', scope: 'own' },
  ),
  sideBySide(
    'application.received',
    { form: 'form2021', scope: 'whole' },
    { form: 'form2021', scope: 'unstated' },
  ),
  sideBySide(
    'rate.review_corrected',
    { form: 'form2021', scope: 'own' },
    { form: 'form2021', scope: 'whole' },
  ),
  sideBySide('review.total', { form: 'form2014' }, { form: 'form2019' }, 2019),
  sideBySide('rate.review_corrected', { form: 'form2014' }, { form: 'form2019' }, 2019),
  sideBySide('application.received', { form: 'form2014' }, { form: 'form2019' }, 2019),
];

/** Parts of which one item may count in several. */
export const OVERLAPPING = ['disclosure-channels', 'response-ways'] as const;

/** Classes B, C and D that are told in other words, or in none. */
export const WORDINGS: readonly OtherWording[] = [
  { name: 'B planned beside B begun', letter: 'b', one: { b: '列入规划逐步解决' }, other: { b: '已启动' } },
  { name: 'C later beside C planned', letter: 'c', one: { c: '待以后解决' }, other: { c: '已列入规划' } },
  { name: 'D kept beside D refused', letter: 'd', one: { d: '留作参考' }, other: { d: '不予采纳' } },
  { name: 'B told beside B not told', letter: 'b', one: { b: '列入规划逐步解决' }, other: undefined },
];

/** Cells that give a measure a value under a form: a count as told, a rate `value` of twice as much and 20 more. */
export function cellsOf(id: string, form: FormId, value: number): ReportSketch['cells'] {
  const formula = measure(id).formulas[form];
  if (formula === undefined) throw new Error(`${id} has no formula in ${form}`);
  const cells: Record<string, number> = {};
  const put = (terms: readonly Term[], first: number) =>
    terms
      .filter((term) => !(nameOf(term) in cells))
      .forEach((term, i) => (cells[nameOf(term)] = i === 0 ? first : 0));
  put(formula.numerator, value);
  if (formula.denominator !== undefined) put(formula.denominator, 2 * value + 20);
  return cells;
}

function nameOf({ indicator, applicant }: { indicator: string; applicant?: Applicant }): string {
  return applicant === undefined ? indicator : `${indicator}@${applicant}`;
}
