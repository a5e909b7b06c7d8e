import { simplified } from '../encoding/traditional';

/** Punctuation that says nothing about what a label names; `@` and brackets are handled before. */
const PUNCTUATION = /[\s"'“”‘’「」『』《》<>〈〉:;,.，。、：；·•/\\|_\-—–―~*#＊※()[\]{}【】〔〕]/gu;
const NUMBERING =
  /^(?:第?[一二三四五六七八九十]+[、.,:]|\([一二三四五六七八九十]+\)|\(?\d{1,2}(?:[.、)](?!\d)))+/u;
const OF_WHICH = /^其中[:,]?/u;
const LAST_BRACKET = /\([^()]*\)$/u;
const COUNTED = /(?:总数量|总次数|总件数|总数|数量|件数|条数|次数|人数|个数|篇数|数)$/u;

/** Radicals that text copied from a PDF has in place of characters, and that NFKC leaves as they are. */
const RADICALS: ReadonlyMap<string, string> = new Map(
  [...'⺠民⻄西⻅见⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻥鱼⻦鸟⻩黄⻬齐⻰龙'.matchAll(/(.)(.)/gu)].map(
    ([, radical = '', character = '']) => [radical, character],
  ),
);

/** Text with full-width forms, Kangxi radicals and odd blanks made plain: 政⽆(１) → 政无(1). */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2e80-\u2eff]/gu, (radical) => RADICALS.get(radical) ?? radical)
    .replace(/[\u200b-\u200f\ufeff\u2060\u00ad]/gu, '')
    .trim();
}

/** A label as keys are made of it: plain, simplified, lower-case, without blanks, quotes, brackets and stops. */
export function labelKey(text: string): string {
  return simplified(plain(text)).toLowerCase().replace(PUNCTUATION, '');
}

/** The label without leading 一、(二) 3. and 其中:. */
export function withoutNumbering(text: string): string {
  return plain(text).replace(/\s+/gu, '').replace(NUMBERING, '').replace(OF_WHICH, '');
}

/** The label without one closing bracket, which usually explains: 专职人员数(不包括…) → 专职人员数. */
export function withoutBracket(text: string): string {
  return plain(text).replace(LAST_BRACKET, '').trim();
}

/** What the closing bracket of a label says; undefined without one. */
export function bracketOf(text: string): string | undefined {
  const bracket = LAST_BRACKET.exec(simplified(plain(text)))?.[0];
  return bracket?.slice(1, -1).trim();
}

/** The key without its counting ending, so that 申请办结 finds 申请办结数. */
export function withoutCounted(key: string): string {
  return key.replace(COUNTED, '');
}

/** True when a cell says that the row adds others up: 合计, 全市总计, 小计. */
export function isTotalWord(cell: string): boolean {
  return /^(?:全[省市县区州旗域])?(?:合计|总计|小计|共计|平均|平均值|均值|中位数|汇总)$|(?:合计|总计|小计)$/u.test(
    labelKey(cell),
  );
}
