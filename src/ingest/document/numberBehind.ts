/** A number as a format shows it: 1,204 · 4.4万 · 1.03E+06 · (253). */
const SHOWN =
  /^(?<open>[-(]?)(?<whole>[\d,]*)(?:\.(?<part>\d+))?(?:E(?<power>[+-]?\d+))?(?<scale>万|亿)?\)?$/iu;

/**
 * The number of a spreadsheet's cell, which Excel and WPS tell on the clipboard beside what the cell shows: its format may
 * round it, count it in 万, write - for 0, or find its column too narrow (####). A date has a number too, which is not meant.
 *
 * @param told the attribute `x:num`; empty where the number is what is shown
 * @returns undefined where what is shown is to be read
 */
export function numberBehind(told: string, shown: string): string | undefined {
  const number = told.trim();
  if (!/^-?\d+(?:\.\d+)?$/u.test(number)) return undefined;
  if (/^#+$/u.test(shown)) return number;
  if (shown === '-') return Number(number) === 0 ? number : undefined;
  const parts = SHOWN.exec(shown)?.groups;
  if (parts === undefined || !/\d/u.test(shown)) return undefined;
  const { open = '', whole = '', part = '', power = '0', scale } = parts;
  const unit = 10 ** (Number(power) + (scale === '万' ? 4 : scale === '亿' ? 8 : 0));
  const value = Number(`${whole.replace(/,/gu, '')}.${part}`) * unit * (open === '' ? 1 : -1);
  if (value === Number(number) && power === '0' && scale === undefined && open !== '(') return undefined;
  const halfOfLast = (unit * 10 ** -part.length) / 2;
  return Math.abs(value - Number(number)) <= halfOfLast * 1.000001 ? number : undefined;
}
