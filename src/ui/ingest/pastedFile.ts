import { fileWords } from './words/files';

/** What was pasted, in the kinds a browser hands over. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
}

/**
 * Pasted content as a file for the reader: the page where it holds a table, else the text; cells of a spreadsheet come as a
 * page with a table. Undefined for nothing.
 *
 * @param number tells files of one visit apart by name
 */
export function pastedFile({ html, text }: Pasted, number: number): File | undefined {
  if (/<table[\s>]/iu.test(html)) {
    const page = `<!doctype html><meta charset="utf-8">${html}`;
    return new File([page], fileWords().pastedFile(String(number), 'html'), { type: 'text/html' });
  }
  if (text.trim() === '') return undefined;
  return new File([text], fileWords().pastedFile(String(number), 'txt'), { type: 'text/plain' });
}
