import { roleOf } from './headerAliases';
import { labelKey } from './label';

/** What stands in place of a name. */
const HIDDEN = '＊＊';
const LONGEST_NAME = 20;
const MOBILE = /(^|\D)(1[3-9]\d)\d{6}(\d\d)(?!\d)/gu;
const LANDLINE = /(^|\D)(0\d{2,3}-\d{7,8})(?!\d)/gu;
/** 联系电话：07976605830, also where a page has lost the dash. */
const BESIDE_PHONE = /((?:电话|手机|传真|联系方式)(?:号码)?[ \u3000]*[:：]?[ \u3000]*)(\d[\d\- ]{5,}\d)/gu;
/** 审核人：张三. The name ends at a blank, a stop or another label. */
const NAMED =
  /((?:单位|主要|分管)?(?:负责人|负责同志|责任人|审核人|填报人|填表人|经办人|联系人|签发人)(?:[（(][^（()）]*[)）])?[ \u3000]*[:：][ \u3000]*)[\u4e00-\u9fff·]{1,4}(?:[ \u3000][\u4e00-\u9fff](?=$|[ \u3000]))?/gu;

/**
 * Lines of a file as they may be shown: telephone numbers keep their first three and last two digits, names of signers
 * are hidden, be they in a column of their own, beside their label or after it.
 */
export function maskPersonal(
  rows: readonly (readonly string[])[],
  heads: readonly string[],
): readonly (readonly string[])[] {
  const personal = new Set(heads.flatMap((head, column) => (isPersonal(head) ? [column] : [])));
  // In a text with one cell a line, the name stands in the line below its label.
  let above = '';
  return rows.map((cells) =>
    cells.map((cell, column) => {
      const isBelow = cells.length === 1 && cell.length <= LONGEST_NAME && isPersonal(above);
      if (cells.length !== 1) above = '';
      else if (cell.trim() !== '') above = cell;
      const isBeside = isBelow || personal.has(column) || isPersonal(cells[column - 1] ?? '');
      const isWord = cell.trim() === '' || cell === heads[column] || isPersonal(cell);
      return isBeside && !isWord ? HIDDEN : masked(cell);
    }),
  );
}

function masked(text: string): string {
  return text
    .replace(MOBILE, (_, before: string, first: string, last: string) => `${before}${first}******${last}`)
    .replace(LANDLINE, (_, before: string, number: string) => {
      const hidden = number.slice(3, -2).replace(/\d/gu, '*');
      return `${before}${number.slice(0, 3)}${hidden}${number.slice(-2)}`;
    })
    .replace(
      BESIDE_PHONE,
      (_, label: string, number: string) =>
        `${label}${number.slice(0, 3)}${number.slice(3, -2).replace(/\d/gu, '*')}${number.slice(-2)}`,
    )
    .replace(NAMED, (_, label: string) => `${label}${HIDDEN}`);
}

function isPersonal(head: string): boolean {
  return roleOf(head) === 'personal' && labelKey(head) !== labelKey('填报日期');
}
