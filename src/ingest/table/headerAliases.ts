import { labelKey } from '../label/label';

/** What a column is for, other than holding figures of one indicator. */
export type ColumnRole =
  | 'unit'
  | 'region'
  | 'code'
  | 'level'
  | 'year'
  | 'scope'
  | 'form'
  | 'indicator'
  | 'indicatorId'
  | 'applicant'
  | 'value'
  | 'missing'
  | 'raw'
  | 'note'
  | 'origin'
  | 'measureUnit'
  | 'title'
  | 'publisher'
  | 'published'
  | 'url'
  | 'nature'
  | 'serial'
  | 'personal';

/** Headings by role, as counties spell them. A heading spelt differently is one more word here. */
const ALIASES: Readonly<Record<ColumnRole, readonly string[]>> = {
  unit: [
    ...[
      '单位',
      '单位名称',
      '填报单位',
      '报告单位',
      '公开单位',
      '行政机关',
      '行政机关名称',
      '机关',
      '机关名称',
    ],
    ...['部门', '部门名称', '单位全称', '发布单位', 'unit', 'unit_name', 'unit_id', 'agency'],
  ],
  region: [
    ...[
      '地区',
      '区县',
      '县区',
      '区(县)',
      '县(区)',
      '县(市、区)',
      '县市区',
      '市县',
      '城市',
      '名称',
      '地名',
      '区域',
      '区划',
    ],
    ...[
      '行政区',
      '行政区划',
      '行政区划名称',
      '地区名称',
      '区县名称',
      '所属地区',
      '所在地区',
      '所属区县',
      '地市',
      '辖区',
    ],
    ...['region', 'region_name', 'district', 'county', 'city', 'name', 'jurisdiction'],
  ],
  code: [
    ...[
      '行政区划代码',
      '区划代码',
      '地区代码',
      '代码',
      '行政区代码',
      '单位代码',
      '区划码',
      '地区编码',
      '编码',
      'adcode',
    ],
    ...['region_code', 'code', 'region_id', 'unit_code'],
  ],
  level: ['级别', '层级', '单位级别', '单位层级', '行政级别', 'level'],
  year: ['年份', '年度', '统计年度', '统计年份', '报告年度', '报告年份', '年', 'year', 'report_year'],
  scope: ['口径', '范围', '统计口径', '统计范围', 'scope'],
  form: ['报表', '表式', '报表版本', '报表格式', 'form'],
  indicator: [
    ...[
      '指标',
      '指标名称',
      '统计指标',
      '统计指标名称',
      '项目',
      '统计项目',
      '指标项',
      '事项',
      'indicator',
      'indicator_name',
    ],
  ],
  indicatorId: ['指标编码', '指标代码', '指标编号', '指标ID', 'indicator_id', 'indicator_code'],
  applicant: ['申请人', '申请人类型', '申请人类别', '申请主体', 'applicant'],
  value: [
    '数值',
    '统计数',
    '值',
    '数量',
    '数据',
    '统计值',
    '统计数据',
    '指标值',
    '数',
    'value',
    'count',
    'number',
  ],
  missing: ['缺失', '缺失原因', '缺失类型', '状态', 'missing', 'state'],
  raw: ['原值', '原文', '原始值', '原始数据', '表中原值', 'raw'],
  note: ['备注', '说明', '注', '附注', 'note', 'notes', 'remark', 'remarks'],
  origin: ['来历', '取得方式', '数据来历', 'origin'],
  measureUnit: [
    '计量单位',
    '单位(计量)',
    '数据单位',
    '指标单位',
    '度量单位',
    '单位(件)',
    'measure_unit',
    'unit_of_measure',
    'uom',
  ],
  title: ['标题', '报告标题', '报告名称', 'title', 'report_title'],
  publisher: ['发布机构', '公开机关', '发布机关', 'publisher'],
  published: ['发布日期', '公布日期', '公开日期', 'published', 'published_on'],
  url: ['网址', '链接', '来源网址', '来源链接', 'url'],
  nature: ['数据性质', '数据类型', '性质', 'kind_of_data', 'nature_of_the_data'],
  serial: ['序号', '编号', '行号', '原因', '来源', '文件', '数据集', '表中位置', 'no', 'id'],
  personal: [
    ...[
      '负责人',
      '单位负责人',
      '审核人',
      '填报人',
      '联系人',
      '联系电话',
      '电话',
      '手机',
      '手机号',
      '手机号码',
      '填报日期',
    ],
  ],
};

const ROLES: ReadonlyMap<string, ColumnRole> = new Map(
  (Object.entries(ALIASES) as [ColumnRole, readonly string[]][]).flatMap(([role, words]) =>
    words.map((word): [string, ColumnRole] => [labelKey(word), role]),
  ),
);

/** The role of a heading; undefined when it is none of these and may name an indicator. */
export function roleOf(header: string): ColumnRole | undefined {
  return header.length > 40 ? undefined : ROLES.get(labelKey(header));
}
