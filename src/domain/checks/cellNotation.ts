import { cellName, cellPlace, isChangeCell } from '../cellName';
import type { Finding, OtherCheck, Words } from '../check';
import type { FormCell } from '../form';
import { formatCount } from '../format';
import { FORM_IDS } from '../formId';
import { notationOf, type Notation } from '../notation';
import type { Origin } from '../report';
import { isStated, type Value } from '../value';

const ASKED: readonly Notation[] = ['doubledSign', 'plusSign', 'approximate', 'illegible'];
const LONGEST_QUOTE = 30;

const WORDS: Readonly<Record<Notation, Words>> = {
  doubledSign: { zh: '正负号重复', en: 'its sign is doubled' },
  plusSign: {
    zh: '带“+”号，可能把增减数填进了这一格',
    en: 'it has a plus sign, perhaps a change typed here',
  },
  approximate: { zh: '是约数，应填准确数', en: 'it is approximate' },
  illegible: { zh: '不是数字，无法识别', en: 'it is not a number' },
  unitInCell: { zh: '数字后写了单位', en: 'a unit stands after the number' },
  textAfter: { zh: '数字前后另有文字', en: 'words stand beside the number' },
  fullWidth: { zh: '使用全角数字', en: 'its digits are full-width' },
  blankMark: { zh: '以符号表示未填，不按 0 计算', en: 'a mark stands for a blank; it is not counted as 0' },
};

/**
 * A number cell holds digits alone. Units, remarks and full-width digits are remarks; a doubled sign, an approximate
 * number, a plus sign outside 本年增/减 and text that is no number are asked about.
 *
 * Missing: an empty cell says nothing. Only cells of the table are asked, not numbers found in the text.
 */
export const cellNotation: OtherCheck = {
  kind: 'cell',
  id: 'cellNotation',
  severity: 'remark',
  title: { zh: '数字格只写数字', en: 'Number cells hold digits alone' },
  source: '数据质量核对：单元格写法（重复符号、格内单位、附注、全角数字、约数）',
  forms: FORM_IDS,
};

/**
 * @param raw the cell as printed; undefined where it is the plain number
 * @param origin how the figure came about; numbers found in the text and corrected ones say nothing
 * @returns undefined where the cell is written in order
 */
export function cellNotationFinding(
  cell: FormCell,
  raw: string | undefined,
  value: Value,
  origin: Origin,
): Finding | undefined {
  if (origin !== 'table') return undefined;
  const seen = notationOf(raw, value).filter((one) => one !== 'plusSign' || !isChangeCell(cell));
  if (raw === undefined || seen.length === 0) return undefined;
  const { zh, en } = cellName(cell);
  const text = raw.trim();
  const quote = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  const read = isStated(value) ? formatCount(value) : undefined;
  return {
    check: cellNotation.id,
    place: cellPlace(cell),
    severity: seen.some((one) => ASKED.includes(one)) ? 'warning' : 'remark',
    result: 'failed',
    ...(isStated(value) ? { left: value } : {}),
    figures: [{ indicator: cell.indicator, applicant: cell.applicant }],
    sentence: {
      zh: `${zh}写作“${quote}”：${seen.map((one) => WORDS[one].zh).join('，')}${read === undefined ? '' : `，按 ${read} 读取`}。`,
      en: `${en} is written “${quote}”: ${seen.map((one) => WORDS[one].en).join(', ')}${read === undefined ? '' : `; read as ${read}`}.`,
    },
  };
}
