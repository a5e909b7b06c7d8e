import { form } from '../../domain/forms';
import { keyOfHeads, keysOf } from '../form/rowMatcher';
import { cellsFor, NO_PART } from './gridPart';
import type { GridPart } from './gridPart';
import { isCellPerLine, joinedCells } from './joinCells';
import { isNumber } from './textLines';
import type { TextLine } from './textLines';
import { fits } from './alignRows';
import { missingHeads, severalForms, unfitCells } from './textRemarks';

const HEADINGS = form('form2021').sections.find(({ id }) => id === '4')?.tables[0]?.columns ?? [];
const WIDTH = HEADINGS.length;
const BLOCKS = HEADINGS.map((heading) => heading.split(' ')[0] ?? '');
const RESULTS = HEADINGS.map((heading) => heading.split(' ')[1] ?? '');
const NAME = '行政复议、行政诉讼的结果维持……总计';
/** What follows the table. */
const NEXT = /^(?:五、|五\.|\(?五\)|.{0,12}存在的主要问题)/u;
const LONGEST = 120;

/** 四、政府信息公开行政复议、行政诉讼情况 in a text: fifteen numbers below their heads, from a line on. */
export function disputeText(lines: readonly TextLine[], from: number): GridPart {
  const top = lines.findIndex(({ label }, at) => at >= from && startsTable(label.text));
  if (top === -1) return NO_PART;
  const rest = lines.slice(top, top + LONGEST);
  const end = rest.findIndex(({ label }) => NEXT.test(label.text));
  const table = end === -1 ? rest : rest.slice(0, end);
  const rows = isCellPerLine(table) ? joinedCells(table) : table;
  const numbers = rows.filter(({ cells }) => cells.some(isNumber));
  const line = numbers.find((each) => fits(each, WIDTH)) ?? numbers[0];
  if (line === undefined) return NO_PART;
  if (numbers.filter((each) => fits(each, WIDTH)).length > 1)
    return { rows: [], remarks: [severalForms(numbers[1]?.line ?? line.line)] };
  if (!fits(line, WIDTH))
    return { rows: [], remarks: [unfitCells(line.line, '四、行政复议、行政诉讼', line.cells.length, WIDTH)] };
  const heads = keyOfHeads(
    rows
      .slice(0, rows.indexOf(line) + 1)
      .map(wordsOf)
      .join(''),
  );
  if (!hasHeads(heads)) return { rows: [], remarks: [missingHeads(line.line, NAME)] };
  const blocks = BLOCKS.map((block, at) => (BLOCKS[at - 1] === block ? '' : block));
  return {
    rows: [
      { line: line.line, cells: blocks },
      { line: line.line, cells: RESULTS },
      { line: line.line, cells: cellsFor(line.cells, WIDTH) },
    ],
    remarks: [],
  };
}

/** The title of the section, or the heads of its table. */
function startsTable(label: string): boolean {
  const key = keysOf(label).whole;
  return label.length < 60 && /^(?:四?政府信息公开)?行政复议(?:行政诉讼|$)/u.test(key) && !key.includes('件');
}

function wordsOf({ words, cells }: TextLine): string {
  return words + cells.map(({ text }) => text).join('');
}

/** Broken over lines, the heads lose their order, but not their number. */
function hasHeads(key: string): boolean {
  const count = (word: string) => key.split(word).length - 1;
  return (
    ['行政复议', '行政诉讼', '未经复议直接起诉', '复议后起诉'].every((word) => key.includes(word)) &&
    count('维持') === 3 &&
    count('纠正') === 3 &&
    count('总计') === 3
  );
}
