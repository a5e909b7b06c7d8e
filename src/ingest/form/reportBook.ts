import { APPLICANTS } from '../../domain/applicant';
import { indicatorCode, isIndicatorId } from '../../domain/catalogue';
import type { FormId } from '../../domain/formId';
import { LANGUAGES } from '../../domain/language';
import { maskedText } from '../../domain/maskedText';
import { ORIGINS } from '../../domain/report';
import type { ClassWording, Origin, Scope } from '../../domain/report';
import { REPORT_BOOK_WORDS, type ReportBookWords, type ReportFact } from '../../domain/reportBookWords';
import { UNIT_LEVELS } from '../../domain/unit';
import type { Unit } from '../../domain/unit';
import type { Value } from '../../domain/value';
import { CHINESE_NAMES } from '../../domain/words/names';
import ENGLISH_NAMES from '../../domain/words/names.en';
import { applicantFromWord } from '../label/applicantWords';
import type { ReportDetails } from '../report/reportRegister';
import { readForm, readMissing, readOrigin, readScope, readYear } from '../reportWords';
import type { WorkbookSheet } from '../workbook/workbook';
import type { SheetRows } from './sheetRows';

/** What the dashboard writes beside the form in a workbook of one report, in either language. */
const WORDS: readonly ReportBookWords[] = LANGUAGES.map((language) => REPORT_BOOK_WORDS[language]);

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
  return WORDS.some(({ sheets }) => name !== sheets.form && Object.values(sheets).includes(name));
}

/**
 * What a workbook of one report, as the dashboard writes it, tells of the report.
 *
 * @returns undefined for any other workbook, or when its unit, year, scope or form was made unreadable
 */
export function reportBookOf(sheets: readonly WorkbookSheet[]): ReportBook | undefined {
  const rowsOf = (name: string): SheetRows => sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  const words = WORDS.find((one) => sheets.some(({ name }) => name === one.sheets.about));
  if (words === undefined) return undefined;
  const about = new Map(rowsOf(words.sheets.about).map(([key = '', value = '']) => [key, value]));
  const told: Fact = (fact) => about.get(words.about[fact]) || undefined;
  const unit = unitOf(told);
  const year = readYear(told('year') ?? '');
  const scope = readScope(told('scope') ?? '');
  const form = readForm(told('form') ?? '');
  if (unit === undefined || year === undefined || scope === undefined || form === undefined) return undefined;
  return {
    unit,
    year,
    scope,
    form,
    details: detailsOf(told),
    outside: listed(rowsOf(words.sheets.outside), words).flatMap((entry) => outsideOf(entry) ?? []),
    remarks: new Map(
      listed(rowsOf(words.sheets.remarks), words).flatMap((entry) => {
        const cell = cellOf(entry);
        return cell === undefined
          ? []
          : [[remarkKey(cell.indicator, cell.applicant), remarkOf(entry)] as const];
      }),
    ),
    isSynthetic: told('nature')?.includes('合成') === true,
  };
}

/** What a workbook tells of its report. */
type Fact = (fact: ReportFact) => string | undefined;
/** What a row of a list tells. */
type Told = (head: keyof ReportBookWords['heads']) => string | undefined;

function unitOf(told: Fact): Unit | undefined {
  const id = told('unit') ?? told('region');
  const region = told('region') ?? id;
  const name = told('name');
  const level = UNIT_LEVELS.find((each) =>
    [CHINESE_NAMES.levels[each], ENGLISH_NAMES.levels[each]].some((word) => word === told('level')),
  );
  if (id === undefined || region === undefined || name === undefined || level === undefined) return undefined;
  if (!/^\d{6}$/u.test(region) || (id !== region && !id.startsWith(`${region}/`))) return undefined;
  return { id, region, name, shortName: told('shortName') ?? name, level };
}

function detailsOf(told: Fact): ReportDetails {
  const url = told('url');
  const note = told('note');
  const wording: ClassWording = Object.fromEntries(
    (['a', 'b', 'c', 'd'] as const).flatMap((key) => {
      const words = told(key);
      return words === undefined ? [] : [[key, words]];
    }),
  );
  const texts = {
    title: told('title'),
    publisher: told('publisher'),
    published: told('published'),
    url: url !== undefined && /^https?:\/\//u.test(url) ? url : undefined,
    file: told('file'),
    note: note === undefined ? undefined : maskedText(note),
  };
  return {
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)),
    ...(Object.keys(wording).length === 0 ? {} : { classWording: wording }),
  };
}

/** Rows of a sheet by the heads of its first. */
function listed(rows: SheetRows, words: ReportBookWords): readonly Told[] {
  const [heads = [], ...entries] = rows;
  return entries.map((cells) => {
    const byHead = new Map(heads.map((head, column) => [head, cells[column] ?? '']));
    return (head) => byHead.get(words.heads[head]) || undefined;
  });
}

function cellOf(entry: Told): { readonly indicator: number; readonly applicant: number } | undefined {
  const id = entry('indicator') ?? '';
  const applicant = applicantFromWord(entry('applicant') ?? '');
  if (!isIndicatorId(id) || applicant === undefined) return undefined;
  return { indicator: indicatorCode(id), applicant: APPLICANTS.indexOf(applicant) };
}

function outsideOf(entry: Told): OutsideFigure | undefined {
  const cell = cellOf(entry);
  const text = entry('value') ?? '';
  const number = text === '' ? NaN : Number(text);
  const value: Value | undefined = Number.isFinite(number) ? number : readMissing(text);
  if (cell === undefined || value === undefined) return undefined;
  return { ...cell, value, ...remarkOf(entry) };
}

function remarkOf(entry: Told): CellRemark {
  return {
    raw: entry('raw'),
    origin: readOrigin(entry('origin') ?? '') ?? ORIGINS[0],
    note: entry('note'),
  };
}
