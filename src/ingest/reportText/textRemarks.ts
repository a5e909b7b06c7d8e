import type { FormRemark } from '../form/sheetRows';
import { quoted } from '../sentence';

/** Rows of numbers whose labels could not be told; `labels` are those of the form that lack. */
export function unclearRows(line: number, count: number, labels: readonly string[]): FormRemark {
  const names = labels.slice(0, 3).map(quoted).join('”“');
  const rest = labels.length > 3 ? `等 ${String(labels.length)} 行` : '';
  return {
    level: 'warning',
    code: 'text.rows-unclear',
    row: line,
    sentence: {
      zh: `从这里起有 ${String(count)} 行数字，分不清属于“${names}”${rest}中的哪一行，未载入。请对照原表补录。`,
      en: `${String(count)} rows of numbers from here on could not be told apart (${String(labels.length)} rows of the form lack) and were not loaded.`,
    },
  };
}

/** Rows of the form that the text does not have. */
export function missingRows(line: number, labels: readonly string[]): FormRemark {
  const names = labels.slice(0, 3).map(quoted).join('”“');
  const rest = labels.length > 3 ? `等 ${String(labels.length)} 行` : '';
  return {
    level: 'warning',
    code: 'text.rows-missing',
    row: line,
    sentence: {
      zh: `文字中没有找到“${names}”${rest}，未载入。请对照原表补录。`,
      en: `${String(labels.length)} rows of the form were not found in the text.`,
    },
  };
}

/** A row with more or fewer numbers than the form has columns. */
export function unfitCells(line: number, what: string, count: number, wanted: number): FormRemark {
  return {
    level: 'warning',
    code: 'text.cells-unfit',
    row: line,
    raw: quoted(what),
    sentence: {
      zh: `“${quoted(what)}”应有 ${String(wanted)} 个数，这里有 ${String(count)} 个，未载入。请对照原表补录。`,
      en: `“${quoted(what)}” has ${String(count)} numbers where the form has ${String(wanted)}; it was not loaded.`,
    },
  };
}

/** A row left partly blank of which only the total is certain. */
export function totalOnly(line: number, what: string, count: number, total: string): FormRemark {
  return {
    level: 'warning',
    code: 'text.total-only',
    row: line,
    raw: quoted(what),
    sentence: {
      zh: `“${quoted(what)}”有空着的格，留下的 ${String(count)} 个数分不清各属哪一栏，只载入了总计 ${quoted(total)}（等于其余各数之和）。请对照原表补录其余各栏。`,
      en: `“${quoted(what)}” has blank cells, and which columns its ${String(count)} numbers are of is unclear; only the total, ${quoted(total)}, was loaded, as the others add up to it.`,
    },
  };
}

/** Column heads of a table were not found above its rows. */
export function missingHeads(line: number, wanted: string): FormRemark {
  return {
    level: 'warning',
    code: 'text.heads-missing',
    row: line,
    sentence: {
      zh: `没有找到表头“${wanted}”，这一部分未载入。请连同表头一起粘贴。`,
      en: `The heads ${wanted} were not found; this part was not loaded. Paste it with its heads.`,
    },
  };
}

/** More than one form in a text. */
export function severalForms(line: number): FormRemark {
  return {
    level: 'error',
    code: 'text.several-reports',
    row: line,
    sentence: {
      zh: '文字中有不止一份报告的统计表（如两年对照、汇编），分不清哪些数属于哪一份，未载入。请每份报告单独存成一个文件。',
      en: 'The text holds the tables of more than one report, and which numbers belong to which is unclear; nothing was loaded. Save each report as a file of its own.',
    },
  };
}
