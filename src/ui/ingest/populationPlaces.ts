import type { PopulationPlace } from '../../export/template';
import { populationAt } from '../../domain/lens/perTenThousand';
import type { Population } from '../../domain/population';
import { yearSpans } from '../../domain/yearSpans';
import type { Library } from '../../state/workbench';
import { populationBoxWords } from './words/population';

/**
 * Places that the open reports can be divided by: a province, city or county with a report of its whole, in the order of the
 * units, then by year. Departments and towns have no population of their own here.
 */
export function populationPlaces({
  units,
  reports,
}: Pick<Library, 'units' | 'reports'>): readonly PopulationPlace[] {
  const order = new Map(units.map((unit, at) => [unit.id, { unit, at }]));
  const seen = new Set<string>();
  return reports
    .flatMap(({ unit: id, year, scope }) => {
      const found = order.get(id);
      const place = `${id} ${String(year)}`;
      if (found === undefined || scope !== 'whole' || seen.has(place)) return [];
      const { level, region, name } = found.unit;
      if (level === 'department' || level === 'town') return [];
      seen.add(place);
      return [{ region, name, year, at: found.at }];
    })
    .sort((a, b) => a.at - b.at || a.year - b.year)
    .map(({ region, name, year }) => ({ region, name, year }));
}

/** Those that a population has no figure for. */
export function placesWithout(
  places: readonly PopulationPlace[],
  population: Population,
): readonly PopulationPlace[] {
  const at = populationAt(population);
  return places.filter(({ region, year }) => at(region, year) === undefined);
}

/** 南康区 2014–2018、2022 年；章贡区 2023 年 等 12 个单位: names with their years, the first few. */
export function placesText(places: readonly PopulationPlace[], most = 4): string {
  const byName = new Map<string, number[]>();
  for (const { name, year } of places) byName.set(name, [...(byName.get(name) ?? []), year]);
  const told = [...byName]
    .slice(0, most)
    .map(([name, years]) => populationBoxWords().place(name, yearSpans(years)));
  return populationBoxWords().places(told, byName.size > most ? byName.size : undefined);
}
