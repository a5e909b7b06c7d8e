import { describe, expect, test } from 'vitest';
import { indicatorCode } from '../../src/domain/catalogue';
import { OTHER_PARTS } from '../../src/domain/measures/formulas';
import type { ReportBatch } from '../../src/domain/report';
import type { Unit, UnitLevel } from '../../src/domain/unit';
import type { TableContents, TableName } from '../../src/engine/engine';
import { tablesOf } from '../../src/engine/tables';
import { UNITS, aBatch, fixtureTables, type ReportSketch } from './fixture';

const first: ReportSketch = { unit: 1, year: 2018, form: 'form2014', cells: { 'application.received': 6 } };
const second: ReportSketch = {
  unit: 0,
  year: 2022,
  form: 'form2021',
  scope: 'own',
  copy: 3,
  cells: { 'application.received': 'illegible', 'application.received@enterprise': 2 },
};

/** Columns of a table as plain numbers and text, its parts put together; an absent number is null. */
function columnsOf(given: TableContents[TableName]): Record<string, (number | string | null)[]> {
  if (given === undefined) return {};
  const whole: Record<string, (number | string | null)[]> = {};
  for (const part of Symbol.iterator in given ? given : [given]) {
    for (const [name, column] of Object.entries(part)) {
      const cells =
        'stated' in column
          ? Array.from(column.numbers, (number, i) => (column.stated[i] === 1 ? number : null))
          : Array.from<number | string | null>(column);
      whole[name] = [...(whole[name] ?? []), ...cells];
    }
  }
  return whole;
}

describe('tables', () => {
  test('number reports through all batches and give each figure its report’s year, unit and form', () => {
    const { report, figure } = tablesOf(UNITS, [aBatch([first]), aBatch([second])]);
    expect(columnsOf(report)).toEqual({
      report_key: [0, 1],
      unit_key: [1, 0],
      year: [2018, 2022],
      scope: [0, 1],
      form: [2014, 2021],
      copy: [0, 2],
    });
    expect(columnsOf(figure)).toMatchObject({
      report_key: [0, 1, 1],
      unit_key: [1, 0, 0],
      year: [2018, 2022, 2022],
      form: [2014, 2021, 2021],
      applicant: [0, 0, 2],
      missing: [0, 4, 0],
      value: [6, null, 2],
    });
  });

  test('of an addition go on where the loaded ones end, and leave the measures alone', () => {
    const added = tablesOf(UNITS, [aBatch([second])], { units: 4, reports: 10 });
    expect(columnsOf(added.unit)).toEqual({
      unit_key: [4, 5],
      level: [1, 4],
      parent_key: [-1, 0],
    });
    expect(columnsOf(added.report).report_key).toEqual([10]);
    expect(columnsOf(added.figure).report_key).toEqual([10, 10]);
    expect(Object.keys(added).sort()).toEqual(['claim', 'figure', 'figure_text', 'report', 'unit']);
  });

  test('a report of a unit that is not listed is refused', () => {
    expect(() => tablesOf(UNITS.slice(0, 1), [aBatch([first])])).toThrow('360702');
  });

  test('a cell with two figures is refused, and named', () => {
    const { reports, figures } = aBatch([first]);
    const twice: ReportBatch = {
      reports,
      figures: {
        ...figures,
        report: Int32Array.of(0, 0),
        indicator: Int16Array.from([...figures.indicator, ...figures.indicator]),
        applicant: Int8Array.of(0, 0),
        value: Float64Array.of(6, 7),
        missing: Int8Array.of(0, 0),
        origin: Int8Array.of(0, 0),
        row: Int32Array.of(0, 0),
        column: Int32Array.of(0, 0),
      },
    };
    expect(() => columnsOf(tablesOf(UNITS, [twice]).figure)).toThrow('application.received, total');
  });

  test('text is kept for figures that have any, and every figure has its place in its file', () => {
    const { reports, figures } = aBatch([first, second]);
    const batch: ReportBatch = {
      reports,
      figures: {
        ...figures,
        row: Int32Array.of(0, 0, 7),
        column: Int32Array.of(0, 0, 4),
        raw: new Map([[1, '22（其中修订16件）']]),
      },
    };
    const { figure, figure_text } = tablesOf(UNITS, [batch]);
    expect(columnsOf(figure_text)).toMatchObject({
      report_key: [1],
      applicant: [0],
      raw: ['22（其中修订16件）'],
      note: [null],
    });
    expect(columnsOf(figure)).toMatchObject({ file_row: [0, 0, 7], file_column: [0, 0, 4] });
  });

  test('a report that prints only the rows of a head has it computed, with its remark', () => {
    const parts: ReportSketch['cells'] = Object.fromEntries(OTHER_PARTS.map((part, i) => [part, i + 1]));
    const { figure, figure_text } = tablesOf(UNITS, [
      aBatch([{ unit: 0, year: 2022, form: 'form2021', cells: parts }, first]),
    ]);
    const { indicator_key: indicators = [], report_key: reports, value: values } = columnsOf(figure);
    const head = indicators.indexOf(indicatorCode('application.result.other'));
    expect([reports?.[head], values?.[head]]).toEqual([0, 6]);
    expect(columnsOf(figure_text)).toMatchObject({ report_key: [0], note: ['三行之和'] });
  });
});

describe('the unit above', () => {
  const unit = (id: string, level: UnitLevel): Unit => ({
    id,
    region: id.slice(0, 6),
    name: id,
    shortName: id,
    level,
  });
  const parents = (units: readonly Unit[]) => columnsOf(tablesOf(units, []).unit).parent_key;

  test('of a county is its city, else its province, of a city its province', () => {
    expect(
      parents([
        unit('360703', 'county'),
        unit('360700', 'city'),
        unit('360000', 'province'),
        unit('360102', 'county'),
      ]),
    ).toEqual([1, 2, -1, 2]);
  });

  test('of a department is the government of its own region', () => {
    expect(parents([unit('310000', 'province'), unit('310000/上海市科学技术委员会', 'department')])).toEqual([
      -1, 0,
    ]);
  });
});

describe('measures', () => {
  test('every measure has every form, and every ordered pair of forms its verdict', () => {
    const tables = fixtureTables([]);
    const [forms, crosswalk] = [columnsOf(tables.measure_form), columnsOf(tables.crosswalk)];
    const measures = new Set(forms.measure_key);
    expect(forms.form?.length).toBe(3 * measures.size);
    expect(crosswalk.verdict?.length).toBe(6 * measures.size);
    // The first measure: with a note over 2018|2019 in both directions, freely over 2020|2021.
    expect(crosswalk.verdict?.slice(0, 6)).toEqual([1, 1, 1, 0, 1, 0]);
    expect(forms.form_class?.slice(0, 3)).toEqual([2014, 2019, 2019]);
  });
});
