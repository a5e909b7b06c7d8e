import type { FormCell } from '../../domain/form';
import { formatCount, formatRate, STATE_MEANINGS, STATE_WORDS, type Printable } from '../../domain/format';
import { said } from '../../domain/language';
import type { Measure } from '../../domain/measure';
import { isMeasureId, measure as measureOf, MEASURES } from '../../domain/measures';
import { shareId } from '../../domain/measures/shares';
import { ORIGIN_NAMES, ORIGINS } from '../../domain/report';
import {
  cellsOfFormula,
  eachOnce,
  explainFormula,
  nameOfCell,
  plainCell,
  type ExplainedFormula,
} from '../../domain/source/explainFormula';
import { resolveSource, type FigureSource, type SourcedFigure } from '../../domain/source/resolveSource';
import { yearChange, type YearChange } from '../../domain/source/yearChange';
import type { FigureAddress } from '../../state/workbench';
import { unitOf } from '../reports/formLabel';
import type { OpenedReport, OpenedReports } from './openedReports';
import { sourceWords } from './words/source';

/** What an address stands for in a report of one form: a cell, or a formula over cells. */
export interface FigureSubject {
  readonly name: string;
  /** The measure it is, or that its indicator is; undefined for a heading, which has no number. */
  readonly measure: Measure | undefined;
  /** The one cell it is; undefined where it is computed from several, or where the form has none. */
  readonly cell: FormCell | undefined;
}

/** Everything known of one figure but the checks on it. */
export interface OpenedFigure extends FigureSubject {
  readonly value: Printable;
  /** The value as it is printed large, and its unit; no unit beside a word. */
  readonly printed: string;
  readonly unit: string | undefined;
  /** What a word in place of a number means. */
  readonly meaning: string | undefined;
  /** How it came about, in words; undefined where there is no figure. */
  readonly origin: string | undefined;
  /** As the report prints it; undefined where it is not printed or was not kept. */
  readonly raw: string | undefined;
  readonly note: string | undefined;
  /** The cells it rests on: its own, or those of its formula. */
  readonly cells: readonly FormCell[];
  /** The figure of its one cell; undefined where the report tells none. */
  readonly figure: SourcedFigure | undefined;
  readonly source: FigureSource | undefined;
  readonly formula: ExplainedFormula | undefined;
  /** Its share of the whole it is a proved part of. */
  readonly share: { readonly text: string; readonly measure: Measure } | undefined;
  readonly change: YearChange | undefined;
  /** What the place means by the class of proposals. */
  readonly wording: string | undefined;
}

/** What an address stands for, before any figure is read. */
export function subjectOf(address: FigureAddress, { form }: OpenedReport['report']): FigureSubject {
  if (address.kind === 'measure') {
    const measure = MEASURES[address.measure];
    if (measure === undefined) throw new Error(`unknown measure key: ${String(address.measure)}`);
    return { name: said(measure.name), measure, cell: plainCell(measure, form) };
  }
  const { indicator, applicant } = address;
  const measure = isMeasureId(indicator) ? measureOf(indicator) : undefined;
  return { name: nameOfCell({ indicator, applicant }), measure, cell: { indicator, applicant } };
}

/** Everything known of the figure at an address, from the figures of its report and that of the year before. */
export function openFigure(address: FigureAddress, { current, before }: OpenedReports): OpenedFigure {
  const { report, checked, dataset } = current;
  const { name, measure, cell: ownCell } = subjectOf(address, report);
  const figure = figureAt(current, ownCell);
  const formula = formulaOf(measure, ownCell, figure, current);
  const cell = formula === undefined ? ownCell : undefined;
  const value =
    formula?.value ?? (cell === undefined ? 'notInForm' : checked.value(cell.indicator, cell.applicant));
  return {
    name,
    measure,
    cell,
    value,
    ...wordsOf(value, measure, cell),
    origin: formula === undefined ? originOf(figure) : computedFrom(formula, current),
    raw: formula === undefined ? rawOf(figure) : undefined,
    note: formula === undefined ? figure?.note : undefined,
    cells: formula === undefined ? (cell === undefined ? [] : [cell]) : cellsOfFormula(formula),
    figure: formula === undefined ? figure : undefined,
    source:
      figure === undefined || formula !== undefined ? undefined : resolveSource(figure, report, dataset),
    formula,
    share: cell?.applicant === 'total' && measure !== undefined ? shareOf(measure, current) : undefined,
    change: measure === undefined ? undefined : changeOf(address, measure, value, current, before),
    wording: wordingOf(measure, cell, current),
  };
}

