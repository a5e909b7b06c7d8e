import { readFileSync } from 'node:fs';
import { definitionTable } from '../../src/charts/table/definitionTable';
import { longTableOf } from '../../src/charts/table/rowByRow';
import { trendView } from '../../src/charts/trend/trend';
import type { ChartTable, ChartView } from '../../src/charts/chart';
import { APPLICANTS } from '../../src/domain/applicant';
import { CATALOGUE } from '../../src/domain/catalogue';
import { CHECKS } from '../../src/domain/checks';
import type { Finding } from '../../src/domain/check';
import { DEFINITIONS } from '../../src/domain/definitions';
import type { ReportedFigure } from '../../src/domain/formSheet/reportedFigures';
import { measureKey } from '../../src/domain/measures';
import { ORIGINS, type ReportBatch } from '../../src/domain/report';
import { MISSING_KINDS } from '../../src/domain/value';
import { bootNodeEngine } from '../../src/engine/nodeEngine';
import { trendQuery } from '../../src/engine/queries/trend';
import { tablesOf } from '../../src/engine/tables';
import type { Citation } from '../../src/export/citation';
import { definitionSheets } from '../../src/export/definitionsWorkbook';
import { findingSheets } from '../../src/export/findingsWorkbook';
import { reportSheets } from '../../src/export/reportWorkbook';
import type { Sheet } from '../../src/export/workbook/sheet';
import { chartSheets } from '../../src/export/xlsx';
import { readDataPackage } from '../../src/ingest/dashboardFile/dataPackage';
import { CLAIMS_FILE, PACKAGE_FILES, type PackageTexts } from '../../src/ingest/dashboardFile/packageFiles';
import { namingOf } from '../../src/state/selection/naming';

/** A workbook to be opened by another program. */
export interface OfficeBook {
  readonly name: string;
  readonly sheets: readonly Sheet[];
}

const NOW = new Date(2026, 10, 24);
const LINK = 'http://localhost/#v=applications';

/** Cells that programs are known to take for something else. */
export const HARD_TABLE: ChartTable = {
  caption: '收到申请与按时办结率',
  columns: [
    { key: 'unit', label: '单位', kind: 'text' },
    { key: 'code', label: '行政区划代码', kind: 'code' },
    { key: 'year', label: '年份', kind: 'year' },
    { key: 'value', label: '收到申请', kind: 'number', unit: '件' },
    { key: 'rate', label: '按时办结率', kind: 'rate' },
    { key: 'change', label: '变化', kind: 'points' },
    { key: 'note', label: '备注', kind: 'text' },
  ],
  rows: [
    hardRow('南康区', '060703', 2017, 44_042, 72 / 106, -1.25, '一行'),
    hardRow('赣县区', '000001', 2018, 0, 0, 0, '两行\n第二行'),
    hardRow('=1+1', '360702', 2019, null, null, null, '——'),
    hardRow('@SUM(A1)', '3607E5', 2020, -3, 1, 0.1 + 0.2, '+1'),
    hardRow('-2', '1/2', 2021, 103.3879, 1 / 3, null, '3-4'),
    hardRow("=cmd|'/c calc'!A1", '1e10', 2022, 12_345_678_901, 0.999_96, 12.34, '"引号", 逗号; 分号\t制表'),
    hardRow('TRUE', '2021年', 2023, 1e-7, null, null, ' 前后有空格 '),
  ],
  legend: [{ mark: '——', meaning: '该年度使用的报表没有此项' }],
};

function hardRow(
  unit: string,
  code: string,
  year: number,
  value: number | null,
  rate: number | null,
  change: number | null,
  note: string,
): ChartTable['rows'][number] {
  const cell = (number: number | null) => ({ text: number === null ? '未填' : String(number), number });
  return [{ text: unit }, { text: code }, cell(year), cell(value), cell(rate), cell(change), { text: note }];
}

