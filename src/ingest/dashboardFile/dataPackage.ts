import { isClaim } from '../../domain/claim';
import type { Claim } from '../../domain/claim';
import { SYNTHETIC_MARK } from '../../domain/dataset';
import type { DatasetInfo } from '../../domain/dataset';
import { FORM_IDS } from '../../domain/formId';
import { maskedText } from '../../domain/maskedText';
import { SCOPES } from '../../domain/report';
import type { ClassWording, Report } from '../../domain/report';
import { UNIT_LEVELS } from '../../domain/unit';
import type { Unit } from '../../domain/unit';
import type { ReadSet } from '../ingestResult';
import { isJsonObject, member, parseJson } from '../json/parseJson';
import type { JsonObject } from '../json/parseJson';
import { errorsFirst, ProblemList } from '../problems';
import { isWebAddress, REPORT_YEARS } from '../reportWords';
import { quoted } from '../sentence';
import type { Sentence } from '../sentence';
import { fingerprintOf } from '../sha256';
import { readPackageFigures, type FiguresText, type PackagePause } from './packageFigures';
import { CLAIMS_FILE, PACKAGE_FILES } from './packageFiles';
import type { PackageTexts } from './packageFiles';
import { refuseRow, reportIdOf } from './packageRows';
import { tableRows } from './tableRows';
import type { TableRow } from './tableRows';

export { PACKAGE_FILES, type PackageTexts } from './packageFiles';

/** The files of a package, of which the table of figures may be large. */
export type PackageSource = Omit<PackageTexts, 'figures.csv'> & { readonly 'figures.csv': FiguresText };

/**
 * Reads a data package of reports. A row that does not fit is left out and told; nothing is guessed, since a program
 * writes these files.
 *
 * @param pause called between some figures and the next; what it throws ends the reading
 */
export async function readDataPackage(texts: PackageSource, pause?: PackagePause): Promise<ReadSet> {
  const problems = new ProblemList('datapackage.json', { zh: '行', en: 'line' });
  const description = descriptionOf(texts['datapackage.json'], problems);
  const fingerprint = await fingerprintOf(
    joined([...PACKAGE_FILES, CLAIMS_FILE].flatMap((name) => texts[name] ?? [])),
  );
  const isSynthetic = PACKAGE_FILES.some((name) => beginningOf(texts[name]).includes(SYNTHETIC_MARK));
  const id = datasetId(description) ?? `import-${fingerprint}`;
  const units = new Map(unitsOf(texts['units.csv'], problems).map((unit) => [unit.id, unit]));
  const reports = withClaims(
    reportsOf(texts['reports.csv'], id, units, problems),
    texts[CLAIMS_FILE] ?? '',
    problems,
  );
  const figures = await readPackageFigures(texts['figures.csv'], reports, problems, pause);
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

/** All tables as the bytes of one text, a line end between two. */
function joined(texts: readonly FiguresText[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const all = texts.map((text) => (typeof text === 'string' ? encoder.encode(text) : text.raw.bytes));
  const whole = new Uint8Array(all.reduce((sum, { length }) => sum + length, all.length - 1)).fill(LINE_END);
  let at = 0;
  for (const bytes of all) {
    whole.set(bytes, at);
    at += bytes.length + 1;
  }
  return whole;
}

const LINE_END = 10;

function beginningOf(text: FiguresText): string {
  if (typeof text === 'string') return text.slice(0, 2000);
  const [first = ''] = text.pieces();
  return first.slice(0, 2000);
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
    const known = claims.get(reportIdOf(cells.unit_id, cells.year, cells.scope));
    if (known === undefined || !isClaim(claim)) refuse(problems, CLAIMS_FILE, row);
    else known.push(claim);
  }
  return reports.map((report) => {
    const told = claims.get(report.id) ?? [];
    return told.length === 0 ? report : { ...report, claims: told };
  });
}

function refuse(problems: ProblemList, table: string, { line, cells }: TableRow): void {
  refuseRow(problems, table, line, Object.values(cells));
}

function textOf(object: JsonObject, key: string): string | undefined {
  const value = member(object, key);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
