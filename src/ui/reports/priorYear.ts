import type { FormCell } from '../../domain/form';
import { formatCount } from '../../domain/format';
import { FiguresByCell } from '../../domain/formSheet/reportedFigures';
import { roundHalfUp } from '../../domain/rounding';
import { isStated, MISSING_WORDS, type Value } from '../../domain/value';
import { comparableIn, reportBreak } from './reportBreak';
import { absentIn } from './absentIn';
import type { BesideReport } from './besideRows';
import { reportsWords } from './words/reports';

/** What stands beside a cell when the year before is wanted. */
export interface PriorCell {
  /** The value of the year before, or the word for why there is none. */
  readonly value: string;
  /** +3, −2, 0, 口径变化, or nothing to say. */
  readonly change: string;
  /** Why there is no change, or what to know of it. */
  readonly explanation: string | undefined;
}

/**
 * Looks up what stands beside a cell. Where scope or level changed nothing is compared at all and the caller says why
 * once; see {@link reportBreak}.
 */
export function priorCells(current: BesideReport, prior: BesideReport): (cell: FormCell) => PriorCell {
  const now = new FiguresByCell(current.figures);
  const then = new FiguresByCell(prior.figures);
  const broken = reportBreak(current, prior);
  return (cell) => {
    const before = then.at(cell)?.value ?? absentIn(prior.report.form, cell);
    const value = wordOf(before);
    if (broken !== undefined) return { value, change: reportsWords().scopeChange, explanation: broken };
    const comparable = comparableIn(cell.indicator, current.report, prior.report);
    if (!comparable.isComparable)
      return { value, change: reportsWords().scopeChange, explanation: comparable.reason };
    const after = now.at(cell)?.value;
    if (after === undefined || !isStated(after) || !isStated(before)) {
      return { value, change: '—', explanation: undefined };
    }
    const mark = comparable.note === undefined ? '' : '※';
    return { value, change: `${signed(after - before)}${mark}`, explanation: comparable.note };
  };
}

/** A difference with its sign: +1,234, −5, 0. The sign says the direction; no colour does. */
export function signed(difference: number): string {
  const exact = Number(roundHalfUp(difference, 6));
  if (exact === 0) return '0';
  return `${exact > 0 ? '+' : '−'}${formatCount(Math.abs(exact))}`;
}

/** A value as a table prints it: 44,042 or the word for why there is none. */
export function wordOf(value: Value): string {
  return isStated(value) ? formatCount(value) : MISSING_WORDS[value];
}
