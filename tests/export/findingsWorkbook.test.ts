import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/domain/check';
import { check } from '../../src/domain/checks';
import type { Report } from '../../src/domain/report';
import {
  findingsFileName,
  findingSheets,
  politeSentence,
  type FindingLine,
  type FindingsBook,
} from '../../src/export/findingsWorkbook';
import { aFinding } from '../support/aFinding';
import { bookOf } from '../support/written';

const REPORT: Report = {
  id: '360703@2017@whole',
  dataset: 'real-reports',
  unit: '360703',
  year: 2017,
  scope: 'whole',
  form: 'form2014',
  title: '南康区2017年报告',
  url: 'http://example.invalid/2017',
};
const FINDING = aFinding({
  sentence: { zh: '从事政府信息公开工作人员数为 4，专职与兼职人员之和为 2，相差 2。', en: '' },
});
const aLine = (part: Partial<FindingLine> = {}): FindingLine => ({
  finding: FINDING,
  check: check('staffTotal'),
  report: REPORT,
  unit: '南康区',
  state: 'confirmed',
  note: '已电话告知',
  isOutdated: false,
  isRate: false,
  cells: [
    { place: '八、（三）从事政府信息公开工作人员数', value: '4' },
    { place: '八、（三）1.专职人员数', value: '2' },
  ],
  ...part,
});
const aBook = (part: Partial<FindingsBook> = {}): FindingsBook => ({
  kind: 'real',
  lines: [aLine()],
  checks: [check('staffTotal'), check('replyTotal')],
  filter: '错误、提醒',
  isByUnit: false,
  link: 'http://localhost/#v=checks',
  now: new Date(2026, 10, 24),
  ...part,
});

async function sheetsOf(book: FindingsBook): Promise<Record<string, unknown[][]>> {
  const sheets = await readExcelFile(await bookOf(findingSheets(book)));
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]));
}

describe('the list to be sent back', () => {
  it('asks politely, by what was found', () => {
    expect(politeSentence(aLine())).toBe(
      '贵单位2017年度报告：从事政府信息公开工作人员数为 4，专职与兼职人员之和为 2，相差 2。请核对后更正或说明。',
    );
    const ask = (part: Partial<Finding>) => politeSentence(aLine({ finding: { ...FINDING, ...part } }));
    expect(ask({ severity: 'warning' })).toContain('如有误请更正，如无误请说明。');
    expect(ask({ severity: 'remark' })).toContain('供核对时参考。');
    expect(ask({ result: 'uncertain' })).toContain('请补充有关数据或说明情况。');
  });

  it('holds one line a finding, with numbers as numbers and everything else as text', async () => {
    const { 核对清单: rows = [] } = await sheetsOf(aBook());
    expect(rows[0]).toEqual([
      '序号',
      '单位',
      '年份',
      '口径',
      '报表',
      '严重程度',
      '规则',
      '问题说明',
      '左值',
      '右值',
      '差',
      '涉及单元格',
      '原值',
      '状态',
      '备注',
      '报告标题',
      '地址',
    ]);
    expect(rows[1]).toEqual([
      1,
      '南康区',
      2017,
      '全域',
      '2014表',
      '错误',
      check('staffTotal').title.zh,
      politeSentence(aLine()),
      4,
      2,
      2,
      '八、（三）从事政府信息公开工作人员数\n八、（三）1.专职人员数',
      '4\n2',
      '已确认',
      '已电话告知',
      '南康区2017年报告',
      'http://example.invalid/2017',
    ]);
  });

  it('keeps formulas in notes as text, says what is out of date, and counts cells it does not print', async () => {
    const cells = Array.from({ length: 15 }, (_, i) => ({ place: `格${String(i + 1)}`, value: String(i) }));
    const line = aLine({ note: '=HYPERLINK("http://x")', state: 'open', isOutdated: true, cells });
    const { 核对清单: rows = [] } = await sheetsOf(aBook({ lines: [line] }));
    expect(rows[1]?.[14]).toBe('=HYPERLINK("http://x")');
    expect(rows[1]?.[13]).toBe('待核（数据已变，请重新核对）');
    expect(String(rows[1]?.[11]).split('\n')).toHaveLength(13);
    expect(String(rows[1]?.[11])).toContain('等 15 格');
  });

  it('leaves the sides empty where a rule has none', async () => {
    const { left: _, right: __, difference: ___, ...finding } = FINDING;
    const { 核对清单: rows = [] } = await sheetsOf(aBook({ lines: [aLine({ finding })] }));
    expect(rows[1]?.slice(8, 11)).toEqual([null, null, null]);
  });

  it('gives each unit a sheet on request, under names that spreadsheets allow', async () => {
    const lines = [aLine(), aLine({ unit: '章贡区' }), aLine({ unit: 'a/b:c' }), aLine()];
    const book = await sheetsOf(aBook({ lines, isByUnit: true }));
    expect(Object.keys(book)).toEqual(['核对清单', '南康区', '章贡区', 'a b c', '规则说明']);
    expect(book['南康区']?.map((row) => row[0])).toEqual(['序号', 1, 2]);
    const long = '长'.repeat(40);
    const names = Object.keys(
      await sheetsOf(
        aBook({ lines: [aLine({ unit: `${long}甲` }), aLine({ unit: `${long}乙` })], isByUnit: true }),
      ),
    );
    expect(names.every((name) => name.length <= 31)).toBe(true);
    expect(new Set(names).size).toBe(4);
  });

  it('explains every rule, the states and the filter', async () => {
    const { 规则说明: rows = [] } = await sheetsOf(aBook());
    const told = rows.map((row) => row.join(' ')).join('\n');
    expect(told).toContain('1 条；筛选：错误、提醒');
    expect(told).toContain('忽略：核实无误，不再标记');
    const rule = rows.find(([id]) => id === 'staffTotal');
    expect(rule?.slice(1, 4)).toEqual([check('staffTotal').title.zh, check('staffTotal').title.en, '错误']);
    expect(rule?.[7]).toBe(1);
    expect(rows.find(([id]) => id === 'replyTotal')?.[7]).toBe(0);
  });

  it('marks made-up data in its name and on every sheet', async () => {
    const book = aBook({ kind: 'synthetic', isByUnit: true });
    expect(findingsFileName(book)).toBe('合成示例数据_核对清单_南康区_20261124.xlsx');
    for (const rows of Object.values(await sheetsOf(book))) expect(rows[0]?.[0]).toBe('合成示例数据');
    expect(findingsFileName(aBook({ lines: [aLine(), aLine({ unit: '章贡区' })] }))).toBe(
      '核对清单_2个单位_20261124.xlsx',
    );
  });
});
