import { APPLICANT_PARTS } from '../../domain/applicant';
import { form } from '../../domain/forms';
import { CHINESE_NAMES } from '../../domain/words/names';
import { keyOfHeads, keysOf } from '../form/rowMatcher';
import { alignRows } from './alignRows';
import type { Alignment, ExpectedRow } from './alignRows';
import { cellSteps, openedRows, withBlanks } from './blankCells';
import type { CellSteps } from './blankCells';
import { cellsFor, NO_PART, UNTOLD } from './gridPart';
import type { GridCell, GridPart, GridRow } from './gridPart';
import { isCellPerLine, joinedCells } from './joinCells';
import { fromLastNumber, LabelIndex } from './labelIndex';
import { certainTotals } from './rowTotals';
import type { TextLine } from './textLines';
import { missingHeads, missingRows, severalForms, totalOnly, unclearRows, unfitCells } from './textRemarks';

const HEADS = [...APPLICANT_PARTS, 'total' as const].map((applicant) => CHINESE_NAMES.applicants[applicant]);
/** Words of the heads that stay whole however they are broken over lines. */
const HEAD_WORDS = ['自然人', '商业', '科研', '公益', '法律', '其他', '总计'];
const WIDTH = HEADS.length;
const ALL = form('form2021').sections.flatMap(({ id, tables }) =>
  id === '3' ? tables.flatMap(({ rows }) => rows) : [],
);
const OTHER = '3.3.6';
/** （六）其他处理 as three rows, as one, and as one with the three. */
const VARIANTS: readonly (readonly ExpectedRow[])[] = [
  expectedRows((id) => id !== OTHER),
  expectedRows((id) => !id.startsWith(`${OTHER}.`)),
  expectedRows(() => true),
];
const FIRST = '本年新收政府信息公开申请数量';
const BEGINNING = '本年新收';
const LAST = '结转下年度继续办理';
/** The title or the heads of the table below. */
const NEXT = /政府信息公开行政复议|^行政复议|结果/u;
const TITLE_ABOVE = 60;
const LONGEST = 1000;

/** Where the table stands among the lines. */
export interface Span {
  readonly from: number;
  /** Index behind its last line. */
  readonly to: number;
}

function expectedRows(isPrinted: (id: string) => boolean): readonly ExpectedRow[] {
  return ALL.filter(({ id }) => isPrinted(id)).map(({ id, label, cells }) => ({
    label,
    width: id === OTHER || cells[0] != null ? WIDTH : 0,
  }));
}

/** The lines from 一、本年新收… to 四、结转…; undefined where the text has no such table. */
export function applicantSpan(lines: readonly TextLine[]): Span | undefined {
  const from = lines.findIndex((_, at) => isFirstRow(lines, at));
  if (from === -1) return undefined;
  const rest = lines.slice(from, from + LONGEST);
  const last = rest.findIndex((_, at) => startsWith(rest, at, LAST));
  return { from, to: from + (last === -1 ? rest.length : endOfLast(rest, last)) };
}

/** Line of a second such table, or of a second column of one; undefined where there is but one. */
function secondTable(lines: readonly TextLine[]): number | undefined {
  const firsts = lines.flatMap((_, at) => (isFirstRow(lines, at) ? [at] : []));
  const doubled = firsts.find((at) => (lines[at]?.label.text.split(BEGINNING).length ?? 0) > 2);
  return lines[doubled ?? firsts[1] ?? -1]?.line;
}

/** The label of the first row, with its numbers or alone on its line; prose tells of it in longer lines. */
function isFirstRow(lines: readonly TextLine[], at: number): boolean {
  const line = lines[at];
  const key = line === undefined ? '' : rowKey(line.label.text);
  if (line === undefined || !key.startsWith(BEGINNING)) return false;
  if (key.startsWith(FIRST)) return line.cells.length > 0 || key === FIRST;
  const isHalf = FIRST.startsWith(key) && line.cells.length !== 1;
  return (isHalf && startsWith(lines, at, FIRST)) || key.split(BEGINNING).length > 2;
}

/** True where the words from a line on, broken over at most three, are a label. */
function startsWith(lines: readonly TextLine[], at: number, wanted: string): boolean {
  const [own, ...next] = lines
    .slice(at, at + 3)
    .map(({ words, label }, nth) => (nth === 0 ? label.text : words));
  const key = rowKey(own ?? '');
  if (key.length < 4 || !(key.startsWith(wanted) || wanted.startsWith(key))) return false;
  return rowKey([own ?? '', ...next].join('')).startsWith(wanted);
}

/** Index behind the last row: its label, be it broken, and its numbers. */
function endOfLast(rest: readonly TextLine[], last: number): number {
  let words = '';
  let hasCells = false;
  for (let at = last; at < Math.min(rest.length, last + 4); at += 1) {
    const line = rest[at];
    if (line === undefined || (at > last && NEXT.test(line.label.text))) break;
    words += at === last ? line.label.text : line.words;
    hasCells ||= line.cells.length > 0;
    if (hasCells && rowKey(words).startsWith(LAST)) {
      const next = rest.findIndex(({ label }, place) => place > at && label.text !== '');
      return next === -1 ? rest.length : next;
    }
  }
  return last + 1;
}

/** Table three of a text, and how its cells stand in the lines where each has one of its own. */
export interface ApplicantText extends GridPart {
  readonly steps?: CellSteps | undefined;
}

