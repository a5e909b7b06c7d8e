import { layoutTable, type TableLayout } from './columnGroups';
import { foldTable } from './foldedTable';
import { html, styleMarkup, type Markup } from './markup';
import { reportsOf, type Paper, type PaperChart } from './paper';
import { cutDrawing } from './cutDrawing';
import { factsMarkup, syntheticMarkup, toldMarkup } from './paperHead';
import { DRAWING_HEIGHT, PART_HEIGHT, printStyle } from './paperStyle';
import { legendMarkup, sourcesMarkup, tableMarkup } from './tableMarkup';
import { paperWords } from './words/paper';

/**
 * A whole view, or one chart, for A4: what was chosen and said, the charts with notes, each with its table whole, then the
 * reports. A table too wide for an upright sheet stands on lying ones after all charts; one too wide for those has its columns in
 * parts.
 */
export function printedView(paper: Paper): Markup {
  const words = paperWords();
  const tables = paper.charts.map((chart, at) => laidTable(chart, words.table(at + 1)));
  return html`${styleMarkup(printStyle(paper))}
    <header>
      <p class="product">${paper.product}</p>
      <h1>${paper.view}</h1>
      ${syntheticMarkup(paper)} ${factsMarkup(paper, words.printed)}
      ${paper.sentences.map((sentence) => html`<p>${sentence}</p>`)}
    </header>
    ${toldMarkup(paper)}
    ${paper.charts.map((chart, at) => [
      figureMarkup(chart, words.figure(at + 1)),
      tables[at]?.way === 'portrait' ? tables[at].markup : '',
    ])}
    ${tables.map(({ way, markup }) => (way === 'landscape' ? markup : ''))}
    ${sourcesMarkup(reportsOf(paper), paper)}
    <p class="legend">${words.colon(words.link)}${paper.link}</p>`;
}

/** A chart with title, subtitle, drawing and notes; one higher than a page in parts, or smaller where it cannot be cut. */
function figureMarkup(chart: PaperChart, number: string): Markup {
  const words = paperWords();
  const parts = cutDrawing(chart.drawing, DRAWING_HEIGHT, PART_HEIGHT);
  const { height } = chart.drawing;
  const scaled = parts.length === 1 && height > DRAWING_HEIGHT;
  const part = (at: number): string => (parts.length === 1 ? '' : words.partOf(at + 1, parts.length));
  const [first, ...others] = parts;
  const last = html`<div class="notes">
    ${scaled ? html`<p>${words.scaled(Math.round((100 * DRAWING_HEIGHT) / height))}</p>` : ''}
    ${[...new Set(chart.notes)].map((note) => html`<p>${words.note(note)}</p>`)}
    <p>${words.sourcesOf(chart.reports.length)}</p>
  </div>`;
  const kind = parts.length === 1 ? 'figure' : 'figure cut';
  return html`<section class="${kind}">
      <h2>${number} ${chart.title}${part(0)}</h2>
      <p class="subtitle">${chart.subtitle}</p>
      ${first} ${others.length === 0 ? last : ''}
    </section>
    ${others.map(
      (drawing, at) =>
        html`<section class="${kind}">
          <p class="again">${number} ${chart.title}${part(at + 1)}</p>
          ${drawing} ${at === others.length - 1 ? last : ''}
        </section>`,
    )}`;
}

/** The table of a chart, and which way its sheet is turned. */
function laidTable(
  { title, table: whole }: PaperChart,
  number: string,
): Pick<TableLayout, 'way'> & { readonly markup: Markup } {
  const words = paperWords();
  const { table, alike } = foldTable(whole);
  const { way, parts, isTight, across } = layoutTable(table);
  const markup = html`<section class="${way === 'landscape' ? 'lying' : 'upright'}">
    ${parts.map((places, at) => {
      const part = parts.length === 1 ? '' : words.columnsOf(at + 1, parts.length);
      return tableMarkup(table, places, `${number} ${title}${part}`, { isTight, across, alike });
    })}
    ${legendMarkup(table)}
  </section>`;
  return { way, markup };
}
