/**
 * Makes the package of made-up figures (合成示例数据) beside this file:
 *
 *   npx tsx datasets/ganzhou-demo/generate.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CATALOGUE } from '../../src/domain/catalogue';
import { SYNTHETIC_MARK } from '../../src/domain/dataset';
import { cellsOf, form } from '../../src/domain/forms';
import { RegionTree, parseRegions } from '../../src/domain/region';
import { REPORT_TABLES } from '../reportTables';
import {
  COUNTIES,
  FIRST_YEAR,
  LAST_YEAR,
  LATE_WITH_FORM_2019,
  MISSING_REPORTS,
  formOf,
  wordingOf,
  type County,
} from './counties';
import { Draft, type DraftCell } from './draft';
import { CONTRADICTIONS, EMPTY_CELLS, stateOrdinary, TEXT_CONTRADICTIONS, type Flaw } from './flaws';
import { fillForm2014 } from './form2014';
import { fillForm2019, fillForm2021, type Ledger } from './form2019';
import { fillProposals } from './proposals';
import { chance } from './random';
import { readmeText } from './readme';

const HERE = dirname(fileURLToPath(import.meta.url));
const SEED = 20260703;
const SCOPE = 'whole';
const HEADER = Object.fromEntries(
  REPORT_TABLES.map(({ name, schema }) => [name, schema.fields.map((field) => field.name)]),
);

/** The files of the package: name and text. */
export function generateDemo(): ReadonlyMap<string, string> {
  const regions = new RegionTree(parseRegions(readFileSync(join(HERE, '../regions/regions.csv'), 'utf8')));
  const nameOf = (code: string) => regions.get(code)?.name ?? code;
  const drafts = COUNTIES.flatMap(reportsOf);
  const isMissing = ({ code, year }: Draft) =>
    MISSING_REPORTS.some(([gone, goneYear]) => gone === code && goneYear === year);
  const reports = drafts.filter((draft) => !isMissing(draft));
  const tell = ({ code, year, apply }: Flaw) => {
    const reportOf = (wanted: number) =>
      reports.find((report) => report.code === code && report.year === wanted);
    const draft = reportOf(year);
    if (draft === undefined) throw new Error(`no report ${code} ${String(year)} to spoil`);
    const sentence = apply(draft, reportOf(year - 1));
    draft.remarks.push(sentence);
    return { name: nameOf(code), year, sentence };
  };
  const contradictions = CONTRADICTIONS.map(tell);
  for (const draft of reports) stateOrdinary(draft);
  const textContradictions = TEXT_CONTRADICTIONS.map(tell);
  const emptyCells = EMPTY_CELLS.map(tell);
  const figures = reports.flatMap((draft) => ordered(draft).map((cell) => figureRow(draft, cell)));
  return new Map([
    [
      'units.csv',
      csv(
        'units',
        COUNTIES.map(({ code }) => unitRow(regions, code)),
      ),
    ],
    [
      'reports.csv',
      csv(
        'reports',
        reports.map((draft) => reportRow(draft, nameOf)),
      ),
    ],
    ['figures.csv', csv('figures', figures)],
    ['claims.csv', csv('claims', reports.flatMap(claimRows))],
    ['datapackage.json', `${JSON.stringify(datapackage(), null, 2)}\n`],
    [
      'README.md',
      readmeText({
        reports,
        figureCount: figures.length,
        contradictions,
        textContradictions,
        emptyCells,
        missingReports: MISSING_REPORTS.map(([code, year]) => ({ name: nameOf(code), year })),
        lateNames: LATE_WITH_FORM_2019.map(nameOf),
        ownWording: COUNTIES.filter(({ code }) => wordingOf(code) !== wordingOf('360703')).map(({ code }) =>
          nameOf(code),
        ),
      }),
    ],
  ]);
}

