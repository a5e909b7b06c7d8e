import { simplified } from '../encoding/traditional';

/** Units of money and how many decimal places each lies above 元. */
const MONEY_PLACES: ReadonlyMap<string, number> = new Map([
  ['元', 0],
  ['万元', 4],
  ['亿元', 8],
]);

/** Words counted things carry in reports; only those of the forms are units of indicators. */
const COUNT_UNITS: ReadonlySet<string> = new Set([
  ...['件', '条', '次', '篇', '个', '人', '人次', '项'],
  ...['份', '场', '期', '宗', '起', '名', '家', '户', '件次', '场次', '批', '批次', '条次', '户次'],
]);

/** True for 件, 条, 万元 and the like: a column or bracket with these says what is counted in. */
export function isMeasureUnit(text: string): boolean {
  const word = simplified(text.trim()).replace(/^单位[::]?\s*/u, '');
  return COUNT_UNITS.has(word) || MONEY_PLACES.has(word);
}

/** True for 元, 万元, 亿元. */
export function isMoneyUnit(unit: string): boolean {
  return MONEY_PLACES.has(unit);
}

/** Decimal places by which an amount in `from` is multiplied to be in `to`: 万元 → 元 is 4. */
export function moneyShift(from: string, to: string): number {
  return (MONEY_PLACES.get(from) ?? 0) - (MONEY_PLACES.get(to) ?? 0);
}

/** Units a cell may end in, longest first, so that 人次 is not read as 人. */
export const UNIT_WORDS: readonly string[] = [...COUNT_UNITS, ...MONEY_PLACES.keys()].sort(
  (left, right) => right.length - left.length,
);
