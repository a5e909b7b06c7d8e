import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textGrid } from '../../src/ingest/table/grid';
import { recordParts } from '../../src/ingest/table/records';
import { readCell } from '../../src/ingest/cell/readCell';
import { readHeader } from '../../src/ingest/table/readHeader';
import { figuresOf, ingest } from '../support/ingestText';

const PIECES = [
  ...[
    '单位',
    '年份',
    '指标',
    '数值',
    '口径',
    '代码',
    '南康区',
    '朝阳区',
    '合计',
    '360703',
    '2017',
    '2019年',
    '全区',
  ],
  ...[
    '收到申请数',
    '主动公开政府信息数',
    '结转下年度继续办理',
    '自然人',
    '6',
    '44,042',
    '-3',
    '无',
    '——',
    '１２',
    '4.4万',
  ],
  ...[
    ',',
    ',',
    ',',
    '\n',
    '\n',
    '\r\n',
    '\t',
    ';',
    '"',
    '""',
    ' ',
    '\u0000',
    '\ufeff',
    '�',
    '（',
    '）',
    '@',
    '%',
  ],
];
const messyText = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    {
      maxLength: 120,
    },
  )
  .map((pieces) => pieces.join(''));
const numberCell = fc
  .array(
    fc.constantFrom(
      ...'0123456789',
      ',',
      '.',
      ' ',
      '-',
      '+',
      '（',
      '）',
      '万',
      '元',
      '件',
      '％',
      '①',
      '０',
      '９',
      '，',
      '约',
    ),
    { maxLength: 12 },
  )
  .map((characters) => characters.join(''));

describe('whatever is in a file', () => {
  it('the reader answers and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(messyText, fc.constantFrom('a.csv', 'a.json', 'a.txt'), async (text, name) => {
        const result = await ingest(text, { name });
        expect(result.intake !== undefined || result.problems.length > 0).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('any bytes are answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const result = await ingest(Uint8Array.from(bytes));
        expect(result.intake !== undefined || result.problems.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('any JSON is answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        const result = await ingest(text, { name: 'a.json' });
        expect(result.intake !== undefined || result.problems.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('every line is a row, part of a quoted cell, blank or told to be broken', () => {
    fc.assert(
      fc.property(messyText, (text) => {
        const blocks = [...textGrid(text).blocks()];
        expect(blocks.flatMap(({ broken }) => broken.map(({ code }) => code))).not.toContain('rows.lost');
        const lines = blocks.flatMap(({ lines: own }) => [...own]);
        expect(lines.every((line, at) => at === 0 || line > (lines[at - 1] ?? 0))).toBe(true);
      }),
      { numRuns: 1000, examples: [['""单位\r\n\ufeff']] },
    );
  });

  it('a text is cut into the same records, in however many pieces it comes', () => {
    const cut = (pieces: readonly string[], size: number) => {
      let [text, line] = ['', 1];
      for (const part of recordParts(pieces, ',', size)) {
        if ('unclosed' in part) text += `<${String(part.unclosed.line)}>${part.unclosed.text}`;
        else {
          expect(part.block.firstLine).toBeGreaterThanOrEqual(line);
          line = part.block.firstLine;
          text += part.block.text;
        }
      }
      return text;
    };
    fc.assert(
      fc.property(
        messyText,
        fc.integer({ min: 1, max: 40 }),
        fc.infiniteStream(fc.integer({ min: 1, max: 12 })),
        (messy, size, lengths) => {
          const text = messy.replace(/\r\n?/gu, '\n');
          const pieces: string[] = [];
          for (let at = 0; at < text.length; at += pieces[pieces.length - 1]?.length ?? 1) {
            pieces.push(text.slice(at, at + (lengths.next().value as number)));
          }
          expect(cut(pieces, size)).toBe(cut([text], size));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('any label is answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (label) => readHeader(label).kind.length > 0),
    );
  });
});

/** Digits of a text as the reader's eye sees them, without leading zeros and without zeros after the point. */
function digitsOf(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[^\d.]/gu, '')
    .replace(/\.$/u, '');
  const [whole = '', fraction = ''] = plain.split('.');
  const kept = fraction.replace(/0+$/u, '');
  return `${whole.replace(/^0+(?=\d)/u, '') || '0'}${kept === '' ? '' : `.${kept}`}`;
}

describe('a number that is read', () => {
  it('has the digits of its cell and no others', () => {
    fc.assert(
      fc.property(numberCell, (text) => {
        const { value, note } = readCell(text, { unit: '万元', mayBeNegative: true });
        if (typeof value !== 'number' || note !== undefined) return;
        expect(digitsOf(String(Math.abs(value)))).toBe(digitsOf(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('is always finite, safe and, where things are counted, whole and not negative', () => {
    fc.assert(
      fc.property(numberCell, (text) => {
        const { value } = readCell(text, { unit: '件', mayBeNegative: false });
        if (typeof value === 'number')
          expect(Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('is never made of a cell without a digit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
        if (!/\d/u.test(text.normalize('NFKC'))) {
          expect(typeof readCell(text, { unit: '件', mayBeNegative: false }).value).toBe('string');
        }
      }),
    );
  });

  it('comes back from a table as it was written, thousands separators or not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 10 ** 9 }), { minLength: 1, maxLength: 40 }),
        async (counts) => {
          const rows = counts.map((count, at) => {
            const shown = at % 2 === 0 ? String(count) : `"${count.toLocaleString('en-US')}"`;
            return `360703,${String(2008 + (at % 20))},${['本级', '全区'][at < 20 ? 0 : 1] ?? ''},主动公开政府信息数,${shown}`;
          });
          const text = `代码,年份,口径,指标,数值\n${rows.join('\n')}\n`;
          // Years of the later forms have no such row, unless nothing else is told of the report.
          const result = await ingest(text);
          expect(figuresOf(result).map(({ value }) => value)).toEqual(counts);
        },
      ),
      { numRuns: 50 },
    );
  });
});
