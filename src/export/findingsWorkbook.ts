import { RESULT_NAMES, SEVERITY_NAMES, type Check, type Finding } from '../domain/check';
import { basis } from '../domain/basis';
import { MADE_UP, type DatasetKind } from '../domain/dataset';
import { FORM_SHORT_NAMES } from '../domain/formId';
import { formatCount } from '../domain/format';
import { language, said } from '../domain/language';
import { SCOPE_NAMES, type Report } from '../domain/report';
import { REVIEW_STATE_NAMES, type ReviewState } from '../domain/review';
import { UNIT_LEVEL_NAMES } from '../domain/unit';
import { MADE_BY, natureWords } from './citation';
import { dateDigits, isoDate } from './fileName';
import { widthUnder } from './workbook/columnWidth';
import { inTurn, listed, type Sheet, type BookRow } from './workbook/sheet';
import { headed, markRows, number, text, titled } from './workbookCells';
import { bookWords } from './words/book';

/** One finding as the list to be sent back tells it. */
export interface FindingLine {
  readonly finding: Finding;
  readonly check: Check;
  readonly report: Report;
  /** Name of the unit as it must be printed where others stand beside it. */
  readonly unit: string;
  readonly state: ReviewState;
  readonly note: string;
  /** True when the figures have changed since the reader decided. */
  readonly isOutdated: boolean;
  /** Both sides are fractions of 1. */
  readonly isRate: boolean;
  /** Places in the form that were compared, each with the value as printed. */
  readonly cells: readonly { readonly place: string; readonly value: string }[];
}

/** Findings as a workbook to be taken away. */
export interface FindingsBook {
  readonly kind: DatasetKind;
  /** In the order of the list. */
  readonly lines: readonly FindingLine[];
  /** Every rule that was asked, for the sheet that explains them. */
  readonly checks: readonly Check[];
  /** What the list was narrowed to, in words; empty for everything. */
  readonly filter: string;
  /** One sheet more for each unit, to be sent on its own. */
  readonly isByUnit: boolean;
  /** Address that opens the same list. */
  readonly link: string;
  readonly now: Date;
}

/** Widths of the list, by its columns. */
const WIDTHS = {
  number: 6,
  unit: 14,
  year: 7,
  scope: 9,
  form: 9,
  severity: 9,
  rule: 30,
  sentence: 60,
  left: 11,
  right: 11,
  difference: 11,
  cells: 44,
  values: 24,
  state: 9,
  note: 26,
  title: 36,
  place: 40,
} as const;
/** More cells than this are told by their number: a list is read, not a table. */
const MOST_CELLS = 12;
const LONGEST_SHEET_NAME = 31;

/** Name of the file: 核对清单_南康区_20261124.xlsx; made-up data says so in front. */
export function findingsFileName({ kind, lines, now }: FindingsBook): string {
  const { letter, units: counted } = bookWords();
  const units = [...new Set(lines.map(({ unit }) => unit))];
  const whose = units.length === 1 ? (units[0] ?? '') : counted(units.length);
  const mark = kind === 'synthetic' ? `${said(MADE_UP)}_` : '';
  return `${mark}${letter.sheet}_${whose.replace(/[\\/:*?"<>|]/g, '')}_${dateDigits(now)}.xlsx`;
}

/**
 * What a district is asked, in the manner of an official letter: which report, what does not agree, what to do.
 */
export function politeSentence({ finding, report }: Pick<FindingLine, 'finding' | 'report'>): string {
  const { asks } = bookWords().letter;
  const ask = finding.result === 'uncertain' ? asks.uncertain : asks[finding.severity];
  return ask(report.year, said(finding.sentence));
}

/**
 * The sheets: 核对清单, on request one per unit, 规则说明. Numbers are numbers, all other cells text that never runs. Said in
 * the language in force.
 */
export function findingSheets(book: FindingsBook): readonly Sheet[] {
  const units = [...new Set(book.lines.map(({ unit }) => unit))];
  const { letter } = bookWords();
  const taken = new Set([letter.sheet, letter.rules]);
  const ofUnits = book.isByUnit
    ? units.map((unit) =>
        listSheet(
          sheetName(unit, taken),
          book,
          book.lines.filter((line) => line.unit === unit),
        ),
      )
    : [];
  return [listSheet(letter.sheet, book, book.lines), ...ofUnits, rulesSheet(book)];
}

