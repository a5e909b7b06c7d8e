import type { DatasetInfo } from '../../domain/dataset';
import { FORM_IDS, FORM_SHORT_NAMES, type FormId } from '../../domain/formId';
import type { RegionTree } from '../../domain/region';
import { SCOPE_NAMES, SCOPES, type Report, type Scope } from '../../domain/report';
import type { Unit } from '../../domain/unit';
import type { FailedCounts } from './failedCounts';
import { reportsWords } from './words/reports';

/** One report of the list. */
export interface ListedReport {
  readonly key: number;
  readonly report: Report;
  readonly unitKey: number;
  /** Name of the unit where others stand beside it. */
  readonly unit: string;
  /** Title of the set it came in. */
  readonly dataset: string;
  /** What the search box looks in: names, codes, title, former names; lower case. */
  readonly searched: string;
}

/** What narrows the list, beyond units and years. */
export interface ListFilter {
  readonly words: string;
  readonly form: FormId | 'all';
  readonly scope: Scope | 'all';
  readonly findings: 'all' | 'failed';
}

/** A list without narrowing. */
export const NO_FILTER: ListFilter = { words: '', form: 'all', scope: 'all', findings: 'all' };

/** Columns the list may be ordered by. */
export type ListColumn = 'unit' | 'year' | 'form' | 'scope' | 'title' | 'published' | 'findings' | 'dataset';

/** An order: by which column, and which way. */
export interface ListOrder {
  readonly column: ListColumn;
  readonly isDescending: boolean;
}

/** What a list is made from. */
export interface ListSource {
  readonly units: readonly Unit[];
  readonly reports: readonly Report[];
  readonly datasets: readonly DatasetInfo[];
  readonly regions: RegionTree;
  readonly label: (unitKey: number) => string;
}

/** How many rules a report breaks, by its key. Asked only where wanted: findings come in while the list is read. */
export type CountsOf = (report: number) => FailedCounts;

const CHINESE = new Intl.Collator('zh-CN', { numeric: true });

/** The reports of the chosen units and years, in the order of the units, newest first. */
export function listedReports(
  source: ListSource,
  unitKeys: readonly number[],
  years: { readonly from: number; readonly to: number },
): readonly ListedReport[] {
  const place = new Map(unitKeys.map((key, i) => [source.units[key]?.id ?? '', { key, i }]));
  const titles = new Map(source.datasets.map(({ id, title }) => [id, title]));
  return source.reports
    .flatMap((report, key) => {
      const unit = place.get(report.unit);
      if (unit === undefined || report.year < years.from || report.year > years.to) return [];
      return [{ report, key, unit }];
    })
    .sort((a, b) => a.unit.i - b.unit.i || b.report.year - a.report.year || a.key - b.key)
    .map(({ report, key, unit }) => ({
      key,
      report,
      unitKey: unit.key,
      unit: source.label(unit.key),
      dataset: titles.get(report.dataset) ?? report.dataset,
      searched: searchedText(source.units[unit.key], report, source.regions),
    }));
}

/** The reports that pass a filter. Every word of the search box must be found. */
export function filteredReports(
  all: readonly ListedReport[],
  filter: ListFilter,
  countsOf: CountsOf,
): readonly ListedReport[] {
  const words = normalised(filter.words)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return all.filter(
    ({ key, report, searched }) =>
      (filter.form === 'all' || report.form === filter.form) &&
      (filter.scope === 'all' || report.scope === filter.scope) &&
      words.every((word) => searched.includes(word)) &&
      (filter.findings === 'all' || countsOf(key).errors > 0),
  );
}

/** The list in an order of the reader's; equal ones keep the order they had. */
export function orderedReports(
  all: readonly ListedReport[],
  order: ListOrder | undefined,
  countsOf: CountsOf,
): readonly ListedReport[] {
  if (order === undefined) return all;
  const sign = order.isDescending ? -1 : 1;
  if (order.column === 'findings') {
    const counts = new Map(all.map(({ key }) => [key, countsOf(key)]));
    const weight = ({ key }: ListedReport) => counts.get(key) ?? { errors: 0, warnings: 0 };
    return [...all].sort((a, b) => sign * byCounts(weight(a), weight(b)));
  }
  const compare = COMPARE[order.column];
  return [...all].sort((a, b) => sign * compare(a, b));
}

function byCounts(a: FailedCounts, b: FailedCounts): number {
  return a.errors - b.errors || a.warnings - b.warnings;
}

const COMPARE: Readonly<
  Record<Exclude<ListColumn, 'findings'>, (a: ListedReport, b: ListedReport) => number>
> = {
  unit: (a, b) => CHINESE.compare(a.unit, b.unit),
  year: (a, b) => a.report.year - b.report.year,
  form: (a, b) => FORM_IDS.indexOf(a.report.form) - FORM_IDS.indexOf(b.report.form),
  scope: (a, b) => SCOPES.indexOf(a.report.scope) - SCOPES.indexOf(b.report.scope),
  title: (a, b) => CHINESE.compare(a.report.title, b.report.title),
  published: (a, b) => (a.report.published ?? '').localeCompare(b.report.published ?? ''),
  dataset: (a, b) => CHINESE.compare(a.dataset, b.dataset),
};

/** Forms and scopes that occur, each with how many reports have it, in the order of the forms and scopes. */
export function choicesIn(all: readonly ListedReport[]): {
  readonly forms: readonly { readonly value: FormId; readonly label: string }[];
  readonly scopes: readonly { readonly value: Scope; readonly label: string }[];
} {
  const count = (is: (report: Report) => boolean): number => all.filter(({ report }) => is(report)).length;
  const present = <Value extends string>(
    values: readonly Value[],
    names: Readonly<Record<Value, string>>,
    is: (value: Value) => (report: Report) => boolean,
  ) =>
    values
      .map((value) => ({ value, number: count(is(value)) }))
      .filter(({ number }) => number > 0)
      .map(({ value, number }) => ({ value, label: reportsWords().choice(names[value], number) }));
  return {
    forms: present(
      FORM_IDS,
      FORM_SHORT_NAMES,
      (value) =>
        ({ form }) =>
          form === value,
    ),
    scopes: present(
      SCOPES,
      SCOPE_NAMES,
      (value) =>
        ({ scope }) =>
          scope === value,
    ),
  };
}

function searchedText(unit: Unit | undefined, report: Report, regions: RegionTree): string {
  const former = unit?.id === unit?.region ? (regions.get(unit?.region ?? '')?.former ?? []) : [];
  const parts = [
    unit?.name,
    unit?.shortName,
    unit?.id,
    String(report.year),
    report.title,
    report.publisher,
    ...former.flatMap(({ name, code }) => [name, code]),
  ];
  return normalised(parts.filter((part) => part !== undefined).join(' '));
}

function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
