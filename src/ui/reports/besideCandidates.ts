import type { Report } from '../../domain/report';
import type { Unit } from '../../domain/unit';
import { filteredReports, NO_FILTER, type ListedReport } from './reportList';

/**
 * Reports to stand beside one, the likeliest first: other years of the same unit, then units of the same level with the
 * same scope and year, then the rest. The report itself is not among them.
 */
export function besideCandidates(
  all: readonly ListedReport[],
  current: { readonly report: Report; readonly unit: Unit },
  levelOf: (unit: string) => Unit['level'] | undefined,
  words: string,
): readonly ListedReport[] {
  const likeness = ({ report }: ListedReport): number => {
    if (report.unit === current.report.unit) return Math.abs(report.year - current.report.year);
    const isPeer = levelOf(report.unit) === current.unit.level && report.scope === current.report.scope;
    return (isPeer ? 100 : 200) + Math.abs(report.year - current.report.year);
  };
  return filteredReports(all, { ...NO_FILTER, words }, () => ({ errors: 0, warnings: 0 }))
    .filter(({ report }) => report.id !== current.report.id)
    .map((listed) => ({ listed, far: likeness(listed) }))
    .sort((a, b) => a.far - b.far)
    .map(({ listed }) => listed);
}
