import { roleOf } from './headerAliases';
import { labelKey } from './label';

/** What stands in place of a name. */
const HIDDEN = '＊＊';
const MOBILE = /(^|\D)(1[3-9]\d)\d{6}(\d\d)(?!\d)/gu;
const LANDLINE = /(^|\D)(0\d{2,3}-\d{7,8})(?!\d)/gu;
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
  return rows.map((cells) =>
    cells.map((cell, column) => {
      const isBeside = personal.has(column) || isPersonal(cells[column - 1] ?? '');
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
    .replace(NAMED, (_, label: string) => `${label}${HIDDEN}`);
}

function isPersonal(head: string): boolean {
  return roleOf(head) === 'personal' && labelKey(head) !== labelKey('填报日期');
}
