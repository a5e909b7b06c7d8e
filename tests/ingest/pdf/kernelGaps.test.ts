import { afterAll, beforeAll, expect, it } from 'vitest';
import { documentOf } from '../../support/formDocuments';
import { pdfOf } from '../../support/pdfOf';
import { printed } from '../../support/pdfPrint';

/** What browser kernels of the Chromium 90 age have not, of what later ones have; but `at` and `toSorted` of arrays, which the runner of tests needs. */
const LATER: readonly (readonly [object, readonly string[]])[] = [
  [globalThis, ['structuredClone', 'OffscreenCanvas', 'ImageDecoder', 'Iterator']],
  [Array, ['fromAsync']],
  [Array.prototype, ['findLast', 'findLastIndex']],
  [
    Object.getPrototypeOf(Uint8Array.prototype) as object,
    ['at', 'findLast', 'toSorted', 'toReversed', 'with'],
  ],
  [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
  [Object, ['hasOwn', 'groupBy']],
  [Map, ['groupBy']],
  [Promise, ['withResolvers', 'try']],
  [Set.prototype, ['intersection', 'union', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
  [AbortSignal, ['any', 'timeout']],
  [AbortSignal.prototype, ['throwIfAborted']],
  [URL, ['parse', 'canParse']],
];
const taken: (readonly [object, string, PropertyDescriptor])[] = [];

beforeAll(() => {
  for (const [owner, names] of LATER) {
    for (const name of names) {
      const own = Object.getOwnPropertyDescriptor(owner, name);
      if (own !== undefined) taken.push([owner, name, own]);
      Reflect.deleteProperty(owner, name);
    }
  }
});

afterAll(() => {
  for (const [owner, name, own] of taken) Object.defineProperty(owner, name, own);
});

it('a PDF is read in a browser kernel of the Chromium 90 age', async () => {
  // The library looks at its start for what the kernel lacks.
  const { readPdf } = await import('../../../src/ingest/pdf/readPdf');
  const pages = printed(
    '南康区2017年政府信息公开工作年度报告',
    ['一、总体情况'],
    documentOf('form2014', () => '58'),
  );
  const { blocks } = await readPdf(pdfOf(pages));
  const [table] = blocks.filter((block) => block.kind === 'table');
  expect(table?.rows.some((row) => row.some(({ text }) => text === '58'))).toBe(true);
  // None of this came from the kernel itself.
  expect(taken.map(([, name]) => name)).toContain('structuredClone');
});
