import type { ChartTable, TableCell, TableColumn } from '../../charts/chart';
import { SYNTHETIC_MARK } from '../../domain/dataset';
import { language } from '../../domain/language';
import { html, Markup, styleMarkup } from './markup';
import { reportsOf, type Paper, type PaperChart } from './paper';
import { factsMarkup, syntheticMarkup, toldMarkup } from './paperHead';
import { SHEET_STYLE } from './paperStyle';
import script from './offlineScript.js?raw';
import { headMarkup, isNumeric, legendMarkup, sourcesMarkup } from './tableMarkup';
import { paperWords } from './words/paper';

const STYLE = `
body { margin: 0; background: #f7f7f4; }
.paper { max-width: 1000px; margin: 0 auto; padding: 20px 24px 40px; font-size: 14px; }
.paper h1 { font-size: 24px; } .paper h2 { font-size: 17px; }
.paper .carries { margin: 8px 0; padding: 8px 12px; background: #f3f0ea; }
.paper .filter { position: sticky; top: 0; z-index: 1; padding: 8px 0; background: #fff; border-bottom: 1px solid #b9c0c4; }
.paper details { margin: 2px 0; } .paper summary { cursor: pointer; font-weight: 600; }
.paper .boxes { display: flex; flex-wrap: wrap; gap: 2px 14px; max-height: 30vh; overflow: auto; }
.paper button { font: inherit; color: inherit; border: 1px solid #b9c0c4; border-radius: 6px; background: #fff; padding: 2px 10px; cursor: pointer; }
.paper button[aria-pressed='true'] { background: #0b5a7d; color: #fff; }
.paper thead button { border: 0; padding: 0; background: none; text-align: inherit; font-weight: 600; }
.paper [aria-sort='ascending'] button::after { content: ' ▲'; } .paper [aria-sort='descending'] button::after { content: ' ▼'; }
.paper .chart { margin: 28px 0; }
.paper .scroll { overflow: auto; max-height: 75vh; }
.paper .scroll table, .paper .sources { font-size: 13px; }
.paper thead th { position: sticky; top: 0; background: #fff; }
.paper th, .paper td { padding: 4px 8px; } .paper .scroll th, .paper .scroll td { white-space: nowrap; }
.paper .notes, .paper .legend { font-size: 12px; }
.paper .drawn { max-width: 860px; } .paper .drawn svg { max-height: none; }
.paper [hidden] { display: none !important; }
.paper .out { visibility: hidden; }
.paper .whole { padding: 6px 10px; background: #f3f0ea; }
.paper .faces, .paper .filter { display: none; }
.runs .paper .faces { display: flex; gap: 6px; margin: 6px 0; } .runs .paper .filter { display: block; }
.runs .chart:not(.filtered)[data-face='chart'] .face-table, .runs .chart[data-face='table'] .face-chart, .filtered .face-chart, .runs .filtered .faces { display: none; }
@media print { .runs .paper .filter, .runs .paper .faces { display: none; } .paper .scroll { overflow: visible; max-height: none; } .paper .scroll th, .paper .scroll td { white-space: normal; } }
`;

/**
 * The charts of a view as one HTML file that needs nothing else: it opens from disk, asks no network, and its own script
 * alone runs, which filters the tables by unit and year and sorts them. Nothing is drawn anew: a drawing keeps breaks, scopes and
 * forms apart, and stands only where all that it was drawn from is chosen.
 *
 * @param nonce a random word by which the file's policy knows its own script; letters, digits and hyphens
 */
