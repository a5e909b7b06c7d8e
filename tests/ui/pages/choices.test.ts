import { describe, expect, it } from 'vitest';
import { composition } from '../../../src/domain/compositions';
import type { ChartView } from '../../../src/charts/chart';
import { isMeasureId, measureKey } from '../../../src/domain/measures';
import type { TrendRow } from '../../../src/engine/queries/rows';
import { keyFigures } from '../../../src/ui/pages/keyFigures';
import { withLensNote } from '../../../src/ui/pages/lensNote';
import type { Report } from '../../../src/domain/report';
import type { Unit } from '../../../src/domain/unit';
import { DIRECT_SUITS, SUITS_AFTER_REVIEW } from '../../../src/ui/pages/disputeCompositions';
import { chosenMeasure, DISCLOSURE_MEASURES, measuresOf } from '../../../src/ui/pages/measureLists';
import * as lists from '../../../src/ui/pages/measureLists';
import { newestForm } from '../../../src/ui/pages/newestForm';
import { peersOf } from '../../../src/ui/pages/peers';
import { newestUsualYear, statedYears, statingUnits } from '../../../src/ui/pages/stated';

const aUnit = (id: string, level: Unit['level'] = 'county'): Unit => ({
  id,
  region: id.slice(0, 6),
  name: id,
  shortName: id,
  level,
});

describe('measure lists', () => {
  it('name only measures that exist', () => {
    const every = Object.values(lists).flatMap((list) => (typeof list === 'function' ? [] : list));
    expect(every.length).toBeGreaterThan(40);
    expect(every.filter((id) => !isMeasureId(id))).toEqual([]);
  });

  it('keep the asked measure where the page offers it, else the first', () => {
    expect(chosenMeasure(DISCLOSURE_MEASURES, 'disclosure.penalty.decisions')).toBe(
      'disclosure.penalty.decisions',
    );
    expect(chosenMeasure(DISCLOSURE_MEASURES, 'application.received')).toBe('disclosure.total');
    expect(chosenMeasure(DISCLOSURE_MEASURES, null)).toBe('disclosure.total');
  });

  it('split both kinds of suit into parts that exist', () => {
    for (const [suits] of [DIRECT_SUITS, SUITS_AFTER_REVIEW]) {
      expect(measuresOf([suits.whole ?? '', ...suits.parts])).toHaveLength(5);
    }
  });
});

describe('peersOf', () => {
  it('shows a small side whole, the chosen first', () => {
    expect(peersOf([2], [aUnit('360703'), aUnit('320813'), aUnit('320800', 'city')])).toEqual([2, 0, 1]);
  });

  it('brings only siblings of the same level out of a large side', () => {
    const others = Array.from({ length: 70 }, (_, i) => aUnit(`41${String(1000 + i)}`));
    const units = [
      aUnit('360703'),
      aUnit('360702'),
      aUnit('360700', 'city'),
      aUnit('360702/财政局', 'department'),
      ...others,
    ];
    expect(peersOf([0], units)).toEqual([0, 1]);
  });

  it('holds city governments against the cities of the same province', () => {
    const others = Array.from({ length: 70 }, (_, i) => aUnit(`41${String(1000 + i)}`));
    expect(
      peersOf([0], [aUnit('360700', 'city'), aUnit('360100', 'city'), aUnit('320800', 'city'), ...others]),
    ).toEqual([0, 1]);
  });

  it('brings nobody when nobody is chosen', () => {
    expect(peersOf([], [aUnit('360703')])).toEqual([]);
  });
});

describe('stated years and units', () => {
  const rows = [
    { unit_key: 1, year: 2016, value: 2 },
    { unit_key: 1, year: 2017, value: 0 },
    { unit_key: 2, year: 2018, value: null },
  ];

  it('count a reported zero and not a missing value, newest first', () => {
    expect(statedYears(rows)).toEqual([2017, 2016]);
  });

  it('pass over a year that only the first unit has told so far', () => {
    const told = (unit_key: number, year: number) => ({ unit_key, year, value: 1 });
    expect(newestUsualYear([told(1, 2025), told(1, 2024), told(2, 2024), told(3, 2024)])).toBe(2024);
    expect(newestUsualYear([told(1, 2025), told(1, 2024), told(2, 2024)])).toBe(2025);
    expect(newestUsualYear(rows)).toBe(2017);
    expect(newestUsualYear([])).toBeUndefined();
  });

  it('keep the order given', () => {
    expect(statingUnits([...rows, { unit_key: 3, year: 2016, value: 1 }], [3, 2, 1])).toEqual([3, 1]);
  });
});

describe('withLensNote', () => {
  const view = { subtitle: '单位：件' } as ChartView;

  it('says on the chart that it does not follow the lens', () => {
    expect(withLensNote(view, 'change').subtitle).toBe('单位：件 · 此图不作同比，仍为数值');
  });

  it('leaves a chart alone that follows it', () => {
    expect(withLensNote(view, undefined)).toBe(view);
  });
});

describe('keyFigures', () => {
  const told = (id: string, unit_key: number, year: number, value: number | null) =>
    ({ measure_key: measureKey(id), unit_key, year, value }) as TrendRow;

  it('keeps the order of the report and leaves out what nobody states', () => {
    const rows = [
      told('rate.on_time', 0, 2017, 1),
      told('disclosure.total', 0, 2017, 44042),
      told('disclosure.total', 1, 2017, null),
      told('application.received', 0, 2017, null),
    ];
    expect(keyFigures(rows, [0, 1]).map(({ measure, year, stating }) => [measure, year, stating])).toEqual([
      ['disclosure.total', 2017, [0]],
      ['rate.on_time', 2017, [0]],
    ]);
  });
});

describe('newestForm', () => {
  const aReport = (unit: string, year: number, form: Report['form']): Report => ({
    id: `${unit}@${year}@whole`,
    dataset: 'real-reports',
    unit,
    year,
    scope: 'whole',
    form,
    title: '',
  });
  const old = composition('outcomes-2014');
  const recent = composition('outcomes');
  const library = {
    units: [aUnit('360703'), aUnit('320813')],
    reports: [aReport('360703', 2017, 'form2014'), aReport('320813', 2024, 'form2021')],
  };
  const years = { from: 2014, to: 2024 };

  it('is the one that the newest of the chosen reports answers', () => {
    expect(newestForm([old, recent], { unitKeys: [0], years }, library)).toBe(old);
    expect(newestForm([old, recent], { unitKeys: [0, 1], years }, library)).toBe(recent);
  });

  it('leaves out reports outside the years', () => {
    expect(newestForm([old, recent], { unitKeys: [0, 1], years: { from: 2014, to: 2018 } }, library)).toBe(
      old,
    );
  });

  it('is the last one when nothing is chosen', () => {
    expect(newestForm([old, recent], { unitKeys: [], years }, library)).toBe(recent);
  });
  it('never offers classes B and C of proposals for a course or an order of several places', () => {
    expect(lists.PROPOSAL_RATES.filter((id) => /(^|\.)(class_)?[bc]$/.test(id))).toEqual([]);
    expect(lists.PROPOSAL_RATES).toContain('rate.proposal.a');
  });
});
