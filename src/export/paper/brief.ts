import { isoDate } from '../fileName';
import { layoutTable, PAPER_WIDTH, widthsOf } from './columnGroups';
import { foldTable } from './foldedTable';
import { html, Markup, styleMarkup } from './markup';
import { reportsOf, type Paper, type PaperChart } from './paper';
import { factsMarkup, syntheticMarkup } from './paperHead';
import { BRIEF_DRAWING, printStyle } from './paperStyle';
import { legendMarkup, tableMarkup } from './tableMarkup';
import { paperWords } from './words/paper';

/** Height of A4 between its margins, in CSS px, with a little left over. */
export const BRIEF_HEIGHT = 985;

/** Sentences under the title of a 呈阅 sheet. */
const SENTENCES = 3;

/** Of its size; a drawing that gets smaller says so. */
const LEAST_SHARE = 0.75;

/**
 * One chart for a leader, on one sheet of A4: what it finds as the title, three sentences, the chart, a short table.
 *
 * @param paper with one chart; its first sentence becomes the title
 * @param rows how many rows of the table are printed; what is left out is said
 * @param tallest the greatest height that the drawing is shown in, in px
 */
export function brief(paper: Paper, rows: number, tallest = BRIEF_DRAWING): Markup {
  const words = paperWords();
  const [chart] = paper.charts;
  const [finding = '', ...others] = paper.sentences;
  const reports = reportsOf(paper);
  const { from, to } = paper.years;
  const coverage = words.coverage(reports.length, paper.units.length, from, to);
  // A page that says little of its figures still tells what is drawn.
  const drawn = chart === undefined ? [] : [words.drawn(chart.title, chart.subtitle)];
  const said = [...others, ...new Set(chart?.notes), coverage, ...drawn].slice(0, SENTENCES);
  return html`${styleMarkup(printStyle(paper))}
    <header>
      <p class="product">${paper.product} · ${words.briefMark} · ${isoDate(paper.now)}</p>
      <h1>${(finding === '' ? (chart?.title ?? paper.view) : finding).replace(/[。.]$/u, '')}</h1>
      ${syntheticMarkup(paper)}
      <ol class="says">
        ${said.map((sentence) => html`<li>${sentence}</li>`)}
      </ol>
    </header>
    ${
      chart === undefined
        ? ''
        : html`<section class="figure">
            <h2>${chart.title}</h2>
            <p class="subtitle">${chart.subtitle}</p>
            ${new Markup(chart.drawing.svg)} ${smallMarkup(chart, tallest)}
          </section>`
    }
    ${chart === undefined ? '' : shortTable(chart.table, rows)}
    <footer class="end">
      <p>${words.briefSource(reports[0]?.title ?? '—', reports.length)}</p>
      ${factsMarkup(paper, words.printed)}
    </footer>`;
}

/** Says that a drawing got much smaller to fit the sheet. */
function smallMarkup({ drawing }: PaperChart, tallest: number): Markup {
  const share = tallest / drawing.height;
  return share >= LEAST_SHARE
    ? html``
    : html`<p class="more">${paperWords().small(Math.round(100 * share))}</p>`;
}

/** The first rows of a table and the columns that fit one width: the first, and of the rest the last ones. */
function shortTable(whole: Paper['charts'][number]['table'], rows: number): Markup {
  const words = paperWords();
  const { table, alike } = foldTable(whole);
  const places = lastColumns(widthsOf(table), PAPER_WIDTH.portrait);
  const across = places.length === table.columns.length ? layoutTable(table).across : 1;
  const left = table.columns.filter((_, place) => !places.includes(place));
  const more = table.rows.length - Math.min(rows, table.rows.length);
  // Rows of one unit each are told as units.
  const names = new Set(table.rows.map(([first]) => first?.text));
  const areUnits = table.columns[0]?.key === 'unit' && names.size === table.rows.length;
  const told = [
    ...(more > 0 ? [areUnits ? words.moreUnits(more) : words.moreRows(more)] : []),
    ...(left.length > 0
      ? [words.moreColumns(left.length, left.map(({ label }) => label).join(words.comma))]
      : []),
  ];
  return html`${rows > 0 ? tableMarkup(table, places, table.caption, { rows, across, alike }) : ''}
  ${rows > 0 ? legendMarkup(table) : ''}
  ${told.length === 0 ? '' : html`<p class="more">${told.join('')}${words.appendix}</p>`}`;
}

/** The first column, and as many of the last as fit beside it, in their order. */
export function lastColumns(widths: readonly number[], most: number): readonly number[] {
  let room = most - (widths[0] ?? 0);
  const places: number[] = [];
  for (let place = widths.length - 1; place > 0; place -= 1) {
    room -= widths[place] ?? 0;
    if (room < 0) break;
    places.unshift(place);
  }
  return [0, ...places];
}
