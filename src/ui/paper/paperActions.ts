import type { ChartView } from '../../charts/chart';
import { carriedTable, type Carried } from '../../export/paper/carriedTable';
import { plainParts } from '../../export/paper/plainPage';
import { offlinePage } from '../../export/paper/offlinePage';
import type { PaperBlock } from '../../export/paper/paper';
import { fileName, viewFileName } from '../../export/fileName';
import { saveText } from '../../export/save';
import { wordsArrived } from '../../domain/language';
import type { Report } from '../../domain/report';
import type { PageWorkbench } from '../../state/workbench.svelte';
import { pageNow, type ShownCharts } from '../charts/shownCharts';
import { findingsOf, paperOf, type PaperSource } from './paperOf';
import { paperDialogWords } from './words/paperDialog';
import { clearSheet, hasSheet, layBrief, layPlain, layView, print } from './printing';

/** Prints charts of the open view with tables, notes and sources. One alone has only its own sentences. */
export async function printCharts(
  charts: readonly ChartView[],
  workbench: PageWorkbench,
): Promise<undefined> {
  await wordsArrived();
  layView(paperOf(seenOf(charts, workbench), workbench));
  print();
}

/** Prints the first of some charts as a 呈阅 sheet. */
export async function printBrief([view]: readonly ChartView[], workbench: PageWorkbench): Promise<undefined> {
  if (view === undefined) return;
  await wordsArrived();
  const sentences = findingsOf(view, pageNow()?.sentences() ?? [], workbench);
  layBrief((least) => paperOf({ charts: [view], sentences, least }, workbench));
  print();
}

/** Saves charts of the open view as one page that opens without the dashboard. @returns its name */
export async function saveOffline(charts: readonly ChartView[], workbench: PageWorkbench): Promise<string> {
  await wordsArrived();
  const { selection, library, naming } = workbench;
  const within: Carried = {
    chosen: selection.unitKeys,
    units: [...library.units.keys()],
    label: (unit) => naming.label(unit),
  };
  const seen = seenOf(charts, workbench);
  const paper = paperOf({ ...seen, table: (view) => carriedTable(view, within) }, workbench);
  const subjects = charts.map(({ subject }) => subject);
  const [only] = subjects;
  const name =
    subjects.length === 1 && only !== undefined
      ? fileName(only, 'html', paper.now)
      : viewFileName(paper.view, subjects, 'html', paper.now);
  saveText(name, offlinePage(paper, nonce()), 'text/html');
  return name;
}

/** Prints a page without charts as it stands, controls left out. */
export async function printPage(workbench: PageWorkbench): Promise<undefined> {
  await wordsArrived();
  layOpenView(workbench);
  print();
}

/** From now on what the browser's own command prints is the open view as it is laid out for paper. */
export function followPrinting(workbench: PageWorkbench): void {
  if (isFollowing) return;
  isFollowing = true;
  // The browser's own command does not wait: what it says must be there before.
  void wordsArrived().catch(() => undefined);
  window.addEventListener('beforeprint', () => {
    layOpenView(workbench);
  });
}

let isFollowing = false;

function layOpenView(workbench: PageWorkbench): void {
  if (hasSheet()) return;
  const page = pageNow();
  const charts = page?.list() ?? [];
  const unfinished = unfinishedOf(page);
  if (charts.length === 0 && unfinished.length === 0)
    layPlain(
      plainParts({ ...paperOf({ charts, sentences: [] }, workbench), shown: reportsShown(workbench) }),
    );
  else {
    const seen = seenOf(charts, workbench);
    layView(paperOf({ ...seen, told: [...unfinished, ...(seen.told ?? [])] }, workbench));
  }
  window.addEventListener('afterprint', clearSheet, { once: true });
}

/** The browser's own command does not wait either: what is not there yet is not left out of the sheet unsaid. */
function unfinishedOf(page: ShownCharts | undefined): readonly PaperBlock[] {
  const words = paperDialogWords();
  const count = page?.unfinished() ?? 0;
  if (count > 0) return [{ title: words.unfinished, lines: [words.missingCharts(count)] }];
  const isBeingRead = page === undefined && document.querySelector('main .skeleton') !== null;
  return isBeingRead ? [{ title: words.unfinished, lines: [words.missingPage] }] : [];
}

/** The reports that 原始报告 has open. */
function reportsShown({ selection, library }: PageWorkbench): readonly Report[] {
  const { view, report, beside } = selection.current;
  if (view !== 'reports') return [];
  return [report, beside].flatMap((id) => library.reports.find((one) => one.id === id) ?? []);
}

/** A random word; `crypto.randomUUID` is not there on an intranet without https. */
function nonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** Charts with what the page says beside them; a chart that is taken alone has only its own sentences. */
function seenOf(charts: readonly ChartView[], workbench: PageWorkbench): PaperSource {
  const page = pageNow();
  const sentences = page?.sentences() ?? [];
  const [only] = charts;
  const isOne = charts.length === 1 && only !== undefined && (page?.list().length ?? 0) > 1;
  return isOne
    ? { charts, sentences: findingsOf(only, sentences, workbench) }
    : { charts, sentences, told: page?.told() ?? [] };
}
