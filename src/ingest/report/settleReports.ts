import { CATALOGUE } from '../../domain/catalogue';
import type { FormId } from '../../domain/formId';
import type { DatasetId, Report, ReportBatch } from '../../domain/report';
import type { Unit } from '../../domain/unit';
import { CHINESE_NAMES } from '../../domain/words/names';
import type { ProblemList } from '../problems';
import { listed, quoted } from '../sentence';
import type { Sentence } from '../sentence';
import type { RefusedRows } from '../table/refusedRow';
import { chooseForm, FormEvidence, isInForm } from './chooseForm';
import type { ChosenForm } from './chooseForm';
import { repetitions } from './duplicates';
import type { FigureBuilder } from './figureBuilder';
import type { RegisteredReport, ReportRegister } from './reportRegister';

interface SettleOptions {
  readonly file: string;
  readonly dataset: DatasetId;
  /** Whether a figure refused is a row refused. */
  readonly isOneFigureARow: boolean;
}

/**
 * What can only be decided when all rows are read: the form of each report, which figures its form has no place for,
 * which cells are told twice.
 */
export function settleReports(
  register: ReportRegister,
  figures: FigureBuilder,
  problems: ProblemList,
  refused: RefusedRows,
  options: SettleOptions,
): { readonly batch: ReportBatch; readonly units: readonly Unit[] } {
  const chosen = chooseForms(register.reports, figures);
  tellForms(register, chosen, problems);
  const dropped = new Uint8Array(figures.length);
  dropStrangers(register, figures, chosen, dropped, problems, refused, options);
  const isKept = (at: number): boolean => dropped[at] === 0;
  settleRepetitions(register, figures, dropped, problems, refused);
  for (let at = 0; at < figures.length; at += 1) {
    if (dropped[at] === 0 && refused.count > 0 && refused.has(figures.row(at))) dropped[at] = 1;
  }
  return batchOf(register, figures, chosen, isKept, options);
}

function chooseForms(reports: readonly RegisteredReport[], figures: FigureBuilder): readonly ChosenForm[] {
  const evidence = reports.map(() => new FormEvidence());
  for (let at = 0; at < figures.length; at += 1) {
    if (figures.missing(at) === 0)
      evidence[figures.report(at)]?.add(figures.indicator(at), figures.applicant(at));
  }
  return reports.map(({ form, year }, index) =>
    chooseForm(form, year, evidence[index] ?? new FormEvidence()),
  );
}

function tellForms(register: ReportRegister, chosen: readonly ChosenForm[], problems: ProblemList): void {
  const namesOf = (by: ChosenForm['by']): string[] =>
    register.reports.flatMap(({ unit, year }, index) =>
      chosen[index]?.by === by
        ? [`${unit.shortName} ${String(year)} 年（${CHINESE_NAMES.forms[chosen[index].form]}）`]
        : [],
    );
  const few = (names: readonly string[]): string =>
    names.length > 3 ? `${names.slice(0, 3).join('、')}等 ${String(names.length)} 份` : names.join('、');
  const byFigures = namesOf('figures');
  if (byFigures.length > 0) {
    problems.addFile('warning', 'form.by-figures', {
      zh: `${few(byFigures)}：所填指标不在当年报表中，已按括号中的报表载入。如不对，请加“报表”列写明。`,
      en: `${String(byFigures.length)} reports hold indicators of another form than the year's; that form was taken. Add a form column if this is wrong.`,
    });
  }
  const mixed = namesOf('mixed-year');
  if (mixed.length > 0) {
    problems.addFile('warning', 'form.2019-mixed', {
      zh: `2019 年度新旧两种报表并用，所填指标分不出是哪一种，${few(mixed)}按 2019 表载入。如用的是旧表，请加“报表”列写“2014”。`,
      en: 'Reports of 2019 use two forms and the indicators do not tell which; the 2019 form was taken. Add a form column with 2014 if the old one was used.',
    });
  }
  const early = namesOf('before-2014');
  if (early.length > 0) {
    problems.addFile('warning', 'form.before-2014', {
      zh: `2014 年以前没有全国统一报表，${few(early)}按 2014 表的指标载入，口径可能不同。`,
      en: 'There was no national form before 2014; those reports were loaded as the 2014 form.',
    });
  }
  if (register.lacksScope) {
    problems.addFile('warning', 'scope.unstated', UNSTATED_SCOPE);
  }
}

/** Told once of a file that leaves the scope of some reports open. */
export const UNSTATED_SCOPE: Sentence = {
  zh: '文件没有写明口径（全域、本级、部门），按“口径未注明”载入，不与注明口径的数据一起排序或汇总。可在载入时指定口径，或加“口径”列。',
  en: 'The file states no scope; its reports are loaded as unstated and never ranked or summed with others. Choose a scope when loading or add a column.',
};