/** 三、收到和处理政府信息公开申请情况 in a text, as rows below the heads of the form. */
export function applicantText(lines: readonly TextLine[], span: Span): ApplicantText {
  const table = lines.slice(span.from, span.to);
  const first = table[0]?.line ?? 1;
  const second = secondTable(lines);
  if (second !== undefined) return { rows: [], remarks: [severalForms(second)] };
  if (!table.some(({ cells }) => cells.length > 0)) return NO_PART;
  const above = lines.slice(Math.max(0, span.from - TITLE_ABOVE), span.from);
  const headKey = keyOfHeads(
    above.map(({ words, cells }) => words + cells.map((cell) => cell.text).join('')).join(''),
  );
  if (!HEAD_WORDS.every((word) => headKey.includes(word)))
    return { rows: [], remarks: [missingHeads(first, HEADS.join('、'))] };
  if (!isCellPerLine(table)) return gridOf(table, first, false);
  const opened = openedRows(joinedCells(table), lines.slice(span.from));
  const steps = cellSteps(opened, WIDTH);
  const rows = opened.map((row) => withBlanks(row, steps, WIDTH));
  return { ...gridOf(rows, first, true), steps };
}

/** Rows that the form has, each with its label beside its numbers, or told by its place. */
function gridOf(rows: readonly TextLine[], first: number, isOpened: boolean): GridPart {
  const { aligned, expected } = bestOf(rows, isOpened);
  const index = new LabelIndex(expected.map(({ label }) => label));
  const labelOf = (row: number): string => expected[row]?.label ?? '';
  const told = new Set(aligned.rows.map(({ line }) => line));
  const found = new Set(aligned.rows.map(({ row }) => row));
  const unfit = rows.flatMap((line) => {
    if (told.has(line) || line.cells.length === 0 || line.label.text === '') return [];
    const meant = index.find(line.label.text);
    return meant === undefined ? [] : [{ line, rows: meant.rows }];
  });
  const short = unfit.flatMap(({ line, rows: [row, other] }) =>
    row === undefined || other !== undefined || found.has(row) || line.cells.length >= WIDTH
      ? []
      : [{ line, row }],
  );
  const totals = isOpened ? certainTotals(short) : new Map<TextLine, never>();
  const named = new Set(unfit.flatMap(({ rows: meant }) => meant));
  const unclear = aligned.unclear.flatMap(({ line, count, missing }) => {
    // A row whose label stands beside too few numbers is told by name.
    const open = missing.filter((row) => !named.has(row));
    return open.length === 0 ? [] : [{ line, count, labels: missing.map(labelOf) }];
  });
  const asked = new Set([...named, ...aligned.unclear.flatMap(({ missing }) => missing)]);
  const lacking = expected.flatMap(({ label, width }, row) =>
    width > 0 && !found.has(row) && !asked.has(row) ? [label] : [],
  );
  const known = aligned.rows.map(({ line, row, isBroken }): GridRow => {
    const words = { ...line.label, text: fromLastNumber(line.label.text) };
    const label: GridCell = row !== undefined && isBroken ? labelOf(row) : words;
    return { line: line.line, cells: [label, ...cellsFor(line.cells, WIDTH)] };
  });
  const partly = short.flatMap(({ line, row }): readonly GridRow[] => {
    const total = totals.get(line);
    if (total === undefined) return [];
    return [{ line: line.line, cells: [labelOf(row), ...Array<string>(WIDTH - 1).fill(UNTOLD), total] }];
  });
  return {
    rows: [
      { line: first, cells: ['', ...HEADS] },
      ...[...known, ...partly].sort((left, right) => left.line - right.line),
    ],
    remarks: [
      ...unclear.map(({ line, count, labels }) => unclearRows(line, count, labels)),
      ...unfit.map(({ line }) => {
        const label = fromLastNumber(line.label.text);
        const total = totals.get(line);
        return total === undefined
          ? unfitCells(line.line, label, line.cells.length, WIDTH)
          : totalOnly(line.line, label, line.cells.length, total.text);
      }),
      ...(lacking.length === 0 ? [] : [missingRows(first, lacking)]),
    ],
  };
}

/** The reading that leaves the fewest rows of the form open, then the one that tells most rows. */
function bestOf(
  rows: readonly TextLine[],
  mayBeBlank: boolean,
): { readonly aligned: Alignment; readonly expected: readonly ExpectedRow[] } {
  const readings = VARIANTS.map((expected) => {
    const aligned = alignRows(rows, expected, mayBeBlank);
    const index = new LabelIndex(expected.map(({ label }) => label));
    const told = aligned.rows.flatMap(({ row }) => row ?? []);
    // A label beside too few numbers tells of its row too.
    const named = rows.flatMap(({ label, cells }) => (cells.length === 0 ? [] : index.exact(label.text)));
    const known = new Set([...told, ...named]);
    const open = expected.filter(({ width }, row) => width > 0 && !known.has(row)).length;
    return { aligned, expected, told: told.length, open };
  });
  const [best = { aligned: { rows: [], unclear: [] }, expected: [] }] = readings.sort(
    (left, right) => left.open - right.open || right.told - left.told,
  );
  return best;
}

function rowKey(label: string): string {
  return keysOf(label).plain;
}
