import type { RegionTree } from '../../domain/region';
import { SCOPE_NAMES, type Report } from '../../domain/report';
import { UNIT_LEVEL_NAMES, type Unit } from '../../domain/unit';
import { DEFAULT_SELECTION, selectionToHash, type Selection } from '../../state/selection/selection';
import { reportsWords } from './words/reports';

/** Where a unit lies, from the province down, without itself: 江西省 赣州市. */
export function placeAbove(unit: Unit, regions: RegionTree): string {
  return namesAbove(unit, regions).join('');
}

function namesAbove(unit: Unit, regions: RegionTree): readonly string[] {
  const path = regions.pathOf(unit.region).map(({ name }) => name);
  return unit.id === unit.region ? path.slice(0, -1) : path;
}

/** The whole name of a unit with where it lies: 江西省赣州市南康区. */
export function nameInFull(unit: Unit, regions: RegionTree): string {
  const above = namesAbove(unit, regions);
  // Departments name their division themselves: 上海市科学技术委员会.
  const known = above.findIndex((_, at) => unit.name.startsWith(above.slice(at).join('')));
  return [...(known === -1 ? above : above.slice(0, known)), unit.name].join('');
}

/** The whole name of a unit, where it lies, its code and its level: 江西省赣州市南康区（360703，县级）. */
export function unitInFull(unit: Unit, regions: RegionTree): string {
  return reportsWords().unitInFull(nameInFull(unit, regions), unit.region, UNIT_LEVEL_NAMES[unit.level]);
}

/** One line that tells a report from others: 洪泽区 2023 年（本级）. */
export function reportLabel(unit: string, { year, scope }: Report): string {
  return reportsWords().reportLabel(unit, year, SCOPE_NAMES[scope]);
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
