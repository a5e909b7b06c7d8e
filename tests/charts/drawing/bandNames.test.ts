import { describe, expect, it } from 'vitest';
import { atWidths } from '../../../src/charts/drawing/atWidths';
import { bandPlaces } from '../../../src/charts/drawing/bandNames';
import { belowLegend, chartLegend } from '../../../src/charts/drawing/legendLines';

const years = { from: 2014, to: 2024 };
const room = { years, left: 40, right: 120, axisName: '件' };
const forms = [
  { from: 2014, to: 2018, name: '2014表' },
  { from: 2019, to: 2019, name: '两表' },
  { from: 2020, to: 2020, name: '2019表' },
  { from: 2021, to: 2024, name: '2021表' },
];

describe('names of bands', () => {
  it('stand in one line over the middle of their years where there is room', () => {
    expect(bandPlaces(forms, { ...room, width: 1200 })).toEqual(forms.map(() => ({ line: 0, shift: 0 })));
  });

  it('stand in two lines where years are narrow', () => {
    const places = bandPlaces(forms, { ...room, width: 300 });
    expect(places.map((place) => place?.line)).toEqual([0, 1, 0, 0]);
  });

  it('are left out where neither line has room', () => {
    const narrow = forms.map((one, at) => ({ ...one, from: 2014 + at, to: 2014 + at }));
    expect(bandPlaces(narrow, { ...room, width: 220 })).toContain(undefined);
  });

  it('stay inside the chart, however long they are', () => {
    const quiet = [{ from: 2019, to: 2024, name: '2019 年起报表不再统计此项' }];
    const [place] = bandPlaces(quiet, { ...room, right: 24, width: 200 });
    expect(place?.line).toBe(0);
    expect(place?.shift).toBeLessThan(0);
  });
});

describe('what depends on the width', () => {
  it('is told for every width, each once', () => {
    const media = atWidths((width) => ({ grid: { top: width < 400 ? 60 : 30 } }));
    expect(media.map(({ query, option }) => [query, option])).toEqual([
      [{ maxWidth: 399 }, { grid: { top: 60 } }],
      [{ minWidth: 400 }, { grid: { top: 30 } }],
    ]);
    expect(atWidths(() => ({ grid: { top: 30 } }))).toEqual([]);
  });

  it('keeps the plot below a legend of several lines, with all names of it shown', () => {
    const names = Array.from({ length: 6 }, (_, at) => `不予公开的理由${String(at)}`);
    const option = belowLegend({ legend: chartLegend(names), grid: { top: 32 } });
    expect(option.legend).toMatchObject({ type: 'plain', data: names });
    const tops = (option.media ?? []).map(({ option: part }) => part.grid);
    expect(tops[0]).toEqual([{ top: 32 + 5 * 22 }]);
    expect(tops.at(-1)).toEqual([{ top: 32 }]);
  });

  it('leaves very many names in one line to page through', () => {
    const legend = chartLegend(Array.from({ length: 13 }, (_, at) => `单位${String(at)}`));
    expect(legend.type).toBe('scroll');
    expect(belowLegend({ legend, grid: { top: 32 } }).media).toBeUndefined();
  });
});
