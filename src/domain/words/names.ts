import { catalogue } from '../language';

/** The Chinese of all names, which is what forms and files are written in: what is read or compared takes these. */
export const CHINESE_NAMES = {
  scopes: {
    whole: '全域',
    own: '本级',
    department: '部门',
    directUnits: '区直单位',
    townships: '乡镇街道',
    unstated: '口径未注明',
  },
  levels: { province: '省级', city: '市级', county: '县级', town: '乡镇街道', department: '部门' },
  forms: { form2014: '2014表', form2019: '2019表', form2021: '2021表' },
  origins: {
    table: '表中原值',
    text: '正文摘录',
    computed: '计算',
    implied: '推算',
    corrected: '人工修正',
  },
  missing: { unfilled: '未填', notInForm: '不适用', noReport: '未收录', illegible: '无法识别' },
  meanings: {
    unfilled: '报表有此格，报告未填数',
    notInForm: '该年度使用的报表没有此项',
    noReport: '未收录该年度报告，或报告正文未提及',
    illegible: '单元格文字不是数字，原文保留',
    notDefined: '分母为0，不计算比率',
  },
  applicants: {
    total: '总计',
    natural_person: '自然人',
    enterprise: '商业企业',
    research: '科研机构',
    public_welfare: '社会公益组织',
    legal_service: '法律服务机构',
    other: '其他',
  },
  tones: { error: '不符', warning: '提醒', remark: '说明', uncertain: '无法判断', passed: '通过' },
  reviews: { open: '待核', confirmed: '已确认', ignored: '忽略' },
  populations: { resident: '常住人口', registered: '户籍人口', unstated: '人口（口径未注明）' },
} as const;

/** Names of scopes, levels, forms and the like, as a reader sees them. */
export const nameWords = catalogue<Spoken<typeof CHINESE_NAMES>>(CHINESE_NAMES, () => import('./names.en'));

type Spoken<Names> = { readonly [Key in keyof Names]: { readonly [Name in keyof Names[Key]]: string } };
