import { describe, expect, it } from 'vitest';
import type { IndicatorId } from '../../../src/domain/catalogue';
import type { ReportedFigure } from '../../../src/domain/formSheet/reportedFigures';
import {
  besideRows,
  type Beside,
  type BesideReport,
  type BesideRow,
} from '../../../src/ui/reports/besideRows';
import { realReport } from './realReports';

const TOTALS = { isEveryApplicant: false, isOnlyDifferent: false };
const rowsOf = ({ sections }: Beside): readonly BesideRow[] => sections.flatMap(({ rows }) => rows);
const rowOf = (beside: Beside, indicator: IndicatorId): BesideRow | undefined =>
  rowsOf(beside).find((row) => row.indicator === indicator && row.applicant === 'total');

const aFigure = (indicator: IndicatorId, value: number): ReportedFigure => ({
  indicator,
  applicant: 'total',
  value,
  origin: 'table',
});
/** Nankang's report of 2017 rewritten as one of another year, form and figures. */
const another = (part: Partial<BesideReport['report']>, figures: readonly ReportedFigure[]): BesideReport => {
  const nankang = realReport('360703@2017@whole');
  return { ...nankang, report: { ...nankang.report, ...part }, figures };
};

describe('besideRows of one form', () => {
  const beside = besideRows(realReport('321300@2024@whole'), realReport('321300@2023@whole'), TOTALS);

  it('subtracts the right side from the left, and divides by the right', () => {
    expect(beside.broken).toBeUndefined();
    expect(rowOf(beside, 'review.total')).toMatchObject({ left: 170, right: 440, difference: -270 });
    expect(rowOf(beside, 'review.total')?.ratio).toBeCloseTo(-0.6136, 4);
    expect(rowOf(beside, 'application.received')).toMatchObject({ left: 3525, right: 3511, difference: 14 });
  });
  it('gives a difference and no percentage over 0 or a tiny base', () => {
    expect(rowOf(beside, 'litigation.direct.upheld')).toMatchObject({ difference: 6, ratio: undefined });
    expect(rowOf(beside, 'litigation.after_review.corrected')).toMatchObject({
      difference: 0,
      ratio: undefined,
    });
  });
  it('keeps the order of the form', () => {
    const order = rowsOf(beside).map(({ indicator }) => indicator);
    expect(order.indexOf('disclosure.license.decisions')).toBeLessThan(order.indexOf('application.received'));
    expect(order.indexOf('application.carried_out')).toBeLessThan(order.indexOf('review.upheld'));
    expect(beside.sections.map(({ title }) => title).slice(0, 3)).toEqual([
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
    ]);
  });
  it('puts a row without a number above the first row under it', () => {
    const headsOf = (indicator: IndicatorId) => rowOf(beside, indicator)?.heads.map(({ label }) => label);
    expect(headsOf('application.result.disclosed_full')).toEqual(['三、本年度办理结果']);
    expect(headsOf('application.result.refused.secret')).toEqual(['（三）不予公开']);
    expect(headsOf('application.result.refused.law_forbidden')).toEqual([]);
    expect(headsOf('application.carried_out')).toEqual([]);
  });
  it('keeps the head of a row although the rows before it are left out', () => {
    const both = [realReport('321300@2024@whole'), realReport('321300@2023@whole')] as const;
    const some = besideRows(...both, { ...TOTALS, isOnlyDifferent: true });
    const row = rowOf(some, 'application.result.not_processed.massive');
    expect(row?.heads).toEqual([]);
    expect(rowOf(some, 'application.result.not_processed.petition')?.heads.map(({ id }) => id)).toEqual([
      '3.3.5',
    ]);
  });
  it('names a cell of table four by its heads', () => {
    expect(rowOf(beside, 'review.upheld')?.label).toBe('行政复议 结果维持');
  });
  it('shows the six kinds of applicant on request', () => {
    const both = [realReport('321300@2024@whole'), realReport('321300@2023@whole')] as const;
    const every = rowsOf(besideRows(...both, { ...TOTALS, isEveryApplicant: true }));
    const received = every.filter(({ indicator }) => indicator === 'application.received');
    expect(received.map(({ applicant }) => applicant)).toEqual([
      'natural_person',
      'enterprise',
      'research',
      'public_welfare',
      'legal_service',
      'other',
      'total',
    ]);
  });
  it('leaves out rows that are the same on both sides when only differences are wanted', () => {
    const both = [realReport('321300@2024@whole'), realReport('321300@2023@whole')] as const;
    const some = besideRows(...both, { ...TOTALS, isOnlyDifferent: true });
    expect(rowOf(some, 'litigation.after_review.corrected')).toBeUndefined();
    expect(rowOf(some, 'review.total')?.difference).toBe(-270);
  });
  it('lets a cell left empty be no number', () => {
    const office = realReport('310000/上海市人民政府办公厅@2019@department');
    const row = rowOf(besideRows(office, office, TOTALS), 'review.corrected');
    expect(row).toMatchObject({ left: 'unfilled', right: 'unfilled', difference: undefined });
  });
});

