import { expect } from 'vitest';
import { ingestFiles } from '../../src/ingest/ingestFiles';
import type { IngestResult } from '../../src/ingest/ingestResult';
import type { Problem } from '../../src/domain/problem';
import { REPORT_YEARS } from '../../src/ingest/reportWords';
import { unpackFile } from '../../src/ingest/archive/unpackFile';
import { REGIONS } from '../support/ingestText';
import { FUZZ_OPTIONS } from './sample';
import type { FuzzFile } from './sample';

/** A file as the reader answers for it; of an archive, each file in it. */
export interface Answer {
  readonly file: FuzzFile;
  readonly result: IngestResult;
}

/** Time one small file may take on a busy machine. */
const SOON_MS = 20_000;
/** Characters of a sentence: what stands of the file in it is cut. */
const LONGEST_SENTENCE = 2000;
/** Kinds of problems times the places listed of each. */
const MOST_PROBLEMS = 3000;

/**
 * Reads a file as the page does, archives unpacked first, and holds what must be true of every answer: it is a result or
 * a refusal in both languages with a place and what to do, within bounds, and its figures are well formed.
 */
export async function answersOf({ name, bytes }: FuzzFile): Promise<readonly Answer[]> {
  const start = performance.now();
  const quiet = () => undefined;
  const unpacked = await unpackFile({ name, content: bytes }, quiet, undefined);
  const files = unpacked?.files ?? [new File([bytes], name)];
  for (const problem of unpacked?.problems ?? []) expectTold(problem);
  if (unpacked !== undefined) expect(files.length + unpacked.problems.length).toBeGreaterThan(0);
  const answers: Answer[] = [];
  for (const file of files) {
    const results = await ingestFiles(
      [{ name: file.name, content: file }],
      FUZZ_OPTIONS,
      REGIONS,
      quiet,
      new AbortController().signal,
    );
    expect(results).toHaveLength(1);
    const read = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    for (const result of results) {
      expectWellFormed(result, read.bytes.length);
      answers.push({ file: read, result });
    }
  }
  expect(performance.now() - start).toBeLessThan(SOON_MS);
  expect(Object.keys(Object.prototype)).toEqual([]);
  return answers;
}

function expectTold(problem: Problem): void {
  const { sentence, code, file, row, column, raw } = problem;
  expect(code).toMatch(/^[a-z]+(?:[.-][a-z\d.-]+)+$/u);
  expect(sentence.zh).toMatch(/[\u4e00-\u9fff]/u);
  expect(sentence.en).toMatch(/[A-Za-z]/u);
  expect(sentence.zh.length).toBeLessThan(LONGEST_SENTENCE);
  expect(sentence.en.length).toBeLessThan(LONGEST_SENTENCE);
  // What stands in quotes is the file's own.
  expect(`${sentence.zh}${sentence.en}`.replace(/“[^”]*”/gu, '')).not.toMatch(/undefined|NaN|\[object|null/u);
  expect(file).not.toBe('');
  if (row !== undefined) expect(row).toBeGreaterThan(0);
  if (column !== undefined) expect(column).toBeGreaterThan(0);
  expect((raw ?? '').length).toBeLessThan(200);
}

function expectWellFormed(result: IngestResult, size: number): void {
  const { intake, problems, rows } = result;
  expect(problems.length).toBeLessThan(MOST_PROBLEMS);
  problems.forEach(expectTold);
  expect(rows.accepted).toBeGreaterThanOrEqual(0);
  expect(rows.refused).toBeGreaterThanOrEqual(0);
  // What is told of a file stays in proportion to it.
  const { intake: _intake, ...told } = result;
  expect(JSON.stringify(told).length).toBeLessThan(400_000 + size * 40);
  if (intake === undefined) {
    expect(problems.length + result.parts.length).toBeGreaterThan(0);
    // Somebody who reads nothing but this knows what to do.
    if (problems.length > 0 && result.parts.length === 0)
      expect(problems.map(({ sentence }) => sentence.zh).join('')).toMatch(/请|应为|应当|须|需/u);
    return;
  }
  const { reports, figures } = intake.batch;
  const units = new Set(intake.units.map(({ id }) => id));
  expect(new Set(reports.map(({ id }) => id)).size).toBe(reports.length);
  for (const report of reports) {
    expect(units).toContain(report.unit);
    expect(Number.isInteger(report.year)).toBe(true);
    expect(report.year).toBeGreaterThanOrEqual(REPORT_YEARS.first);
    expect(report.year).toBeLessThanOrEqual(REPORT_YEARS.last);
    expect(report.url ?? 'https://').toMatch(/^https?:\/\//u);
  }
  for (const column of Object.values(figures) as readonly (Float64Array | ReadonlyMap<number, string>)[])
    if ('length' in column) expect(column.length).toBe(figures.value.length);
  figures.value.forEach((value, at) => {
    if ((figures.missing[at] ?? 0) === 0) expect(Number.isFinite(value)).toBe(true);
    else expect(value).toBeNaN();
    expect(reports[figures.report[at] ?? -1]).toBeDefined();
  });
}
