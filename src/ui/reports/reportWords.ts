import type { RegionTree } from '../../domain/region';
import { SCOPE_NAMES, type Report } from '../../domain/report';
import type { Unit } from '../../domain/unit';
import { DEFAULT_SELECTION, selectionToHash, type Selection } from '../../state/selection';

/** Where a unit lies, from the province down, without itself: 江西省 赣州市. */
export function placeAbove(unit: Unit, regions: RegionTree): string {
  const path = regions.pathOf(unit.region).map(({ name }) => name);
  return (unit.id === unit.region ? path.slice(0, -1) : path).join('');
}

/** One line that tells a report from others: 洪泽区 2023 年（本级）. */
export function reportLabel(unit: string, { year, scope }: Report): string {
  return `${unit} ${String(year)} 年（${SCOPE_NAMES[scope]}）`;
}

/** Link to a report, with the choice of units and years kept. */
export function reportLink(selection: Selection, report: Report, beside: Report | null = null): string {
  return selectionToHash({
    ...selection,
    view: 'reports',
    report: report.id,
    beside: beside?.id ?? null,
    cell: null,
  });
}

/** Link to the list of reports. */
export function listLink(selection: Selection): string {
  const { report, beside, cell } = DEFAULT_SELECTION;
  return selectionToHash({ ...selection, view: 'reports', report, beside, cell });
}

/** The address of a published report, where it is one that a browser may open. */
export function officialLink({ url }: Report): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;
}
