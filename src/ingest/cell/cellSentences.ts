import { quoted } from '../sentence';
import type { Sentence } from '../sentence';

interface Words {
  readonly text: string;
  /** Unit of the indicator. */
  readonly unit?: string;
  /** The value as loaded. */
  readonly value?: string;
}

/** Kinds of things wrong with a cell. */
export type CellFault =
  | 'cell.not-a-number'
  | 'cell.none-word'
  | 'cell.below-unit'
  | 'cell.scientific'
  | 'cell.thousands'
  | 'cell.percent'
  | 'cell.other-unit'
  | 'cell.too-many-digits'
  | 'cell.fraction'
  | 'cell.negative'
  | 'cell.about'
  | 'cell.doubled-sign'
  | 'cell.unit-differs'
  | 'cell.remark';

/** What a reader is told of a cell, after 第 n 行“列名”：. */
export const CELL_SENTENCES: Readonly<Record<CellFault, (words: Words) => Sentence>> = {
  'cell.not-a-number': ({ text }) => ({
    zh: `不是数字：“${quoted(text)}”，按“无法识别”保留。请改为数字或留空。`,
    en: `not a number: “${quoted(text)}”, kept as illegible. Make it a number or leave it empty.`,
  }),
  'cell.none-word': ({ text }) => ({
    zh: `填的是“${quoted(text)}”，无法判断是 0 还是没有统计，按“无法识别”保留。请改为 0 或留空。`,
    en: `“${quoted(text)}” may mean 0 or not counted; kept as illegible. Write 0 or leave it empty.`,
  }),
  'cell.below-unit': () => ({
    zh: '“…”表示不足一个计量单位，按“无法识别”保留。请填写数字或留空。',
    en: '“…” means smaller than the unit; kept as illegible. Write a number or leave it empty.',
  }),
  'cell.scientific': ({ text }) => ({
    zh: `“${quoted(text)}”是科学记数，位数可能已丢失，按“无法识别”保留。请填写完整数字。`,
    en: `“${quoted(text)}” is in scientific notation and may have lost digits; kept as illegible.`,
  }),
  'cell.thousands': ({ text }) => ({
    zh: `“${quoted(text)}”中千分位逗号的位置不对，按“无法识别”保留。请核对后重填。`,
    en: `the separators in “${quoted(text)}” are misplaced; kept as illegible.`,
  }),
  'cell.percent': ({ text }) => ({
    zh: `“${quoted(text)}”是比例，这里应填数量，未作为数字载入。`,
    en: `“${quoted(text)}” is a percentage where a number is wanted; not loaded.`,
  }),
  'cell.other-unit': ({ text, unit }) => ({
    zh: `“${quoted(text)}”的单位与指标单位“${unit ?? ''}”不能换算，未作为数字载入。请核对是否填错行列。`,
    en: `the unit of “${quoted(text)}” cannot be converted to ${unit ?? ''}; not loaded.`,
  }),
  'cell.too-many-digits': ({ text }) => ({
    zh: `“${quoted(text)}”位数过多，无法准确保存，未作为数字载入。请核对。`,
    en: `“${quoted(text)}” has more digits than can be kept exactly; not loaded.`,
  }),
  'cell.fraction': ({ text }) => ({
    zh: `“${quoted(text)}”不是整数，而这里是计数，未作为数字载入。请核对。`,
    en: `“${quoted(text)}” is not a whole number where things are counted; not loaded.`,
  }),
  'cell.negative': ({ text }) => ({
    zh: `“${quoted(text)}”为负数，而这里的数量不会小于 0，未作为数字载入。请核对。`,
    en: `“${quoted(text)}” is negative where a count cannot be; not loaded.`,
  }),
  'cell.about': ({ text, value }) => ({
    zh: `“${quoted(text)}”是约数，按 ${value ?? ''} 载入。如有准确数字请改填。`,
    en: `“${quoted(text)}” is rounded; loaded as ${value ?? ''}.`,
  }),
  'cell.doubled-sign': ({ text, value }) => ({
    zh: `“${quoted(text)}”重复写了正负号，按 ${value ?? ''} 载入。请核对。`,
    en: `“${quoted(text)}” has its sign twice; loaded as ${value ?? ''}.`,
  }),
  'cell.unit-differs': ({ text, unit, value }) => ({
    zh: `“${quoted(text)}”的单位与指标单位“${unit ?? ''}”不同，按 ${value ?? ''} 载入。请核对。`,
    en: `the unit of “${quoted(text)}” is not ${unit ?? ''}; loaded as ${value ?? ''}.`,
  }),
  'cell.remark': ({ text, value }) => ({
    zh: `“${quoted(text)}”在数字后另有说明，按 ${value ?? ''} 载入，说明记入备注。`,
    en: `“${quoted(text)}” has a remark after the number; loaded as ${value ?? ''} with the remark.`,
  }),
};
