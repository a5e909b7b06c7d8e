import { plain } from '../../src/ingest/label';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of each page of a PDF, spaces and line ends left out, with the size of the page in points. */
export async function printedPages(
  bytes: Uint8Array,
): Promise<readonly { readonly text: string; readonly width: number; readonly height: number }[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const { width, height } = page.getViewport({ scale: 1 });
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    pages.push({ text: plain(text).replace(/\s+/gu, ''), width, height });
  }
  await task.destroy();
  return pages;
}
