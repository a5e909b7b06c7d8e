import { quoted } from '../sentence';
import type { FormRemark } from './sheetRows';

/** A label spelt otherwise than in the form was read as the row most like it. */
export function nearLabel(row: number, column: number, label: string, meant: string): FormRemark {
  return {
    level: 'warning',
    code: 'form.label-near',
    row,
    column,
    raw: quoted(label),
    sentence: {
      zh: `“${quoted(label)}”与表式写法不同，按“${quoted(meant)}”读取。请核对。`,
      en: `“${quoted(label)}” is not spelt as in the form and was read as “${quoted(meant)}”.`,
    },
  };
}

/** A row with a number that the form does not have. */
export function unknownRow(row: number, column: number, label: string): FormRemark {
  return {
    level: 'warning',
    code: 'form.row-unknown',
    row,
    column,
    raw: quoted(label),
    sentence: {
      zh: `“${quoted(label)}”不是全国统一表式中的行（表外行），未载入。`,
      en: `“${quoted(label)}” is no row of the national form and was not loaded.`,
    },
  };
}

/** A row that a province has added, and that is known. */
export function addedRow(row: number, column: number, label: string): FormRemark {
  return {
    level: 'warning',
    code: 'form.row-added',
    row,
    column,
    raw: quoted(label),
    sentence: {
      zh: `“${quoted(label)}”是省里增设的行（表外行），全国统一表式没有，已按该行载入，不与其他地区比较。`,
      en: `“${quoted(label)}” is a row that a province has added to the national form; it was loaded as that row.`,
    },
  };
}

/** Several columns may hold the numbers. */
export function unclearColumns(row: number, heads: readonly string[]): FormRemark {
  const list = heads.map(quoted).join('、');
  return {
    level: 'error',
    code: 'form.columns-unclear',
    row,
    sentence: {
      zh:
        list === ''
          ? '没有找到填数的列。请在表头写明“统计数”。'
          : `有不止一列数字（${list}），无法判断哪一列是统计数，未载入。请只留一列，或在表头写明“统计数”。`,
      en: 'Which column holds the figures is unclear; nothing was loaded. Keep one, or head it “统计数”.',
    },
  };
}

/** Column heads of a table were not found, or stand twice. */
export function unclearHeads(row: number, wanted: string): FormRemark {
  return {
    level: 'error',
    code: 'form.heads-unclear',
    row,
    sentence: {
      zh: `表头“${wanted}”缺失或重复，这一部分未载入。请按表式补全表头。`,
      en: `The heads ${wanted} are missing or stand twice; this part was not loaded.`,
    },
  };
}
