/** What stands in place of a name. */
export const HIDDEN_NAME = '＊＊';

const MOBILE = /(^|\D)(1[3-9]\d)\d{6}(\d\d)(?!\d)/gu;
const LANDLINE = /(^|\D)(0\d{2,3}-\d{7,8})(?!\d)/gu;
/** 公民身份号码: division, date of birth, order and check digit. Source: GB 11643. */
const IDENTITY =
  /(^|[^\dA-Za-z])([1-9]\d{5})(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/gu;
/** 联系电话：07976605830, also where a page has lost the dash. */
const BESIDE_PHONE = /((?:电话|手机|传真|联系方式)(?:号码)?[ \u3000]*[:：]?[ \u3000]*)(\d[\d\- ]{5,}\d)/gu;
/** 审核人：张三. The name ends at a blank, a stop or another label. */
const NAMED =
  /((?:单位|主要|分管)?(?:负责人|负责同志|责任人|审核人|填报人|填表人|经办人|联系人|签发人)(?:[（(][^（()）]*[)）])?[ \u3000]*[:：][ \u3000]*)[\u4e00-\u9fff·]{1,4}(?:[ \u3000][\u4e00-\u9fff](?=$|[ \u3000]))?/gu;
/** Every text that anything above could stand in has one of these: most texts are left at once. */
const PERHAPS = /\d{6}|\d[\d\- ]{5,}\d|[:：]/u;

/**
 * A text of a file, or a remark, as it may be kept, shown and exported: telephone numbers keep their first three and
 * last two digits, numbers of identity cards their division, names of signers after their label are hidden. Masking
 * twice changes nothing more.
 *
 * Source: unverified; the rule is this page's own, as such names are not part of the statistics.
 */
export function maskedText(text: string): string {
  if (!PERHAPS.test(text)) return text;
  return text
    .replace(IDENTITY, (_, before: string, division: string) => `${before}${division}${'*'.repeat(12)}`)
    .replace(MOBILE, (_, before: string, first: string, last: string) => `${before}${first}******${last}`)
    .replace(LANDLINE, (_, before: string, number: string) => `${before}${withoutMiddle(number)}`)
    .replace(BESIDE_PHONE, (_, label: string, number: string) => `${label}${withoutMiddle(number)}`)
    .replace(NAMED, (_, label: string) => `${label}${HIDDEN_NAME}`);
}

/** A remark that a person typed, as it is kept and exported: masked, cut to a length in characters. */
export function keptRemark(typed: string, longest: number): string {
  // Cutting may leave what is to be masked, and masking a short name lengthens it by one.
  return maskedText(maskedText(typed.trim()).slice(0, longest)).slice(0, longest).trim();
}

function withoutMiddle(number: string): string {
  return `${number.slice(0, 3)}${number.slice(3, -2).replace(/\d/gu, '*')}${number.slice(-2)}`;
}
