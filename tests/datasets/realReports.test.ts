import { beforeAll, describe, expect, it } from 'vitest';
import { checkSet, tallyOf, type PlacedFinding } from './checkedSet';
import { datasetFile, readTable } from './readPackage';

const figures = readTable('real-reports', 'figures').rows;
const reports = readTable('real-reports', 'reports').rows;
const OFFICE = '310000/上海市人民政府办公厅';
const COMMISSION = '310000/上海市科学技术委员会';

function cell(unit: string, year: number, indicator: string, applicant = 'total') {
  return figures.find(
    (row) =>
      row.unit_id === unit &&
      row.year === String(year) &&
      row.indicator === indicator &&
      row.applicant === applicant,
  );
}
const value = (...place: Parameters<typeof cell>) => cell(...place)?.value;
const countOf = (unit: string, year: number) =>
  figures.filter((row) => row.unit_id === unit && row.year === String(year)).length;

describe('the real reports', () => {
  it.each([
    ['360703', 2016, 1],
    ['360703', 2017, 69],
    [OFFICE, 2019, 198],
    [COMMISSION, 2024, 210],
    [OFFICE, 2025, 208],
    ['320800', 2024, 209],
    ['320813', 2023, 209],
    ['320813', 2024, 209],
    ['321300', 2023, 209],
    ['321300', 2024, 209],
  ])('hold of %s in %i %i figures', (unit, year, count) => {
    expect(countOf(unit, year)).toBe(count);
  });

  it('keep the figures of 南康 2017 as published, contradictions and all', () => {
    expect(value('360703', 2017, 'disclosure.total')).toBe('44042');
    expect(value('360703', 2017, 'disclosure.channel.website')).toBe('2215');
    expect(value('360703', 2017, 'application.received')).toBe('6');
    expect(value('360703', 2017, 'application.replied')).toBe('0');
    expect(value('360703', 2017, 'resources.staff')).toBe('4');
  });

  it('hold the proposals of 南康 2017 from the text', () => {
    const proposals = ['npc.class_a', 'npc.class_b', 'npc.class_c', 'npc.total'].map((name) =>
      value('360703', 2017, `proposal.${name}`),
    );
    expect(proposals).toEqual(['72', '29', '5', '106']);
    const others = ['cppcc.class_a', 'cppcc.class_b', 'cppcc.class_c', 'cppcc.total'].map((name) =>
      value('360703', 2017, `proposal.${name}`),
    );
    expect(others).toEqual(['97', '59', '2', '158']);
    expect(value('360703', 2017, 'proposal.npc.prior_b_to_a')).toBe('4');
    expect(value('360703', 2017, 'proposal.npc.prior_b_total')).toBe('11');
    expect(cell('360703', 2017, 'proposal.npc.class_a')?.origin).toBe('text');
    const report = reports.find(({ unit_id: unit, year }) => unit === '360703' && year === '2017');
    expect([report?.class_a, report?.class_b, report?.class_c]).toEqual([
      '已经解决或基本解决',
      '正在解决或列入规划逐步解决',
      '因条件限制待以后解决',
    ]);
  });

  it('mark the one figure of 南康 2016 as implied', () => {
    expect(cell('360703', 2016, 'application.received')).toMatchObject({ value: '2', origin: 'implied' });
  });

  it('leave cells that the office of Shanghai left empty in 2019 empty', () => {
    const total = cell(OFFICE, 2019, 'application.result.disclosed_full');
    expect(total).toMatchObject({ value: '', missing: 'unfilled' });
    expect(value(OFFICE, 2019, 'application.received')).toBe('859');
    expect(value(OFFICE, 2019, 'application.closed')).toBe('805');
  });

  it('keep the printed words where a cell holds more than its number', () => {
    expect(cell(OFFICE, 2019, 'disclosure.procurement.amount')?.raw).toBe('251000元');
    expect(cell(OFFICE, 2025, 'disclosure.regulation.repealed')).toMatchObject({
      value: '22',
      raw: '22（其中修订 16 件）',
    });
  });

  it('tell a fee told in 元 in the unit of the indicator, with the printed amount beside it', () => {
    expect(cell('321300', 2023, 'fees.collected')).toMatchObject({
      value: '0.295',
      raw: '2950元',
      origin: 'text',
    });
  });

  it('tell the three rows that 洪泽 did not print as not in its form', () => {
    for (const part of ['overdue_amend', 'overdue_fee', 'misc']) {
      expect(cell('320813', 2023, `application.result.other.${part}`)?.missing).toBe('notInForm');
    }
    expect(cell('320813', 2023, 'application.result.other')?.origin).toBe('table');
  });

  it('sum 其他处理 only where its three rows are stated', () => {
    const parts = ['overdue_amend', 'overdue_fee', 'misc'].map((part) =>
      Number(value('321300', 2024, `application.result.other.${part}`)),
    );
    const other = cell('321300', 2024, 'application.result.other');
    expect(other?.origin).toBe('computed');
    expect(Number(other?.value)).toBe(parts.reduce((sum, part) => sum + part, 0));
  });

  it('give the two reports of 洪泽 the scope each has', () => {
    const scopes = reports.filter((row) => row.unit_id === '320813').map((row) => [row.year, row.scope]);
    expect(scopes).toEqual([
      ['2023', 'own'],
      ['2024', 'whole'],
    ]);
  });

  it('hold no telephone number and no post code', () => {
    for (const file of ['units.csv', 'reports.csv', 'figures.csv', 'claims.csv', 'README.md']) {
      expect(datasetFile('real-reports', file)).not.toMatch(/0\d{2,3}-?\d{7,8}(?!\d)|邮编|电话：/);
    }
  });
});

