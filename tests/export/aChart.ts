import type { ChartTable, ChartView } from '../../src/charts/chart';
import { longTableOf } from '../../src/charts/table/rowByRow';
import type { Report } from '../../src/domain/report';
import { measure } from '../../src/domain/measures';
import type { Citation } from '../../src/export/citation';

/** A small table with a count, a rate, a missing value, a code with zeros in front, and text that looks like a formula. */
export const TABLE: ChartTable = {
  caption: '收到申请与按时办结率',
  columns: [
    { key: 'unit', label: '单位', kind: 'text' },
    { key: 'code', label: '行政区划代码', kind: 'code' },
    { key: 'year', label: '年份', kind: 'year' },
    { key: 'value', label: '收到申请', kind: 'number', unit: '件' },
    { key: 'rate', label: '按时办结率', kind: 'rate' },
  ],
  rows: [
    [
      { text: '南康区' },
      { text: '060703' },
      { text: '2017', number: 2017 },
      { text: '44,042', number: 44042 },
      { text: '67.9%', number: 72 / 106 },
    ],
    [
      { text: '=cmd|"x",1' },
      { text: '360702' },
      { text: '2018', number: 2018 },
      { text: '-3', number: -3 },
      { text: '未填', number: null },
    ],
  ],
  legend: [{ mark: '未填', meaning: '报表有此格，报告未填数' }],
};

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

export const CITATION: Citation = {
  reports: [REPORT],
  datasets: [
    {
      id: 'real-reports',
      kind: 'real',
      title: '真实年报',
      origin: '公开发布的年度报告',
      licence: '政府信息',
      reportCount: 1,
      figureCount: 4,
      fingerprint: '0123456789abcdef',
    },
  ],
  link: 'http://localhost/#v=applications',
  now: new Date(2026, 10, 24, 9, 30),
};

/** A chart view around {@link TABLE}. */
export function aChart(part: Partial<ChartView> = {}): ChartView {
  return {
    title: '南康区 收到申请',
    subtitle: '件 · 2017–2018',
    option: {},
    table: TABLE,
    longTable: () => longTableOf(TABLE),
    subject: {
      units: ['南康区'],
      measures: [measure('application.received')],
      years: { from: 2017, to: 2018 },
      scopes: ['whole'],
      kind: 'real',
    },
    notes: ['2018 年起表式变化前后分列'],
    pick: () => undefined,
    height: 300,
    reports: [0],
    ...part,
  };
}
