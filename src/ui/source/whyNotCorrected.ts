import type { OriginalFigure } from '../../domain/correction';
import { formPlaceOf } from '../../domain/source/resolveSource';
import type { OpenedFigure } from './openedFigure';
import type { OpenedReport } from './openedReports';

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
  if (formula !== undefined || figure?.origin === 'computed')
    return '此数值由其他数值计算得出，不能直接修正。请点开上面所列的数值，修正有误的那一个，此处随之重算。';
  if (cell === undefined) return '本报告所用的报表没有此项，没有可以填写的栏目。';
  if (original === undefined) return '这份报告已不在数据集中，不能修正。';
  return original === null && formPlaceOf(report, cell) === undefined
    ? '本报告所用的报表没有此项，没有可以填写的栏目。'
    : undefined;
}
