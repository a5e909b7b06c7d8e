import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORM_IDS, type FormId } from '../../../src/domain/formId';
import { cellsOf, form } from '../../../src/domain/forms';
import type { Value } from '../../../src/domain/value';
import { documentOf } from '../../support/formDocuments';
import { figuresOf, ingest } from '../../support/ingestText';
import type { PdfHabits } from '../../support/pdfDrawing';
import { pdfOf } from '../../support/pdfOf';
import { printed, type PrintLayout } from '../../support/pdfPrint';

const YEARS: Readonly<Record<FormId, number>> = { form2014: 2017, form2019: 2019, form2021: 2024 };

/** What is printed in a cell, and what it means. */
const PRINTED: fc.Arbitrary<readonly [string, Value]> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<readonly [string, Value]>(['0', 0]) },
  { weight: 4, arbitrary: fc.nat(99).map((count): readonly [string, Value] => [String(count), count]) },
  { weight: 2, arbitrary: fc.nat(99_999).map((count): readonly [string, Value] => [String(count), count]) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 99 }), fc.nat(999))
      .map(([thousands, rest]): readonly [string, Value] => [
        `${String(thousands)},${String(rest).padStart(3, '0')}`,
        thousands * 1000 + rest,
      ]),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<readonly [string, Value]>(
      ['', 'unfilled'],
      ['——', 'notInForm'],
      ['/', 'unfilled'],
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .nat(99)
      .map((count): readonly [string, Value] => [
        `${String(count)}（其中修订${String(count + 1)}件）`,
        count,
      ]),
  },
);

const HABITS: fc.Arbitrary<PdfHabits> = fc.record(
  {
    lines: fc.constantFrom('strokes', 'boxes', 'pieces'),
    words: fc.constantFrom('whole', 'signs', 'shifted', 'twice'),
    order: fc.constantFrom('reading', 'backward'),
    turned: fc.constantFrom(90, 180, 270),
    isMixed: fc.boolean(),
    isInForm: fc.boolean(),
    isTagged: fc.boolean(),
  },
  { requiredKeys: [] },
);

const LAYOUT: fc.Arbitrary<PrintLayout> = fc.record(
  {
    bottom: fc.integer({ min: 300, max: 1500 }),
    padding: fc.integer({ min: 1, max: 8 }),
    align: fc.constantFrom('left', 'middle', 'right'),
    repeatedHeads: fc.integer({ min: 0, max: 3 }),
    running: fc.constant('南康区政府信息公开'),
    breaksRows: fc.boolean(),
  },
  { requiredKeys: [] },
);

describe.each(FORM_IDS)('a report on %s printed anyhow', (id) => {
  const cells = cellsOf(form(id)).map(({ indicator, applicant }) => `${indicator} ${applicant}`);

  it('has every figure read as it stands, or asked about', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.noShrink(fc.array(PRINTED, { minLength: cells.length, maxLength: cells.length })),
        HABITS,
        LAYOUT,
        async (values, habits, layout) => {
          const means = new Map(cells.map((cell, at) => [cell, values[at] ?? (['', 'unfilled'] as const)]));
          const pages = printed(
            `南康区${String(YEARS[id])}年政府信息公开工作年度报告`,
            ['一、总体情况'],
            documentOf(id, ({ indicator, applicant }) => means.get(`${indicator} ${applicant}`)?.[0] ?? ''),
            layout,
          );
          const result = await ingest(pdfOf(pages, habits), { name: '报告.pdf', defaultScope: 'whole' });
          const figures = figuresOf(result);
          const wrong = figures.flatMap(({ indicator, applicant, value, raw }) => {
            const [text, meant] = means.get(`${indicator} ${applicant}`) ?? [];
            return value === meant || value === 'illegible'
              ? []
              : [[indicator, applicant, text, meant, value, raw]];
          });
          expect(wrong).toEqual([]);
          const exact = figures.filter(({ value }) => value !== 'illegible').length;
          if (exact < cells.length) expect(result.problems).not.toEqual([]);
        },
      ),
      { numRuns: 8 },
    );
  }, 600_000);
});
