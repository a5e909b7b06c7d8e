import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormCell } from '../../../src/domain/form';
import { FORM_IDS, type FormId } from '../../../src/domain/formId';
import { cellsOf, form } from '../../../src/domain/forms';
import { readExcerpt } from '../../../src/ingest/excerpt';
import { readPdf } from '../../../src/ingest/pdf/readPdf';
import { documentOf } from '../../support/formDocuments';
import { figuresOf, ingest } from '../../support/ingestText';
import { PAGE_HEIGHT } from '../../support/pdfDrawing';
import { pdfOf } from '../../support/pdfOf';
import { printed } from '../../support/pdfPrint';

const YEARS: Readonly<Record<FormId, number>> = { form2014: 2017, form2019: 2019, form2021: 2024 };
/** As long as a line of the page. */
const PROSE = `全年按要求公开，${'并做好解读和回应，'.repeat(14)}接受监督。`;
const title = (id: FormId) => `南康区${String(YEARS[id])}年政府信息公开工作年度报告`;

/** A number of its own for every cell of a form. */
function numbered(id: FormId): (cell: FormCell) => string {
  const places = new Map(
    cellsOf(form(id)).map(({ indicator, applicant }, at) => [`${indicator} ${applicant}`, at + 1000]),
  );
  return ({ indicator, applicant }) => String(places.get(`${indicator} ${applicant}`) ?? '');
}

const report = (id: FormId, bottom = PAGE_HEIGHT - 80) =>
  pdfOf(printed(title(id), ['一、总体情况', PROSE], documentOf(id, numbered(id)), { bottom }));
const read = (content: Uint8Array<ArrayBuffer>, name = '报告.pdf') =>
  ingest(content, { name, defaultScope: 'whole' });

describe.each(FORM_IDS)('a report on %s printed as a PDF', (id) => {
  const expected = new Map(
    cellsOf(form(id)).map(({ indicator, applicant }) => [
      `${indicator} ${applicant}`,
      Number(numbered(id)({ indicator, applicant })),
    ]),
  );

  it.each([
    ['on long pages', PAGE_HEIGHT - 80],
    ['with its tables broken over pages', 420],
  ])('comes out cell by cell, %s', async (_where, bottom) => {
    const result = await read(report(id, bottom));
    expect(result.container).toBe('pdf');
    expect(result.problems).toEqual([]);
    expect(result.intake?.batch.reports).toMatchObject([
      { unit: '360703', year: YEARS[id], form: id, scope: 'whole', file: '报告.pdf', title: title(id) },
    ]);
    const figures = figuresOf(result).map(
      ({ indicator, applicant, value }) => [`${indicator} ${applicant}`, value] as const,
    );
    expect(new Map(figures)).toEqual(expected);
  });
});

