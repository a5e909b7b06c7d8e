import type { Scope } from '../../domain/report';
import type { Unit } from '../../domain/unit';
import type { ReportChoice, Told } from '../filePart';
import { matchUnit } from '../label/matchUnit';
import type { RegionLookup } from '../label/matchUnit';
import { plain } from '../label/label';
import { readScope } from '../reportWords';
import type { RowRemark } from '../report/reportRegister';
import type { Sentence } from '../sentence';
import { chosen, found, UNKNOWN } from '../told';
import { simplified } from '../encoding/traditional';
import { placesOf } from './places';
import type { Place, Surroundings } from './places';
import { scopeOf } from './scopeIn';
import type { FormRemark, SheetRows } from './sheetRows';
import { yearIn } from './yearIn';
import type { YearFound } from './yearIn';

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

const REPORTING_UNIT = /填报(?:单位|机关)(?:\([^()]*\))?[::]?(.*)$/u;
const NO_NAME = /^(?:sheet|工作表|表)\s*\d*$|^(?:统计表|报表|年报|数据)$/iu;
/** 南康区各部门, 南康区区直单位: units of a place, told row by row. */
const ITS_UNITS = /(?:政府)?(?:各|所属|[省市县区]直)(?:级)?(?:部门|单位|机关|委办局|乡镇|镇街|街道).*$/u;
/** Where the name of a unit ends in a title or the name of a file. */
const TITLE_WORDS =
  /(?:政府信息(?:主动)?公开|政务公开|信息公开|依申请公开|工作?年度报告|年度报告|年报|统计表|情况统计|填报表|报表).*$/u;

/**
 * Finds unit, year and scope: what a person chose, then 填报单位, the title, the tab and the name of the file.
 *
 * @param choice what a person said of this report
 * @param scopeOfFile what a person said of all reports of the file
 */
export function subjectOf(
  around: Surroundings,
  regions: RegionLookup,
  choice: Omit<ReportChoice, 'layout'> = {},
  scopeOfFile?: Scope,
): Subject {
  const { rows, form } = around;
  const places = placesOf(around);
  const { unit, remarks } =
    choice.unit === undefined
      ? unitOf(reportingUnit(around), places, regions)
      : chosenUnit(choice.unit, regions);
  const scope = scopeOf(places, choice.scope, scopeOfFile);
  const year: YearFound = choice.year === undefined ? yearIn(places) : { year: chosen(choice.year) };
  return {
    unit,
    year: year.year,
    scope: scope.scope,
    title: printedTitle(rows.slice(0, form.first - 1)),
    remarks: [
      ...remarks,
      ...(year.fault === undefined ? [] : [told('error', year.fault)]),
      ...[year.remark, scope.remark].flatMap((remark) =>
        remark === undefined ? [] : [told('warning', remark)],
      ),
    ],
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

/** What stands after 填报单位（盖章）：, in the same cell or the next, above or below the form. */
function reportingUnit({ rows, form }: Surroundings): string | undefined {
  const near = [...rows.slice(0, form.first - 1), ...rows.slice(form.last, form.last + 10)];
  for (const cells of near) {
    const told = cells.map((cell) => simplified(plain(cell))).filter((text) => text !== '');
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
      .replace(ITS_UNITS, '')
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

const REPORTING: Sentence = { zh: '填报单位', en: 'the reporting unit' };
function told(level: FormRemark['level'], { code, sentence }: RowRemark): FormRemark {
  return { level, code, row: 1, sentence };
}

const NO_UNIT: RowRemark = {
  code: 'unit.blank',
  sentence: {
    zh: '没有找到填报单位。请在表上写“填报单位：”和单位全称，或把单位写进工作表名、文件名（如 南康区2017年.xlsx）。',
    en: 'No unit was found. Write “填报单位：” and its full name above the form, or name the sheet or file after it.',
  },
};
