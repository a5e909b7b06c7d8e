import { FORM_IDS, type FormId } from '../../../src/domain/formId';
import type { Value } from '../../../src/domain/value';
import type { ContainerName, PrintedReport } from '../../support/formContainers';
import {
  GROUPS,
  afterLabel,
  groupSums,
  isNumber,
  isRow,
  kangxi,
  labels,
  nestedLabels,
  numbers,
  oneRowOther,
  replaced,
  rowBelow,
  rows,
  sums,
  titled,
  traditional,
} from './changedForms';

/** A way in which published forms differ from the printed one. */
export interface Variant {
  readonly forms: readonly FormId[];
  readonly change?: (report: PrintedReport, id: FormId) => PrintedReport;
  /** What a figure reads as, by `indicator@applicant` and the number printed; undefined for one not loaded. */
  readonly reads?: (key: string, number: number, id: FormId) => Value | undefined;
  /** Figures beside those of the printed form, by `indicator@applicant`. */
  readonly more?: (numbers: ReadonlyMap<string, number>) => ReadonlyMap<string, Value>;
  /** Codes of problems that must be told. */
  readonly told?: readonly string[];
  /** Kinds of files that lose what it takes: there nothing is read wrong, and what is not read is told. */
  readonly lossy?: readonly ContainerName[];
  /** It changes how the form lies on a page, or words that a PDF is known to carry: read from a PDF as well. */
  readonly isOfLayout?: boolean;
}

