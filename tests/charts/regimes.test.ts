import { describe, expect, it } from 'vitest';
import { breakNotes, breaksOf, formsBehind, LINES_APART, regimesOf } from '../../src/charts/regimes';
import { trendView } from '../../src/charts/trend/trend';
import { editionOf } from '../../src/domain/definitions/editions';
import { measure } from '../../src/domain/measures';
import { seriesOf } from './drawn';
import { aContext, aTrendRow } from './rows';

const years = { from: 2014, to: 2024 };
const received = 'application.received';
const refused = 'application.result.refused';

describe('a break in a course over the years', () => {
  /** Figures of 2017 and 2018, of 2019 alone behind the break, and of 2021 behind a year without a report. */
  const rows = [
    aTrendRow({ measure: refused, year: 2017, value: 6 }),
    aTrendRow({ measure: refused, year: 2018, value: 8, joint: 'same', previous: [2017, 6] }),
    aTrendRow({
      measure: refused,
      year: 2019,
      value: 9,
      segment: 1,
      joint: 'form-break',
      previous: [2018, 8],
    }),
    aTrendRow({ measure: refused, year: 2021, value: 5, segment: 1, joint: 'gap', previous: [2019, 9] }),
  ];
  const view = trendView(rows, aContext({ measure: refused, years }));
  const [regimes, ...drawn] = seriesOf(view.option);
  const courses = drawn.filter(({ type, data }) => type === 'line' && data.length > 0);

  it('ends the line before it', () => {
    expect(courses.map(({ data }) => data.map(({ value }) => value))).toEqual([
      [
        [2017, 6],
        [2018, 8],
      ],
      [
        [2019, 9],
        [2020, null],
        [2021, 5],
      ],
    ]);
    expect(courses.every(({ connectNulls }) => connectNulls === false)).toBe(true);
  });

  it('leaves years that stand alone as points, which are drawn', () => {
    const looks = courses.map(
      (course) => course as unknown as { showSymbol: boolean; showAllSymbol: boolean },
    );
    expect(looks.every(({ showSymbol, showAllSymbol }) => showSymbol && showAllSymbol)).toBe(true);
    expect(courses.every((course) => (course as unknown as { symbolSize: number }).symbolSize >= 7)).toBe(
      true,
    );
  });

  it('lies where shaded bands meet, each named by its form, with a red dashed line', () => {
    expect(regimes?.markArea?.data.map(([from, to]) => [from.name, from.xAxis, to.xAxis])).toEqual([
      ['2014表', 2013.5, 2018.5],
      ['2019表', 2018.5, 2020.5],
      ['2021表', 2020.5, 2024.5],
    ]);
    const fills = regimes?.markArea?.data.map(
      ([from]) => (from as unknown as { itemStyle: { color: string } }).itemStyle.color,
    );
    expect(new Set(fills?.slice(0, 2)).size).toBe(2);
    expect(regimes?.markLine?.data[0]).toMatchObject({ xAxis: 2018.5, lineStyle: { type: 'dashed' } });
  });

  it('is told with its reason, and the forms that caused it, each with its document', () => {
    const notes = view.notes.filter((note) => formsBehind(note).length > 0);
    expect(notes).toEqual([expect.stringMatching(/^2019 年报表改版，前后不可比，线断开。./)]);
    expect(notes.flatMap(formsBehind)).toEqual(['form2019']);
  });
});

describe('the forms behind a note', () => {
  it('are named once where both ends of a mixed year break, and by no other note', () => {
    expect(formsBehind('2019、2020 年报表改版，前后分开画。')).toEqual(['form2019']);
    expect(formsBehind('2019、2021 年报表改版，前后分开画。')).toEqual(['form2019', 'form2021']);
    expect(formsBehind('指标：收到申请数。')).toEqual([]);
    expect(formsBehind('2019 年起报表不再统计此项，线到此为止。')).toEqual([]);
  });

  it.each([received, refused, 'consultation.total'])('are found in every break note of %s', (id) => {
    const about = measure(id);
    const notes = breakNotes(breaksOf(regimesOf([], years, about), about), LINES_APART);
    expect(notes.length).toBeGreaterThan(0);
    for (const note of notes) {
      const forms = formsBehind(note);
      expect(forms.length).toBeGreaterThan(0);
      for (const form of forms) expect(editionOf(form)?.document).toMatch(/号|〔|\d/);
    }
  });
});
