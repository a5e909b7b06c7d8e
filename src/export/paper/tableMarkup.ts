import type { ChartTable, TableColumn } from '../../charts/chart';
import type { Report } from '../../domain/report';
import { html, type Markup } from './markup';
import type { Paper } from './paper';
import { reportsOf } from './paper';
import { paperWords } from './words/paper';

/** Whether a column holds numbers, which stand to the right. */
export function isNumeric(column: TableColumn | undefined): boolean {
  return column?.kind === 'number' || column?.kind === 'rate' || column?.kind === 'points';
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
                : html`<td class="${isNumeric(table.columns[place]) ? 'n' : 't'}">${text}</td>`;
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

/** The reports behind a paper with title, publisher, date, place and the fingerprint of their set. */
export function sourcesMarkup(paper: Paper): Markup {
  const words = paperWords();
  const fingerprints = new Map(paper.datasets.map(({ id, fingerprint }) => [id, fingerprint]));
  const cells = (report: Report): readonly string[] => [
    report.title,
    report.publisher ?? '',
    report.published ?? '',
    report.url ?? report.file ?? '—',
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
      ${reportsOf(paper).map(
        (report) =>
          html`<tr>
            ${cells(report).map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
