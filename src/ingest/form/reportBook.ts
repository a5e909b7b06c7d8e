import { APPLICANTS } from '../../domain/applicant';
import { indicatorCode, isIndicatorId } from '../../domain/catalogue';
import type { FormId } from '../../domain/formId';
import { maskedText } from '../../domain/maskedText';
import { ORIGINS } from '../../domain/report';
import type { ClassWording, Origin, Scope } from '../../domain/report';
import { UNIT_LEVELS } from '../../domain/unit';
import type { Unit } from '../../domain/unit';
import type { Value } from '../../domain/value';
import { CHINESE_NAMES } from '../../domain/words/names';
import { applicantFromWord } from '../label/applicantWords';
import type { ReportDetails } from '../report/reportRegister';
import { readForm, readMissing, readOrigin, readScope, readYear } from '../reportWords';
import type { WorkbookSheet } from '../workbook/workbook';
import type { SheetRows } from './sheetRows';

/** Names of the sheets beside the form in a workbook of one report, as the dashboard writes it. */
const SHEETS = { about: '报告信息', outside: '正文数据', remarks: '数值说明', checks: '校验' } as const;

/** What a cell of the form tells besides its number. */
export interface CellRemark {
  readonly raw: string | undefined;
  readonly origin: Origin;
  readonly note: string | undefined;
}

/** A figure that the form has no cell for. */
interface OutsideFigure extends CellRemark {
  /** Codes in `CATALOGUE` and `APPLICANTS`. */
  readonly indicator: number;
  readonly applicant: number;
  readonly value: Value;
}

/** What the sheets beside the form say of the one report of the workbook. */
export interface ReportBook {
  readonly unit: Unit;
  readonly year: number;
  readonly scope: Scope;
  readonly form: FormId;
  readonly details: ReportDetails;
  readonly outside: readonly OutsideFigure[];
  /** By {@link remarkKey}. */
  readonly remarks: ReadonlyMap<string, CellRemark>;
  readonly isSynthetic: boolean;
}

/** Names a cell of the form by the codes of its indicator and applicant. */
export function remarkKey(indicator: number, applicant: number): string {
  return `${String(indicator)}@${String(applicant)}`;
}

/** True for a sheet that only tells more of the form beside it. */
export function isBesideForm(name: string): boolean {
  return Object.values(SHEETS).some((known) => known === name);
}

/**
 * What a workbook of one report, as the dashboard writes it, tells of the report.
 *
 * @returns undefined for any other workbook, or when its unit, year, scope or form was made unreadable
 */
export function reportBookOf(sheets: readonly WorkbookSheet[]): ReportBook | undefined {
  const rowsOf = (name: string): SheetRows => sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  const about = new Map(rowsOf(SHEETS.about).map(([key = '', value = '']) => [key, value]));
  const told = (key: string): string | undefined => about.get(key) || undefined;
  const unit = unitOf(told);
  const year = readYear(told('年份') ?? '');
  const scope = readScope(told('口径') ?? '');
  const form = readForm(told('报表') ?? '');
  if (unit === undefined || year === undefined || scope === undefined || form === undefined) return undefined;
  return {
    unit,
    year,
    scope,
    form,
    details: detailsOf(told),
    outside: listed(rowsOf(SHEETS.outside)).flatMap((entry) => outsideOf(entry) ?? []),
    remarks: new Map(
      listed(rowsOf(SHEETS.remarks)).flatMap((entry) => {
        const cell = cellOf(entry);
        return cell === undefined
          ? []
          : [[remarkKey(cell.indicator, cell.applicant), remarkOf(entry)] as const];
      }),
    ),
    isSynthetic: told('数据性质')?.includes('合成') === true,
  };
}

type Told = (key: string) => string | undefined;

function unitOf(told: Told): Unit | undefined {
  const id = told('单位代码') ?? told('行政区划代码');
  const region = told('行政区划代码') ?? id;
  const name = told('单位');
  const level = UNIT_LEVELS.find((each) => CHINESE_NAMES.levels[each] === told('层级'));
  if (id === undefined || region === undefined || name === undefined || level === undefined) return undefined;
  if (!/^\d{6}$/u.test(region) || (id !== region && !id.startsWith(`${region}/`))) return undefined;
  return { id, region, name, shortName: told('简称') ?? name, level };
}

function detailsOf(told: Told): ReportDetails {
  const url = told('地址');
  const note = told('备注');
  const wording: ClassWording = Object.fromEntries(
    (['a', 'b', 'c', 'd'] as const).flatMap((key) => {
      const words = told(`${key.toUpperCase()}类含义`);
      return words === undefined ? [] : [[key, words]];
    }),
  );
  const texts = {
    title: told('标题'),
    publisher: told('发布机构'),
    published: told('发布日期'),
    url: url !== undefined && /^https?:\/\//u.test(url) ? url : undefined,
    file: told('文件'),
    note: note === undefined ? undefined : maskedText(note),
  };
  return {
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)),
    ...(Object.keys(wording).length === 0 ? {} : { classWording: wording }),
  };
}

/** Rows of a sheet by the heads of its first. */
function listed(rows: SheetRows): readonly Told[] {
  const [heads = [], ...entries] = rows;
  return entries.map((cells) => {
    const byHead = new Map(heads.map((head, column) => [head, cells[column] ?? '']));
    return (key) => byHead.get(key) || undefined;
  });
}

function cellOf(entry: Told): { readonly indicator: number; readonly applicant: number } | undefined {
  const id = entry('指标') ?? '';
  const applicant = applicantFromWord(entry('申请人') ?? '');
  if (!isIndicatorId(id) || applicant === undefined) return undefined;
  return { indicator: indicatorCode(id), applicant: APPLICANTS.indexOf(applicant) };
}

function outsideOf(entry: Told): OutsideFigure | undefined {
  const cell = cellOf(entry);
  const text = entry('数值') ?? '';
  const number = text === '' ? NaN : Number(text);
  const value: Value | undefined = Number.isFinite(number) ? number : readMissing(text);
  if (cell === undefined || value === undefined) return undefined;
  return { ...cell, value, ...remarkOf(entry) };
}

function remarkOf(entry: Told): CellRemark {
  return {
    raw: entry('原文写法'),
    origin: readOrigin(entry('来历') ?? '') ?? ORIGINS[0],
    note: entry('备注'),
  };
}
