import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/domain/report';
import type { Unit } from '../../../src/domain/unit';
import { placesText, placesWithout, populationPlaces } from '../../../src/ui/ingest/populationPlaces';

const unit = (id: string, name: string, level: Unit['level']): Unit => ({
  id,
  region: id.slice(0, 6),
  name,
  shortName: name,
  level,
});
const report = (of: string, year: number, scope: Report['scope'] = 'whole'): Report => ({
  id: `${of}@${String(year)}@${scope}`,
  dataset: 'd',
  unit: of,
  year,
  scope,
  form: 'form2021',
  title: '',
});
const units = [
  unit('360703', '南康区', 'county'),
  unit('360702', '章贡区', 'county'),
  unit('360703/南康区财政局', '南康区财政局', 'department'),
];
const reports = [
  report('360702', 2023),
  report('360703', 2023),
  report('360703', 2022),
  report('360703', 2022, 'own'),
  report('360702', 2022, 'own'),
  report('360703/南康区财政局', 2023),
];

describe('places that a population is asked for', () => {
  const places = populationPlaces({ units, reports });

  it('are divisions with a report of their whole, in the order of units and years', () => {
    expect(places).toEqual([
      { region: '360703', name: '南康区', year: 2022 },
      { region: '360703', name: '南康区', year: 2023 },
      { region: '360702', name: '章贡区', year: 2023 },
    ]);
  });
  it('are told where a file has none', () => {
    const figures = [{ region: '360703', year: 2022, persons: 886_000, source: '', line: 2 }];
    const lacking = placesWithout(places, { id: '', file: '', kind: 'real', basis: 'resident', figures });
    expect(placesText(lacking)).toBe('南康区 2023 年；章贡区 2023 年');
    expect(placesText(places, 1)).toBe('南康区 2022–2023 年 等 2 个单位');
  });
});
