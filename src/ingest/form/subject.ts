import type { Scope } from '../../domain/report';
import type { Unit } from '../../domain/unit';
import type { ReportChoice, Told } from '../filePart';
import { matchUnit } from '../matchUnit';
import type { RegionLookup } from '../matchUnit';
import { plain } from '../label';
import { readScope, REPORT_YEARS } from '../reportWords';
import type { RowRemark } from '../reportRegister';
import { quoted } from '../sentence';
import type { Sentence } from '../sentence';
import { chosen, found, UNKNOWN } from '../told';
import { simplified } from '../traditional';
import type { FormRemark, SheetRows } from './sheetRows';

/** Where words about a report stand: on the sheet above and below its form, on the tab, on the file. */
export interface Surroundings {
  readonly rows: SheetRows;
  /** Rows of the form itself, 1-based. */
  readonly form: { readonly first: number; readonly last: number };
  readonly sheet: string;
  readonly file: string;
}

/** Whose report it is and of which year, each with how sure that is; what is not found is told. */
export interface Subject {
  readonly unit: Told<Unit>;
  readonly year: Told<number>;
  /** Only where the words say it outright. */
  readonly scope: Told<Scope>;
  /** The title as printed. */
  readonly title: string | undefined;
  readonly remarks: readonly FormRemark[];
}

/** Lines of one place, and what they are called. */
interface Place {
  readonly lines: readonly string[];
  readonly certainty: 'stated' | 'inferred';
  readonly from: (line: string) => Sentence;
}

const REPORTING_UNIT = /填报(?:单位|机关)(?:\([^()]*\))?[::]?(.*)$/u;
const NO_NAME = /^(?:sheet|工作表|表)\s*\d*$|^(?:统计表|报表|年报|数据)$/iu;
/** Where the name of a unit ends in a title or the name of a file. */
const TITLE_WORDS =
  /(?:政府信息(?:主动)?公开|政务公开|信息公开|依申请公开|工作?年度报告|年度报告|年报|统计表|情况统计|填报表|报表).*$/u;

/**
 * Finds unit, year and scope: what a person chose, then 填报单位, the title, the tab and the name of the file.
 *
 * @param choice what a person said of this report
 */
export function subjectOf(
  around: Surroundings,
  regions: RegionLookup,
  choice: Omit<ReportChoice, 'layout'> = {},
): Subject {
  const { rows, form, sheet, file } = around;
  const above = rows.slice(0, form.first - 1).flatMap((cells) => texts(cells));
  const places: readonly Place[] = [
    { lines: above, certainty: 'stated', from: inTitle },
    { lines: [simplified(plain(sheet))], certainty: 'inferred', from: () => TAB },
    {
      lines: [simplified(plain(file.replace(/\.[^.]+$/u, '')))],
      certainty: 'inferred',
      from: () => FILE_NAME,
    },
  ];
  const { unit, remarks } =
    choice.unit === undefined
      ? unitOf(reportingUnit(around), places, regions)
      : chosenUnit(choice.unit, regions);
  const year = choice.year === undefined ? yearOf(places) : { year: chosen(choice.year), remarks: [] };
  return {
    unit,
    year: year.year,
    scope: choice.scope === undefined ? scopeOf(places) : chosen(choice.scope),
    title: printedTitle(rows.slice(0, form.first - 1)),
    remarks: [...remarks, ...year.remarks],
  };
}

/** As it stands in the file, but for odd blanks and forms of letters. */
function printedTitle(above: SheetRows): string | undefined {
  const lines = above.flatMap((cells) => cells.map((cell) => plain(cell).replace(/\s+/gu, ' ')));
  return lines.find((text) => /报告|统计表/u.test(simplified(text)) && text.length < 100);
}

function chosenUnit(name: string, regions: RegionLookup): Pick<Subject, 'unit' | 'remarks'> {
  const match = matchUnit({ unit: name }, regions);
  return 'unit' in match
    ? { unit: chosen(match.unit), remarks: match.remark === undefined ? [] : [told('warning', match.remark)] }
    : { unit: UNKNOWN, remarks: [told('error', match)] };
}

function texts(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => simplified(plain(cell)).replace(/\s+/gu, ' ')).filter((text) => text !== '');
}

/** What stands after 填报单位（盖章）：, in the same cell or the next, above or below the form. */
function reportingUnit({ rows, form }: Surroundings): string | undefined {
  const near = [...rows.slice(0, form.first - 1), ...rows.slice(form.last, form.last + 10)];
  for (const cells of near) {
    const told = texts(cells);
    for (const [index, text] of told.entries()) {
      const found = REPORTING_UNIT.exec(text.replace(/\s+/gu, ''));
      const name = found === null ? '' : (found[1] ?? '') || (told[index + 1] ?? '');
      if (name !== '') return name;
    }
  }
  return undefined;
}

