import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { APPLICANTS } from '../../../src/domain/applicant';
import { CATALOGUE } from '../../../src/domain/catalogue';
import { encodeGb18030 } from '../../support/encodeGb18030';
import { longCsv, nationalFigures, type NationalFigures } from '../nationalFigures';

/** How the figures are written. */
export const KINDS = ['CSV, UTF-8', 'CSV, GB18030', 'JSON', 'data package'] as const;

/** How the figures are written. */
export type FileKind = (typeof KINDS)[number];

/** Files to be dropped at once, and how many sets they are read as. */
export interface BenchFiles {
  readonly paths: readonly string[];
  readonly sets: number;
}

/** Larger files the page refuses, tables of text above 400 MB and JSON above 150 million characters; more figures go into several. */
const FIGURES_IN_A_FILE = { 'CSV, UTF-8': 5_400_000, 'CSV, GB18030': 5_400_000, JSON: 900_000 } as const;

/** Made-up figures of the country, as many as are asked for. */
export function bundledNational(figures: number): NationalFigures {
  return nationalFigures(readFileSync('datasets/regions/regions.csv', 'utf8'), figures);
}

/** Writes the figures into a folder, a report never in two files. */
export function writeFigures(folder: string, national: NationalFigures, kind: FileKind): BenchFiles {
  if (kind === 'data package') return writePackage(folder, national);
  const { report } = national.batch.figures;
  const parts = Math.ceil(report.length / FIGURES_IN_A_FILE[kind]);
  const starts = Array.from({ length: parts + 1 }, (_, part) =>
    startOfReport(report, Math.round((part * report.length) / parts)),
  );
  const paths = starts.slice(0, -1).map((from, part) => {
    const text = longCsv(national, idOf, { from, to: starts[part + 1] ?? from });
    const path = join(folder, `national-${String(part)}.${kind === 'JSON' ? 'json' : 'csv'}`);
    writeFileSync(
      path,
      kind === 'CSV, GB18030' ? encodeGb18030(text) : kind === 'JSON' ? recordsOf(text) : text,
    );
    return path;
  });
  return { paths, sets: paths.length };
}

function idOf(code: number): string {
  return CATALOGUE[code]?.id ?? '';
}

/** The rows of a CSV as one array of records, years and values as numbers. */
function recordsOf(csv: string): string {
  const [head = '', ...lines] = csv.split('\r\n');
  const names = head.split(',');
  const records = lines.map((line) => {
    const cells = line.split(',');
    return `{${names.map((name, i) => `"${name}":${asJson(name, cells[i] ?? '')}`).join(',')}}`;
  });
  return `[${records.join(',\n')}]`;
}

function asJson(name: string, cell: string): string {
  if (cell === '') return 'null';
  return name === '年份' || name === '数值' ? cell : JSON.stringify(cell);
}

function writePackage(folder: string, { units, batch: { reports, figures } }: NationalFigures): BenchFiles {
  const path = (name: string) => join(folder, name);
  writeFileSync(
    path('datapackage.json'),
    JSON.stringify({ name: 'national', title: 'national', gongkai: { kind: 'real', id: 'national' } }),
  );
  const unitLines = units.map((unit) =>
    [unit.id, unit.region, unit.name, unit.shortName, unit.level].join(','),
  );
  writeFileSync(path('units.csv'), ['unit_id,region_code,name,short_name,level', ...unitLines].join('\n'));
  const reportLines = reports.map(({ unit, year, scope, form, title }) =>
    [unit, year, scope, form, title, '', '', '', '', '', '', '', '', ''].join(','),
  );
  const reportHead =
    'unit_id,year,scope,form,title,publisher,published,url,file,note,class_a,class_b,class_c,class_d';
  writeFileSync(path('reports.csv'), [reportHead, ...reportLines].join('\n'));
  const lines = ['unit_id,year,scope,indicator,applicant,value,missing,raw,origin,note'];
  for (let i = 0; i < figures.report.length; i += 1) {
    const report = reports[figures.report[i] ?? 0];
    const isStated = figures.missing[i] === 0;
    lines.push(
      `${report?.unit ?? ''},${String(report?.year)},whole,${idOf(figures.indicator[i] ?? 0)},` +
        `${APPLICANTS[figures.applicant[i] ?? 0] ?? ''},` +
        `${isStated ? String(figures.value[i]) : ''},${isStated ? '' : 'unfilled'},,table,`,
    );
  }
  writeFileSync(path('figures.csv'), lines.join('\n'));
  return {
    paths: ['datapackage.json', 'units.csv', 'reports.csv', 'figures.csv'].map(path),
    sets: 1,
  };
}

function startOfReport(report: Int32Array, at: number): number {
  let start = at;
  while (start > 0 && start < report.length && report[start] === report[start - 1]) start -= 1;
  return start;
}
