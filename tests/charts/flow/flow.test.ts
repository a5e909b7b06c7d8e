import fc from 'fast-check';
import { init } from 'echarts';
import { describe, expect, it } from 'vitest';
import { flowView } from '../../../src/charts/flow/flow';
import { FLOW_MEASURES } from '../../../src/charts/flow/flowFigures';
import { flowLayout } from '../../../src/charts/flow/flowLayout';
import { marksOf } from '../../../src/charts/walk';
import { APPLICANT_PARTS } from '../../../src/domain/applicant';
import { OUTCOME_KINDS, outcomeOf } from '../../../src/domain/measures/outcomesByApplicant';
import { MEASURES } from '../../../src/domain/measures';
import type { PointRow } from '../../../src/engine/queries/rows';
import type { Scope } from '../../../src/domain/report';
import { drawnTexts, seriesOf, tooltipOf } from '../drawn';
import { aNaming, aPoint } from '../rows';

type Counts = readonly (readonly (number | null)[])[];

/** Natural persons and enterprises only: 12 granted, 3 partly, 9 refused and so on. */
const COUNTS: Counts = [
  [12, 3, 9, 5, 0, 1],
  [4, 0, 6, 0, 0, 0],
  [0, 0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0, 0],
];

function rowsOf(counts: Counts, part: { readonly scope?: Scope; readonly report?: number } = {}): PointRow[] {
  return APPLICANT_PARTS.flatMap((applicant, from) =>
    OUTCOME_KINDS.map((kind, to) =>
      aPoint({
        measure: outcomeOf(kind, applicant),
        year: 2023,
        report: 7,
        value: counts[from]?.[to] ?? null,
        ...part,
      }),
    ),
  );
}

const context = { naming: aNaming(), unit: 0, year: 2023 };

describe('flowLayout', () => {
  const table = fc.array(fc.array(fc.option(fc.nat(500)), { minLength: 6, maxLength: 6 }), {
    minLength: 6,
    maxLength: 6,
  });

  it('gives every count above 0 one band, all on one scale, inside its two nodes', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const { bands, left, right } = flowLayout(counts);
        const positive = counts.flatMap((line, from) =>
          line.flatMap((count, to) => (count !== null && count > 0 ? [{ from, to, count }] : [])),
        );
        expect(bands.map(({ from, to, count }) => ({ from, to, count }))).toEqual(positive);
        const scale = (bands[0]?.thickness ?? 0) / (bands[0]?.count ?? 1);
        for (const { from, to, count, leftTop, rightTop, thickness } of bands) {
          expect(thickness).toBeCloseTo(count * scale, 9);
          const [one, other] = [
            left.find(({ place }) => place === from),
            right.find(({ place }) => place === to),
          ];
          expect(leftTop).toBeGreaterThanOrEqual((one?.top ?? 2) - 1e-9);
          expect(leftTop + thickness).toBeLessThanOrEqual((one?.bottom ?? -1) + 1e-9);
          expect(rightTop).toBeGreaterThanOrEqual((other?.top ?? 2) - 1e-9);
          expect(rightTop + thickness).toBeLessThanOrEqual((other?.bottom ?? -1) + 1e-9);
        }
      }),
    );
  });
  it('keeps nodes apart and on the page, and bands of one node apart', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const { bands, left, right } = flowLayout(counts);
        for (const side of [left, right]) {
          side.forEach((node, i) => {
            expect(node.top).toBeGreaterThanOrEqual((side[i - 1]?.bottom ?? 0) - 1e-9);
            expect(node.bottom).toBeLessThanOrEqual(1 + 1e-9);
          });
        }
        for (const { place } of right) {
          const own = bands.filter(({ to }) => to === place).sort((a, b) => a.rightTop - b.rightTop);
          own.slice(1).forEach((band, i) => {
            const before = own[i];
            expect(band.rightTop).toBeGreaterThanOrEqual(
              (before?.rightTop ?? 0) + (before?.thickness ?? 0) - 1e-9,
            );
          });
        }
      }),
    );
  });
});

