import { APPLICANTS } from '../../domain/applicant';
import { CATALOGUE, indicatorCode, isIndicatorId } from '../../domain/catalogue';
import { isClaim } from '../../domain/claim';
import type { Claim } from '../../domain/claim';
import { SYNTHETIC_MARK } from '../../domain/dataset';
import type { DatasetInfo } from '../../domain/dataset';
import { FORM_IDS } from '../../domain/formId';
import { maskedText } from '../../domain/maskedText';
import { ORIGINS, SCOPES } from '../../domain/report';
import type { ClassWording, Report } from '../../domain/report';
import { UNIT_LEVELS } from '../../domain/unit';
import type { Unit } from '../../domain/unit';
import type { Value } from '../../domain/value';
import type { ReadSet } from '../ingestResult';
import { isJsonObject, member, parseJson } from '../json/parseJson';
import type { JsonObject } from '../json/parseJson';
import { errorsFirst, ProblemList } from '../problems';
import { FigureBuilder } from '../report/figureBuilder';
import { isWebAddress, readMissing, REPORT_YEARS } from '../reportWords';
import { quoted } from '../sentence';
import type { Sentence } from '../sentence';
import { fingerprintOf } from '../sha256';
import { CLAIMS_FILE, PACKAGE_FILES } from './packageFiles';
import type { PackageTexts } from './packageFiles';
import { tableRows } from './tableRows';
import type { TableRow } from './tableRows';

export { PACKAGE_FILES, type PackageTexts } from './packageFiles';

/**
 * Reads a data package of reports. A row that does not fit is left out and told; nothing is guessed, since a program
 * writes these files.
 */
export async function readDataPackage(texts: PackageTexts): Promise<ReadSet> {
  const problems = new ProblemList('datapackage.json', { zh: '行', en: 'line' });
  const description = descriptionOf(texts['datapackage.json'], problems);
  const fingerprint = await fingerprintOf(
    new TextEncoder().encode([...PACKAGE_FILES, CLAIMS_FILE].flatMap((name) => texts[name] ?? []).join('\n')),
  );
  const isSynthetic = PACKAGE_FILES.some((name) => texts[name].slice(0, 2000).includes(SYNTHETIC_MARK));
  const id = datasetId(description) ?? `import-${fingerprint}`;
  const units = new Map(unitsOf(texts['units.csv'], problems).map((unit) => [unit.id, unit]));
  const reports = withClaims(
    reportsOf(texts['reports.csv'], id, units, problems),
    texts[CLAIMS_FILE] ?? '',
    problems,
  );
  const figures = figuresOf(texts['figures.csv'], reports, problems);
  const info: DatasetInfo = {
    id,
    kind: isSynthetic || isDeclaredSynthetic(description) ? 'synthetic' : 'real',
    title: textOf(description, 'title') ?? id,
    origin: textOf(description, 'description') ?? '',
    licence: licenceOf(description),
    reportCount: reports.length,
    figureCount: figures.length,
    fingerprint,
  };
  return {
    info,
    units: [...units.values()],
    batch: { reports, figures: figures.finish() },
    problems: errorsFirst(problems.list()),
  };
}

function descriptionOf(text: string, problems: ProblemList): JsonObject {
  const parsed = parseJson(text.replace(/^\ufeff/u, ''), 'datapackage.json');
  if ('problem' in parsed) problems.addAll([parsed.problem]);
  else if (isJsonObject(parsed.json)) return parsed.json;
  return {};
}

function datasetId(description: JsonObject): string | undefined {
  const gongkai = member(description, 'gongkai');
  const id = isJsonObject(gongkai) ? textOf(gongkai, 'id') : undefined;
  return id ?? textOf(description, 'name');
}

function isDeclaredSynthetic(description: JsonObject): boolean {
  const gongkai = member(description, 'gongkai');
  return isJsonObject(gongkai) && member(gongkai, 'kind') === 'synthetic';
}

function licenceOf(description: JsonObject): string {
  const licences = member(description, 'licenses');
  const [first] = Array.isArray(licences) ? (licences as readonly JsonObject[]) : [];
  return isJsonObject(first) ? (textOf(first, 'title') ?? textOf(first, 'name') ?? '') : '';
}

function unitsOf(text: string, problems: ProblemList): readonly Unit[] {
  return tableRows(text).flatMap((row) => {
    const { unit_id: id, region_code: region, name, short_name: shortName } = row.cells;
    const level = UNIT_LEVELS.find((word) => word === row.cells.level);
    if (id && region && name && level !== undefined)
      return [{ id, region, name, shortName: shortName || name, level }];
    refuse(problems, 'units.csv', row);
    return [];
  });
}

function reportsOf(
  text: string,
  dataset: string,
  units: ReadonlyMap<string, Unit>,
  problems: ProblemList,
): readonly Report[] {
  const lines = new Map<string, number>();
  return tableRows(text).flatMap((row) => {
    const { cells } = row;
    const { unit_id: unit = '', title = '' } = cells;
    const year = yearOf(cells.year);
    const scope = SCOPES.find((word) => word === cells.scope);
    const form = FORM_IDS.find((word) => word === cells.form);
    if (!units.has(unit) || year === undefined || scope === undefined || form === undefined) {
      refuse(problems, 'reports.csv', row);
      return [];
    }
    const id = `${unit}@${String(year)}@${scope}`;
    const first = lines.get(id);
    if (first !== undefined) {
      problems.addAt(
        'error',
        'report.repeated',
        { row: row.line, raw: quoted(title) },
        repeatedReport(first),
      );
      return [];
    }
    lines.set(id, row.line);
    const optional = (['publisher', 'published', 'url', 'file', 'note'] as const).flatMap((key) =>
      cells[key] && (key !== 'url' || isWebAddress(cells[key]))
        ? [[key, key === 'note' ? maskedText(cells[key]) : cells[key]] as const]
        : [],
    );
    const wording = wordingOf(cells);
    const report: Report = {
      id,
      dataset,
      unit,
      year,
      scope,
      form,
      title,
      ...Object.fromEntries(optional),
      ...(wording === undefined ? {} : { classWording: wording }),
    };
    return [report];
  });
}

