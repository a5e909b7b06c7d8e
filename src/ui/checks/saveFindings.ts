import { check as checkOf } from '../../domain/checks';
import { inLanguage, type Language } from '../../domain/language';
import { isOutdated } from '../../domain/review';
import { isRateFinding } from '../../domain/source/findingSides';
import { Turns } from '../../domain/turns';
import {
  findingsFileName,
  findingSheets,
  type FindingLine,
  type FindingsBook,
} from '../../export/findingsWorkbook';
import { saveBlob } from '../../export/save';
import { writeBook } from '../../export/writing/writeFile';
import type { LocatedFinding } from '../../state/workbench';
import type { PageWorkbench } from '../../state/workbench.svelte';
import type { ChecksDesk } from './checksDesk.svelte';
import { fetchWords } from '../download/fileLanguage';
import type { Waiting } from '../download/fileWriting.svelte';
import { cellsOfFinding } from './findingCells';
import { printedCells, type PrintedCells } from './printedCells';
import { filterWords } from './findingWords';

/**
 * Saves what the list shows as a workbook in a language; the page lives meanwhile.
 *
 * @throws DOMException `AbortError` after the signal was raised
 */
export async function saveFindings(
  desk: ChecksDesk,
  workbench: PageWorkbench,
  isByUnit: boolean,
  spoken: Language,
  waiting: Waiting,
): Promise<void> {
  await fetchWords(spoken);
  const { library, naming } = workbench;
  const { filter, checks } = desk;
  const { listed } = desk.survey;
  const turns = new Turns(waiting.signal);
  const reports = new Set<number>();
  for (const finding of listed) {
    for (const { report } of cellsOfFinding(finding, desk.cells)) reports.add(report);
    await turns.pass();
  }
  const batches = library.corrections.current.batches;
  const printed = inLanguage(spoken, () => printedCells(batches, reports));
  const lines: FindingLine[] = [];
  for (const finding of listed) {
    lines.push(...inLanguage(spoken, () => lineOf(finding, desk, workbench, printed)));
    await turns.pass();
  }
  const unit = filter.unit === null ? undefined : naming.label(filter.unit);
  const book: FindingsBook = {
    kind: library.kind,
    lines,
    checks,
    filter: inLanguage(spoken, () => filterWords(filter, unit, checks)),
    isByUnit,
    link: window.location.href,
    now: new Date(),
  };
  const [name, sheets] = inLanguage(spoken, () => [findingsFileName(book), findingSheets(book)] as const);
  saveBlob(name, await writeBook(sheets, { language: spoken, ...waiting }));
}

function lineOf(
  finding: LocatedFinding,
  desk: ChecksDesk,
  { findings, library, naming }: PageWorkbench,
  printed: PrintedCells,
): readonly FindingLine[] {
  const report = library.reports[finding.report];
  if (report === undefined) return [];
  const review = findings.reviewOf(finding);
  return [
    {
      finding,
      check: checkOf(finding.check),
      report,
      unit: naming.label(desk.unitOf(finding.report)),
      state: review?.state ?? 'open',
      note: review?.note ?? '',
      isOutdated: review !== undefined && isOutdated(review, finding),
      isRate: isRateFinding(finding),
      cells: cellsOfFinding(finding, desk.cells).map((cell) => ({
        place: cell.label,
        value: printed(cell.report, cell.indicator, cell.applicant),
      })),
    },
  ];
}
