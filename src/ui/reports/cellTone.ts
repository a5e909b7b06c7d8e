import type { ReportedFigure } from '../../domain/formSheet/reportedFigures';
import { STATE_MEANINGS } from '../../domain/format';
import { ORIGIN_NAMES } from '../../domain/report';
import { isStated, MISSING_KINDS, MISSING_WORDS, type Missing } from '../../domain/value';
import { reportsWords } from './words/reports';

/** How a number cell looks: a number, a nought that was reported, or why there is no number. */
export type CellTone = 'number' | 'zero' | Missing;

/** How a cell without or with a figure looks. */
export function toneOf(figure: ReportedFigure | undefined): CellTone {
  const value = figure?.value ?? 'noReport';
  if (!isStated(value)) return value;
  return value === 0 ? 'zero' : 'number';
}

/** The mark of a number that was not simply printed in the table; undefined for one that was. */
export function originMark(figure: ReportedFigure | undefined): string | undefined {
  return figure === undefined || figure.origin === 'table' ? undefined : ORIGIN_NAMES[figure.origin];
}

/** Whether a figure was printed otherwise than as its number, or has a remark. */
export function hasRemark(figure: ReportedFigure | undefined): boolean {
  return figure !== undefined && isStated(figure.value) && (figure.raw ?? figure.note) !== undefined;
}

/** One line of the legend under a form. */
export interface LegendLine {
  readonly mark: string;
  readonly meaning: string;
  readonly tone: CellTone;
}

/** What the words and marks of some cells mean, only those in use. */
export function legendOf(figures: readonly (ReportedFigure | undefined)[]): readonly LegendLine[] {
  const tones = new Set(figures.map(toneOf));
  const origins = new Set(figures.map(originMark));
  return [
    ...(tones.has('zero') ? [{ mark: '0', meaning: reportsWords().zeroMeaning, tone: 'zero' } as const] : []),
    ...MISSING_KINDS.filter((kind) => tones.has(kind)).map((kind) => ({
      mark: MISSING_WORDS[kind],
      meaning: STATE_MEANINGS[kind],
      tone: kind,
    })),
    ...[...origins].flatMap((mark) =>
      mark === undefined
        ? []
        : [{ mark, meaning: reportsWords().originMeaning(mark), tone: 'number' } as const],
    ),
    ...(figures.some(hasRemark)
      ? [{ mark: reportsWords().remark, meaning: reportsWords().remarkMeaning, tone: 'number' } as const]
      : []),
  ];
}
