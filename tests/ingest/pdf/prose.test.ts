import { describe, expect, it, vi } from 'vitest';
import { readPdf } from '../../../src/ingest/pdf/readPdf';
import type * as Faults from '../../../src/ingest/pdf/pdfError';
import { figuresOf, ingest } from '../../support/ingestText';
import { widthOf, type PdfPage } from '../../support/pdfDrawing';
import { pdfOf } from '../../support/pdfOf';

const MARKS = vi.hoisted(() => ({ most: 600_000 }));
vi.mock(import('../../../src/ingest/pdf/pdfError'), async (original): Promise<typeof Faults> => {
  const found = await original();
  return {
    ...found,
    get PDF_LIMITS() {
      return { ...found.PDF_LIMITS, marks: MARKS.most };
    },
  } as typeof Faults;
});

const TITLE = '南康区2022年政府信息公开工作年度报告';
const LEFT =
  '二〇二二年，区政府网站公开各类信息，做好解读和回应，接受社会监督。共承办区人大代表建议和区政协提案275件。区人大代表建议方面，答复件为“A类”的72件，占比67.9%。其中“A类”是指问题已经解决的。';
const RIGHT =
  '全年收到政府信息公开申请25件，均按时答复。2022年收取信息处理费460元。各部门按照条例规定，及时准确公开信息，没有发生复议和诉讼，群众满意，工作平稳有序，队伍稳定。';

/** In points. */
const COLUMN = 160;

/** As many words as a line has room for; numbers are not cut. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = [''];
  for (const [word] of text.matchAll(/[\d.%]+|[^\d.%]/gu)) {
    const last = lines.at(-1) ?? '';
    if (widthOf(last + word) <= COLUMN) lines[lines.length - 1] = last + word;
    else lines.push(word);
  }
  return lines;
}
const column = (text: string, x: number, y: number): PdfPage['texts'] =>
  linesOf(text).map((line, at) => ({ x, y: y + at * 14, text: line }));

const blocksOf = async (page: PdfPage) =>
  (await readPdf(pdfOf([page]))).blocks.map((block) => (block.kind === 'paragraph' ? block.text : 'table'));

describe('sentences of a PDF in two columns', () => {
  const page = (shift: number): PdfPage => ({
    texts: [{ x: 200, y: 200, text: TITLE }, ...column(LEFT, 40, 230), ...column(RIGHT, 240, 230 + shift)],
    lines: [],
  });

  it.each([
    ['beside each other', 0],
    ['half a line apart', 6],
  ])('are read column by column, their lines %s', async (_, shift) => {
    expect(await blocksOf(page(shift))).toEqual([TITLE, LEFT, RIGHT]);
    const result = await ingest(pdfOf([page(shift)]), { name: '报告.pdf', defaultScope: 'whole' });
    const read = figuresOf(result).map(({ indicator, value }) => `${indicator} ${String(value)}`);
    expect(read).toEqual(
      expect.arrayContaining(['proposal.total 275', 'proposal.npc.class_a 72', 'fees.collected 0.046']),
    );
  });

  it('that go on over the end of a column or a page are one paragraph', async () => {
    const whole = `${LEFT}${RIGHT}`.replace(/。$/u, '');
    const lines = linesOf(whole);
    const half = Math.ceil(lines.length / 2);
    const texts = lines.map((text, at) => ({
      x: at < half ? 40 : 240,
      y: 230 + (at < half ? at : at - half) * 14,
      text,
    }));
    expect(await blocksOf({ texts, lines: [] })).toEqual([whole]);
  });

  it('are told from a text over the whole page, and from labels beside numbers', async () => {
    const wide = linesOf(LEFT).map((text, at) => ({ x: 40, y: 230 + at * 14, text: `${text}${text}` }));
    expect((await blocksOf({ texts: wide, lines: [] })).join('')).toBe(wide.map(({ text }) => text).join(''));
    const labels = [TITLE, '收到申请数', '办结数', '予以公开', '部分公开', '不予公开'].flatMap((text, at) => [
      { x: 40, y: 230 + at * 14, text },
      { x: 240, y: 230 + at * 14, text: String(at + 2) },
    ]);
    expect((await blocksOf({ texts: labels, lines: [] })).join('')).toContain('收到申请数3办结数4');
  });
});

describe('text of a PDF that runs from top to bottom', () => {
  const upright = (text: string): PdfPage['texts'] =>
    linesOf(text).flatMap((line, nth) =>
      Array.from(line, (sign, at) => ({ x: 600 - nth * 16, y: 300 + at * 9, text: sign })),
    );

  it('is told by its page, and no number is read across', async () => {
    const pages: readonly PdfPage[] = [
      { texts: [{ x: 200, y: 200, text: TITLE }, ...column(RIGHT, 40, 230)], lines: [] },
      { texts: upright(LEFT), lines: [] },
    ];
    const result = await ingest(pdfOf(pages), { name: '报告.pdf', defaultScope: 'whole' });
    const told = result.problems.find(({ code }) => code === 'pdf.upright');
    expect(told?.sentence.zh).toContain('第 2 页的文字是竖排的');
    expect(figuresOf(result).map(({ indicator }) => indicator)).toEqual([
      'fees.collected',
      'application.received',
    ]);
  });

  it('is not what words spaced out on their line are', async () => {
    const spaced = linesOf(RIGHT).flatMap((line, nth) =>
      Array.from(line, (sign, at) => ({ x: 40 + at * 14, y: 230 + nth * 16, text: sign })),
    );
    const { uprightPages } = await readPdf(pdfOf([{ texts: spaced, lines: [] }]));
    expect(uprightPages).toEqual([]);
  });
});

describe('a PDF with more on its pages than a report', () => {
  it('is refused, and told how much is read', async () => {
    MARKS.most = 100;
    const page: PdfPage = { texts: column(LEFT, 40, 230), lines: [] };
    const result = await ingest(pdfOf([page, page]), { name: '报告.pdf' });
    MARKS.most = 600_000;
    expect(result.intake).toBeUndefined();
    expect(result.problems).toMatchObject([{ level: 'error', code: 'pdf.too-much' }]);
    expect(result.problems[0]?.sentence.zh).toMatch(/超过 [\d.]+ 万个.*请只保留报告所在的页/u);
  });
});
