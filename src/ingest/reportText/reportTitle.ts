import { isPageNumber } from './textLines';
import type { PlainLine } from './textLines';

/** A line that tells whose report it is, and of which year. */
export interface TitleLine {
  readonly line: number;
  readonly text: string;
}

const TITLE = /(?:政府信息公开|政务公开|信息公开).*(?:年度报告|年报|统计表|报告)(?:\([^()]{1,12}\))?$/u;
const YEAR_OF_FORM = /^\(?(20\d\d)年度\)?$/u;
const REPORTING_UNIT = /^填报(?:单位|机关)/u;
/** A title is looked for at the top; pages have a menu above it. */
const WITHIN = 80;
const LONGEST = 60;

/** Title, （2017年度） and 填报单位 of a report, wherever they stand; blanks that broken text has in them are left out. */
export function titleLines(lines: readonly PlainLine[]): readonly TitleLine[] {
  const texts = lines.map((line) => (isPageNumber(line) ? '' : line.text.replace(/\s+/gu, '')));
  const title = titleIn(texts);
  const others = texts.flatMap((text, index): readonly TitleLine[] => {
    const year = YEAR_OF_FORM.exec(text)?.[1];
    if (year !== undefined && title === undefined) return [{ line: index + 1, text: `(${year}年度)` }];
    return REPORTING_UNIT.test(text) && text.length < LONGEST
      ? [{ line: index + 1, text: (lines[index]?.text ?? '').trim() }]
      : [];
  });
  return [...(title === undefined ? [] : [title]), ...others.slice(0, 4)];
}

function titleIn(texts: readonly string[]): TitleLine | undefined {
  const at = texts.findIndex(
    (text, index) => index < WITHIN && text.length <= LONGEST && !/[。;:,|#]/u.test(text) && TITLE.test(text),
  );
  const text = texts[at];
  if (text === undefined) return undefined;
  // The name of the unit often stands on the line above: 某市人民政府 / 2024年政府信息公开工作年度报告.
  const above = texts
    .slice(Math.max(0, at - 3), at)
    .filter((line) => line !== '')
    .at(-1);
  const isWhole = !/^(?:20\d\d年度?)?(?:政府信息|政务|信息)/u.test(text);
  const name = above !== undefined && /^[\u4e00-\u9fff()]{2,30}$/u.test(above) ? above : undefined;
  return { line: at + 1, text: isWhole || name === undefined ? text : `${name}${text}` };
}
