import { plain } from '../label/label';
import type { Certainty } from '../filePart';
import { quoted } from '../sentence';
import type { Sentence } from '../sentence';
import { simplified } from '../encoding/traditional';
import type { SheetRows } from './sheetRows';

/** Where words about a report stand: on the sheet above and below its form, on the tab, on the file. */
export interface Surroundings {
  readonly rows: SheetRows;
  /** Rows of the form itself, 1-based. */
  readonly form: { readonly first: number; readonly last: number };
  /** Titles that may be of this report and of others beside it, the nearest last. */
  readonly around?: readonly string[] | undefined;
  readonly sheet: string;
  readonly file: string;
}

/** Lines of one place, the likeliest first, and what they are called. */
export interface Place {
  readonly lines: readonly string[];
  readonly certainty: Extract<Certainty, 'stated' | 'inferred'>;
  readonly from: (line: string) => Sentence;
}

const REPORT_TITLE = /(?:政府信息公开|政务公开|信息公开|依申请公开).*(?:报告|年报|统计表|情况表)|统计表$/u;
/** 一、总体情况, （二）…, 第二十条第（一）项: heads of the report's own parts name no unit. */
const SECTION =
  /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十]+\)|第[一二三四五六七八九十\d]+[条章节部])/u;
/** A sentence, or an item of a list. */
const PROSE = /[。;!?]|^\d{1,2}[.、)]/u;
const LONGEST_TITLE = 80;
/** 2021表, form-2021: the edition of a form, not the year of a report. */
const EDITION = /form[\s_-]*20\d\d|20\d\d[\s_-]*(?:form|年?版|表式|表(?!格))/giu;

/** The places where unit, year and scope may stand, most to be trusted first: titles of reports, other lines, names. */
export function placesOf({ rows, form, around = [], sheet, file }: Surroundings): readonly Place[] {
  // What stands nearest is of this report; pages have menus far above it.
  const above = titlesIn(rows.slice(0, form.first - 1)).reverse();
  return [
    { lines: above.filter(isReportTitle), certainty: 'stated', from: inTitle },
    { lines: above.filter((line) => !isReportTitle(line)), certainty: 'stated', from: inTitle },
    { lines: titlesIn(around.map((line) => [line])).reverse(), certainty: 'inferred', from: inTitle },
    { lines: [nameOf(sheet)], certainty: 'inferred', from: () => TAB },
    { lines: [nameOf(file.replace(/\.[^.]+$/u, ''))], certainty: 'inferred', from: () => FILE_NAME },
  ];
}

/** True for the title of a report or of its form: 南康区2017年政府信息公开工作年度报告. */
export function isReportTitle(line: string): boolean {
  return REPORT_TITLE.test(line.replace(/\s+/gu, ''));
}

/** Texts made plain that may tell whose report it is: no sentences, no heads of sections. */
function titlesIn(rows: SheetRows): string[] {
  return rows
    .flat()
    .map((cell) => simplified(plain(cell)).replace(/\s+/gu, ' '))
    .filter(
      (text) => text !== '' && text.length <= LONGEST_TITLE && !SECTION.test(text) && !PROSE.test(text),
    );
}

function nameOf(name: string): string {
  return simplified(plain(name)).replace(EDITION, ' ');
}

const TAB: Sentence = { zh: '工作表名', en: 'the name of the sheet' };
const FILE_NAME: Sentence = { zh: '文件名', en: 'the name of the file' };

function inTitle(line: string): Sentence {
  return { zh: `标题“${quoted(line)}”`, en: `the title “${quoted(line)}”` };
}
