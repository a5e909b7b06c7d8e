import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { indicatorCode } from '../../../src/domain/catalogue';
import { ORIGINS, type Origin } from '../../../src/domain/report';
import type { Missing } from '../../../src/domain/value';
import type { Engine } from '../../../src/engine/engine';
import { bootNodeEngine } from '../../../src/engine/nodeEngine';
import { cellsQuery } from '../../../src/engine/queries/cells';
import { filledQuery } from '../../../src/engine/queries/filled';
import { tablesOf } from '../../../src/engine/tables';
import { UNITS, aBatch, type ReportSketch } from '../fixture';

let engine: Engine;
beforeAll(async () => {
  engine = await bootNodeEngine();
});
afterAll(() => engine.close());

describe('cells worth a look', () => {
  const RECEIVED = indicatorCode('application.received');

  /** Of reports with one cell each, what is answered: report, number, string. */
  async function odd(
    cells: readonly (readonly [value: number | Missing, raw?: string | undefined, origin?: Origin])[],
  ) {
    const batch = aBatch(
      cells.map(([value, , origin = 'table'], i) => ({
        unit: 0,
        year: 2001 + i,
        form: 'form2014',
        origin,
        cells: { 'application.received': value },
      })),
    );
    const raw = new Map(cells.flatMap(([, text], i) => (text === undefined ? [] : [[i, text] as const])));
    await engine.replace(tablesOf(UNITS, [{ ...batch, figures: { ...batch.figures, raw } }]));
    return engine.query(cellsQuery());
  }

  test('are those not printed as the plain number, with or without a number', async () => {
    const rows = await odd([
      [6],
      [22, '22（其中修订16件）'],
      ['illegible', '若干'],
      ['unfilled'],
      ['unfilled', '/'],
    ]);
    expect(rows.map(({ report_key, value, missing, raw }) => [report_key, value, missing, raw])).toEqual([
      [1, 22, 0, '22（其中修订16件）'],
      [2, null, 4, '若干'],
      [4, null, 1, '/'],
    ]);
    expect(rows[0]).toMatchObject({ indicator_key: RECEIVED, applicant: 0, origin: 0 });
  });

  test('are not those with thousands separators or blanks around, nor missing ones without a string', async () => {
    expect(await odd([[1234, '1,234'], [6, ' 6 '], ['unfilled'], [0, '0']])).toEqual([]);
    expect(
      (
        await odd([
          [1234, '1,23 4'],
          [0, '０'],
          [22, '+22'],
        ])
      ).map(({ raw }) => raw),
    ).toEqual(['1,23 4', '０', '+22']);
  });

  test('are numbers below 0 and numbers that are not whole', async () => {
    const rows = await odd([[-1], [0], [2.5], [-253, '--253'], [3]]);
    expect(rows.map(({ report_key, value }) => [report_key, value])).toEqual([
      [0, -1],
      [2, 2.5],
      [3, -253],
    ]);
  });

  test('are not figures that were computed', async () => {
    const rows = await odd([
      [-1, undefined, 'computed'],
      [-1, undefined, 'text'],
      [-1, undefined, 'corrected'],
    ]);
    expect(rows.map(({ origin }) => ORIGINS[origin])).toEqual(['text', 'corrected']);
  });
});

describe('how far a report is filled', () => {
  async function filled(...sketches: readonly Omit<ReportSketch, 'unit' | 'year'>[]) {
    const reports = sketches.map((sketch, i): ReportSketch => ({ ...sketch, unit: 0, year: 2001 + i }));
    await engine.replace(tablesOf(UNITS, [aBatch(reports)]));
    return engine.query(filledQuery());
  }

  test('counts the cells of its own form that have a number, and those left empty', async () => {
    const rows = await filled({
      form: 'form2014',
      cells: {
        'application.received': 6,
        'application.closed': -4,
        'application.replied': 0,
        'review.total': 'unfilled',
        'litigation.total': 'illegible',
        // Not in the form of 2014: a row of 2019, an applicant column, and what only the text tells.
        'application.carried_in': 9,
        'application.received@enterprise': 9,
        'proposal.npc.class_a': 9,
        'application.carried_out': 'unfilled',
      },
    });
    expect(rows).toEqual([{ report_key: 0, stated: 3, unfilled: 1, total: 10, other_in_one_row: 0 }]);
  });

  test('has a row of noughts for a report without any figure', async () => {
    expect(await filled({ form: 'form2021', cells: {} })).toEqual([
      { report_key: 0, stated: 0, unfilled: 0, total: 0, other_in_one_row: 0 },
    ]);
  });

  test('tells a head typed as one row from a head computed of three', async () => {
    const head = { 'application.result.other': 1, 'application.result.other@other': 1 };
    const three = {
      'application.result.other.overdue_amend': 1,
      'application.result.other.overdue_fee': 0,
      'application.result.other.misc': 0,
    };
    const rows = await filled(
      { form: 'form2021', cells: head },
      { form: 'form2021', cells: three },
      { form: 'form2019', cells: head },
      { form: 'form2021', cells: { 'application.result.other': 'unfilled' } },
    );
    expect(rows.map(({ stated, other_in_one_row }) => [stated, other_in_one_row])).toEqual([
      [0, 2],
      [3, 0],
      [2, 0],
      [0, 0],
    ]);
  });
});
