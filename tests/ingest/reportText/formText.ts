import { APPLICANT_NAMES, APPLICANT_PARTS } from '../../../src/domain/applicant';
import type { FormId } from '../../../src/domain/formId';
import { form } from '../../../src/domain/forms';

/** Every number cell of a form holds a number of its own; by `indicator@applicant`. */
export interface PrintedText {
  readonly lines: readonly string[];
  readonly expected: ReadonlyMap<string, number>;
}

const HEADS = [...APPLICANT_PARTS, 'total' as const].map((applicant) => APPLICANT_NAMES[applicant]);

/** A label as a PDF breaks it: its first half above its numbers, the rest below. */
export type Breaking = (label: string, nth: number) => boolean;

/** The 2014 form as a page loses it: one cell per line between blank lines, units of one character gone. */
export function cellPerLine2014(): PrintedText {
  const expected = new Map<string, number>();
  const lines = form('form2014').sections.flatMap(({ tables }) =>
    tables.flatMap(({ rows }) =>
      rows.flatMap(({ label, unit, cells: [cell] }) => {
        const bracket = label.indexOf('（', 3);
        const words = bracket === -1 ? [label] : [label.slice(0, bracket), `    ${label.slice(bracket)}`];
        if (cell == null) return [...words.map((word) => `  ${word}`), '', '——', '', '\u00a0', ''];
        const value = expected.size * 3 + 1;
        expected.set(`${cell.indicator}@total`, value);
        const units = (unit ?? '').length > 1 ? ['', unit ?? ''] : [];
        return [...words.map((word) => `   ${word}`), ...units, '', `${String(value)} \u00a0 `, ''];
      }),
    ),
  );
  return { lines, expected };
}

/** Sections two to four of the form of 2019 or 2021 as the text of a PDF: a row per line, labels broken where told. */
export function pdfLines(id: Exclude<FormId, 'form2014'>, isBroken: Breaking = () => false): PrintedText {
  const expected = new Map<string, number>();
  const put = (indicator: string, applicant: string): string => {
    const value = expected.size + 1;
    expected.set(`${indicator}@${applicant}`, value);
    return String(value);
  };
  const lines = form(id).sections.flatMap((section) => [
    section.title,
    ...(section.id === '3'
      ? [
          '申请人情况',
          '法人或其他组织',
          '自然人 社会 法律 总计',
          '商业 科研',
          '公益 服务 其他',
          '企业 机构',
          '组织 机构',
        ]
      : []),
    ...(section.id === '4'
      ? ['行政复议 行政诉讼', '未经复议直接起诉 复议后起诉', disputeHeads(), '总计 总计 总计']
      : []),
    ...section.tables.flatMap(({ title, columns, rows }) => [
      ...(title === undefined ? [] : [title]),
      ...(section.id === '2' ? [`信息内容 ${columns.join(' ')}`] : []),
      ...rows.flatMap(({ label, cells }, nth) => {
        if (cells.every((cell) => cell === null)) return [];
        const numbers = cells
          .map((cell) => (cell === null ? '' : put(cell.indicator, cell.applicant)))
          .join(' ');
        const half = Math.ceil(label.length / 2);
        return section.id === '3' && isBroken(label, nth)
          ? [label.slice(0, half), numbers, label.slice(half)]
          : [`${label} ${numbers}`.trim()];
      }),
    ]),
    ...(section.id === '3' ? ['- 3 -', ''] : []),
  ]);
  return { lines, expected };
}

/** Sections three of the form with one cell per line. */
export function cellPerLine2021(): PrintedText {
  const { lines, expected } = pdfLines('form2021');
  const start = lines.findIndex((line) => line.startsWith('一、本年新收'));
  const end = lines.findIndex((line) => line === '- 3 -');
  const opened = lines.slice(start, end).flatMap((line) => {
    const [label = '', ...cells] = line.split(/ (?=\d)/u);
    return [label, '', ...cells.flatMap((cell) => [cell, ''])];
  });
  const kept = new Map([...expected].filter(([key]) => key.startsWith('application.')));
  return { lines: ['自然人', '法人或其他组织', ...HEADS.slice(1), ...opened], expected: kept };
}

function disputeHeads(): string {
  return Array.from({ length: 3 }, () => '结果维持 结果纠正 其他结果 尚未审结').join(' ');
}
