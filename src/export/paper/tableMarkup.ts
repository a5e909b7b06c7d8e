import type { ChartTable, TableColumn } from '../../charts/chart';
import type { Report } from '../../domain/report';
import { html, type Markup } from './markup';
import type { Paper, RowSpan } from './paper';
import { paperWords } from './words/paper';

/** Whether a column holds numbers, which stand to the right. */
export function isNumeric(column: TableColumn | undefined): boolean {
  return column?.kind === 'number' || column?.kind === 'rate' || column?.kind === 'points';
}

/** Words so short that they stand in one line however narrow the column gets. */
const SHORT = 6;

/** How the cells of a column stand: numbers and short words in one line, longer ones in several. */
function cellClass(column: TableColumn | undefined, text: string): string {
  if (isNumeric(column)) return 'n';
  return text.length <= SHORT ? 't short' : 't';
}

/** Heads of columns with their units. */
export function headMarkup({ label, unit }: TableColumn): Markup {
  return html`${label}${unit === undefined ? '' : html`<small>${paperWords().unitOf(unit)}</small>`}`;
}

/** A table for paper: `places` of its columns, heads that repeat on every page. @param rows the first so many; all without */
export function tableMarkup(
  table: ChartTable,
  places: readonly number[],
  caption: string,
  rows = table.rows.length,
): Markup {
  const columns = places.map((place) => table.columns[place]);
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map((column) =>
          column === undefined
            ? ''
            : html`<th scope="col" class="${isNumeric(column) ? 'n' : 't'}">${headMarkup(column)}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${table.rows.slice(0, rows).map(
        (row) =>
          html`<tr>
            ${places.map((place, at) => {
              const text = row[place]?.text ?? '';
              return at === 0
                ? html`<th scope="row">${text}</th>`
                : html`<td class="${cellClass(table.columns[place], text)}">${text}</td>`;
            })}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** What the marks in a table mean, in one line; nothing where there are none. */
export function legendMarkup({ legend }: ChartTable): Markup {
  if (legend.length === 0) return html``;
  return html`<p class="legend">
    ${legend.map(({ mark, meaning }) => `${mark} ${meaning}`).join(paperWords().apart)}
  </p>`;
}

/** Reports with title, publisher, date, place and the fingerprint of their set. */
export function sourcesMarkup(
  reports: readonly Report[],
  { datasets, rowsOf }: Pick<Paper, 'datasets' | 'rowsOf'>,
): Markup {
  const words = paperWords();
  const fingerprints = new Map(datasets.map(({ id, fingerprint }) => [id, fingerprint]));
  const cells = (report: Report): readonly string[] => [
    report.title,
    report.publisher ?? '',
    report.published ?? '',
    placeText(report, rowsOf(report)),
    fingerprints.get(report.dataset) ?? '—',
  ];
  return html`<table class="sources">
    <caption>
      ${words.sources}
    </caption>
    <thead>
      <tr>
        ${words.sourceHeads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${reports.map(
        (report) =>
          html`<tr>
            ${cells(report).map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The address of a report, and the file, sheet and rows its figures were read from; a dash where nothing is known. */
function placeText({ url, file, sheet }: Report, rows: RowSpan | undefined): string {
  const words = paperWords();
  const inFile = [
    file ?? '',
    sheet === undefined || sheet === '' ? '' : words.sheet(sheet),
    rows === undefined ? '' : words.rows(rows.from, rows.to),
  ];
  const parts = [url ?? '', ...(file === undefined ? [] : inFile)].filter((part) => part !== '');
  return parts.length === 0 ? '—' : parts.join(words.apart);
}
