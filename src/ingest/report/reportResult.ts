import { SYNTHETIC_MARK } from '../../domain/dataset';
import type { DatasetInfo } from '../../domain/dataset';
import type { Problem } from '../../domain/problem';
import type { FilePart } from '../filePart';
import type { ReadForm } from '../form/readForm';
import { LAYOUT_WORDS } from '../ingestResult';
import type { Container } from '../container';
import type { IngestResult } from '../ingestResult';
import { joinBatches } from '../worker/joinBatches';
import { importInfo, resultHead, saysSynthetic } from '../openFile';
import type { OpenFile } from '../openFile';
import { errorsFirst, fileProblem } from '../problems';
import { UNSTATED_SCOPE } from './settleReports';

/** What was read of a document or text, report by report. */
export interface ReportsRead {
  readonly reports: readonly ReadForm[];
  readonly parts: readonly FilePart[];
  /** Lines with figures. */
  readonly lines: number;
  readonly problems: readonly Problem[];
  /** All its text, which may say that it is made up. */
  readonly texts: readonly string[];
}

/** The result of a file that is one document or text; nothing is loaded where no report of it is known. */
export function reportResult(
  file: OpenFile,
  container: Container,
  layout: keyof typeof LAYOUT_WORDS,
  { reports, parts, lines, problems: found, texts }: ReportsRead,
): IngestResult {
  const { name } = file.input;
  const lacksScope = reports.some((report) => report.lacksScope);
  const problems = errorsFirst([
    ...found,
    ...(lacksScope ? [fileProblem('warning', 'scope.unstated', name, UNSTATED_SCOPE)] : []),
  ]);
  const head = { ...resultHead(file, LAYOUT_WORDS[layout], container), problems, parts };
  if (reports.length === 0) return { ...head, container: 'none', rows: { accepted: 0, refused: lines } };
  const isSynthetic = saysSynthetic(file.input) || texts.some((text) => text.includes(SYNTHETIC_MARK));
  const batch = joinBatches(reports.map((report) => report.batch));
  const info: DatasetInfo = {
    ...importInfo(file, isSynthetic ? 'synthetic' : 'real'),
    reportCount: batch.reports.length,
    figureCount: batch.figures.value.length,
  };
  const units = [...new Map(reports.map(({ unit }) => [unit.id, unit] as const)).values()];
  return { ...head, intake: { info, units, batch, problems }, rows: { accepted: lines, refused: 0 } };
}