/** One of each kind of workbook that the page writes, of the made-up reports that come with it. */
export async function officeBooks(): Promise<readonly OfficeBook[]> {
  const texts = [...PACKAGE_FILES, CLAIMS_FILE].map((name) => [
    name,
    readFileSync(`datasets/ganzhou-demo/${name}`, 'utf8'),
  ]);
  const { units, batch, info } = await readDataPackage(Object.fromEntries(texts) as PackageTexts);
  const naming = namingOf({ kind: 'synthetic', units, reports: batch.reports }, undefined);
  const engine = await bootNodeEngine();
  await engine.replace(tablesOf(units, [batch]));
  const measure = measureKey('application.received');
  const years = { from: 2014, to: 2024 };
  const rows = await engine.query(trendQuery({ measures: [measure], units: [0, 1, 2], ...years }));
  await engine.close();
  const trend = trendView(rows, { naming, measure, units: [0, 1, 2], years });
  const citation: Citation = {
    reports: trend.reports.map((key) => naming.report(key)),
    datasets: [info],
    link: LINK,
    now: NOW,
    findings: [],
  };
  const hard: ChartView = {
    ...trend,
    table: HARD_TABLE,
    longTable: () => longTableOf(HARD_TABLE),
    subject: { ...trend.subject, kind: 'real' },
  };
  return [
    { name: 'trend', sheets: chartSheets(trend, citation) },
    { name: 'hard', sheets: chartSheets(hard, citation) },
    { name: 'findings', sheets: findings(batch) },
    {
      name: 'definitions',
      sheets: definitionSheets({
        table: definitionTable(DEFINITIONS, []),
        kind: 'real',
        link: LINK,
        now: NOW,
      }),
    },
    ...(['form2014', 'form2019', 'form2021'] as const).map((form): OfficeBook => {
      const place = batch.reports.findIndex((one) => one.form === form);
      const report = batch.reports[place];
      const unit = units.find(({ id }) => id === report?.unit);
      if (report === undefined || unit === undefined) throw new Error(`no report on ${form}`);
      return {
        name: form,
        sheets: reportSheets({
          report,
          unit,
          figures: figuresOf(batch, place),
          findings: [],
          rule: (check) => check,
          dataset: info,
          now: NOW,
        }),
      };
    }),
  ];
}

function findings({ reports }: ReportBatch): readonly Sheet[] {
  const [report] = reports;
  const [check] = CHECKS;
  if (report === undefined || check === undefined) throw new Error('nothing to find');
  const finding: Finding = {
    check: check.id,
    place: 'total',
    severity: 'error',
    result: 'failed',
    left: 0.679,
    right: 0.5,
    difference: 0.179,
    figures: [],
    sentence: { zh: '两处相差 17.9 个百分点。', en: 'They differ.' },
  };
  const line = {
    finding,
    check,
    report,
    unit: '南康区',
    state: 'open',
    note: '=请核对',
    isOutdated: false,
    cells: [
      { place: '三、（一）', value: '012' },
      { place: '三、（二）', value: '' },
    ],
  } as const;
  return findingSheets({
    kind: 'synthetic',
    lines: [
      { ...line, isRate: true },
      { ...line, isRate: false },
    ],
    checks: CHECKS,
    filter: '错误',
    isByUnit: true,
    link: LINK,
    now: NOW,
  });
}

function figuresOf({ figures }: ReportBatch, place: number): readonly ReportedFigure[] {
  return [...figures.report.keys()].flatMap((at): readonly ReportedFigure[] => {
    const entry = CATALOGUE[figures.indicator[at] ?? -1];
    const applicant = APPLICANTS[figures.applicant[at] ?? -1];
    const origin = ORIGINS[figures.origin[at] ?? -1];
    if (figures.report[at] !== place || entry === undefined || applicant === undefined) return [];
    if (origin === undefined) throw new Error('unknown origin');
    const missing = MISSING_KINDS[(figures.missing[at] ?? 0) - 1];
    return [{ indicator: entry.id, applicant, value: missing ?? figures.value[at] ?? 0, origin }];
  });
}
