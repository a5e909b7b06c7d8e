import type { Sheet } from 'read-excel-file/node';
import { escaped } from '../../src/export/escaped';

/** So many rows and columns are drawn. */
const [ROWS, COLUMNS] = [13, 9];

/** The head of the first sheet of a workbook, as a spreadsheet shows it: letters, numbers of rows, cells, names of sheets. */
export function sheetMarkup(file: string, sheets: readonly Sheet[]): string {
  const [first] = sheets;
  const rows = (first?.data ?? []).slice(0, ROWS);
  const letters = Array.from({ length: COLUMNS }, (_, at) => `<th>${String.fromCharCode(65 + at)}</th>`);
  const body = rows.map(
    (cells, at) =>
      `<tr><th>${String(at + 1)}</th>${Array.from({ length: COLUMNS }, (_, column) => cellMarkup(cells[column])).join('')}</tr>`,
  );
  const tabs = sheets.map(({ sheet }, at) => `<b class="${at === 0 ? 'open' : ''}">${escaped(sheet)}</b>`);
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>
<main><p>${escaped(file)}</p><table><tr><th></th>${letters.join('')}</tr>${body.join('')}</table><nav>${tabs.join('')}</nav></main>`;
}

const STYLE = `
  main { padding: 12px; background: #fff; }
  body { margin: 0; font: 12px "Noto Sans CJK SC", sans-serif; color: #1a2027; }
  p { margin: 0 0 8px; font-weight: 600; }
  table { border-collapse: collapse; table-layout: fixed; width: 100%; }
  th, td { border: 1px solid #d5dadb; padding: 3px 5px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  th { background: #f1f3f2; color: #55606b; font-weight: 400; }
  th:first-child { width: 26px; }
  td.number { text-align: right; }
  nav { margin-top: 8px; }
  nav b { display: inline-block; padding: 4px 14px; border: 1px solid #d5dadb; font-weight: 400; background: #f1f3f2; }
  nav b.open { background: #fff; font-weight: 600; }
`;

function cellMarkup(cell: unknown): string {
  if (typeof cell === 'number') return `<td class="number">${String(cell)}</td>`;
  return `<td>${typeof cell === 'string' ? escaped(cell) : ''}</td>`;
}
