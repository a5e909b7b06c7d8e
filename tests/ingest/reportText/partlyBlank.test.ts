import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APPLICANT_PARTS } from '../../../src/domain/applicant';
import { documentOf } from '../../support/formDocuments';
import { codesOf, figuresOf, ingest } from '../../support/ingestText';

interface Printed {
  /** Lines of the text, one for each cell and a blank one behind it. */
  readonly text: string;
  /** What stands where; blank cells as `unfilled`. */
  readonly expected: ReadonlyMap<string, number | 'unfilled'>;
}

const isApplication = (indicator: string): boolean => indicator.startsWith('application.');

/**
 * The form of 2021 as copied from a page. Totals of rows add up unless said otherwise.
 *
 * @param isBlank cells left empty
 * @param keepsLines an empty cell leaves its lines behind
 */
function printed(
  isBlank: (indicator: string, applicant: string, nth: number) => boolean,
  {
    keepsLines,
    lineBehind = true,
    off,
    zero,
  }: { keepsLines: boolean; lineBehind?: boolean; off?: string; zero?: string },
): Printed {
  const expected = new Map<string, number | 'unfilled'>();
  let nth = 0;
  const tables = documentOf('form2021', ({ indicator, applicant }) => {
    nth += 1;
    const key = `${indicator}@${applicant}`;
    if (isBlank(indicator, applicant, nth)) {
      expected.set(key, 'unfilled');
      return '';
    }
    const parts = APPLICANT_PARTS.map((part) => expected.get(`${indicator}@${part}`) ?? 0);
    const sum = parts.reduce<number>((total, part) => total + (part === 'unfilled' ? 0 : part), 0);
    const isTotal = isApplication(indicator) && applicant === 'total';
    const value = indicator === zero ? 0 : isTotal ? sum + (indicator === off ? 1 : 0) : (nth * 7) % 23;
    expected.set(key, value);
    return String(value);
  });
  const cell = (text: string): readonly string[] => {
    if (text === '') return keepsLines ? (lineBehind ? ['', ''] : ['']) : [];
    return lineBehind ? [text, ''] : [text];
  };
  const lines = tables.flatMap(({ heading, rows }) => [
    ...(heading === undefined ? [] : [heading]),
    ...rows.flatMap((cells) => cells.flatMap(({ text }) => cell(text))),
  ]);
  return {
    text: ['南康区2024年政府信息公开工作年度报告', ...lines, '五、存在的主要问题'].join('\n'),
    expected,
  };
}

async function read({ text, expected }: Printed) {
  const result = await ingest(text, { name: '报告.txt', defaultScope: 'whole' });
  const got = figuresOf(result).map(
    ({ indicator, applicant, value }) => [`${indicator}@${applicant}`, value] as const,
  );
  return {
    result,
    got: new Map<string, unknown>(got),
    wrong: got.filter(([key, value]) => expected.get(key) !== value),
  };
}

const everyFifth = (_: string, __: string, nth: number): boolean => nth % 5 === 0;

describe('a form with a cell a line and some cells blank', () => {
  it.each([
    ['two lines a cell', true],
    ['one line a cell', false],
  ])('is read whole where blank cells keep their lines (%s)', async (_, lineBehind) => {
    const blanks = (indicator: string, applicant: string, nth: number) =>
      isApplication(indicator) &&
      !/received|carried/u.test(indicator) &&
      everyFifth(indicator, applicant, nth);
    const made = printed(blanks, { keepsLines: true, lineBehind });
    const { got, wrong, result } = await read(made);
    expect(wrong).toEqual([]);
    expect(got).toEqual(made.expected);
    expect(codesOf(result)).toEqual([]);
  });

  it('loads whole rows and the totals of the others where blank cells leave no line, and asks about the rest', async () => {
    const made = printed(
      (indicator, applicant) => isApplication(indicator) && /enterprise|other/u.test(applicant),
      {
        keepsLines: false,
      },
    );
    const { got, wrong, result } = await read(made);
    expect(wrong).toEqual([]);
    const totals = [...made.expected.keys()].filter((key) => isApplication(key) && key.endsWith('@total'));
    expect(totals.filter((key) => !got.has(key))).toEqual([]);
    expect([...got.keys()].filter((key) => isApplication(key) && !key.endsWith('@total'))).toEqual([]);
    expect(got.has('review.total@total')).toBe(true);
    const asked = result.problems.filter(({ code }) => code === 'text.total-only');
    expect(asked).toHaveLength(totals.length);
    expect(asked[0]?.sentence.zh).toMatch(/留下的 5 个数分不清各属哪一栏，只载入了总计 \d+/u);
    expect(codesOf(result)).not.toContain('text.rows-unclear');
  });

  it('loads no total where one row does not add up, since the last number may be of another column', async () => {
    const made = printed((indicator, applicant) => isApplication(indicator) && applicant === 'enterprise', {
      keepsLines: false,
      off: 'application.result.refused.secret',
    });
    const { got, wrong, result } = await read(made);
    expect(wrong).toEqual([]);
    expect([...got.keys()].filter(isApplication)).toEqual([]);
    expect(codesOf(result)).toContain('text.cells-unfit');
    expect(codesOf(result)).not.toContain('text.total-only');
  });

  it('loads no total of a row of zeros, whose last one may be of another column', async () => {
    const secret = 'application.result.refused.secret';
    const made = printed((indicator, applicant) => isApplication(indicator) && applicant === 'enterprise', {
      keepsLines: false,
      zero: secret,
    });
    const { got, wrong, result } = await read(made);
    expect(wrong).toEqual([]);
    expect(got.has(`${secret}@total`)).toBe(false);
    expect(got.has('application.received@total')).toBe(true);
    expect(codesOf(result).filter((code) => code === 'text.cells-unfit')).toHaveLength(1);
  });

  it('never loads a wrong figure, whatever is blank', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.boolean(), { minLength: 20, maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        fc.boolean(),
        async (pattern, oneIn, keepsLines, lineBehind) => {
          const isBlank = (_: string, __: string, nth: number) =>
            nth % oneIn === 0 && pattern[nth % pattern.length] === true;
          expect((await read(printed(isBlank, { keepsLines, lineBehind }))).wrong).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  });
});
