import { describe, expect, it } from 'vitest';
import { measure } from '../../src/domain/measures';
import { POINT_STATES } from '../../src/engine/queries/rows';
import { availabilityOf, type AvailabilityContext, type KeyedReport } from '../../src/state/availability';
import { lastYears, spanBetween, yearAfter } from '../../src/state/selection/yearChoice';
import { placeAfter } from '../../src/ui/filters/gridKeys';
import { rowWindow } from '../../src/ui/filters/rowWindow';

const RECEIVED = measure('application.received');
const TOTAL = measure('disclosure.total');
/** Each place counts it in its own way; never compared between forms. */
const NARRATIVE = measure('disclosure.narrative.website');
const report = (
  key: number,
  form: KeyedReport['report']['form'],
  scope: KeyedReport['report']['scope'] = 'whole',
) => ({
  key,
  report: { form, scope },
});
const context = (part: Partial<AvailabilityContext> = {}): AvailabilityContext => ({
  measure: RECEIVED,
  stateIn: () => 0,
  ...part,
});

describe('what there is of a measure in one unit and year', () => {
  it('is missing without a report, and says that none is loaded', () => {
    const cell = availabilityOf([], context());
    expect(cell).toMatchObject({ state: 'missing', report: undefined });
    expect(cell.words).toContain('没有载入');
  });

  it('is there with a report that states it', () => {
    expect(availabilityOf([report(4, 'form2021')], context())).toMatchObject({ state: 'there', report: 4 });
  });

  it('is missing where the form has no such row, although the report can be opened', () => {
    const cell = availabilityOf([report(4, 'form2021')], context({ measure: TOTAL }));
    expect(cell).toMatchObject({ state: 'missing', report: 4 });
    expect(cell.words).toContain('2021表没有此项');
  });

  it('is missing where the cell was left empty', () => {
    const stateIn = () => POINT_STATES.indexOf('unfilled');
    const cell = availabilityOf([report(4, 'form2021')], context({ stateIn }));
    expect(cell.state).toBe('missing');
    expect(cell.words).toContain('未填');
  });

  it('is failed with an open error, and not while the rules are still asked', () => {
    const cell = availabilityOf([report(4, 'form2021')], context({ errorsIn: () => 2 }));
    expect(cell).toMatchObject({ state: 'failed', report: 4 });
    expect(cell.words).toContain('2 处');
    expect(availabilityOf([report(4, 'form2021')], context({ errorsIn: () => 0 })).state).toBe('there');
  });

  it('is of an old form where its figures do not compare with the newest form', () => {
    const cell = availabilityOf([report(4, 'form2014')], context({ measure: NARRATIVE }));
    expect(cell).toMatchObject({ state: 'oldForm', report: 4 });
    expect(cell.words).toContain('2014表的数与2021表不可比');
    expect(availabilityOf([report(4, 'form2021')], context({ measure: NARRATIVE })).state).toBe('there');
  });

  it('counts the widest scope of several reports and names them all', () => {
    const cell = availabilityOf([report(1, 'form2021', 'own'), report(2, 'form2021')], context());
    expect(cell.report).toBe(2);
    expect(cell.words).toContain('全域');
    expect(cell.words).toContain('本级');
  });
});

describe('the rows that are drawn', () => {
  it('are few of 2,850, and the room of all is kept', () => {
    const drawn = rowWindow(2850, 28, 28 * 1000, 420);
    expect(drawn).toEqual({ first: 994, last: 1022, above: 994 * 28, below: (2850 - 1022) * 28 });
  });

  it('are all of a short list, wherever the scroll bar stood before', () => {
    expect(rowWindow(5, 28, 90_000, 420)).toEqual({ first: 0, last: 5, above: 0, below: 0 });
    expect(rowWindow(0, 28, 0, 420)).toEqual({ first: 0, last: 0, above: 0, below: 0 });
  });
});

describe('keys', () => {
  const size = { rows: 40, columns: 11 };

  it('walk over the grid and stay inside it', () => {
    expect(placeAfter('ArrowDown', { row: 0, column: 3 }, size)).toEqual({ row: 1, column: 3 });
    expect(placeAfter('ArrowUp', { row: 0, column: 3 }, size)).toEqual({ row: 0, column: 3 });
    expect(placeAfter('End', { row: 2, column: 3 }, size)).toEqual({ row: 2, column: 10 });
    expect(placeAfter('PageDown', { row: 35, column: 0 }, size)).toEqual({ row: 39, column: 0 });
    expect(placeAfter('Enter', { row: 2, column: 3 }, size)).toBeUndefined();
  });

  it('walk over the years and stay inside them', () => {
    const span = { from: 2014, to: 2024 };
    expect(yearAfter('ArrowRight', 2018, span)).toBe(2019);
    expect(yearAfter('ArrowRight', 2024, span)).toBe(2024);
    expect(yearAfter('Home', 2020, span)).toBe(2014);
    expect(yearAfter('Tab', 2020, span)).toBeUndefined();
  });
});

describe('a choice of years', () => {
  it('spans two years in either order, and no more than there is', () => {
    expect(spanBetween(2021, 2018)).toEqual({ from: 2018, to: 2021 });
    expect(lastYears({ from: 2014, to: 2024 }, 3)).toEqual({ from: 2022, to: 2024 });
    expect(lastYears({ from: 2023, to: 2024 }, 5)).toEqual({ from: 2023, to: 2024 });
  });
});
