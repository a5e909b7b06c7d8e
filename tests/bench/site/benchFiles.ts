import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE } from '../../../src/domain/catalogue';
import { encodeGb18030 } from '../../support/encodeGb18030';
import { longCsv, nationalFigures, type NationalFigures } from '../nationalFigures';

/** How a CSV file is written. */
export type Encoding = 'UTF-8' | 'GB18030';

/** Larger files the page refuses unread; more figures go into several files, dropped at once. */
const FIGURES_IN_A_FILE = 4_000_000;

/** Made-up figures of the country, as many as are asked for. */
export function bundledNational(figures: number): NationalFigures {
  return nationalFigures(readFileSync('datasets/regions/regions.csv', 'utf8'), figures);
}

/** Writes the figures as long CSV into a folder, a report never in two files. @returns paths of the files */
export function writeCsv(folder: string, national: NationalFigures, encoding: Encoding): readonly string[] {
  const { report } = national.batch.figures;
  const parts = Math.ceil(report.length / FIGURES_IN_A_FILE);
  const starts = Array.from({ length: parts + 1 }, (_, part) =>
    startOfReport(report, Math.round((part * report.length) / parts)),
  );
  return starts.slice(0, -1).map((from, part) => {
    const text = longCsv(national, (code) => CATALOGUE[code]?.id ?? '', {
      from,
      to: starts[part + 1] ?? from,
    });
    const path = join(folder, `national-${encoding}-${String(part)}.csv`);
    writeFileSync(path, encoding === 'UTF-8' ? text : encodeGb18030(text));
    return path;
  });
}

function startOfReport(report: Int32Array, at: number): number {
  let start = at;
  while (start > 0 && start < report.length && report[start] === report[start - 1]) start -= 1;
  return start;
}
