import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FORM_IDS, type FormId } from '../../../src/domain/formId';
import { cellsOf, form } from '../../../src/domain/forms';
import { documentOf } from '../../support/formDocuments';
import { figuresOf, ingest } from '../../support/ingestText';
import type { PdfHabits } from '../../support/pdfDrawing';
import { pdfOf } from '../../support/pdfOf';
import { printed, type PrintLayout } from '../../support/pdfPrint';

const YEARS: Readonly<Record<FormId, number>> = { form2014: 2017, form2019: 2019, form2021: 2024 };
const PROSE = `全年按要求公开，${'并做好解读和回应，'.repeat(14)}接受监督。`;

const key = ({ indicator, applicant }: Readonly<Record<'indicator' | 'applicant', string>>) =>
  `${indicator} ${applicant}`;
/** A number of its own for every cell of a form. */
function numbers(id: FormId): ReadonlyMap<string, number> {
  return new Map(cellsOf(form(id)).map((cell, at) => [key(cell), at + 1000]));
}

async function read(id: FormId, habits: PdfHabits, layout: PrintLayout) {
  const own = numbers(id);
  const pages = printed(
    `南康区${String(YEARS[id])}年政府信息公开工作年度报告`,
    ['一、总体情况', PROSE],
    documentOf(id, (cell) => String(own.get(key(cell)) ?? '')),
    layout,
  );
  const result = await ingest(pdfOf(pages, habits), { name: '报告.pdf', defaultScope: 'whole' });
  return {
    problems: result.problems,
    figures: new Map(figuresOf(result).map((figure) => [key(figure), figure.value])),
  };
}

const LOOKS: readonly (readonly [string, PdfHabits, PrintLayout])[] = [
  ['lines drawn as narrow boxes', { lines: 'boxes' }, {}],
  ['lines drawn in pieces', { lines: 'pieces' }, {}],
  ['signs drawn one by one', { words: 'signs' }, {}],
  ['shifts between the signs', { words: 'shifted' }, {}],
  ['bold type drawn twice', { words: 'twice' }, {}],
  ['words drawn backwards', { order: 'backward' }, {}],
  ['digits in a font of their own', { isMixed: true }, {}],
  ['pages turned a quarter', { turned: 90 }, {}],
  ['pages turned by half', { turned: 180 }, {}],
  ['pages turned back a quarter', { turned: 270 }, {}],
  ['tables laid sideways', { sideways: 90 }, {}],
  ['tables upside down', { sideways: 180 }, {}],
  ['tables laid sideways the other way', { sideways: 270 }, {}],
  ['all of a page drawn by one part', { isInForm: true }, {}],
  ['parts marked for reading aloud', { isTagged: true }, {}],
  ['words in the middle of cells', {}, { align: 'middle' }],
  ['words at the right of cells', {}, { align: 'right', padding: 1 }],
  ['running heads and feet', {}, { running: '南康区政府信息公开', bottom: 420 }],
  ['heads on each page', {}, { repeatedHeads: 2, bottom: 420 }],
  ['rows that go over the page', {}, { breaksRows: true, bottom: 420 }],
];

describe.each(FORM_IDS)('a report on %s printed with', (id) => {
  it.each(LOOKS)('%s comes out cell by cell', async (_look, habits, layout) => {
    const { problems, figures } = await read(id, habits, layout);
    expect(problems).toEqual([]);
    expect(figures).toEqual(numbers(id));
  });

  it('codes of GBK comes out cell by cell', async () => {
    // The tables of characters lie beside the page; here they are files.
    vi.stubGlobal('fetch', async (address: URL) => new Response(await readFile(address)));
    const { problems, figures } = await read(id, { isGbk: true }, {});
    expect(problems).toEqual([]);
    expect(figures).toEqual(numbers(id));
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});
