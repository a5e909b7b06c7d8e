import { check as checkOf } from '../../domain/checks';
import { isOutdated } from '../../domain/review';
import { isRateFinding } from '../../domain/source/findingSides';
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
import { cellsOfFinding } from './findingCells';
import { printedCells, type PrintedCells } from './printedCells';
import { filterWords } from './findingWords';

/** Saves what the list shows as a workbook. */
export async function saveFindings(
  desk: ChecksDesk,
  workbench: PageWorkbench,
  isByUnit: boolean,
): Promise<void> {
  const { library, naming } = workbench;
  const { listed } = desk.survey;
  const cells = listed.map((finding) => cellsOfFinding(finding, desk.cells));
  const printed = printedCells(
    library.corrections.current.batches,
    new Set(cells.flat().map(({ report }) => report)),
  );
  const { filter } = desk;
  const book: FindingsBook = {
    kind: library.kind,
    lines: listed.flatMap((finding) => lineOf(finding, desk, workbench, printed)),
    checks: desk.checks,
    filter: filterWords(filter, filter.unit === null ? undefined : naming.label(filter.unit), desk.checks),
    isByUnit,
    link: window.location.href,
    now: new Date(),
  };
  saveBlob(findingsFileName(book), await writeBook(findingSheets(book), { language: 'zh' }));
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
