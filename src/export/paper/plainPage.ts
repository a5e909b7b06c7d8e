import type { Report } from '../../domain/report';
import { isoDate } from '../fileName';
import { html, styleMarkup, type Markup } from './markup';
import type { Paper } from './paper';
import { syntheticMarkup, untilText } from './paperHead';
import { pageRules, SHEET_STYLE } from './paperStyle';
import { sourcesMarkup } from './tableMarkup';
import { paperWords } from './words/paper';

/** What a page without charts is printed with; of a view only what is loaded and when. */
export interface PlainPaper extends Pick<
  Paper,
  'product' | 'view' | 'kind' | 'datasets' | 'rowsOf' | 'until' | 'now' | 'link'
> {
  /** Reports that the page shows row by row; none where it is about all that is loaded. */
  readonly shown: readonly Report[];
}

/** What stands over and under a page without charts on paper. */
export interface PlainParts {
  /** Margins with head, foot and page numbers; the mark of made-up data, the day, and up to when. */
  readonly head: Markup;
  /** Where the figures come from. */
  readonly end: Markup;
}

/**
 * A page without charts (a report, the checks, definitions, datasets) is printed as it stands, between a head that says of
 * what day it is and a list of the sets it is made from.
 */
export function plainParts(paper: PlainPaper): PlainParts {
  const words = paperWords();
  return {
    head: html`${styleMarkup(SHEET_STYLE + pageRules(paper) + SCREEN)} ${syntheticMarkup(paper)}
      <dl class="facts">
        <div>
          <dt>${words.printed}</dt>
          <dd>${isoDate(paper.now)}</dd>
        </div>
        <div>
          <dt>${words.until}</dt>
          <dd>${untilText(paper)}</dd>
        </div>
      </dl>`,
    end: html`${paper.shown.length === 0 ? '' : sourcesMarkup(paper.shown, paper)}
      <table>
        <caption>
          ${words.datasets}
        </caption>
        <thead>
          <tr>
            ${words.datasetHeads.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${paper.datasets.map(
            ({ title, origin, licence, fingerprint }) =>
              html`<tr>
                ${[title, origin, licence, fingerprint].map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
      <p class="legend">${words.colon(words.link)}${paper.link}</p>`,
  };
}

const SCREEN = `
@media screen { .paper.around { display: none; } }
`;