describe('a PDF', () => {
  it('shows the lines around a figure again, and on which page they stand', async () => {
    const content = report('form2021', 420);
    const result = await read(content);
    const figure = figuresOf(result).find(
      ({ indicator, applicant }) => indicator === 'application.carried_out' && applicant === 'total',
    );
    const excerpt = await readExcerpt({
      name: '报告.pdf',
      content: new Blob([content]),
      container: result.container,
      encoding: 'utf-8',
      fingerprint: 'ab12',
      place: { row: figure?.row ?? 0, column: figure?.column ?? 0 },
    });
    const line = excerpt?.rows[(figure?.row ?? 0) - (excerpt.firstRow ?? 0)];
    expect(line?.[(figure?.column ?? 0) - 1]).toBe(String(figure?.value));
    expect(excerpt?.page).toBeGreaterThan(1);
  });

  it.each([
    ['a scan', pdfOf([{ texts: [], lines: [], isPicture: true }]), 'pdf.scan', /扫描件/u],
    ['locked', pdfOf([{ texts: [], lines: [] }], { isLocked: true }), 'pdf.password', /密码/u],
    ['cut short', report('form2021').slice(0, 300), 'pdf.damaged', /损坏/u],
    [
      'of characters without meaning',
      pdfOf([{ texts: [{ x: 40, y: 60, text: '\u0001\u0002\u0003'.repeat(30) }], lines: [] }], {
        isNameless: true,
      }),
      'pdf.unknown-characters',
      /乱码/u,
    ],
  ])('that is %s is refused in words', async (_what, content, code, words) => {
    const { problems, intake } = await read(content);
    expect(intake).toBeUndefined();
    expect(problems).toMatchObject([{ level: 'error', code }]);
    expect(problems[0]?.sentence.zh).toMatch(words);
  });

  it('whose words a scanner found is read, and every figure says to check it', async () => {
    const pages = printed(title('form2014'), ['一、总体情况'], documentOf('form2014', numbered('form2014')));
    const scanned = pages.map((page) => ({ ...page, isPicture: true as const }));
    const result = await read(pdfOf(scanned, { isUnseen: true }));
    const figures = figuresOf(result);
    expect(figures).toHaveLength(cellsOf(form('form2014')).length);
    expect(new Set(figures.map(({ note }) => note))).toEqual(new Set(['扫描件的识别文字，请对照原件']));
    expect(result.problems).toMatchObject([{ level: 'warning', code: 'pdf.recognised' }]);
    const [part] = result.parts;
    const told = [part?.layout, part?.subject.unit, part?.subject.year, part?.subject.form];
    expect(told.map((each) => each?.certainty)).toEqual(['inferred', 'inferred', 'inferred', 'inferred']);
  });

  it('whose digits the file does not name gives no number, and is asked about', async () => {
    const pages = printed(title('form2014'), ['一、总体情况'], documentOf('form2014', numbered('form2014')));
    const result = await read(pdfOf(pages, { hasNamelessDigits: true }));
    expect(figuresOf(result).filter(({ value }) => typeof value === 'number')).toEqual([]);
    expect(result.problems).not.toEqual([]);
  });

  it('of too many pages is refused before any is read', async () => {
    const pages = Array.from({ length: 2000 }, () => ({
      texts: [{ x: 40, y: 60, text: '总计' }],
      lines: [],
    }));
    const { problems, intake } = await read(pdfOf(pages));
    expect(intake).toBeUndefined();
    expect(problems).toMatchObject([{ level: 'error', code: 'pdf.too-many-pages' }]);
  });

  it('given up midway is read no further', async () => {
    const page = { texts: [{ x: 40, y: 60, text: '总计'.repeat(30) }], lines: [] };
    const cancel = new AbortController();
    let reached = 0;
    const reading = readPdf(
      pdfOf(Array.from({ length: 40 }, () => page)),
      (done) => {
        reached = done;
        if (done === 3) cancel.abort();
      },
      cancel.signal,
    );
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    // Time enough for all other pages, if any were still read.
    await readPdf(pdfOf([page, page]));
    expect(reached).toBe(3);
  });

  it('is known by its content, whatever its name says', async () => {
    const result = await read(report('form2021'), '报告.csv');
    expect(result.container).toBe('pdf');
  });

  it('that is cut short anywhere tells the numbers it has, each of its own cell, or says what is wrong', async () => {
    const whole = report('form2021');
    const printedIn = new Map(
      cellsOf(form('form2021')).map((cell) => [
        `${cell.indicator} ${cell.applicant}`,
        numbered('form2021')(cell),
      ]),
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 5, max: whole.length }), async (length) => {
        const result = await read(whole.slice(0, length));
        expect(result.intake !== undefined || result.problems.length > 0).toBe(true);
        for (const { indicator, applicant, value } of figuresOf(result))
          expect(String(value)).toBe(printedIn.get(`${indicator} ${applicant}`));
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  it('never throws, whatever bytes of it are changed or follow its mark', async () => {
    const whole = report('form2021');
    const flips = fc
      .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
      .map((changes) => {
        const content = whole.slice();
        for (const [at, byte] of changes) content[at] = byte;
        return content;
      });
    const noise = fc
      .uint8Array({ maxLength: 400 })
      .map((bytes) => Uint8Array.from([...new TextEncoder().encode('%PDF-1.7\n'), ...bytes]));
    await fc.assert(
      fc.asyncProperty(fc.oneof(flips, noise), async (content) => {
        const result = await read(content);
        expect(result.intake !== undefined || result.problems.length > 0).toBe(true);
      }),
      { numRuns: 20 },
    );
  }, 120_000);
});
