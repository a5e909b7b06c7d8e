import { SYNTHETIC_MARK, type DatasetKind } from '../domain/dataset';
import { csvText, guarded, quoted } from './csv';

/** Columns of the long layout, as the importer knows them. */
const HEADS = ['行政区划代码', '单位', '年份', '口径', '指标', '申请人', '数值'] as const;

/** A filled example over both sides of the break of 2021; an empty 数值 stays 未填. */
const EXAMPLE: readonly (readonly string[])[] = [
  ['360702', '章贡区', '2020', '全域', '新收政府信息公开申请数', '总计', '52'],
  ['360702', '章贡区', '2020', '全域', '上年结转申请数', '总计', '0'],
  ['360702', '章贡区', '2020', '全域', '予以公开', '总计', '31'],
  ['360702', '章贡区', '2020', '全域', '结转下年度继续办理', '总计', '3'],
  ['360702', '章贡区', '2021', '全域', '新收政府信息公开申请数', '总计', '58'],
  ['360702', '章贡区', '2021', '全域', '新收政府信息公开申请数', '自然人', '55'],
  ['360702', '章贡区', '2021', '全域', '上年结转申请数', '总计', '3'],
  ['360702', '章贡区', '2021', '全域', '予以公开', '总计', '35'],
  ['360702', '章贡区', '2021', '全域', '部分公开', '总计', '6'],
  ['360702', '章贡区', '2021', '全域', '行政复议数量', '总计', ''],
];

/** The template with its heads alone: CSV for WPS and Excel, one figure a row. */
export function templateCsv(): string {
  return csvText([HEADS]);
}

/** A place that a population is asked for. */
export interface PopulationPlace {
  readonly region: string;
  readonly name: string;
  readonly year: number;
}

/** The template for populations: a line for every place and year, the number of persons left blank. */
export function populationTemplateCsv(places: readonly PopulationPlace[], kind: DatasetKind): string {
  const isMadeUp = kind === 'synthetic';
  return csvText([
    ['行政区划代码', '地区', '年份', '常住人口（万人）', '来源', ...(isMadeUp ? ['数据性质'] : [])],
    ...places.map(({ region, name, year }) =>
      [region, name, String(year), '', '', ...(isMadeUp ? [SYNTHETIC_MARK] : [])].map((cell) =>
        quoted(guarded(cell)),
      ),
    ),
  ]);
}

/** The template filled with ten made-up rows that show every column. */
export function filledExampleCsv(): string {
  return csvText([HEADS, ...EXAMPLE.map((row) => row.map((cell) => quoted(guarded(cell))))]);
}
