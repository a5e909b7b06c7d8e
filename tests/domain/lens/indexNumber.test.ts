import { describe, expect, it } from 'vitest';
import { indexNumber } from '../../../src/domain/lens/indexNumber';
import type { ComparedFigure } from '../../../src/domain/lens/ruled';
import { measure } from '../../../src/domain/measures';
import { expectRefused } from './refusals';

/** Compares over 2018|2019 with a note, freely over 2020|2021. */
const received = measure('application.received');
/** Stops at 2018; from 2019 the form has no such row. */
const disclosed = measure('disclosure.total');

function figure(part: Partial<ComparedFigure>): ComparedFigure {
  return { value: 50, year: 2018, form: 'form2014', scope: 'whole', ...part };
}

describe('the index of a count', () => {
  it('is 100 times the figure over that of the base year: 75 of 50 is 150', () => {
    expect(
      indexNumber({
        measure: disclosed,
        figure: figure({ value: 75 }),
        baseYear: 2014,
        base: figure({ year: 2014 }),
      }),
    ).toEqual({ value: 150 });
  });

  it('is 0 where the figure is 0, and 100 in the base year itself', () => {
    const base = figure({ value: 8 });
    expect(indexNumber({ measure: received, figure: figure({ value: 0 }), baseYear: 2018, base })).toEqual({
      value: 0,
    });
    expect(indexNumber({ measure: received, figure: base, baseYear: 2018, base })).toEqual({ value: 100 });
  });

  it('may look forward to its base: 30 in 2014 is 60 against 50 in 2018', () => {
    const base = figure({});
    expect(
      indexNumber({ measure: received, figure: figure({ value: 30, year: 2014 }), baseYear: 2018, base }),
    ).toEqual({ value: 60 });
  });

  it('carries the note of forms that compare with one, in both directions', () => {
    const after = figure({ value: 25, year: 2019, form: 'form2019' });
    const note = received.crosswalk.find(({ from, to }) => from === 'form2014' && to === 'form2019')?.note;
    expect(note).toBeDefined();
    expect(indexNumber({ measure: received, figure: after, baseYear: 2018, base: figure({}) })).toEqual({
      value: 50,
      note,
    });
    expect(indexNumber({ measure: received, figure: figure({}), baseYear: 2019, base: after })).toEqual({
      value: 200,
      note,
    });
  });
});

describe('the index is refused', () => {
  it.each([
    ['noReport', '未收录'],
    ['unfilled', '未填'],
    ['illegible', '无法识别'],
    ['notInForm', '不适用'],
  ] as const)('where the figure of the base year is %s', (base, word) => {
    expectRefused(
      indexNumber({ measure: received, figure: figure({}), baseYear: 2014, base }),
      `基期 2014 年${word}，不作指数`,
    );
  });

  it('where the base year is 0', () => {
    const base = figure({ value: 0, year: 2014 });
    expectRefused(
      indexNumber({ measure: received, figure: figure({}), baseYear: 2014, base }),
      '基期 2014 年为 0，不作指数',
    );
  });

  it('where the base is on the other side of a break of the form', () => {
    const base = figure({ year: 2018 });
    const later = figure({ year: 2019, form: 'form2019' });
    expectRefused(
      indexNumber({ measure: disclosed, figure: later, baseYear: 2018, base }),
      '与基期 2018 年报表改版，口径变化，不可比，不作指数',
    );
  });

  it('where the scopes differ', () => {
    const base = figure({ year: 2017, scope: 'own' });
    expectRefused(
      indexNumber({ measure: received, figure: figure({}), baseYear: 2017, base }),
      '与基期 2017 年统计范围不同（全域、本级），不可比，不作指数',
    );
  });

  it('for a rate, whose change is told in 百分点', () => {
    expectRefused(
      indexNumber({
        measure: measure('rate.on_time'),
        figure: figure({ value: 0.9 }),
        baseYear: 2018,
        base: figure({ value: 0.8 }),
      }),
      '比率的变化以百分点表示，不作指数。',
    );
  });
});