function unitOf(
  stated: string | undefined,
  places: readonly Place[],
  regions: RegionLookup,
): Pick<Subject, 'unit' | 'remarks'> {
  const names = [
    ...(stated === undefined ? [] : [{ name: stated, certainty: 'stated' as const, from: REPORTING }]),
    ...places.flatMap(({ lines, certainty, from }) =>
      lines.flatMap((line) => unitNames(line).map((name) => ({ name, certainty, from: from(line) }))),
    ),
  ];
  let fault: RowRemark | undefined;
  for (const { name, certainty, from } of names) {
    const match = matchUnit({ unit: name }, regions);
    if ('unit' in match) {
      const remarks = match.remark === undefined ? [] : [told('warning', match.remark)];
      return { unit: found(match.unit, certainty, from), remarks };
    }
    // The first that names something is what the reader meant.
    if (fault === undefined || match.code === 'unit.ambiguous')
      fault = fault?.code === 'unit.ambiguous' ? fault : match;
    if (name === stated) break;
  }
  return { unit: UNKNOWN, remarks: [told('error', fault ?? NO_UNIT)] };
}

/** The parts of a title or a file's name that may be a unit: 南康区 of 赣州市南康区2017年政府信息公开工作年度报告. */
function unitNames(text: string): readonly string[] {
  const parts = [text, ...text.split(/[\s_\-—()[\]【】、,]+/u)];
  const names = parts.map((part) =>
    part
      .replace(/\d{4}\s*年?度?/gu, '')
      .replace(TITLE_WORDS, '')
      .replace(/^[\s_()\-年度]+|[\s_()\-年度]+$/gu, '')
      .trim(),
  );
  return [...new Set(names)].filter(
    (name) =>
      /[\u4e00-\u9fff]{2}/u.test(name) &&
      name.length <= 40 &&
      !NO_NAME.test(name) &&
      readScope(name) === undefined,
  );
}

/** The one year of the place most to be trusted; another year elsewhere is told. */
function yearOf(places: readonly Place[]): {
  readonly year: Told<number>;
  readonly remarks: readonly FormRemark[];
} {
  const years = places.flatMap(({ lines, certainty, from }) => {
    const year = onlyYear(lines);
    if (year === undefined) return [];
    const line = lines.find((text) => text.includes(String(year))) ?? '';
    return [{ year, told: found(year, certainty, from(line)) }];
  });
  const [first] = years;
  if (first === undefined) return { year: UNKNOWN, remarks: [told('error', NO_YEAR)] };
  const other = years.find(({ year }) => year !== first.year)?.year;
  return {
    year: first.told,
    remarks: other === undefined ? [] : [told('warning', otherYear(first.year, other))],
  };
}

/** A year with 年度 wins over one with 年, and that over bare digits; two different ones are none. */
function onlyYear(lines: readonly string[]): number | undefined {
  const text = lines.join(' ');
  for (const pattern of [/(20\d\d) ?年度/gu, /(20\d\d) ?年/gu, /(?:^|\D)(20\d\d)(?=\D|$)/gu]) {
    const years = new Set([...text.matchAll(pattern)].map(([, digits]) => Number(digits)));
    const [year, other] = [...years].filter(
      (each) => each >= REPORT_YEARS.first && each <= REPORT_YEARS.last,
    );
    if (year !== undefined) return other === undefined ? year : undefined;
  }
  return undefined;
}

function scopeOf(places: readonly Place[]): Told<Scope> {
  const scopes = places.flatMap(({ lines, certainty, from }) =>
    lines.flatMap((line) =>
      line.split(/[\s_\-—()[\]【】、,::]+/u).flatMap((word) => {
        const scope = word === '' ? undefined : readScope(word);
        return scope === undefined ? [] : [found(scope, certainty, from(line))];
      }),
    ),
  );
  const [scope] = scopes;
  return scope !== undefined && scopes.every(({ value }) => value === scope.value) ? scope : UNKNOWN;
}

const REPORTING: Sentence = { zh: '填报单位', en: 'the reporting unit' };
const TAB: Sentence = { zh: '工作表名', en: 'the name of the sheet' };
const FILE_NAME: Sentence = { zh: '文件名', en: 'the name of the file' };

function inTitle(line: string): Sentence {
  return { zh: `标题“${quoted(line)}”`, en: `the title “${quoted(line)}”` };
}

function told(level: FormRemark['level'], { code, sentence }: RowRemark): FormRemark {
  return { level, code, row: 1, sentence };
}

const NO_UNIT: RowRemark = {
  code: 'unit.blank',
  sentence: {
    zh: '没有找到填报单位。请在表上写“填报单位：”和单位全称，或把单位写进工作表名、文件名（如 南康区2017年.xlsx）。',
    en: 'No unit was found. Write 填报单位： and its full name above the form, or name the sheet or file after it.',
  },
};
const NO_YEAR: RowRemark = {
  code: 'year.unreadable',
  sentence: {
    zh: '没有找到年份，或有几个不同的年份。请在表上写“（2017年度）”，或把年份写进工作表名、文件名。',
    en: 'No year was found, or several. Write （2017年度） above the form, or put the year in the name of the sheet or file.',
  },
};

function otherYear(year: number, other: number): RowRemark {
  return {
    code: 'year.conflict',
    sentence: {
      zh: `表上和名称中的年份不一致（${String(year)}、${quoted(String(other))}），按 ${String(year)} 年载入。请核对。`,
      en: `The sheet and the names tell different years (${String(year)}, ${String(other)}); ${String(year)} was taken.`,
    },
  };
}
