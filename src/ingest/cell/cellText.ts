import { MISSING_KINDS, type Missing } from '../../domain/value';
import ENGLISH_NAMES from '../../domain/words/names.en';
import { simplified } from '../encoding/traditional';

/** Words and marks that stand for a missing value. Source: the marks of yearbooks and of the national forms. */
const MISSING_MARKS: ReadonlyMap<string, Missing> = new Map<string, Missing>([
  ...(
    ['', '-', '--', '/', '\\', '未统计', '暂无', '未填', '未填报', '未报', '未采集', '空', '空白'] as const
  ).map((mark): [string, Missing] => [mark, 'unfilled']),
  ...(['n/a', 'na', 'null', 'nan', 'none', '#n/a', '未提供', '未公布'] as const).map(
    (mark): [string, Missing] => [mark, 'unfilled'],
  ),
  // The forms print —— where a heading has no number.
  ...(['—', '——', '———', '――', '──', '不适用', '不涉及'] as const).map((mark): [string, Missing] => [
    mark,
    'notInForm',
  ]),
  ['未收录', 'noReport'],
  ['无法识别', 'illegible'],
  // As the English files of this dashboard say them.
  ...MISSING_KINDS.map((kind): [string, Missing] => [ENGLISH_NAMES.missing[kind], kind]),
]);

/** Full-width ASCII, Kangxi radicals and compatibility ideographs: the forms NFKC may make plain in a number cell. */
const FOLDED = /[\uff01-\uff5e\u2e80-\u2fdf\uf900-\ufaff]/gu;
/** Characters that take no room: nothing stood there. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/gu;
/** Control characters around a number. Between digits one is the trace of a digit that was damaged: 1?0 is not 10. */
// eslint-disable-next-line no-control-regex -- they are what is removed
const CONTROLS_AROUND = /^[\s\u0000-\u001f\u007f]+|[\s\u0000-\u001f\u007f]+$/gu;
const MINUS = /[\u2010-\u2013\u2212\ufe63]/gu;

/**
 * A number cell made plain: full-width digits, odd blanks, minus signs and Kangxi radicals. Not NFKC as a whole,
 * which would turn the footnote mark of 22① into 221.
 */
export function plainCell(text: string): string {
  return simplified(text)
    .replace(FOLDED, (character) => character.normalize('NFKC'))
    .replace(INVISIBLE, '')
    .replace(CONTROLS_AROUND, '')
    .replace(/[\s\u00a0\u3000]+/gu, ' ')
    .replace(MINUS, '-')
    .replace(/，/gu, ',')
    .trim();
}

/** The kind of missing value that a plain cell stands for; undefined when it says something else. */
export function missingFromMark(plainText: string): Missing | undefined {
  return MISSING_MARKS.get(plainText.toLowerCase());
}
