import type { Words } from '../../domain/check';

/** Names of kinds of faults, by their code. */
const KINDS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'cell.not-a-number': ['单元格不是数字', 'The cell is not a number'],
  'unit.unknown': ['单位不在区划表中', 'The unit is in no list of divisions'],
  'unit.ambiguous': ['单位名称指向多个地区', 'The unit may be one of several'],
  'unit.blank': ['单位未填', 'The unit is blank'],
  'unit.former-name': ['单位用的是旧名', 'The unit goes by a former name'],
  'scope.unstated': ['口径未注明', 'The scope is not stated'],
  'year.unreadable': ['年份读不出', 'The year cannot be read'],
  'row.total': ['合计行不载入', 'A row of totals is not loaded'],
  'report.repeated': ['同一报告出现多次', 'A report comes twice'],
  'figure.repeated': ['同一数值出现多次', 'A figure comes twice'],
  'header.not-found': ['未找到表头', 'No heads were found'],
  'indicator.unknown': ['列名或行名不是已知的指标', 'A head or label is no known indicator'],
  'form.label-near': ['行名与表式写法不同', 'A label is not spelt as in the form'],
  'form.row-unknown': ['表式中没有的行', 'A row that the form has not'],
  'form.empty': ['空表', 'An empty form'],
  'unit.in-title-region': ['部门按标题归入地区', 'A department taken for one of the title’s region'],
  'scope.other-than-named': ['选定口径与所写不同', 'A scope chosen against what is written'],
  'scope.unclear': ['口径说法有两种可能', 'A word that may mean two scopes'],
  'form.other-than-year': ['报表与年份不符', 'The form is not that of the year'],
  'xlsx.hidden': ['工作表有隐藏的行或列', 'A sheet has hidden rows or columns'],
  'xlsx.formula-without-value': ['公式没有保存结果', 'Formulas without a saved value'],
  'layout.not-as-chosen': ['布局与表头不符', 'The layout does not fit the heads'],
  'text.no-form': ['只读到正文中的数', 'Only sentences were read'],
  'pdf.unaligned': [
    '没有表格线，行列不能确定',
    'A table without lines whose rows and columns are not certain',
  ],
  'pdf.upright': ['竖排的文字没有读取', 'Text from top to bottom was not read'],
  'pdf.recognised': ['文字由扫描件识别', 'The text was recognised from a scan'],
  'head.no-indicator': ['列没有对应的指标', 'A column matches no indicator'],
};

/** Names of what a fault is about, by the first word of its code. */
const FAMILIES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  cell: ['单元格写法', 'How cells are written'],
  unit: ['单位识别', 'Telling the unit'],
  year: ['年份识别', 'Telling the year'],
  scope: ['口径识别', 'Telling the scope'],
  row: ['表中的行', 'Rows of the table'],
  header: ['表头', 'Heads'],
  head: ['列与指标的对应', 'Columns and indicators'],
  form: ['报表识别', 'Telling the form'],
  figure: ['数值取用', 'Figures'],
  report: ['报告识别', 'Reports'],
  text: ['正文读取', 'Reading the text'],
  sheet: ['工作表', 'Sheets'],
  applicant: ['申请人类别', 'Kinds of applicants'],
  proposal: ['建议提案的归属', 'Whose proposals they are'],
  indicator: ['指标识别', 'Telling the indicator'],
  table: ['数据表', 'The table'],
  rows: ['表中的行', 'Rows of the table'],
  quote: ['引号成对', 'Quotes in pairs'],
  xlsx: ['工作簿', 'The workbook'],
  document: ['文档', 'The document'],
  pdf: ['PDF', 'The PDF'],
  json: ['JSON 结构', 'Structure of the JSON'],
  zip: ['压缩包', 'The archive'],
  population: ['人口', 'The population'],
  workspace: ['本系统导出的文件', 'File of the dashboard'],
};

const OTHER = ['文件读取', 'Reading the file'] as const;

/** What a kind of fault is called; faults without a name of their own go by what they are about. */
export function problemKindName(code: string): Words {
  const own = KINDS[code];
  if (own !== undefined) return { zh: own[0], en: own[1] };
  const [zh, en] = FAMILIES[code.split('.')[0] ?? ''] ?? OTHER;
  return { zh, en };
}

/** All names that a kind of fault may have. */
export function problemKindNames(): readonly Words[] {
  return [...Object.values(KINDS), ...Object.values(FAMILIES), OTHER].map(([zh, en]) => ({ zh, en }));
}
