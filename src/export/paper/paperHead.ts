import { SYNTHETIC_MARK } from '../../domain/dataset';
import { isoDate } from '../fileName';
import { html, type Markup } from './markup';
import type { Paper } from './paper';
import { paperWords } from './words/paper';

/** The mark of made-up data with what it means; nothing for real reports. */
export function syntheticMarkup({ kind }: Pick<Paper, 'kind'>): Markup {
  if (kind !== 'synthetic') return html``;
  const words = paperWords();
  return html`<p class="synthetic"><b>${SYNTHETIC_MARK}</b>${words.colon('')}${words.synthetic}</p>`;
}

/** What stands on the page besides its charts. */
export function toldMarkup({ told }: Pick<Paper, 'told'>): Markup {
  return html`${told.map(
    ({ title, lines }) =>
      html`<section class="told">
        <h2>${title}</h2>
        ${lines.map((line) => html`<p>${line}</p>`)}
      </section>`,
  )}`;
}

/** 2014–2024, or one year. */
function yearsText({ from, to }: Paper['years']): string {
  return from === to ? String(from) : `${String(from)}–${String(to)}`;
}

/** 2024 年度报告，最新一份 2025-01-20 发布. */
export function untilText({ until }: Pick<Paper, 'until'>): string {
  const words = paperWords();
  return (
    words.untilYear(until.year) + (until.published === undefined ? '' : words.untilPublished(until.published))
  );
}

/** Who, which years, which scopes, up to when, and the day. @param dayName 打印日期 or 生成日期 */
export function factsMarkup(paper: Paper, dayName: string): Markup {
  const words = paperWords();
  const units = paper.units.length === 1 ? '' : words.colon(words.unitCount(paper.units.length));
  const facts: readonly (readonly [string, string])[] = [
    [words.units, `${units}${paper.units.join(words.comma)}`],
    [words.years, yearsText(paper.years)],
    [words.scopes, paper.scopes.length === 0 ? '—' : paper.scopes.join(words.comma)],
    [words.until, untilText(paper)],
    [dayName, isoDate(paper.now)],
  ];
  return html`<dl class="facts">
    ${facts.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
