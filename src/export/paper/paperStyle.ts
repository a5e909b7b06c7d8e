import { SYNTHETIC_MARK } from '../../domain/dataset';
import { isoDate } from '../fileName';
import { PAPER_WIDTH } from './columnGroups';
import { cssString } from './markup';
import type { Paper } from './paper';
import { untilText } from './paperHead';
import { paperWords } from './words/paper';

/** The greatest height of a drawing on a page, in CSS px; with title and notes it fills a sheet. */
export const DRAWING_HEIGHT = 800;

/** The height of a part of a drawing that is higher than a page: two stand on a sheet. */
export const PART_HEIGHT = 430;

/** The greatest height of the drawing on a 呈阅 sheet, in CSS px. */
export const BRIEF_DRAWING = 370;

/** Letters, tables and pictures of a sheet, all under `.paper`; ink on white, told apart without colour. */
export const SHEET_STYLE = `
.paper { color: #1a2027; background: #fff; font: 11px/1.5 system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; }
.paper h1 { font-size: 20px; line-height: 1.35; margin: 4px 0 6px; }
.paper h2 { font-size: 14px; line-height: 1.4; margin: 0; }
.paper p { margin: 0; }
.paper .product { color: #55606b; }
.paper .synthetic { border: 1px solid #1a2027; padding: 2px 8px; margin: 6px 0; width: max-content; max-width: 100%; }
.paper .facts { margin: 6px 0; padding: 6px 0; border: solid #b9c0c4; border-width: 1px 0; }
.paper .facts div { display: flex; gap: 8px; }
.paper dt { flex: none; width: 6.5em; color: #55606b; }
.paper dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.paper .told { margin: 10px 0 0; break-inside: avoid; }
.paper .again { font-weight: 600; }
.paper .figure { margin: 14px 0 0; break-inside: avoid; }
.paper .subtitle, .paper .notes, .paper .legend { color: #55606b; overflow-wrap: anywhere; }
.paper .notes, .paper .legend { font-size: 10px; }
.paper svg { display: block; width: 100%; height: auto; max-height: ${String(DRAWING_HEIGHT)}px; overflow: visible; }
.paper .cut svg { overflow: hidden; }
.paper table { width: 100%; border-collapse: collapse; font-size: 10.5px; margin: 12px 0 2px; }
.paper caption { text-align: left; font-weight: 650; padding: 0 0 4px; break-after: avoid; }
.paper thead { display: table-header-group; break-inside: avoid; break-after: avoid; }
.paper tr { break-inside: avoid; }
.paper tbody tr:first-child, .paper tbody tr:nth-child(2), .paper tbody tr:last-child { break-before: avoid; }
.paper .uncut { break-inside: avoid; }
.paper .tight { font-size: 9px; line-height: 1.35; }
.paper .tight th, .paper .tight td { padding: 1px 3px; }
.paper .next { border-left: 24px solid #fff; }
.paper th, .paper td { padding: 2px 5px; border-bottom: 1px solid #d5dadb; text-align: left; vertical-align: top; overflow-wrap: anywhere; font-weight: 400; }
.paper tbody th { word-break: keep-all; overflow-wrap: break-word; }
.paper thead th { border-bottom: 1.5px solid #1a2027; font-weight: 600; vertical-align: bottom; }
.paper .n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.paper thead .n { white-space: normal; }
.paper .short { white-space: nowrap; }
.paper table + .legend { break-before: avoid; }
.paper small { color: #55606b; font-size: inherit; font-weight: 400; }
.paper .sources { table-layout: fixed; font-size: 10px; line-height: 1.35; }
.paper .sources .short { white-space: normal; }
.paper.around { break-inside: avoid; }
.paper.around table:not(.sources) thead th { white-space: nowrap; }
.paper.brief { width: ${String(PAPER_WIDTH.portrait)}px; }
.paper.brief h1 { font-size: 22px; margin: 10px 0; }
.paper.brief svg { max-height: ${String(BRIEF_DRAWING)}px; }
.paper.brief .says { font-size: 14px; line-height: 1.75; margin: 8px 0; padding-left: 1.4em; }
.paper.brief .end { border-top: 1px solid #b9c0c4; padding-top: 5px; margin-top: 8px; }
`;

/** The style of a printed paper: sheets of A4 with head, foot and page numbers in the margins. */
export function printStyle(paper: Paper): string {
  return `${SHEET_STYLE}
@media screen { .paper { position: absolute; left: -9999px; top: 0; visibility: hidden; } }
@media print {
  body > *:not(.paper) { display: none !important; }
  .paper .lying { page: lying; }
}
${pageRules(paper)}
@page lying { size: A4 landscape; }
`;
}

/** Margins of every sheet: product and view, the mark of made-up data and the day, up to when, and the page number. */
export function pageRules(paper: Pick<Paper, 'product' | 'view' | 'kind' | 'now' | 'until'>): string {
  const words = paperWords();
  const mark = paper.kind === 'synthetic' ? `${SYNTHETIC_MARK} · ` : '';
  const line = `font: 9px system-ui, sans-serif; color: #55606b;`;
  return `@page {
  size: A4 portrait; margin: 17mm 12mm 15mm;
  @top-left { content: ${cssString(`${paper.product} · ${paper.view}`)}; ${line} }
  @top-right { content: ${cssString(`${mark}${words.printed} ${isoDate(paper.now)}`)}; ${line} }
  @bottom-left { content: ${cssString(`${words.until} ${untilText(paper)}`)}; ${line} }
  @bottom-right { content: ${cssString(words.pageBefore)} counter(page) ${cssString(words.pageBetween)} counter(pages) ${cssString(words.pageAfter)}; ${line} }
}
`;
}