describe('what the rules say of the real reports', () => {
  let findings: readonly PlacedFinding[];
  beforeAll(async () => {
    findings = await checkSet('real-reports');
  });
  const failing = (of: string) =>
    findings
      .filter((finding) => finding.of === of && finding.result === 'failed')
      .map(({ check, place, left, right }) => [check, place, left, right]);
  const told = (of: string, check: string) =>
    findings
      .filter((finding) => finding.of === of && finding.check === check)
      .map(({ place, result }) => `${place} ${result}`);

  it('南康 2017: 44,042 beside 2,668, 305 beside 63, 6 closed without a reply, 4 staff of 2, the 275 explained', () => {
    expect(failing('360703 2017')).toEqual([
      ['disclosureBounds', 'atMostSum', 44042, 2668],
      ['responseWays', 'total', 305, 63],
      ['closedWithoutReply', 'total', 6, 0],
      ['staffTotal', 'total', 4, 2],
      ['proposalTotal', 'ofYear', 275, 264],
    ]);
  });

  it('南康 2017: its proposals are all right, counts and the seven percentages of its text', () => {
    expect(told('360703 2017', 'proposalClasses')).toEqual(['npc passed', 'cppcc passed']);
    expect(told('360703 2017', 'statedShares')).toEqual(
      ['npc.a', 'npc.b', 'npc.c', 'cppcc.a', 'cppcc.b', 'cppcc.c', 'b_to_a'].map(
        (rate) => `rate.proposal.${rate} passed`,
      ),
    );
    expect(told('360703 2017', 'textAgainstTable')).toEqual([
      'disclosure.total passed',
      'application.received passed',
      'response.interview passed',
    ]);
  });

  it('洪泽 2023: totals of 0 beside 11 reviews and 5 suits, and one row of 其他处理', () => {
    expect(failing('320813 2023')).toEqual([
      ['disputeTotals', 'review', 0, 11],
      ['disputeTotals', 'litigation.after_review', 0, 5],
      ['oneRowOtherHandling', 'application.result.other', undefined, undefined],
    ]);
  });

  it('洪泽 2024: another scope than 2023, and 17 applications in the text beside 95', () => {
    expect(failing('320813 2024')).toEqual([
      ['textAgainstTable', 'application.received', 95, 17],
      ['oneRowOtherHandling', 'application.result.other', undefined, undefined],
      ['scopeChange', 'yearBefore', undefined, undefined],
    ]);
    const change = findings.find(({ check }) => check === 'scopeChange');
    expect(change?.sentence.zh).toContain('2023年报告的口径为本级，2024年为全域');
    expect(change?.sentence.zh).toContain('550 → 9487');
    expect(change?.sentence.zh).toContain('21 → 95');
    expect(told('320813 2024', 'unusualChange')).toEqual([]);
  });

  it('宿迁 2024: 134 reviews and 57 suits in the text beside 170 and 77', () => {
    expect(failing('321300 2024')).toEqual([
      ['textAgainstTable', 'review.total', 170, 134],
      ['textAgainstTable', 'litigation.total', 77, 57],
    ]);
  });

  it('淮安 2024 and 宿迁 2023 hold in everything their texts state', () => {
    for (const [of, count] of [
      ['320800 2024', 14],
      ['321300 2023', 7],
    ] as const) {
      expect(failing(of)).toEqual([]);
      expect(told(of, 'textAgainstTable').filter((one) => one.endsWith(' passed'))).toHaveLength(count);
    }
  });

  it('上海办公厅 2019: totals left blank answer neither the counts nor the percentages of its text', () => {
    expect(told(`${OFFICE} 2019`, 'statedShares')).toEqual([
      'rate.disclosed_of_closed uncertain',
      'rate.refused uncertain',
      'rate.unavailable uncertain',
      'rate.not_processed uncertain',
    ]);
    expect(told(`${OFFICE} 2025`, 'statedShares')).toEqual(['rate.disclosed_of_closed passed']);
  });

  it('are as many as were recorded when the rules were made', () => {
    expect(tallyOf(findings)).toEqual({ passed: 396, failed: 19, uncertain: 47 });
  });
});
