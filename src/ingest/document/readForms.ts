import type { FoundForm } from '../form/findForm';
import { readForm } from '../form/readForm';
import type { ReadForm } from '../form/readForm';
import type { Container } from '../container';
import type { IngestResult } from '../ingestResult';
import { importId } from '../openFile';
import type { OpenFile } from '../openFile';
import { ProblemList } from '../problems';
import { reportPart } from '../reportPart';
import { reportResult } from '../report/reportResult';
import { withSentences } from '../reportText/sentenceFigures';
import type { Sentence } from '../sentence';
import { proseOf } from './documentRows';
import type { DocumentRows } from './documentRows';
import { severalReports } from './severalReports';

/** The form of a document, or those of several reports in it. */
export function readFormsIn(
  file: OpenFile,
  container: Container,
  document: DocumentRows,
  whole: FoundForm,
): IngestResult {
  const { rows, isProse, blockOf } = document;
  const several = severalReports(rows, blockOf, isProse) ?? [];
  const reports =
    several.length === 0
      ? [{ name: '', rows, found: whole, first: 1, last: rows.length }]
      : several.map((report, at) => ({ ...report, name: `报告${String(at + 1)}` }));
  const problems = new ProblemList(file.input.name, { zh: '行', en: 'line' });
  const readings = reports.map(({ name, rows: own, found, first, last }) => {
    const choice = file.input.options?.reports?.get(name);
    const { report, subject } = readForm(
      {
        file: file.input.name,
        sheet: undefined,
        rows: own,
        found,
        book: undefined,
        dataset: importId(file),
        defaultScope: file.input.options?.defaultScope,
        regions: file.regions,
        choice,
      },
      problems,
    );
    const prose = proseOf({
      ...document,
      rows: own,
      isProse: (line) => isProse(line) && line >= first && line <= last,
    });
    const read = report === undefined ? undefined : withSentences(report, prose);
    return { read, found, part: reportPart(name, 'form', subject, rows, choice) };
  });
  const { kept, again } = withoutRepeated(readings.flatMap(({ read }) => read ?? []));
  for (const report of again) problems.addFile('error', 'report.repeated', repeatedInDocument(report));
  return reportResult(file, container, 'document', {
    reports: kept,
    parts: readings.map(({ part }) => part),
    lines: new Set(readings.flatMap(({ found }) => found.cells.map(({ row }) => row))).size,
    problems: problems.list(),
    texts: rows.flat(),
  });
}

/** A report may stand in a document only once: which of two is right cannot be told. */
function withoutRepeated(reports: readonly ReadForm[]): {
  readonly kept: readonly ReadForm[];
  readonly again: readonly ReadForm[];
} {
  const idOf = ({ batch }: ReadForm): string => batch.reports[0]?.id ?? '';
  const isFirst = (report: ReadForm, at: number): boolean =>
    reports.findIndex((other) => idOf(other) === idOf(report)) === at;
  return { kept: reports.filter(isFirst), again: reports.filter((report, at) => !isFirst(report, at)) };
}

function repeatedInDocument({ unit, batch }: ReadForm): Sentence {
  const year = String(batch.reports[0]?.year ?? '');
  return {
    zh: `文件里有两份${unit.name} ${year} 年、同一口径的报告，只载入前一份。请在“文件与识别”中给后一份选定单位、年份或口径。`,
    en: `The file holds two reports of ${unit.name}, ${year}, of the same scope; only the first was loaded. Choose the unit, year or scope of the other.`,
  };
}
