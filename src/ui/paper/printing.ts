import { brief, BRIEF_HEIGHT } from '../../export/paper/brief';
import type { Markup } from '../../export/paper/markup';
import type { Paper } from '../../export/paper/paper';
import { BRIEF_DRAWING } from '../../export/paper/paperStyle';
import type { PlainParts } from '../../export/paper/plainPage';
import { printedView } from '../../export/paper/printedView';
import { language } from '../../domain/language';

let standing: readonly HTMLElement[] = [];

/** Whether a sheet lies ready, which is printed in place of the page. */
export function hasSheet(): boolean {
  return standing.length > 0;
}

/** Lays charts of a view ready for the printer, in place of the page, until they are printed. */
export function layView(paper: Paper): void {
  lay(printedView(paper), '');
}

/** Less white than this under a 呈阅 sheet is no reason to draw its chart anew, in px. */
const LEAST_WHITE = 60;
/** A drawing is not stretched beyond this to fill a 呈阅 sheet, in px. */
const HIGHEST_DRAWING = 600;

/**
 * Lays a 呈阅 sheet of one chart ready: as many rows of its table as one page holds, and where little is to be said the
 * chart as much higher as the page has room.
 *
 * @param paperOf the sheet with its chart drawn so many px high, or as high as it needs to be
 */
export function layBrief(paperOf: (least: number) => Paper): void {
  const paper = paperOf(0);
  let sheet = laidBrief(paper, BRIEF_DRAWING);
  const white = BRIEF_HEIGHT - sheet.scrollHeight;
  const drawn = Math.min(paper.charts[0]?.drawing.height ?? 0, BRIEF_DRAWING);
  const tallest = Math.min(drawn + white, HIGHEST_DRAWING);
  if (white >= LEAST_WHITE) sheet = laidBrief(paperOf(tallest), tallest);
  shrinkTo(BRIEF_HEIGHT, sheet);
}

/** @param tallest the greatest height of the drawing in px */
function laidBrief(paper: Paper, tallest: number): HTMLElement {
  const laid = (rows: number): HTMLElement => {
    const sheet = lay(brief(paper, rows, tallest), 'brief');
    const drawing = sheet.querySelector('svg');
    if (drawing !== null) drawing.style.maxHeight = `${String(tallest)}px`;
    return sheet;
  };
  const all = paper.charts[0]?.table.rows.length ?? 0;
  let rows = all;
  let sheet = laid(rows);
  // Between `fits` and `over` lies the greatest number of rows that one page holds.
  let [fits, over] = [0, rows + 1];
  while (fits + 1 < over) {
    if (sheet.scrollHeight <= BRIEF_HEIGHT) fits = rows;
    else over = rows;
    rows = Math.floor((fits + over) / 2);
    sheet = laid(rows);
  }
  return sheet;
}

/** Puts head and end of a page without charts over and under it, on paper alone, until it is printed. */
export function layPlain({ head, end }: PlainParts): void {
  clearSheet();
  const page = document.querySelector('main');
  if (page === null) return;
  const parts = [sheetOf(head, 'around'), sheetOf(end, 'around')] as const;
  page.prepend(parts[0]);
  page.append(parts[1]);
  standing = parts;
}

/** Takes the sheet away, and shows the page to the printer again. */
export function clearSheet(): void {
  for (const part of standing) part.remove();
  standing = [];
}

/** Opens the browser's printing; the sheet goes when it is over. */
export function print(): void {
  window.addEventListener('afterprint', clearSheet, { once: true });
  window.print();
}

/** Where even without a table the sheet is too high, the drawing gets lower. */
function shrinkTo(most: number, sheet: HTMLElement): void {
  const drawing = sheet.querySelector('svg');
  const over = sheet.scrollHeight - most;
  if (over <= 0 || drawing === null) return;
  const height = drawing.getBoundingClientRect().height;
  drawing.style.height = `${String(Math.max(120, height - over))}px`;
}

function lay(markup: Markup, kind: string): HTMLElement {
  clearSheet();
  const sheet = sheetOf(markup, kind);
  document.body.append(sheet);
  standing = [sheet];
  return sheet;
}

function sheetOf(markup: Markup, kind: string): HTMLElement {
  const read = new DOMParser().parseFromString(markup.text, 'text/html');
  const sheet = document.createElement('div');
  sheet.className = `paper ${kind}`.trim();
  sheet.lang = language() === 'en' ? 'en' : 'zh-CN';
  sheet.inert = true;
  sheet.ariaHidden = 'true';
  // A parser puts styles that come first into the head.
  sheet.append(...read.head.childNodes, ...read.body.childNodes);
  return sheet;
}
