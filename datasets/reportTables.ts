/**
 * The tables of which every package of reports consists, as their Frictionless description names them.
 * A package's `datapackage.json` repeats this word for word; a test holds the two together.
 */

interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'date';
  readonly description: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly profile: 'tabular-data-resource';
  readonly format: 'csv';
  readonly mediatype: 'text/csv';
  readonly encoding: 'utf-8';
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly unknown[];
    readonly missingValues: readonly string[];
  };
}

const required = { required: true };

function table(
  name: string,
  title: string,
  primaryKey: readonly string[],
  fields: readonly Field[],
  reference?: { readonly resource: string; readonly fields: readonly string[] },
): Resource {
  const foreignKeys =
    reference === undefined
      ? {}
      : {
          foreignKeys: [
            {
              fields: reference.fields,
              reference: { resource: reference.resource, fields: reference.fields },
            },
          ],
        };
  return {
    name,
    path: `${name}.csv`,
    title,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: { fields, primaryKey, ...foreignKeys, missingValues: [''] },
  };
}

/** `units.csv`, `reports.csv` and `figures.csv`: names, columns, types, keys. */
export const REPORT_TABLES: readonly Resource[] = [
  table(
    'units',
    '单位',
    ['unit_id'],
    [
      {
        name: 'unit_id',
        type: 'string',
        description: '地区代码；部门、乡镇为“地区代码/全称”',
        constraints: required,
      },
      { name: 'region_code', type: 'string', description: '六位行政区划代码', constraints: required },
      { name: 'name', type: 'string', description: '全称', constraints: required },
      { name: 'short_name', type: 'string', description: '简称', constraints: required },
      {
        name: 'level',
        type: 'string',
        description: '层级',
        constraints: { required: true, enum: ['province', 'city', 'county', 'town', 'department'] },
      },
    ],
  ),
  table(
    'reports',
    '报告',
    ['unit_id', 'year', 'scope'],
    [
      { name: 'unit_id', type: 'string', description: '单位', constraints: required },
      { name: 'year', type: 'integer', description: '统计年度', constraints: required },
      {
        name: 'scope',
        type: 'string',
        description: '口径：whole 全域，own 本级，department 部门 …',
        constraints: {
          required: true,
          enum: ['whole', 'own', 'department', 'directUnits', 'townships', 'unstated'],
        },
      },
      {
        name: 'form',
        type: 'string',
        description: '报表版本',
        constraints: { required: true, enum: ['form2014', 'form2019', 'form2021'] },
      },
      { name: 'title', type: 'string', description: '标题', constraints: required },
      { name: 'publisher', type: 'string', description: '发布机关' },
      { name: 'published', type: 'date', description: '发布日期，不详者空' },
      { name: 'url', type: 'string', description: '网址，不详者空' },
      { name: 'file', type: 'string', description: '数值读自的文件' },
      { name: 'note', type: 'string', description: '已知问题与说明' },
      { name: 'class_a', type: 'string', description: '本地对建议提案A类的界定' },
      { name: 'class_b', type: 'string', description: '本地对B类的界定' },
      { name: 'class_c', type: 'string', description: '本地对C类的界定' },
      { name: 'class_d', type: 'string', description: '本地对D类的界定' },
    ],
    { resource: 'units', fields: ['unit_id'] },
  ),
  table(
    'figures',
    '数值',
    ['unit_id', 'year', 'scope', 'indicator', 'applicant'],
    [
      { name: 'unit_id', type: 'string', description: '单位', constraints: required },
      { name: 'year', type: 'integer', description: '统计年度', constraints: required },
      { name: 'scope', type: 'string', description: '口径', constraints: required },
      { name: 'indicator', type: 'string', description: '指标编号', constraints: required },
      {
        name: 'applicant',
        type: 'string',
        description: '申请人类别列',
        constraints: {
          required: true,
          enum: [
            'total',
            'natural_person',
            'enterprise',
            'research',
            'public_welfare',
            'legal_service',
            'other',
          ],
        },
      },
      { name: 'value', type: 'number', description: '数值；空缺时看 missing' },
      {
        name: 'missing',
        type: 'string',
        description: '空缺原因：unfilled 未填，notInForm 不适用，illegible 无法识别',
        constraints: { enum: ['unfilled', 'notInForm', 'illegible'] },
      },
      { name: 'raw', type: 'string', description: '原文字样，与数值字样相同者空' },
      {
        name: 'origin',
        type: 'string',
        description: '来由：table 表中原值，text 正文摘录，computed 计算，implied 推算',
        constraints: { required: true, enum: ['table', 'text', 'computed', 'implied', 'corrected'] },
      },
      { name: 'note', type: 'string', description: '对单个数值的说明' },
    ],
    { resource: 'reports', fields: ['unit_id', 'year', 'scope'] },
  ),
  table(
    'claims',
    '正文所述的数',
    ['unit_id', 'year', 'scope', 'measure', 'printed', 'place'],
    [
      { name: 'unit_id', type: 'string', description: '单位', constraints: required },
      { name: 'year', type: 'integer', description: '统计年度', constraints: required },
      { name: 'scope', type: 'string', description: '口径', constraints: required },
      { name: 'measure', type: 'string', description: '度量编号，表中也能算出', constraints: required },
      { name: 'printed', type: 'string', description: '正文所写的数，比例带百分号', constraints: required },
      { name: 'place', type: 'string', description: '在正文何处，自拟文字，不摘录原文' },
    ],
    { resource: 'reports', fields: ['unit_id', 'year', 'scope'] },
  ),
];