/** All reports of one unit, year by year, with what each hands to the next. */
function reportsOf(county: County): Draft[] {
  const start = chance(SEED + Number(county.code));
  const ledger: Ledger = {
    normativeInForce: start.near(38 * county.size, 0.4) + 12,
    items: {
      license: start.whole(260, 420),
      other_service: start.whole(90, 180),
      penalty: start.whole(900, 1600),
      coercion: start.whole(60, 130),
      fee: start.whole(18, 34),
    },
    carriedOut: { natural_person: start.whole(0, 3) },
  };
  const hasClassD = wordingOf(county.code).d !== undefined;
  let followedUp = start.whole(4, 16);
  let scale = county.size;
  const drafts: Draft[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    // A stream of its own for every report: a change in one leaves the others as they were.
    const dice = chance(SEED + Number(county.code) * 31 + year * 7919);
    const draft = new Draft(county.code, year, formOf(county.code, year));
    if (draft.form === 'form2014') fillForm2014(draft, county, year - FIRST_YEAR, scale, dice);
    else if (draft.form === 'form2019') fillForm2019(draft, county, scale, ledger, dice);
    else fillForm2021(draft, county, scale, ledger, dice);
    followedUp = fillProposals(draft, county, followedUp, hasClassD, dice);
    drafts.push(draft);
    scale *= 1 + county.growth;
  }
  return drafts;
}

/** Cells in the form's order of print, then what stands in the text. @throws Error on a cell of the form left out */
function ordered(draft: Draft): readonly DraftCell[] {
  const byKey = new Map(draft.cells.map((cell) => [`${cell.indicator}|${cell.applicant}`, cell]));
  const printed = cellsOf(form(draft.form)).map(({ indicator, applicant }) => {
    const key = `${indicator}|${applicant}`;
    const cell = byKey.get(key);
    if (cell === undefined) throw new Error(`${draft.code} ${String(draft.year)} lacks ${key}`);
    byKey.delete(key);
    return cell;
  });
  const told = CATALOGUE.flatMap(({ id }) => byKey.get(`${id}|total`) ?? []);
  if (told.length !== byKey.size) throw new Error(`${draft.code} ${String(draft.year)} has cells of no form`);
  return [...printed, ...told];
}

function unitRow(regions: RegionTree, code: string): readonly string[] {
  const region = regions.get(code);
  if (region === undefined) throw new Error(`no division ${code}`);
  return [code, code, region.name, region.shortName, 'county'];
}

function reportRow(draft: Draft, nameOf: (code: string) => string): readonly string[] {
  const { code, year } = draft;
  const { a = '', b = '', c = '', d = '' } = wordingOf(code);
  return [
    code,
    String(year),
    SCOPE,
    draft.form,
    `${SYNTHETIC_MARK}：${nameIn(code, year) ?? nameOf(code)}${String(year)}年政府信息公开工作年度报告`,
    `${SYNTHETIC_MARK}，非真实发布`,
    '',
    '',
    'generate.ts',
    [SYNTHETIC_MARK, ...draft.remarks].join('；'),
    a,
    b,
    c,
    d,
  ];
}

/** The name a unit bore on the report of a year, where it was another than today's. */
function nameIn(code: string, year: number): string | undefined {
  if (code === '360704' && year <= 2016) return '赣县';
  return code === '360783' && year <= 2019 ? '龙南县' : undefined;
}

function figureRow(draft: Draft, cell: DraftCell): readonly string[] {
  const { indicator, applicant, value, missing = '', raw = '', origin } = cell;
  const number = value === undefined ? '' : String(value);
  return [draft.code, String(draft.year), SCOPE, indicator, applicant, number, missing, raw, origin, ''];
}

function claimRows({ code, year, claims }: Draft): readonly (readonly string[])[] {
  return claims.map(({ measure, printed, place = '' }) => [
    code,
    String(year),
    SCOPE,
    measure,
    printed,
    place,
  ]);
}

function csv(table: string, rows: readonly (readonly string[])[]): string {
  return [HEADER[table] ?? [], ...rows].map((row) => `${row.map(quoted).join(',')}\n`).join('');
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function datapackage(): unknown {
  return {
    profile: 'tabular-data-package',
    name: 'ganzhou-demo',
    title: `${SYNTHETIC_MARK}：赣州市县级单位政府信息公开年报（2014–2024）`,
    description: `${SYNTHETIC_MARK}：全部数值由程序编造，只用于演示三代报表、口径变化、空缺与矛盾，不得引用。`,
    version: '1.0.0',
    gongkai: { kind: 'synthetic', id: 'ganzhou-demo' },
    licenses: [{ name: 'MIT', title: '随本项目许可' }],
    sources: [{ title: `${SYNTHETIC_MARK}：由 generate.ts 以固定种子生成`, path: 'generate.ts' }],
    resources: REPORT_TABLES,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of generateDemo()) writeFileSync(join(HERE, name), text);
  console.log('written');
}