const REPEATED_FIGURE: Sentence = {
  zh: 'figures.csv 中这一格的数值前面已有一行，这一行未载入。请只留正确的一行，或重新导出数据包。',
  en: 'figures.csv has this cell in a line before; this line was not loaded. Keep the right one or export the package again.',
};

function repeatedReport(line: number): Sentence {
  return {
    zh: `reports.csv 中与第 ${String(line)} 行是同一单位、年份和口径的报告，未载入，其数值归入前一份。请只留一行，或重新导出数据包。`,
    en: `reports.csv has this report in line ${String(line)} already; it was not loaded, and its figures count for that one. Keep one line or export the package again.`,
  };
}

/** Four digits of a year in which there may be a report. */
function yearOf(text = ''): number | undefined {
  const year = /^\d{4}$/u.test(text) ? Number(text) : undefined;
  return year !== undefined && year >= REPORT_YEARS.first && year <= REPORT_YEARS.last ? year : undefined;
}

function wordingOf(cells: TableRow['cells']): ClassWording | undefined {
  const words = (['a', 'b', 'c', 'd'] as const).flatMap((letter) => {
    const word = cells[`class_${letter}`];
    return word ? [[letter, word] as const] : [];
  });
  return words.length === 0 ? undefined : Object.fromEntries(words);
}

/** Adds the numbers that the reports' texts state, in the order of the lines. */
function withClaims(reports: readonly Report[], text: string, problems: ProblemList): readonly Report[] {
  const claims = new Map<string, Claim[]>(reports.map(({ id }) => [id, []]));
  for (const row of tableRows(text)) {
    const { cells } = row;
    const { measure = '', printed = '', place = '' } = cells;
    const claim: Claim = { measure, printed, ...(place === '' ? {} : { place }) };
    const known = claims.get(reportIdOf(cells));
    if (known === undefined || !isClaim(claim)) refuse(problems, CLAIMS_FILE, row);
    else known.push(claim);
  }
  return reports.map((report) => {
    const told = claims.get(report.id) ?? [];
    return told.length === 0 ? report : { ...report, claims: told };
  });
}

function reportIdOf({ unit_id: unit = '', year = '', scope = '' }: TableRow['cells']): string {
  return `${unit}@${year}@${scope}`;
}

function figuresOf(text: string, reports: readonly Report[], problems: ProblemList): FigureBuilder {
  const numbers = new Map(reports.map(({ id }, index) => [id, index]));
  const figures = new FigureBuilder();
  const seen = new Set<number>();
  for (const row of tableRows(text)) {
    const { cells } = row;
    const report = numbers.get(reportIdOf(cells));
    const indicator = cells.indicator ?? '';
    const applicant = APPLICANTS.findIndex((word) => word === cells.applicant);
    const origin = ORIGINS.findIndex((word) => word === cells.origin);
    const value = valueOf(cells);
    if (
      report === undefined ||
      !isIndicatorId(indicator) ||
      applicant < 0 ||
      origin < 0 ||
      value === undefined
    ) {
      refuse(problems, 'figures.csv', row);
      continue;
    }
    const code = indicatorCode(indicator);
    const cell = (report * CATALOGUE.length + code) * APPLICANTS.length + applicant;
    // Two figures of one cell would count twice wherever they are added up.
    if (seen.has(cell)) {
      problems.addAt('error', 'figure.repeated', { row: row.line, raw: cells.raw ?? '' }, REPEATED_FIGURE);
      continue;
    }
    seen.add(cell);
    figures.add({
      report,
      indicator: code,
      applicant,
      value,
      origin,
      // The report's own file is the source; the line of figures.csv is not a place in it.
      row: 0,
      column: 0,
      ...(cells.raw ? { raw: cells.raw } : {}),
      ...(cells.note ? { note: cells.note } : {}),
    });
  }
  return figures;
}

/** Numbers as programs write them in decimals. */
const DECIMAL = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu;

function valueOf(cells: TableRow['cells']): Value | undefined {
  const { value = '', missing = '' } = cells;
  if (value === '') return readMissing(missing);
  const number = Number(value);
  return missing === '' && DECIMAL.test(value) && Number.isFinite(number) ? number : undefined;
}

function refuse(problems: ProblemList, table: string, { line, cells }: TableRow): void {
  const raw = quoted(Object.values(cells).join(','));
  problems.addAt(
    'error',
    `package.${table}`,
    { row: line, raw },
    {
      zh: `${table} 的这一行不合规定，未载入：“${raw}”。请改正这一行，或重新导出数据包。`,
      en: `this line of ${table} does not fit and was not loaded: “${raw}”. Correct it or export the package again.`,
    },
  );
}

function textOf(object: JsonObject, key: string): string | undefined {
  const value = member(object, key);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