const ALL = FORM_IDS;
const BLOCKS: readonly FormId[] = ['form2019', 'form2021'];
/** Texts that lose blank cells. */
const LOSSY: readonly ContainerName[] = ['cell a line.txt', 'blanks.txt'];
/** The known ways, by what is different. */
export const VARIANTS: Readonly<Record<string, Variant>> = {
  'as printed': { isOfLayout: true, forms: ALL },
  'with Kangxi radicals in its words': { isOfLayout: true, forms: ALL, change: labels(kangxi) },
  'in traditional characters': { isOfLayout: true, forms: ALL, change: labels(traditional) },
  'with commas for thousands': {
    forms: ALL,
    change: numbers((text) => `1,${text}`),
    reads: (_, number) => 1000 + number,
  },
  'with full-width digits': {
    forms: ALL,
    change: numbers((text) =>
      [...text].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(''),
    ),
  },
  'with blanks around its numbers': { forms: ALL, change: numbers((text) => `\u00a0 ${text} \u00a0\u3000`) },
  'with blanks in its labels': {
    forms: ALL,
    change: labels((text) => (text.length < 3 ? text : `${text.slice(0, -1)}  ${text.slice(-1)}`)),
  },
  'with half-width brackets and other stops': {
    forms: ALL,
    change: labels((text) =>
      text
        .replace(/（/gu, '(')
        .replace(/）/gu, ')')
        .replace(/^(\d)\./u, '$1、')
        .replace(/^([一二三四五六七八九])、/u, '$1.'),
    ),
  },
  'without section titles': {
    isOfLayout: true,
    forms: BLOCKS,
    change: (report) => ({
      ...report,
      tables: report.tables.map(({ rows: lines }) => ({ heading: undefined, rows: lines })),
    }),
  },
  'without the rows that head its sections': {
    forms: ['form2014'],
    change: rows((cells) => (cells.filter(({ text }) => text === '——').length === 2 ? [] : [cells])),
  },
  'without titles of blocks': {
    forms: BLOCKS,
    change: rows((cells) =>
      cells.length === 1 && cells[0]?.text.startsWith('第二十条') === true ? [] : [cells],
    ),
  },
  'with notes after some numbers': {
    forms: ALL,
    change: numbers((text) => (Number(text) % 20 === 1 ? `${text}（其中修订16件）` : text)),
    told: ['cell.remark'],
  },
  'with marks and blanks for some numbers': {
    forms: ALL,
    change: numbers((text) => ({ 3: '——', 5: '/', 7: '－' })[Number(text) % 30] ?? text),
    reads: (_, number) =>
      (({ 3: 'notInForm', 5: 'unfilled', 7: 'unfilled' }) as const)[number % 30] ?? number,
  },
  'with blank cells': {
    isOfLayout: true,
    forms: ALL,
    change: numbers((text) => (Number(text) % 30 === 3 ? '' : text)),
    reads: (_, number) => (number % 30 === 3 ? 'unfilled' : number),
    lossy: LOSSY,
  },
  'with 无 for a number': {
    forms: ALL,
    change: numbers((text) => (text === '103' ? '无' : text)),
    reads: (_, number) => (number === 103 ? 'illegible' : number),
    told: ['cell.none-word'],
  },
  'with the misprint 2.其他法律行政止公开': {
    isOfLayout: true,
    forms: BLOCKS,
    change: replaced(['2.其他法律行政法规禁止公开', '2.其他法律行政止公开']),
    told: ['form.label-near'],
  },
  'with quotes of other kinds': { forms: BLOCKS, change: labels((text) => text.replace(/[“”]/gu, '"')) },
  'without quotes': { forms: BLOCKS, change: labels((text) => text.replace(/[“”]/gu, '')) },
  'with 合计 for 总计': { forms: BLOCKS, change: replaced(['总计', '合计']) },
  'with money in another unit': {
    forms: ['form2021'],
    change: replaced(['单位：万元', '单位：元']),
    reads: (key, number) => (key === 'disclosure.fee.amount@total' ? number / 10_000 : number),
  },
  'with its year between lost characters': { forms: ALL, change: (report, id) => titled(report, id, '') },
  'with years of dates beside its own': {
    forms: ALL,
    change: (report, id) => titled(report, id, '年', ['2019331', '根据〔20188号〕文件要求编制。']),
  },
  'with the labels of table three in three columns, as the notice prints it': {
    isOfLayout: true,
    forms: BLOCKS,
    change: nestedLabels,
  },
  'with one row 其他处理': {
    isOfLayout: true,
    forms: ['form2021'],
    change: oneRowOther,
    reads: (key, number) => (key.startsWith('application.result.other.') ? undefined : number),
    more: (all) => sums(all, 'application.result.other.misc', 'application.result.other', 0),
  },
  'with sums beside the heads of groups': {
    forms: BLOCKS,
    change: rows((cells) => {
      const [label] = cells;
      return label !== undefined && GROUPS.includes(label.text)
        ? [cells.map((cell, at) => (at === 0 ? cell : { ...cell, text: String(5000 + at) }))]
        : [cells];
    }),
    reads: (_, number) => number,
    more: () => groupSums,
  },
  'with short words for rows of 其他处理': {
    forms: ['form2021'],
    change: replaced(
      [/^1\.申请人无正当理由逾期不补正.*$/u, '1.逾期不补正'],
      [/^2\.申请人逾期未按收费通知.*$/u, '2.申请人逾期未缴费'],
    ),
  },
  'with blank totals beside outcomes': {
    forms: BLOCKS,
    change: rows((cells) =>
      cells.length === 8 &&
      cells.filter(({ text }) => isNumber(text)).length === 7 &&
      !/^[一二四]、/u.test(cells[0]?.text ?? '')
        ? [cells.map((cell, at) => (at === 7 ? { ...cell, text: '' } : cell))]
        : [cells],
    ),
    reads: (key, number) =>
      key.endsWith('@total') && /^application\.(?:result\.|closed)/u.test(key) ? 'unfilled' : number,
    lossy: LOSSY,
  },
  'with a row that Hubei added and notes in its labels': {
    forms: ['form2019'],
    change: (report) =>
      rowBelow(
        '规范性文件',
        '其他主动公开文件（含除规范性文件以外的主动公开文件，可参考“其他主动公开文件”栏目数据）',
      )(
        replaced(
          ['上一年项目数量', '上一年项目数量（指2019年事项数）'],
          ['本年增/减', '本年增/减（指2020年增加或减少的事项数，减用负值表示，如-8）'],
          ['处理决定数量', '处理决定数量（指2020年办件量）'],
          ['规章', '规章（设区的市、自治州人民政府应提供相关数据）'],
        )(report),
      ),
    more: (all) =>
      new Map(
        ['issued', 'disclosed', 'total_public'].map((part) => [
          `disclosure.otherdoc.${part}@total`,
          9000 + (all.get(`disclosure.normative.${part}@total`) ?? NaN),
        ]),
      ),
    told: ['form.row-added'],
  },
  'with heads printed once for two blocks': {
    isOfLayout: true,
    forms: BLOCKS,
    change: (report) => {
      let seen = 0;
      return rows((cells) =>
        (isRow(cells, '处理决定数量') || isRow(cells, '本年处理决定数量')) && (seen += 1) === 2
          ? []
          : [cells],
      )(report);
    },
  },
  'with signs before changes': {
    forms: ['form2019'],
    change: (report) =>
      afterLabel('行政许可', (text, nth) => (nth === 1 ? `+${text}` : text))(
        afterLabel('行政处罚', (text, nth) => (nth === 1 ? `--${text}` : text))(
          afterLabel('行政强制', (text, nth) => (nth === 1 ? `－${text}` : text))(report),
        ),
      ),
    reads: (key, number) =>
      /^disclosure\.(?:penalty|coercion)\.items_change@/u.test(key) ? -number : number,
    told: ['cell.doubled-sign'],
  },
  'with money in words of its cell': {
    forms: ['form2019'],
    change: afterLabel('政府集中采购', (text, nth) => (nth === 1 ? `${text}.3879万元` : text)),
    reads: (key, number) => (key === 'disclosure.procurement.amount@total' ? number * 10_000 + 3879 : number),
  },
  'with 万元 over its purchases': {
    forms: ['form2019'],
    change: replaced(['采购总金额', '采购总金额（万元,保留四位小数）']),
    reads: (key, number) => (key === 'disclosure.procurement.amount@total' ? number * 10_000 : number),
  },
  'with rows of its own': {
    isOfLayout: true,
    forms: ['form2014'],
    change: rowBelow('5.其他方式公开政府信息数', '6.政务抖音公开政府信息数'),
    told: ['form.row-unknown'],
  },
  'with its units of one character lost': {
    forms: ['form2014'],
    change: labels((text) => (/^[条件次篇个人]$/u.test(text) ? '' : text)),
  },
  'with its grounds numbered': {
    forms: ['form2014'],
    change: replaced(
      ['其中：涉及国家秘密', '（1）涉及国家秘密'],
      ['涉及商业秘密', '（2）涉及商业秘密'],
      ['涉及个人隐私', '（3）涉及个人隐私'],
      ['危及国家安全、', '（4）危及国家安全、'],
      ['不是《条例》', '（5）不是《条例》'],
      ['法律法规规定的其他情形', '（6）法律法规规定的其他情形'],
    ),
  },
  'with 其中 before each ground': {
    forms: ['form2014'],
    change: replaced([/^(?=涉及|危及国家|不是《|法律法规规定)/u, '其中：']),
  },
  'with names and a telephone below': {
    forms: ['form2014'],
    change: (report) => ({
      ...report,
      tables: report.tables.map((table) => ({
        ...table,
        rows: [
          ...table.rows,
          [
            { text: '单位负责人：张三', columns: 1, down: 1 },
            { text: '联系电话：', columns: 1, down: 1 },
            { text: '07976611234', columns: 1, down: 1 },
          ],
        ],
      })),
    }),
  },
};
