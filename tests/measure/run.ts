/**
 * Reads every report in a folder and holds the figures against a table of those expected:
 * `npm run measure -- <folder of reports> <observations.csv>`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { APPLICANTS } from '../../src/domain/applicant';
import { CATALOGUE } from '../../src/domain/catalogue';
import type { ReportBatch } from '../../src/domain/report';
import type { ReportChoice } from '../../src/ingest/filePart';
import { ingestFile } from '../../src/ingest/ingest';
import type { IngestResult } from '../../src/ingest/ingestResult';
import { REGIONS } from '../support/ingestText';
import { compare, expectedFigures, precision, recall } from './compare';
import type { Comparison } from './compare';
import { reportIndex } from './reportIndex';
import type { IndexedReport } from './reportIndex';

const NOTHING: Comparison = { expected: 0, right: 0, wrong: [], more: [], missing: [] };
const LISTED = 12;

/**
 * Reads every report in a folder and holds its figures against the table of those expected. Where a report does not say
 * its unit or year, they are chosen as the folder's INDEX.csv has them, as a person would.
 *
 * @param csv columns jurisdiction, level, year, indicator_id, value, unit, source, quote, applicant
 * @returns lines to print: one per report and year, below it what is wrong, more or missing, and what the reader tells
 */
export async function measureFolder(folder: string, csv: string): Promise<readonly string[]> {
  const expected = expectedFigures(csv);
  const index = existsSync(join(folder, 'INDEX.csv'))
    ? reportIndex(readFileSync(join(folder, 'INDEX.csv'), 'utf8'))
    : [];
  const files = readdirSync(folder)
    .filter((file) => /\.(?:txt|html?|docx|xlsx|pdf)$/iu.test(file))
    .sort();
  const all: Comparison[] = [];
  const lines = [`${'report'.padEnd(52)} expected   read  right  wrong   more  missing  precision  recall`];
  for (const file of files) {
    const indexed = index.filter((report) => report.file === file);
    const { result, chosen } = await readReport(join(folder, file), file, indexed);
    const batch = result.intake?.batch;
    // A PDF holds what its text holds.
    const source = [file, file.replace(/\.pdf$/iu, '.txt')].find((name) =>
      [...expected.keys()].some((key) => key.startsWith(`${name} `)),
    );
    const wanted = [...expected.keys()]
      .filter((key) => key.startsWith(`${source ?? file} `))
      .map((key) => key.slice(-4));
    const years = new Set([...wanted, ...(batch?.reports ?? []).map(({ year }) => String(year))]);
    if (years.size === 0) lines.push(`${file.padEnd(52)} no figures expected, none read`);
    for (const year of years) {
      const known = expected.get(`${source ?? file} ${year}`);
      const figures = figuresOf(batch, year);
      const whole = compare(known ?? new Map<string, number>(), figures);
      // Of an excerpt only some figures were noted down: others may be right.
      const isExcerpt = indexed.some((report) => !report.isWhole);
      const found = isExcerpt ? { ...whole, more: [] } : whole;
      lines.push(row(`${file} ${year}`, found, figures.size), ...details(found));
      if (isExcerpt) lines.push(...listed('not noted down', whole.more));
      if (known !== undefined) all.push(found);
    }
    lines.push(...listed('chosen', chosen));
    lines.push(
      ...result.problems.slice(0, LISTED).map(({ level, sentence }) => `    ${level}: ${sentence.zh}`),
    );
  }
  const sum = all.reduce(
    (total, one) => ({
      expected: total.expected + one.expected,
      right: total.right + one.right,
      wrong: [...total.wrong, ...one.wrong],
      more: [...total.more, ...one.more],
      missing: [...total.missing, ...one.missing],
    }),
    NOTHING,
  );
  return [...lines, row('all', sum, sum.right + sum.wrong.length + sum.more.length)];
}

/** Reads a report as it is, and again with what its parts do not say. */
async function readReport(
  path: string,
  name: string,
  indexed: readonly IndexedReport[],
): Promise<{ readonly result: IngestResult; readonly chosen: readonly string[] }> {
  const bytes = new Uint8Array(readFileSync(path));
  const result = await ingestFile({ name, bytes }, REGIONS);
  const [first] = indexed;
  const reports = new Map<string, ReportChoice>();
  for (const { name: part, subject } of result.parts) {
    const choice: ReportChoice = {
      ...(subject.unit?.certainty === 'unknown' && first?.unit !== undefined ? { unit: first.unit } : {}),
      ...(subject.year?.certainty === 'unknown' && first?.year !== undefined ? { year: first.year } : {}),
    };
    if (Object.keys(choice).length > 0) reports.set(part, choice);
  }
  if (reports.size === 0) return { result, chosen: [] };
  const chosen = [...reports.values()].flatMap(({ unit, year }) =>
    [unit ?? [], year ?? []].flat().map(String),
  );
  return { result: await ingestFile({ name, bytes, options: { reports } }, REGIONS), chosen };
}

/** Stated figures of the reports of a year. */
function figuresOf(batch: ReportBatch | undefined, year: string): ReadonlyMap<string, number> {
  if (batch === undefined) return new Map();
  const { reports, figures } = batch;
  return new Map(
    Array.from(figures.value, (value, at): readonly (readonly [string, number])[] => {
      const isOfYear = String(reports[figures.report[at] ?? -1]?.year) === year;
      const id = CATALOGUE[figures.indicator[at] ?? -1]?.id ?? '';
      const applicant = APPLICANTS[figures.applicant[at] ?? -1] ?? '';
      return isOfYear && figures.missing[at] === 0 ? [[`${id}@${applicant}`, value]] : [];
    }).flat(),
  );
}

function row(name: string, found: Comparison, read: number): string {
  const counts = [read, found.right, found.wrong.length, found.more.length].map((count) =>
    String(count).padStart(6),
  );
  const shares = `${precision(found).padStart(9)}  ${recall(found).padStart(6)}`;
  return `${name.padEnd(52)} ${String(found.expected).padStart(8)} ${counts.join(' ')} ${String(found.missing.length).padStart(8)}  ${shares}`;
}

function details({ wrong, more, missing }: Comparison): readonly string[] {
  return [...listed('wrong', wrong), ...listed('more', more), ...listed('missing', missing)];
}

function listed(word: string, list: readonly string[]): readonly string[] {
  if (list.length === 0) return [];
  return [`    ${word}: ${list.slice(0, LISTED).join('; ')}${list.length > LISTED ? '; …' : ''}`];
}

const [, script = '', folder, table] = process.argv;
if (/measure[/\\]run\.ts$/u.test(script)) {
  if (folder === undefined || table === undefined) {
    console.error('usage: npm run measure -- <folder of reports> <observations.csv>');
    process.exitCode = 2;
  } else console.log((await measureFolder(folder, readFileSync(table, 'utf8'))).join('\n'));
}