describe('besideRows across a break', () => {
  it('subtracts nothing between 本级 and 全域', () => {
    const beside = besideRows(realReport('320813@2024@whole'), realReport('320813@2023@own'), TOTALS);
    expect(beside.broken).toContain('口径不同');
    expect(rowOf(beside, 'disclosure.license.decisions')).toMatchObject({
      left: 9487,
      right: 550,
      difference: undefined,
    });
    expect(rowsOf(beside).filter(({ difference }) => difference !== undefined)).toEqual([]);
  });
  it('subtracts nothing between levels', () => {
    const beside = besideRows(realReport('320800@2024@whole'), realReport('320813@2024@whole'), TOTALS);
    expect(beside.broken).toContain('层级不同');
    expect(rowsOf(beside).filter(({ difference }) => difference !== undefined)).toEqual([]);
  });
  it('puts the newer form first, then what only the older has, with 不适用 on the side without the row', () => {
    const newer = another({ year: 2022, form: 'form2021' }, [
      aFigure('application.received', 9),
      aFigure('application.carried_in', 2),
      aFigure('review.total', 3),
    ]);
    const beside = besideRows(newer, realReport('360703@2017@whole'), TOTALS);
    const titles = beside.sections.map(({ title }) => title);
    expect(titles[0]).toBe('二、主动公开政府信息情况');
    expect(titles[3]).toBe('仅2014表：一、主动公开情况');
    expect(rowOf(beside, 'application.carried_in')).toMatchObject({ left: 2, right: 'notInForm' });
    expect(rowOf(beside, 'disclosure.total')).toMatchObject({ left: 'notInForm', right: 44_042 });
  });
  it('gives a difference with its note where the forms nearly agree, and the reason where they do not', () => {
    const newer = another({ year: 2022, form: 'form2021' }, [
      aFigure('application.received', 9),
      aFigure('review.total', 3),
    ]);
    const beside = besideRows(newer, realReport('360703@2017@whole'), TOTALS);
    expect(rowOf(beside, 'application.received')).toMatchObject({ left: 9, right: 6, difference: 3 });
    expect(rowOf(beside, 'application.received')?.note).toContain('本年新收');
    expect(rowOf(beside, 'review.total')).toMatchObject({ left: 3, right: 0, difference: undefined });
    expect(rowOf(beside, 'review.total')?.reason).toContain('尚未审结');
  });
});

describe('besideRows of proposals', () => {
  const here = another({}, [aFigure('proposal.npc.class_a', 72), aFigure('proposal.npc.class_b', 29)]);
  const elsewhere = (b: string): BesideReport => ({
    ...here,
    report: { ...here.report, classWording: { ...here.report.classWording, b } },
    figures: [aFigure('proposal.npc.class_a', 70), aFigure('proposal.npc.class_b', 20)],
  });

  it('compares class A, and class B between equal wordings only', () => {
    const same = besideRows(here, elsewhere('正在解决或列入规划逐步解决'), TOTALS);
    expect(rowOf(same, 'proposal.npc.class_b')?.difference).toBe(9);
    const other = besideRows(here, elsewhere('所提问题列入计划'), TOTALS);
    expect(rowOf(other, 'proposal.npc.class_a')?.difference).toBe(2);
    expect(rowOf(other, 'proposal.npc.class_b')).toMatchObject({
      left: 29,
      right: 20,
      difference: undefined,
    });
    expect(rowOf(other, 'proposal.npc.class_b')?.reason).toContain('分类说明');
  });
});
