import type { ChartTable, ChartView, LongTable, TableCell } from '../../src/charts/chart';
import { CATALOGUE } from '../../src/domain/catalogue';
import { rowByRow } from '../../src/charts/table/rowByRow';
import { csvRows } from '../../src/export/csv';
import { writeBook, writeCsv } from '../../src/export/writing/writeFile';
import { chartSheets } from '../../src/export/xlsx';
import type { CsvEncoding } from '../../src/export/writing/writingProtocol';
import type { NationalFigures } from './nationalFigures';
import { spreadOf, type Spread } from './spread';

/** Kinds of files that are measured. */
export const EXPORT_KINDS = ['XLSX', 'CSV, UTF-8', 'CSV, GB18030'] as const;

/** How long a file of so many rows takes to be made. */
export interface ExportTiming {
  readonly rows: number;
  readonly bytes: number;
  readonly took: Spread;
}

/** Makes one kind of file a few times, as the dialog has it made. */
export type ExportWork = (kind: (typeof EXPORT_KINDS)[number]) => Promise<ExportTiming>;

const TIMES = 7;

/** A chart's table of so many single figures, as XLSX (数据 of ten rows, 明细 of all) and as CSV; rows are made as they are written. */
export function exportWork(national: NationalFigures): ExportWork {
  const table = singleFigures(national);
  const view = viewOf(table);
  const citation = {
    reports: national.batch.reports,
    datasets: [],
    link: 'http://localhost/#v=compare',
    now: new Date(0),
  };
  const csv = async (encoding: CsvEncoding): Promise<Blob> =>
    (await writeCsv(csvRows(table), table.rowCount, encoding, { language: 'zh' })).file;
  return async (kind) => {
    const work = (): Promise<Blob> =>
      kind === 'XLSX'
        ? writeBook(chartSheets(view, citation), { language: 'zh' })
        : csv(kind === 'CSV, UTF-8' ? 'utf8' : 'gb18030');
    const [file] = await spreadOf(TIMES, [{ prepare: pause, work }]);
    return { rows: table.rowCount, bytes: file.last.size, took: file.took };
  };
}

/** The page lives between two files. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

function singleFigures({ units, batch: { reports, figures } }: NationalFigures): LongTable {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const rowAt = (i: number): readonly TableCell[] => {
    const report = reports[figures.report[i] ?? -1];
    const value = figures.missing[i] === 0 ? (figures.value[i] ?? 0) : null;
    return [
      { text: names.get(report?.unit ?? '') ?? '' },
      { text: report?.unit ?? '' },
      { text: String(report?.year), number: report?.year ?? null },
      { text: report?.form ?? '' },
      { text: CATALOGUE[figures.indicator[i] ?? 0]?.name.zh ?? '' },
      { text: value === null ? '' : String(value), number: value },
      { text: value === null ? '未填' : '有数' },
      { text: report?.title ?? '' },
    ];
  };
  const head = {
    caption: '合成示例数据',
    columns: [
      { key: 'unit', label: '单位', kind: 'text' },
      { key: 'code', label: '行政区划代码', kind: 'code' },
      { key: 'year', label: '年份', kind: 'year' },
      { key: 'form', label: '报表', kind: 'text' },
      { key: 'measure', label: '指标', kind: 'text' },
      { key: 'value', label: '数值', kind: 'number' },
      { key: 'state', label: '状态', kind: 'text' },
      { key: 'title', label: '报告标题', kind: 'text' },
    ],
    legend: [],
  } as const satisfies Omit<ChartTable, 'rows'>;
  return rowByRow(head, { rowCount: figures.report.length, rowAt });
}

function head({ caption, columns, legend }: ChartTable): Omit<ChartTable, 'rows'> {
  return { caption, columns, legend };
}

function viewOf(table: LongTable): ChartView {
  return {
    title: table.caption,
    subtitle: '',
    option: {},
    table: { ...head(table), rows: Array.from({ length: 10 }, (_, place) => table.rowAt(place)) },
    longTable: () => table,
    subject: {
      units: [],
      measures: [],
      years: { from: 2008, to: 2024 },
      scopes: ['whole'],
      kind: 'synthetic',
    },
    notes: [],
    pick: () => undefined,
    height: 100,
    reports: [],
  };
}
