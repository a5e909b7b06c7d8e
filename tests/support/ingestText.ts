import { readFileSync } from 'node:fs';
import { APPLICANTS } from '../../src/domain/applicant';
import { CATALOGUE } from '../../src/domain/catalogue';
import { parseRegions, RegionTree } from '../../src/domain/region';
import type { Value } from '../../src/domain/value';
import { MISSING_KINDS } from '../../src/domain/value';
import { ingestFile } from '../../src/ingest/ingest';
import type { IngestOptions } from '../../src/ingest/openFile';
import type { IngestResult } from '../../src/ingest/ingestResult';

/** The divisions of the country, as the app carries them. */
export const REGIONS = new RegionTree(
  parseRegions(readFileSync(new URL('../../datasets/regions/regions.csv', import.meta.url), 'utf8')),
);

/** UTF-8 bytes of a text, or bytes as they are. */
export function bytesOf(content: string | Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** Reads a small file with the whole reader. */
export function ingest(
  content: string | Uint8Array<ArrayBuffer>,
  options: IngestOptions & { readonly name?: string } = {},
): Promise<IngestResult> {
  const { name = '测试.csv', ...rest } = options;
  return ingestFile({ name, bytes: bytesOf(content), options: rest }, REGIONS);
}

/** A figure as a test reads it. */
export interface ReadFigure {
  readonly report: string;
  readonly indicator: string;
  readonly applicant: string;
  readonly value: Value;
  readonly raw?: string;
  readonly note?: string;
  readonly row: number;
  readonly column: number;
}

/** The figures of a result, in order of the file. */
export function figuresOf(result: IngestResult): readonly ReadFigure[] {
  const batch = result.intake?.batch;
  if (batch === undefined) return [];
  const { reports, figures } = batch;
  return Array.from(figures.value, (value, at) => {
    const missing = figures.missing[at] ?? 0;
    const raw = figures.raw.get(at);
    const note = figures.note.get(at);
    return {
      report: reports[figures.report[at] ?? -1]?.id ?? 'none',
      indicator: CATALOGUE[figures.indicator[at] ?? -1]?.id ?? 'none',
      applicant: APPLICANTS[figures.applicant[at] ?? -1] ?? 'none',
      value: missing === 0 ? value : (MISSING_KINDS[missing - 1] ?? 'illegible'),
      ...(raw === undefined ? {} : { raw }),
      ...(note === undefined ? {} : { note }),
      row: figures.row[at] ?? -1,
      column: figures.column[at] ?? -1,
    };
  });
}

/** `report indicator value`, one a figure: what most tests compare. */
export function told(result: IngestResult): readonly string[] {
  return figuresOf(result).map(({ report, indicator, applicant, value }) =>
    [report, applicant === 'total' ? indicator : `${indicator}@${applicant}`, String(value)].join(' '),
  );
}

/** Codes of the problems, in order. */
export function codesOf(result: IngestResult): readonly string[] {
  return result.problems.map(({ code }) => code);
}