describe('flowView', () => {
  const view = flowView(rowsOf(COUNTS), context);

  it('is made of the six kinds of outcome in the six applicant columns', () => {
    expect(FLOW_MEASURES).toHaveLength(36);
    expect(new Set(FLOW_MEASURES.map((key) => MEASURES[key]?.id)).size).toBe(36);
    expect(seriesOf(view.option)).toHaveLength(7);
  });
  it('names both sides with their sums, without overlap', () => {
    const texts = drawnTexts(view);
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['自然人 30', '商业企业 10', '予以公开 16（40%）', '不予公开 15（38%）']),
    );
    const right = texts.filter(({ x }) => x > 400).sort((a, b) => a.y - b.y);
    right.slice(1).forEach(({ y }, i) => {
      expect(y - (right[i]?.y ?? 0)).toBeGreaterThanOrEqual(14);
    });
  });
  it('draws a band for each count and none for a reported 0', () => {
    const chart = init(null, null, { renderer: 'svg', ssr: true, width: 900, height: 320 });
    chart.setOption(view.option);
    const svg = chart.renderToSVGString();
    chart.dispose();
    const bands = svg.match(/<path [^>]*fill-opacity="0\.55"|<path [^>]*opacity="0\.55"/gu) ?? [];
    expect(bands).toHaveLength(7);
  });
  it('says the largest in words, with its share of all', () => {
    expect(view.notes[0]).toBe('最多的一股：自然人 → 予以公开 12 件，占全部的 30.0%（12/40）。');
  });
  it('tells a cell with its share of the applicant and of all', () => {
    const told = tooltipOf(view.option, { seriesIndex: 1, dataIndex: 2 });
    expect(told).toContain('商业企业 → 不予公开\u30006 件');
    expect(told).toContain('占商业企业的 60.0%（6/10）');
    expect(told).toContain('占全部的 15.0%（6/40）');
    expect(view.wordsAt?.(1, 2)).toContain('占商业企业的 60.0%（6/10）');
  });
  it('opens the source of the figure, and has its 36 figures walked by keys', () => {
    expect(view.pick(1, 2)).toMatchObject({ unit: 0, year: 2023, report: 7 });
    expect(MEASURES[view.pick(1, 2)?.measure ?? -1]?.id).toBe('application.result.refused@enterprise');
    expect(view.pick(6, 0)).toBeUndefined();
    expect(marksOf(view)).toHaveLength(36);
  });
  it('has a table of applicants × outcomes with sums', () => {
    expect(view.table.rows.map((row) => row.at(-1)?.number)).toEqual([30, 10, 0, 0, 0, 0, 40]);
    expect(view.table.rows[0]?.map(({ text }) => text)).toEqual([
      '自然人',
      '全域',
      '12',
      '3',
      '9',
      '5',
      '0',
      '1',
      '30',
    ]);
    expect(view.longTable().rows).toHaveLength(36);
    const row = view.longTable().columns.findIndex(({ key }) => key === 'row');
    expect(view.longTable().rows[0]?.[row]?.text).toContain('〔自然人〕');
  });

  it('never takes a cell without a number for 0: no band, no share, no sum, and named', () => {
    const gap = COUNTS.map((line, from) => line.map((count, to) => (from === 1 && to === 2 ? null : count)));
    const { notes, table, option, wordsAt } = flowView(rowsOf(gap), context);
    expect(notes.join('')).toContain(
      '下列各格没有数字，不当作 0，没有画出，也不作占比：商业企业不予公开（未填）。',
    );
    expect(notes[0]).toBe('最多的一股：自然人 → 予以公开 12 件。');
    expect(table.rows[1]?.at(-1)).toEqual({ text: '', number: null });
    expect(table.rows[1]?.[4]).toMatchObject({ text: '未填', number: null });
    expect(table.rows.at(-1)?.map(({ number }) => number)).toEqual([
      undefined,
      undefined,
      16,
      3,
      null,
      5,
      0,
      1,
      null,
    ]);
    expect(tooltipOf(option, { seriesIndex: 0, dataIndex: 0 })).not.toContain('占全部');
    expect(wordsAt?.(1, 2)).toContain('未填');
    // A sum that lacks a part is not shown as the whole.
    const names = drawnTexts({ option, height: 320 }).map(({ text }) => text);
    expect(names).toEqual(
      expect.arrayContaining(['自然人 30', '商业企业 4（有缺项）', '予以公开 16', '不予公开 9（有缺项）']),
    );
  });
  it('never adds reports of two scopes, and names the one left out', () => {
    const both = [
      ...rowsOf(COUNTS, { scope: 'own', report: 8 }),
      ...rowsOf(COUNTS, { scope: 'whole', report: 7 }),
    ];
    const { reports, notes, subtitle } = flowView(both, context);
    expect(reports).toEqual([7]);
    expect(notes.join('')).toContain('同年还有另外口径的报告，没有并入：本级。');
    expect(subtitle).toContain('口径：全域');
  });
  it('says why there is nothing to draw', () => {
    const zero = COUNTS.map((line) => line.map(() => 0));
    expect(flowView(rowsOf(zero), context).empty).toContain('都报 0');
    const blank = COUNTS.map((line) => line.map(() => null));
    expect(flowView(rowsOf(blank), context).empty).toContain('未填');
  });
  it('frames a figure with an open error and names it', () => {
    const doubts = (_: number, measure: number) =>
      MEASURES[measure]?.id === 'application.result.refused@enterprise'
        ? [{ sentence: { zh: '不予公开各项之和与（三）不符。', en: 'An error.' } }]
        : [];
    const doubted = flowView(rowsOf(COUNTS), { ...context, doubts });
    expect(doubted.notes.join('')).toContain(
      '红框的带：该数有未处理的不符，如南康区 2023 年：不予公开各项之和',
    );
    expect(doubted.table.rows[1]?.[4]?.text).toBe('6 ✗');
  });
  it('marks made-up figures in every row of its table', () => {
    const { table } = flowView(rowsOf(COUNTS), { ...context, naming: aNaming({ kind: 'synthetic' }) });
    expect(table.rows.every((row) => row.at(-1)?.text === '合成示例数据')).toBe(true);
  });
});