function listSheet(sheet: string, { kind }: FindingsBook, lines: readonly FindingLine[]): Sheet {
  const mark = markRows(kind === 'synthetic');
  const { heads } = bookWords().letter;
  const columns = (Object.keys(WIDTHS) as (keyof typeof WIDTHS)[]).map((key) => ({
    head: heads[key],
    width: widthUnder(heads[key], WIDTHS[key]),
  }));
  const widths = columns.map(({ width }) => width);
  const frozenRows = mark.length + 1;
  const rows = inTurn([...mark, columns.map(({ head }) => headed(head))], lines, rowOf);
  return { sheet, widths, frozenRows, rowCount: frozenRows + lines.length, rows };
}

function rowOf(line: FindingLine, index: number): BookRow {
  const { finding, check, report, unit, cells } = line;
  const rate = line.isRate ? 'rate' : undefined;
  const told = cells.slice(0, MOST_CELLS);
  const { letter } = bookWords();
  const more = cells.length > told.length ? [letter.moreCells(cells.length)] : [];
  const state = REVIEW_STATE_NAMES[line.state];
  return [
    number(index + 1),
    text(unit),
    number(report.year, 'year'),
    text(SCOPE_NAMES[report.scope]),
    text(FORM_SHORT_NAMES[report.form]),
    text(finding.result === 'uncertain' ? RESULT_NAMES.uncertain : SEVERITY_NAMES[finding.severity]),
    text(said(check.title)),
    text(politeSentence(line)),
    number(finding.left, rate),
    number(finding.right, rate),
    number(finding.difference, rate),
    text([...told.map(({ place }) => place), ...more].join('\n')),
    text(told.map(({ value }) => value).join('\n')),
    text(line.isOutdated ? letter.outdated(state) : state),
    text(line.note),
    text(report.title),
    text(report.url ?? report.file ?? ''),
  ];
}

function rulesSheet({ kind, checks, lines, filter, link, now }: FindingsBook): Sheet {
  const count = new Map<string, number>();
  for (const { check } of lines) count.set(check.id, (count.get(check.id) ?? 0) + 1);
  const { letter: words, about, list } = bookWords();
  const told: readonly (readonly [string, string])[] = [
    [words.content, words.contains(lines.length, filter)],
    [words.states, words.statesMean],
    [about.nature, natureWords(kind)],
    [about.link, link],
    [about.madeOn, isoDate(now)],
    [about.madeBy, MADE_BY],
  ];
  const { id, rule, other, severity, basis: rests, forms, levels, count: own } = words.ruleHeads;
  const heads = [id, rule, other, severity, rests, forms, levels, own];
  return listed({ sheet: words.rules, widths: [22, 44, 44, 9, 50, 22, 18, 11] }, [
    ...markRows(kind === 'synthetic'),
    ...told.map(([key, value]): BookRow => [titled(key), text(value)]),
    [],
    heads.map(headed),
    ...checks.map((check): BookRow => [
      text(check.id),
      text(said(check.title)),
      text(language() === 'en' ? check.title.zh : check.title.en),
      text(SEVERITY_NAMES[check.severity]),
      text(basis(check.source)),
      text(list(check.forms.map((form) => FORM_SHORT_NAMES[form]))),
      text(
        check.levels === undefined
          ? words.allLevels
          : list(check.levels.map((level) => UNIT_LEVEL_NAMES[level])),
      ),
      number(count.get(check.id) ?? 0),
    ]),
  ]);
}

/** Name of a unit as spreadsheets allow it: at most 31 characters, none of `[]:*?/\`, each name once. */
function sheetName(unit: string, taken: Set<string>): string {
  const clean = unit.replace(/[[\]:*?/\\']/g, ' ').trim();
  const plain = clean === '' ? bookWords().letter.unnamed : clean;
  for (let copy = 1; ; copy += 1) {
    const tail = copy === 1 ? '' : ` ${formatCount(copy)}`;
    const name = `${plain.slice(0, LONGEST_SHEET_NAME - tail.length)}${tail}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
