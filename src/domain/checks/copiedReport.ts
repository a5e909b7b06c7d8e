import type { FigureRef, Finding, OtherCheck } from '../check';
import { FORM_IDS } from '../formId';
import type { Report } from '../report';

/** Two reports that agree in fewer cells that are not 0 may do so by chance. Source: unverified; a convention of this dashboard. */
const SMALLEST_COPY = 10;

/** How far two reports state the same. */
export interface EqualCells {
  /** Cells both state, all equal, and how many of them are not 0. */
  readonly cells: number;
  readonly nonzero: number;
}

/**
 * A report does not state the very numbers of the year before, nor those of another unit of the same year, form and
 * scope: where every cell both state is equal, one was copied.
 *
 * Missing: only cells with a number in both reports are compared; fewer than ten that are not 0 say
 * nothing.
 */
export const copiedReport: OtherCheck = {
  kind: 'among',
  id: 'copiedReport',
  severity: 'warning',
  title: { zh: '报告的数不与上年或其他单位完全相同', en: 'No report repeats another’s numbers' },
  source: '数据质量核对：照抄上年或其他单位数据；至少十格不为 0 的数相同才提示',
  forms: FORM_IDS,
};

/**
 * @param other the report of the year before of the same unit, or that of another unit of the same year
 * @param otherName short name of the other unit
 * @param figures cells to point at, if known
 * @returns undefined where the reports agree in too few cells that are not 0
 */
export function copiedReportFinding(
  report: Pick<Report, 'unit' | 'year'>,
  other: Pick<Report, 'id' | 'unit' | 'year'>,
  otherName: string,
  { cells, nonzero }: EqualCells,
  figures: readonly FigureRef[] = [],
): Finding | undefined {
  if (nonzero < SMALLEST_COPY) return undefined;
  const isSameUnit = report.unit === other.unit;
  const zh = isSameUnit ? `本单位${String(other.year)}年报告` : `${otherName}${String(other.year)}年报告`;
  const en = isSameUnit ? `the unit’s report of ${String(other.year)}` : `the report of ${otherName}`;
  return {
    check: copiedReport.id,
    place: isSameUnit ? 'yearBefore' : other.unit,
    severity: copiedReport.severity,
    result: 'failed',
    left: nonzero,
    figures,
    sentence: {
      zh: `与${zh}都有数的 ${String(cells)} 格完全相同（其中 ${String(nonzero)} 格不为 0），请核对是否沿用了旧数或他处数据。`,
      en: `All ${String(cells)} cells stated here and in ${en} are equal, ${String(nonzero)} of them not 0; ask whether they were copied.`,
    },
  };
}
