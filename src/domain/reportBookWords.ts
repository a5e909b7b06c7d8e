import type { Language } from './language';

/** Names of the sheets of a workbook of one report, and of the lines that tell of it. */
export interface ReportBookWords {
  readonly sheets: Readonly<Record<'form' | 'about' | 'outside' | 'remarks' | 'checks', string>>;
  readonly about: Readonly<Record<ReportFact, string>>;
  readonly heads: Readonly<
    Record<'indicator' | 'name' | 'applicant' | 'value' | 'origin' | 'raw' | 'note', string>
  >;
}

/** What is told of a report beside its form. */
export type ReportFact =
  | 'unit'
  | 'region'
  | 'name'
  | 'shortName'
  | 'level'
  | 'year'
  | 'scope'
  | 'form'
  | 'title'
  | 'publisher'
  | 'published'
  | 'url'
  | 'file'
  | 'note'
  | 'a'
  | 'b'
  | 'c'
  | 'd'
  | 'nature'
  | 'dataset'
  | 'datasetTitle'
  | 'fingerprint'
  | 'madeOn'
  | 'madeBy';

/** The words by which the workbook of a report is known when it is read again: those of both languages are written and read. */
export const REPORT_BOOK_WORDS: Readonly<Record<Language, ReportBookWords>> = {
  zh: {
    sheets: { form: '统计表', about: '报告信息', outside: '正文数据', remarks: '数值说明', checks: '校验' },
    about: {
      unit: '单位代码',
      region: '行政区划代码',
      name: '单位',
      shortName: '简称',
      level: '层级',
      year: '年份',
      scope: '口径',
      form: '报表',
      title: '标题',
      publisher: '发布机构',
      published: '发布日期',
      url: '地址',
      file: '文件',
      note: '备注',
      a: 'A类含义',
      b: 'B类含义',
      c: 'C类含义',
      d: 'D类含义',
      nature: '数据性质',
      dataset: '数据集编号',
      datasetTitle: '数据集',
      fingerprint: '数据集指纹',
      madeOn: '生成日期',
      madeBy: '生成工具',
    },
    heads: {
      indicator: '指标',
      name: '指标名称',
      applicant: '申请人',
      value: '数值',
      origin: '来历',
      raw: '原文写法',
      note: '备注',
    },
  },
  en: {
    sheets: {
      form: 'Form',
      about: 'About the report',
      outside: 'Figures from the text',
      remarks: 'Notes on cells',
      checks: 'Checks',
    },
    about: {
      unit: 'Unit code',
      region: 'Region code',
      name: 'Unit',
      shortName: 'Short name',
      level: 'Level',
      year: 'Year',
      scope: 'Scope',
      form: 'Form',
      title: 'Title',
      publisher: 'Publisher',
      published: 'Published on',
      url: 'Address',
      file: 'File',
      note: 'Note',
      a: 'Meaning of class A',
      b: 'Meaning of class B',
      c: 'Meaning of class C',
      d: 'Meaning of class D',
      nature: 'Kind of data',
      dataset: 'Data set id',
      datasetTitle: 'Data set',
      fingerprint: 'Data set fingerprint',
      madeOn: 'Made on',
      madeBy: 'Made by',
    },
    heads: {
      indicator: 'Indicator id',
      name: 'Indicator',
      applicant: 'Applicant',
      value: 'Value',
      origin: 'Origin',
      raw: 'As written',
      note: 'Note',
    },
  },
};
