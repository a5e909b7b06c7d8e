import { plain } from '../../src/ingest/label/label';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page of a PDF. */
export interface PrintedPage {
  /** Its text, spaces and line ends left out. */
  readonly text: string;
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** Texts that begin or end nearer to an edge than 6 mm, where printers print nothing, or beyond it. */
  readonly outside: readonly string[];
}

/** What no printer reaches, in points. */
const EDGE = 17;

/** The pages of a PDF. */
export async function printedPages(bytes: Uint8Array): Promise<readonly PrintedPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const { width, height } = page.getViewport({ scale: 1 });
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    const outside = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [x, y] = [Number(item.transform[4]), Number(item.transform[5])];
      const isTurned = Number(item.transform[1]) !== 0;
      const right = isTurned ? x : x + item.width;
      const isInside = x >= EDGE && right <= width - EDGE && y >= EDGE && y <= height - EDGE;
      return isInside ? [] : [`${item.str} ${[x, right, y].map(Math.round).join()}`];
    });
    pages.push({ text: plain(text).replace(/\s+/gu, ''), width, height, outside });
  }
  await task.destroy();
  return pages;
}
