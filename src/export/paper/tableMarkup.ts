import type { ChartTable, TableColumn } from '../../charts/chart';
import type { Report } from '../../domain/report';
import { lettersOf, WIDEST_TEXT } from './columnGroups';
import { withoutAlike } from './foldedTable';
import { html, type Markup } from './markup';
import type { Paper, RowSpan } from './paper';
import { paperWords } from './words/paper';

/** Whether a column holds numbers, which stand to the right. */
export function isNumeric(column: TableColumn | undefined): boolean {
  return column?.kind === 'number' || column?.kind === 'rate' || column?.kind === 'points';
}

/** How the cells of a column stand: numbers and words in one line, those in several that no column is made wide enough for. */
function cellClass(column: TableColumn | undefined, text: string): string {
  if (isNumeric(column)) return 'n';
  return lettersOf(text) <= WIDEST_TEXT ? 't short' : 't';
}

/** Heads of columns with their units. */
export function headMarkup({ label, unit }: TableColumn): Markup {
  return html`${label}${unit === undefined ? '' : html`<small>${paperWords().unitOf(unit)}</small>`}`;
}

/** How a table is printed, where not with all its rows below each other in letters of the usual size. */
interface TableLook {
  /** How many rows are printed from the first on; all without. */
  readonly rows?: number;
  /** How many rows stand beside each other. */
  readonly across?: number;
  readonly isTight?: boolean;
  /** A list of sources: rows beside each other follow along the lines, for the list goes over pages. */
  readonly kind?: 'sources';
  /** What holds for all rows, under the caption. */
  readonly alike?: readonly string[];
}

/** A table of so few lines stands on one page; a longer one may be cut, and has its heads again. */
const UNCUT = 26;

/** A table for paper: `places` of its columns, heads that repeat on every page. */
export function tableMarkup(
  table: ChartTable,
  places: readonly number[],
  caption: string,
  { rows = table.rows.length, across = 1, isTight = false, alike = [], kind }: TableLook = {},
): Markup {
  const columns = places.flatMap((place) => table.columns[place] ?? []);
  const shown = table.rows.slice(0, rows);
  const lines = Math.ceil(shown.length / across);
  const beside = Array.from({ length: across }, (_, at) => at);
  const classes = [
    ...(kind === undefined ? [] : [kind]),
    ...(isTight ? ['tight'] : []),
    ...(lines <= UNCUT ? ['uncut'] : []),
  ];
  const at = (line: number, block: number) =>
    kind === 'sources' ? line * across + block : block * lines + line;
  const heads = beside.map((block) =>
    columns.map(
      (column, at) =>
        html`<th scope="col" class="${isNumeric(column) ? 'n' : 't'}${at === 0 && block > 0 ? ' next' : ''}">
          ${headMarkup(column)}
        </th>`,
    ),
  );
  return html`<table class="${classes.join(' ')}">
    <caption>
      ${caption}${alike.length === 0 ? '' : html` <small>${alike.join(paperWords().apart)}</small>`}
    </caption>
    ${
      kind === 'sources'
        ? html`<colgroup>
            ${beside.map(() => colsMarkup(table, across))}
          </colgroup>`
        : ''
    }
    <thead>
      <tr>
        ${heads}
      </tr>
    </thead>
    <tbody>
      ${Array.from(
        { length: lines },
        (_, line) =>
          html`<tr>
            ${beside.map((block) => cellsMarkup(table, places, shown[at(line, block)], block > 0))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Columns as wide as their words ask for, long ones held back: an address must not push the titles into narrow columns. */
function colsMarkup(table: ChartTable, across: number): readonly Markup[] {
  const widths = table.columns.map((_, place) => {
    const longest = Math.max(...table.rows.map((row) => lettersOf(row[place]?.text ?? '')), 60);
    return Math.min(MOST_COLUMN, longest + 12);
  });
  const all = widths.reduce((sum, width) => sum + width, 0) * across;
  return widths.map((width) => html`<col width="${Math.round((100 * width) / all)}%" />`);
}

/** The greatest weight of a column of sources, in CSS px. */
const MOST_COLUMN = 270;

/** The cells of a row; empty ones where rows beside each other do not come out even. */
function cellsMarkup(
  table: ChartTable,
  places: readonly number[],
  row: ChartTable['rows'][number] | undefined,
  isNext: boolean,
): readonly Markup[] {
  return places.map((place, at) => {
    const text = row?.[place]?.text ?? '';
    return at === 0
      ? html`<th scope="row" class="${isNext ? 'next' : ''}">${text}</th>`
      : html`<td class="${cellClass(table.columns[place], text)}">${text}</td>`;
  });
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
  const texts = (report: Report): readonly string[] => [
    report.title,
    report.publisher ?? '—',
    report.published ?? '—',
    placeText(report, rowsOf(report)),
    fingerprints.get(report.dataset) ?? '—',
  ];
  const { table, alike } = withoutAlike({
    caption: words.sources,
    columns: words.sourceHeads.map((label) => ({ key: label, label, kind: 'text' })),
    rows: reports.map((report) => texts(report).map((text) => ({ text }))),
    legend: [],
  });
  return tableMarkup(
    table,
    table.columns.map((_, place) => place),
    table.caption,
    // Nothing but titles is left where all come from one place: two in a line, read along the lines.
    { alike, kind: 'sources', across: table.columns.length === 1 ? 2 : 1 },
  );
}

/** The address of a report, and the file, sheet and rows its figures were read from; a dash where nothing is known. */
function placeText({ url, file, sheet }: Report, rows: readonly RowSpan[]): string {
  const words = paperWords();
  const inFile = [
    file ?? '',
    sheet === undefined || sheet === '' ? '' : words.sheet(sheet),
    rows.length === 0 ? '' : rowsText(rows),
  ];
  const parts = [url ?? '', ...(file === undefined ? [] : inFile)].filter((part) => part !== '');
  return parts.length === 0 ? '—' : parts.join(words.apart);
}

/** Most stretches of rows that are named; of more, how many there are and where the last ends. */
const MOST_SPANS = 4;

function rowsText(spans: readonly RowSpan[]): string {
  const words = paperWords();
  const named = spans
    .slice(0, MOST_SPANS)
    .map(({ from, to }) => (from === to ? String(from) : `${String(from)}–${String(to)}`));
  const last = spans.at(-1);
  if (spans.length <= MOST_SPANS || last === undefined)
    return words.rows(named.join(words.comma), spans.length === 1 && last?.from === last?.to);
  return words.rowsAndMore(named.join(words.comma), spans.length, last.to);
}