/** Leaves out figures that the form of their report has no place for; stated ones are told. */
function dropStrangers(
  register: ReportRegister,
  figures: FigureBuilder,
  chosen: readonly ChosenForm[],
  dropped: Uint8Array,
  problems: ProblemList,
  refused: RefusedRows,
  { isOneFigureARow }: SettleOptions,
): void {
  for (let at = 0; at < figures.length; at += 1) {
    const report = figures.report(at);
    const form = chosen[report]?.form ?? 'form2021';
    const indicator = figures.indicator(at);
    if (isInForm(indicator, figures.applicant(at), form)) continue;
    dropped[at] = 1;
    if (figures.missing(at) !== 0) continue;
    const sentence = stranger(indicator, figures.applicant(at), form, register.reports[report]?.year ?? 0);
    const row = figures.row(at);
    const raw = quoted(figures.raw(at) ?? String(figures.value(at)));
    problems.addAt('error', 'figure.not-in-form', { row, column: figures.column(at), raw }, sentence);
    if (isOneFigureARow) refused.add(row, undefined, sentence.zh);
  }
}

function stranger(
  indicator: number,
  applicant: number,
  form: FormId,
  year: number,
): { zh: string; en: string } {
  const name = CATALOGUE[indicator]?.name ?? { zh: '', en: '' };
  const split = applicant === 0 ? '' : '分申请人的';
  return {
    zh: `${String(year)} 年的报告按${CHINESE_NAMES.forms[form]}读取，该表没有${split}“${name.zh}”，这个数未载入。`,
    en: `the report of ${String(year)} was read as ${form}, which has no “${name.en}”; the number was not loaded.`,
  };
}

function settleRepetitions(
  register: ReportRegister,
  figures: FigureBuilder,
  dropped: Uint8Array,
  problems: ProblemList,
  refused: RefusedRows,
): void {
  const toldLines = new Set<string>();
  for (const same of repetitions(figures, register.reports.length, (at) => dropped[at] === 0)) {
    const stated = same.filter((at) => figures.missing(at) === 0);
    const values = new Set(stated.map((at) => figures.value(at)));
    const lines = [...new Set(same.map((at) => figures.row(at)))];
    const [first, second] = lines;
    if (first === undefined) continue;
    if (values.size > 1) refuseRows(register, figures, stated, problems, refused);
    else {
      const keep = stated[0] ?? same[0];
      for (const at of same) if (at !== keep) dropped[at] = 1;
      const told = lines.join(' ');
      if (second === undefined || toldLines.has(told)) continue;
      toldLines.add(told);
      problems.addAt(
        'warning',
        'figure.repeated',
        { row: second },
        {
          zh: `与第 ${String(first)} 行是同一单位、年份、口径和指标，数值一致，只载入一次。`,
          en: `repeats line ${String(first)} with the same value; loaded once.`,
        },
      );
    }
  }
}

function refuseRows(
  register: ReportRegister,
  figures: FigureBuilder,
  stated: readonly number[],
  problems: ProblemList,
  refused: RefusedRows,
): void {
  const lines = [...new Set(stated.map((at) => figures.row(at)))];
  const values = [...new Set(stated.map((at) => String(figures.value(at))))];
  const told = listed(values, values.length, ' 个');
  for (const at of stated) {
    const row = figures.row(at);
    const others = listed(
      lines
        .slice(0, 6)
        .filter((line) => line !== row)
        .map(String),
      lines.length - 1,
    );
    const report = register.reports[figures.report(at)];
    const what = `${report?.unit.name ?? ''} ${String(report?.year ?? '')} 年“${CATALOGUE[figures.indicator(at)]?.name.zh ?? ''}”`;
    const sentence = {
      zh: `${what}与第 ${others.zh} 行重复而数值不同（${told.zh}），这些行均未载入。请只留正确的一行。`,
      en: `repeats line ${others.en} with another value (${told.en}); none was loaded. Keep the right one.`,
    };
    problems.addAt('error', 'figure.contradicted', { row, column: figures.column(at) }, sentence);
    refused.add(row, undefined, sentence.zh);
  }
}

function batchOf(
  register: ReportRegister,
  figures: FigureBuilder,
  chosen: readonly ChosenForm[],
  isKept: (at: number) => boolean,
  { file, dataset }: SettleOptions,
): { readonly batch: ReportBatch; readonly units: readonly Unit[] } {
  const counts = new Int32Array(register.reports.length);
  for (let at = 0; at < figures.length; at += 1) {
    const report = figures.report(at);
    if (isKept(at)) counts[report] = (counts[report] ?? 0) + 1;
  }
  const newReport = new Int32Array(register.reports.length).fill(-1);
  const reports: Report[] = [];
  const units = new Map<string, Unit>();
  register.reports.forEach(({ unit, year, scope, details }, index) => {
    // A report whose rows were all refused is not there.
    if (counts[index] === 0) return;
    newReport[index] = reports.length;
    units.set(unit.id, unit);
    reports.push({
      id: register.idOf(index),
      dataset,
      unit: unit.id,
      year,
      scope,
      form: chosen[index]?.form ?? 'form2021',
      file,
      ...details,
      title: details.title ?? `${unit.name} ${String(year)} 年政府信息公开统计数据`,
    });
  });
  return { batch: { reports, figures: figures.finish(isKept, newReport) }, units: [...units.values()] };
}
