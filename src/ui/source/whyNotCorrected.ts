import type { OriginalFigure } from '../../domain/correction';
import { formPlaceOf } from '../../domain/source/resolveSource';
import type { OpenedFigure } from './openedFigure';
import type { OpenedReport } from './openedReports';
import { correctingWords } from './words/correcting';

/**
 * Why a person cannot put a number in the place of this figure, and what to do; undefined where they can.
 *
 * @param original what the file has there, as `corrections.originalOf` tells it
 */
export function whyNotCorrected(
  { cell, formula, figure }: Pick<OpenedFigure, 'cell' | 'formula' | 'figure'>,
  { report }: Pick<OpenedReport, 'report'>,
  original: OriginalFigure | null | undefined,
): string | undefined {
  if (formula !== undefined || figure?.origin === 'computed') return correctingWords().computed;
  if (cell === undefined) return correctingWords().noCell;
  if (original === undefined) return correctingWords().gone;
  return original === null && formPlaceOf(report, cell) === undefined ? correctingWords().noCell : undefined;
}
