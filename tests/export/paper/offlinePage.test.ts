import { describe, expect, it } from 'vitest';
import { cssString } from '../../../src/export/paper/markup';
import { offlinePage } from '../../../src/export/paper/offlinePage';
import type { Paper } from '../../../src/export/paper/paper';
import { plainParts } from '../../../src/export/paper/plainPage';
import { printedView } from '../../../src/export/paper/printedView';

const HOSTILE = `"><img src=x onerror=alert(1)></script><script>alert(2)</script>'`;

const report = {
  id: 'r',
  dataset: 'import-1',
  unit: '360703',
  year: 2024,
  scope: 'whole',
  form: 'form2021',
  title: HOSTILE,
  url: `javascript:alert(1)`,
} as const;

const PAPER: Paper = {
  product: '公开年报看板',
  view: '依申请公开',
  sentences: [HOSTILE],
  units: [HOSTILE],
  unitLabel: () => HOSTILE,
  years: { from: 2024, to: 2024 },
  scopes: ['全域'],
  kind: 'real',
  datasets: [
    {
      id: 'import-1',
      kind: 'real',
      title: HOSTILE,
      origin: '',
      licence: '',
      reportCount: 1,
      figureCount: 1,
      fingerprint: '0123456789abcdef',
    },
  ],
  rowsOf: () => [{ from: 3, to: 9 }],
  until: { year: 2024 },
  now: new Date(2026, 10, 26),
  link: 'http://localhost/#v=applications',
  told: [{ title: HOSTILE, lines: [HOSTILE] }],
  charts: [
    {
      title: HOSTILE,
      subtitle: HOSTILE,
      drawing: { svg: '<svg width="1" height="1" viewBox="0 0 1 1"></svg>', width: 1, height: 1, cuts: [] },
      table: {
        caption: HOSTILE,
        columns: [
          { key: 'unit', label: HOSTILE, kind: 'text' },
          { key: '2024', label: '2024', kind: 'number', unit: '件' },
        ],
        rows: [
          [
            { text: HOSTILE, unit: 1 },
            { text: '71', number: 71, pick: { measure: 0, unit: 1, year: 2024, report: 0 } },
          ],
        ],
        legend: [{ mark: '—', meaning: HOSTILE }],
      },
      notes: [HOSTILE],
      reports: [report],
    },
  ],
};

describe('a page for reading offline', () => {
  const text = offlinePage(PAPER, 'abc123');

  it('runs its own script alone, whatever a name holds', () => {
    expect(text).toContain(`default-src &#39;none&#39;; script-src &#39;nonce-abc123&#39;`);
    expect(text).not.toContain('<img');
    expect([...text.matchAll(/<script/gu)]).toHaveLength(2);
    expect([...text.matchAll(/<\/script>/gu)]).toHaveLength(2);
    expect(text).not.toMatch(/(?:href|src)="/u);
    expect(text).not.toContain('onerror=alert(1)>');
  });

  it('says what it carries, from which reports, and marks made-up data', () => {
    expect(text).toContain('1 个数值');
    expect(text).toContain('0123456789abcdef');
    expect(text).not.toContain('合成示例数据');
    expect(offlinePage({ ...PAPER, kind: 'synthetic' }, 'a')).toContain('合成示例数据');
  });
});

describe('a printed view', () => {
  it('escapes every text, in its style too', () => {
    const { text } = printedView({ ...PAPER, view: HOSTILE });
    expect(text).not.toContain('<img');
    expect(text).not.toContain('<script');
    expect(cssString('"; } </style>\n')).not.toMatch(/<|\n|^".*".+$/u);
  });

  it('says where each report is: its address, and the file, sheet and rows it was read from', () => {
    const [chart] = PAPER.charts;
    const printed = (more: object): string =>
      printedView({
        ...PAPER,
        charts: chart === undefined ? [] : [{ ...chart, reports: [{ ...report, ...more }] }],
      }).text;
    expect(printed({ url: 'http://www.example.gov.cn/2024.html' })).toContain(
      'http://www.example.gov.cn/2024.html</td>',
    );
    expect(printed({ url: undefined, file: '年报.xlsx', sheet: '表1' })).toContain(
      '年报.xlsx；工作表“表1”；第 3–9 行</td>',
    );
    expect(printed({ url: 'http://www.example.gov.cn/2024.html', file: '年报.txt' })).toContain(
      'http://www.example.gov.cn/2024.html；年报.txt；第 3–9 行</td>',
    );
    expect(printed({ url: undefined })).toContain('>—</td>');
  });

  it('lists the reports that a page without charts shows row by row, and its sets', () => {
    const end = plainParts({ ...PAPER, shown: [{ ...report, title: '南康区 2024', file: '年报.txt' }] }).end;
    expect(end.text).toContain('>南康区 2024</th>');
    expect(end.text).toContain('年报.txt；第 3–9 行');
    const spans = Array.from({ length: 6 }, (_, at) => ({ from: 10 * at + 1, to: 10 * at + 4 }));
    const told = (count: number) =>
      plainParts({ ...PAPER, shown: [{ ...report, file: '年报.txt' }], rowsOf: () => spans.slice(0, count) })
        .end.text;
    expect(told(2)).toContain('第 1–4、11–14 行');
    expect(told(6)).toContain('第 1–4、11–14、21–24、31–34 行等 6 段，至第 54 行');
    expect(plainParts({ ...PAPER, shown: [] }).end.text).not.toContain('class="sources"');
  });
});