function figureAt({ figures }: OpenedReport, cell: FormCell | undefined): SourcedFigure | undefined {
  return figures.find(
    ({ indicator, applicant }) => indicator === cell?.indicator && applicant === cell.applicant,
  );
}

/**
 * The formula that answers where no single cell does. A head such as （三）不予公开 prints no number since 2019: asked for
 * as a cell, it is the sum that its measure is.
 */
function formulaOf(
  measure: Measure | undefined,
  cell: FormCell | undefined,
  figure: SourcedFigure | undefined,
  { report: { form }, checked }: OpenedReport,
): ExplainedFormula | undefined {
  if (measure === undefined || figure !== undefined) return undefined;
  if (plainCell(measure, form) !== undefined || (cell !== undefined && cell.applicant !== 'total'))
    return undefined;
  return explainFormula(measure, form, ({ indicator, applicant }) => checked.value(indicator, applicant));
}

function wordsOf(
  value: Printable,
  measure: Measure | undefined,
  cell: FormCell | undefined,
): Pick<OpenedFigure, 'printed' | 'unit' | 'meaning'> {
  if (typeof value === 'string')
    return { printed: STATE_WORDS[value], unit: undefined, meaning: STATE_MEANINGS[value] };
  if (measure?.kind === 'rate') return { printed: formatRate(value), unit: undefined, meaning: undefined };
  const unit = measure?.unit ?? (cell === undefined ? undefined : unitOf(cell.indicator));
  return { printed: formatCount(value), unit, meaning: undefined };
}

function originOf(figure: SourcedFigure | undefined): string | undefined {
  return figure === undefined ? undefined : ORIGIN_NAMES[figure.origin];
}

/** 计算, with how the figures it rests on came about: 计算（所用数值为正文摘录）. */
function computedFrom({ numerator, denominator = [] }: ExplainedFormula, { byCell }: OpenedReport): string {
  const origins = new Set(
    eachOnce([...numerator, ...denominator]).flatMap(({ cell }) => byCell.at(cell)?.origin ?? []),
  );
  const words = ORIGINS.filter((origin) => origins.has(origin)).map((origin) => ORIGIN_NAMES[origin]);
  return words.length === 0 ? ORIGIN_NAMES.computed : sourceWords().resting(ORIGIN_NAMES.computed, words);
}

/** A figure without a raw string was printed as its plain number; what was computed or derived was not printed. */
function rawOf(figure: SourcedFigure | undefined): string | undefined {
  if (figure === undefined || figure.origin === 'computed' || figure.origin === 'implied') return undefined;
  if (figure.raw !== undefined) return figure.raw;
  return typeof figure.value === 'number' ? String(figure.value) : undefined;
}

function shareOf(measure: Measure, { report, checked }: OpenedReport): OpenedFigure['share'] {
  const id = shareId(measure.id);
  const share = isMeasureId(id) ? measureOf(id) : undefined;
  const explained =
    share === undefined
      ? undefined
      : explainFormula(share, report.form, ({ indicator, applicant }) => checked.value(indicator, applicant));
  if (share === undefined || explained === undefined || measure.partOf === undefined) return undefined;
  const { value, numeratorValue, denominatorValue } = explained;
  if (typeof numeratorValue !== 'number' || typeof denominatorValue !== 'number') return undefined;
  const rate = typeof value === 'number' ? formatRate(value) : STATE_WORDS[value];
  const whole = said(measureOf(measure.partOf).name);
  return {
    text: sourceWords().share(formatCount(numeratorValue), formatCount(denominatorValue), whole, rate),
    measure: share,
  };
}

function changeOf(
  address: FigureAddress,
  measure: Measure,
  value: Printable,
  current: OpenedReport,
  before: OpenedReport | undefined,
): YearChange {
  const then =
    before === undefined
      ? undefined
      : {
          report: before.report,
          value: openFigure(address, { current: before, before: undefined, after: undefined }).value,
        };
  return yearChange(measure, { report: current.report, value }, then);
}

function wordingOf(
  measure: Measure | undefined,
  cell: FormCell | undefined,
  { report: { form, classWording } }: OpenedReport,
): string | undefined {
  const [term] = measure?.formulas[form]?.numerator ?? [];
  const letter = /\.class_([abcd])$/u.exec(cell?.indicator ?? term?.indicator ?? '')?.[1];
  const known = (['a', 'b', 'c', 'd'] as const).find((one) => one === letter);
  const words = known === undefined ? undefined : classWording?.[known];
  return words === undefined || known === undefined
    ? undefined
    : sourceWords().classWording(known.toUpperCase(), words);
}
