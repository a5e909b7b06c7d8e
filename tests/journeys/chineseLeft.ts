import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { SYNTHETIC_MARK } from '../../src/domain/dataset';

/*
 * What may be Chinese on an English page, and nothing else:
 *
 * - names of places and of units, and the mark of made-up data;
 * - titles, publishers, addresses and file names of documents and datasets, and notes that a person wrote;
 * - cells and sentences of a report, and rows of a form, quoted as they are printed.
 *
 * Each of them stands in an element marked `lang="zh-CN"`, so that a screen reader changes its voice. What is spoken of
 * an element besides its text (`aria-label`, `title` …), and the text of an option of a list, can hold no such marks:
 * there a quotation stands between “ and ”, and names stand bare.
 */

/** A text that a reader of English sees or hears. */
interface SeenText {
  /** The tag it stands in, or the attribute. */
  readonly place: string;
  readonly text: string;
  /** It can hold no marks of its own. */
  readonly isPlain: boolean;
}

/** Names that may stand bare in an attribute and on paper, the longest first. */
const NAMES = [
  SYNTHETIC_MARK,
  ...columnsOf('datasets/regions/regions.csv', ['name', 'short_name', 'former']),
  ...columnsOf('datasets/real-reports/units.csv', ['name', 'short_name']),
  ...columnsOf('datasets/real-reports/reports.csv', ['title', 'publisher', 'file']),
  ...columnsOf('datasets/ganzhou-demo/units.csv', ['name', 'short_name']),
  ...columnsOf('datasets/ganzhou-demo/reports.csv', ['title']),
].sort((one, other) => other.length - one.length);

function columnsOf(path: string, columns: readonly string[]): readonly string[] {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  return data.flatMap((row) => columns.flatMap((column) => chineseParts(row[column] ?? '')));
}

/** Texts with Chinese in them that no element around them marks as Chinese. */
function unmarked(page: Page): Promise<readonly SeenText[]> {
  return page.evaluate(() => {
    const found: SeenText[] = [];
    const see = (element: Element | null, text: string, attribute?: string) => {
      if (!/\p{Script=Han}/u.test(text)) return;
      if (element?.closest('[lang|=zh], script, style, noscript') != null) return;
      const place = `${element?.tagName.toLowerCase() ?? 'head'}.${element?.classList[0] ?? ''}`;
      found.push({
        place: attribute === undefined ? place : `${place}[${attribute}]`,
        text: text.trim().replace(/\s+/gu, ' '),
        isPlain: attribute !== undefined || element?.tagName === 'OPTION',
      });
    };
    see(null, document.title);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null)
      see(walker.currentNode.parentElement, walker.currentNode.textContent ?? '');
    for (const element of document.body.querySelectorAll('*')) {
      for (const name of ['aria-label', 'aria-description', 'title', 'alt', 'placeholder'])
        see(element, element.getAttribute(name) ?? '', name);
    }
    return found;
  });
}

/**
 * What else a sheet quotes as it is written: what a place calls its classes of results, publishers, what is told of a dataset, the
 * numbers of documents, and the sign of the product.
 */
const QUOTED = [
  ...['real-reports', 'ganzhou-demo'].flatMap((set) => [
    ...columnsOf(`datasets/${set}/reports.csv`, ['publisher', 'class_a', 'class_b', 'class_c', 'class_d']),
    ...chineseParts(readFileSync(`datasets/${set}/datapackage.json`, 'utf8')),
  ]),
  ...['国办发', '国办公开办函', '号', '公'],
];

function chineseParts(text: string): readonly string[] {
  return text.match(/\p{Script=Han}{2,}/gu) ?? [];
}

/** Chinese words of a text without marks, a sheet of paper say, that are no names and stand in no quotation. */
function chineseIn(text: string, more: readonly string[] = []): readonly string[] {
  const own = text.replace(/“[^“”]*”/gu, '');
  const names = [...more, ...NAMES].sort((one, other) => other.length - one.length);
  const left = names.reduce((rest, name) => rest.replaceAll(name, ' '), own);
  return [...new Set(left.match(/\p{Script=Han}+/gu) ?? [])];
}

/** Chinese words on a printed sheet that are no names, no quotation and no words of a report. */
export function chineseOnPaper(text: string): readonly string[] {
  return chineseIn(text, QUOTED);
}

/** What of a page is Chinese against the rule above: place and text, each once. */
async function chineseLeft(page: Page): Promise<readonly string[]> {
  const left = (await unmarked(page)).filter(({ text, isPlain }) => {
    if (!isPlain) return true;
    return chineseIn(text).length > 0;
  });
  return [...new Set(left.map(({ place, text }) => `${place} | ${text}`))];
}

/** Holds that what is on the screen now is English, once its words have been fetched. */
export async function expectEnglish(page: Page, what: string): Promise<void> {
  // The words of a part that was just fetched are said in English as soon as its catalogue is there.
  await expect
    .poll(() => chineseLeft(page), { message: `Chinese left: ${what}`, timeout: 15_000 })
    .toEqual([]);
}
