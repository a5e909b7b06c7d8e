import { layoutTable } from './columnGroups';
import { html, styleMarkup, type Markup } from './markup';
import type { Paper, PaperChart } from './paper';
import { factsMarkup, syntheticMarkup } from './paperHead';
import { printStyle } from './paperStyle';
import { legendMarkup, sourcesMarkup, tableMarkup } from './tableMarkup';
import { paperWords } from './words/paper';

/**
 * A whole view, or one chart, for A4: what was chosen and said, the charts with notes, then their tables whole, then the
 * reports. A table too wide for an upright sheet stands on lying ones; one too wide for those has its columns in parts.
 */
export function printedView(paper: Paper): Markup {
  const words = paperWords();
  return html`${styleMarkup(printStyle(paper))}
    <header>
      <p class="product">${paper.product}</p>
      <h1>${paper.view}</h1>
      ${syntheticMarkup(paper)} ${factsMarkup(paper, words.printed)}
      ${paper.sentences.map((sentence) => html`<p>${sentence}</p>`)}
    </header>
    ${paper.charts.map((chart, at) => figureMarkup(chart, words.figure(at + 1)))}
    ${paper.charts.map((chart, at) => tableParts(chart, words.table(at + 1)))} ${sourcesMarkup(paper)}
    <p class="legend">${words.colon(words.link)}${paper.link}</p>`;
}

/** A chart with title, subtitle, drawing and notes. */
function figureMarkup(chart: PaperChart, number: string): Markup {
  const words = paperWords();
  return html`<section class="figure">
    <h2>${number} ${chart.title}</h2>
    <p class="subtitle">${chart.subtitle}</p>
    ${chart.drawing}
    <div class="notes">
      ${[...new Set(chart.notes)].map((note) => html`<p>${words.note(note)}</p>`)}
      <p>${words.sourcesOf(chart.reports.length)}</p>
    </div>
  </section>`;
}

function tableParts({ title, table }: PaperChart, number: string): Markup {
  const words = paperWords();
  const { way, parts } = layoutTable(table);
  return html`<section class="${way === 'landscape' ? 'lying' : 'upright'}">
    ${parts.map((places, at) => {
      const part = parts.length === 1 ? '' : words.columnsOf(at + 1, parts.length);
      return tableMarkup(table, places, `${number} ${title}${part}`);
    })}
    ${legendMarkup(table)}
  </section>`;
}
