/**
 * Reads every report in a folder and holds the figures against a table of those expected:
 * `npx tsx tests/measure/run.ts <folder of reports> <observations.csv>`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { APPLICANTS } from '../../src/domain/applicant';
import { CATALOGUE } from '../../src/domain/catalogue';
import type { Problem } from '../../src/domain/problem';
import type { ReportBatch } from '../../src/domain/report';
import { ingestFile } from '../../src/ingest/ingest';
import { readReportText } from '../../src/ingest/reportText/readReportText';
import { REGIONS } from '../support/ingestText';
import { compare, expectedFigures, precision, recall } from './compare';
import type { Comparison } from './compare';

const NOTHING: Comparison = { expected: 0, right: 0, wrong: [], more: [], missing: [] };
const LISTED = 12;

/**
 * Reads every report in a folder and holds its figures against the table of those expected.
 *
 * @param csv columns jurisdiction, level, year, indicator_id, value, unit, source, quote, applicant
 * @returns lines to print: one per report and year, below it what is wrong, more or missing, and what the reader tells
 */
export async function measureFolder(folder: string, csv: string): Promise<readonly string[]> {
  const expected = expectedFigures(csv);
  const files = readdirSync(folder)
    .filter((file) => /\.(?:txt|html?|docx|xlsx|pdf)$/iu.test(file))
    .sort();
  const all: Comparison[] = [];
  const lines = [`${'report'.padEnd(52)} expected   read  right  wrong   more  missing  precision  recall`];
  for (const file of files) {
    const { batch, problems } = await readReport(join(folder, file), file);
    const wanted = [...expected.keys()]
      .filter((key) => key.startsWith(`${file} `))
      .map((key) => key.slice(-4));
    const years = new Set([...wanted, ...(batch?.reports ?? []).map(({ year }) => String(year))]);
    if (years.size === 0) lines.push(`${file.padEnd(52)} no figures expected, none read`);
    for (const year of years) {
      const known = expected.get(`${file} ${year}`);
      const figures = figuresOf(batch, year);
      const found = compare(known ?? new Map<string, number>(), figures);
      lines.push(row(`${file} ${year}`, found, figures.size), ...details(found));
      if (known !== undefined) all.push(found);
    }
    lines.push(...problems.slice(0, LISTED).map(({ level, sentence }) => `    ${level}: ${sentence.zh}`));
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

async function readReport(
  path: string,
  name: string,
): Promise<{ readonly batch: ReportBatch | undefined; readonly problems: readonly Problem[] }> {
  const bytes = new Uint8Array(readFileSync(path));
  if (name.endsWith('.txt')) {
    const told = readReportText(new TextDecoder().decode(bytes), name, REGIONS, { dataset: 'measured' });
    return { batch: told?.read?.batch, problems: told?.problems ?? [] };
  }
  const { intake, problems } = await ingestFile({ name, bytes }, REGIONS);
  return { batch: intake?.batch, problems };
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
  const listed = (word: string, list: readonly string[]) =>
    list.length === 0
      ? []
      : [`    ${word}: ${list.slice(0, LISTED).join('; ')}${list.length > LISTED ? '; …' : ''}`];
  return [...listed('wrong', wrong), ...listed('more', more), ...listed('missing', missing)];
}

const [, script = '', folder, table] = process.argv;
if (/measure[/\\]run\.ts$/u.test(script)) {
  if (folder === undefined || table === undefined) {
    console.error('usage: npx tsx tests/measure/run.ts <folder of reports> <observations.csv>');
    process.exitCode = 2;
  } else console.log((await measureFolder(folder, readFileSync(table, 'utf8'))).join('\n'));
}