export function offlinePage(paper: Paper, nonce: string): string {
  const words = paperWords();
  const mark = paper.kind === 'synthetic' ? `【${SYNTHETIC_MARK}】` : '';
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`;
  const tables = paper.charts.map(({ table }) => tagged(table, paper.unitLabel));
  const carried = carriedBy(tables);
  const figures = tables.reduce(
    (sum, { cells }) => sum + cells.flat().filter((cell) => typeof cell.value === 'number').length,
    0,
  );
  const page = html`<html lang="${language() === 'en' ? 'en' : 'zh-CN'}">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="${policy}" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <title>${mark}${paper.view} · ${paper.product} · ${words.offline.title}</title>
      ${styleMarkup(SHEET_STYLE + STYLE)}
    </head>
    <body>
      <main class="paper">
        <header>
          <p class="product">${paper.product} · ${words.offline.title}</p>
          <h1>${paper.view}</h1>
          ${syntheticMarkup(paper)} ${factsMarkup(paper, words.made)}
          <div class="carries">
            <p>${words.offline.readOnly}</p>
            <p>
              ${words.offline.carries(paper.charts.length, carried.units.length, figures, reportsOf(paper).length)}${
                words.offline.quiet
              }
            </p>
            <p>
              ${words.colon(words.offline.datasets)}${paper.datasets
                .filter(({ id }) => reportsOf(paper).some(({ dataset }) => dataset === id))
                .map(({ title, fingerprint }) => words.offline.dataset(title, fingerprint))
                .join(words.apart)}
            </p>
            <noscript><p>${words.offline.noscript}</p></noscript>
          </div>
          ${paper.sentences.map((sentence) => html`<p>${sentence}</p>`)} ${toldMarkup(paper)}
        </header>
        <form class="filter" aria-label="${words.offline.filter}">
          ${filterMarkup('unit', words.units, carried.units)}
          ${filterMarkup('year', words.years, carried.years.map(String))}
        </form>
        ${paper.charts.map((chart, at) => chartMarkup(chart, tables[at], words.figure(at + 1)))}
        ${sourcesMarkup(reportsOf(paper), paper)}
      </main>
      ${new Markup(`<script type="application/json" id="words">${scriptWords()}</script>`)}
      ${new Markup(`<script nonce="${nonce}">${script}</script>`)}
    </body>
  </html>`;
  return `<!doctype html>\n${page.text}\n`;
}

/** A cell with what the filter asks of it. */
interface TaggedCell {
  readonly text: string;
  readonly unit: string | undefined;
  readonly year: number | undefined;
  /** The exact number, null for a figure without one; undefined where the cell is no figure. */
  readonly value: number | null | undefined;
}

interface TaggedTable {
  readonly table: ChartTable;
  /** The year that a whole column is about. */
  readonly years: readonly (number | undefined)[];
  readonly cells: readonly (readonly TaggedCell[])[];
  /** What each row is about, where it is about one unit and one year. */
  readonly rows: readonly { readonly unit: string | undefined; readonly year: number | undefined }[];
}

type LabelOf = Paper['unitLabel'];

function tagged(table: ChartTable, label: LabelOf): TaggedTable {
  const numeric = table.columns.map(isNumeric);
  const cells = table.rows.map((row) =>
    row.map((cell, place): TaggedCell => ({
      text: cell.text,
      unit: unitOf(cell, label),
      year: cell.pick?.year,
      value: numeric[place] === true ? (cell.number ?? null) : undefined,
    })),
  );
  const heads = table.columns.map((column, place) =>
    yearOfColumn(
      column,
      cells.map((row) => row[place]),
    ),
  );
  const hasYears = heads.some((year) => year !== undefined);
  const newest = Math.max(...heads.map((year) => year ?? 0));
  return {
    table,
    // A change is of the later of two years.
    years: heads.map((year, place) => (hasYears && table.columns[place]?.key === 'change' ? newest : year)),
    cells,
    rows: cells.map((row, at) => ({
      unit: oneOf(row.map(({ unit }) => unit)),
      // What is computed from the figures of a row, like their sum, is of their year.
      year: yearOfRow(table, at) ?? (hasYears ? undefined : oneOf(row.map(({ year }) => year))),
    })),
  };
}

function unitOf({ pick, unit }: TableCell, label: LabelOf): string | undefined {
  const key = pick?.unit ?? unit;
  return key === undefined ? undefined : label(key);
}

/** A row that names its year in a column of years is about that year. */
function yearOfRow({ columns, rows }: ChartTable, at: number): number | undefined {
  const years = columns.flatMap(({ kind }, place) =>
    kind === 'year' ? [Number(rows[at]?.[place]?.text)] : [],
  );
  return years.length === 1 && Number.isInteger(years[0]) ? years[0] : undefined;
}

/** A column whose head begins with a year, and whose figures are of no other, is about that year. */
function yearOfColumn(
  { label }: TableColumn,
  cells: readonly (TaggedCell | undefined)[],
): number | undefined {
  const head = /^(?:19|20)\d\d/u.exec(label)?.[0];
  if (head === undefined) return undefined;
  const years = new Set(cells.flatMap((cell) => (cell?.year === undefined ? [] : [cell.year])));
  years.delete(Number(head));
  return years.size === 0 ? Number(head) : undefined;
}

function oneOf<Value>(values: readonly (Value | undefined)[]): Value | undefined {
  const known = new Set(values.filter((value) => value !== undefined));
  return known.size === 1 ? [...known][0] : undefined;
}

/** Units and years that the tables hold, for the filter. */
function carriedBy(tables: readonly TaggedTable[]): { units: readonly string[]; years: readonly number[] } {
  const cells = tables.flatMap(({ cells: rows }) => rows.flat());
  const units = new Set(cells.flatMap(({ unit }) => (unit === undefined ? [] : [unit])));
  const years = new Set([
    ...cells.flatMap(({ year }) => (year === undefined ? [] : [year])),
    ...tables
      .flatMap(({ years: own, rows }) => [...own, ...rows.map(({ year }) => year)])
      .filter((year) => year !== undefined),
  ]);
  return { units: [...units], years: [...years].sort((one, other) => one - other) };
}

function filterMarkup(name: 'unit' | 'year', title: string, values: readonly string[]): Markup {
  const { all, none } = paperWords().offline;
  return html`<details open>
    <summary>${title}</summary>
    <div class="boxes">
      <button type="button" name="${name}" value="all">${all}</button>
      <button type="button" name="${name}" value="none">${none}</button>
      ${values.map(
        (value) =>
          html`<label><input type="checkbox" name="${name}" value="${value}" checked />${value}</label>`,
      )}
    </div>
  </details>`;
}

function chartMarkup(chart: PaperChart, table: TaggedTable | undefined, number: string): Markup {
  const words = paperWords();
  return html`<section class="chart" data-face="chart">
    <h2>${number} ${chart.title}</h2>
    <p class="subtitle">${chart.subtitle}</p>
    <div class="faces">
      <button type="button" value="chart" aria-pressed="true">${words.offline.chart}</button>
      <button type="button" value="table" aria-pressed="false">${words.offline.table}</button>
    </div>
    <div class="face-chart">
      <div class="drawn">${new Markup(chart.drawing.svg)}</div>
    </div>
    <p class="whole" hidden>${words.offline.whole}</p>
    <div class="face-table">
      ${table === undefined ? '' : tableMarkup(table)}
      <p class="legend"><span class="count"></span> <span class="apart"></span> ${words.offline.sort}</p>
      ${legendMarkup(chart.table)}
    </div>
    <div class="notes">${[...new Set(chart.notes)].map((note) => html`<p>${words.note(note)}</p>`)}</div>
  </section>`;
}

function tableMarkup({ table, years, cells, rows }: TaggedTable): Markup {
  return html`<div class="scroll" tabindex="0">
    <table>
      <caption>
        ${table.caption}
      </caption>
      <thead>
        <tr>
          ${table.columns.map(
            (column, place) =>
              html`<th scope="col" class="${isNumeric(column) ? 'n' : 't'}" ${attribute('y', years[place])}>
                <button type="button">${headMarkup(column)}</button>
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${cells.map(
          (row, at) =>
            html`<tr ${attribute('u', rows[at]?.unit)} ${attribute('y', rows[at]?.year)}>
              ${row.map(
                ({ text, unit, year, value }, place) =>
                  html`<td
                    class="${isNumeric(table.columns[place]) ? 'n' : 't'}"
                    ${attribute('u', unit)}
                    ${attribute('y', year)}
                    ${attribute('v', value === null ? '' : value)}
                  >
                    ${text}
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function attribute(name: 'u' | 'y' | 'v', value: string | number | undefined): Markup {
  return value === undefined ? html`` : html`${new Markup(`data-${name}=`)}"${value}"`;
}

/** Words that the script says, with {0} and {1} where it puts numbers; no `<` ends the block they stand in. */
function scriptWords(): string {
  const { empty, apart, shown } = paperWords().offline;
  const said = { empty, apart: apart('{0}'), shown: shown('{0}', '{1}') };
  return JSON.stringify(said).replaceAll('<', '\\u003c');
}
