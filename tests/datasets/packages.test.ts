import { describe, expect, it } from 'vitest';
import { REPORT_TABLES } from '../../datasets/reportTables';
import { APPLICANTS } from '../../src/domain/applicant';
import { isIndicatorId, type IndicatorId } from '../../src/domain/catalogue';
import { isClaim } from '../../src/domain/claim';
import { FORM_IDS, type FormId } from '../../src/domain/formId';
import { cellsOf, form, placeOf } from '../../src/domain/forms';
import { RegionTree, parseRegions } from '../../src/domain/region';
import { ORIGINS, SCOPES } from '../../src/domain/report';
import { UNIT_LEVELS } from '../../src/domain/unit';
import { MISSING_KINDS } from '../../src/domain/value';
import { datasetFile, readDescription, readTable, type Row } from './readPackage';

const regions = new RegionTree(parseRegions(datasetFile('regions', 'regions.csv')));
const reportKey = (row: Row) => `${row.unit_id ?? ''}@${row.year ?? ''}@${row.scope ?? ''}`;
const figureKey = (row: Row) => `${reportKey(row)} ${row.indicator ?? ''} ${row.applicant ?? ''}`;
const repeated = (keys: readonly string[]) => keys.filter((key, place) => keys.indexOf(key) !== place);

/** 洪泽区 keeps the one-row 其他处理 of the form before. */
const ROWS_OF_THE_FORM_BEFORE = new Set(['application.result.other']);

describe.each([
  { set: 'real-reports', kind: 'real', units: 6, reports: 10, figures: 1731, claims: 59, unfilled: 136 },
  {
    set: 'ganzhou-demo',
    kind: 'synthetic',
    units: 18,
    reports: 190,
    figures: 27692,
    claims: 381,
    unfilled: 122,
  },
])(
  'the package $set',
  ({
    set,
    kind,
    units: unitCount,
    reports: reportCount,
    figures: figureCount,
    claims: claimCount,
    unfilled,
  }) => {
    const description = readDescription(set);
    const units = readTable(set, 'units');
    const reports = readTable(set, 'reports');
    const figures = readTable(set, 'figures');
    const claims = readTable(set, 'claims');
    const formByReport = new Map(reports.rows.map((row) => [reportKey(row), row.form as FormId]));

    it('says what it is, whose it is, and under which licence', () => {
      expect(description.name).toBe(set);
      expect(description.gongkai).toEqual({ kind, id: set });
      expect(description.licenses.length).toBeGreaterThan(0);
      expect(description.sources.length).toBeGreaterThan(0);
      for (const word of ['Origin and licence', 'report'])
        expect(datasetFile(set, 'README.md')).toContain(word);
    });

    it('describes its tables as they are', () => {
      expect(description.resources).toEqual(JSON.parse(JSON.stringify(REPORT_TABLES)));
      const columns = REPORT_TABLES.map(({ schema }) => schema.fields.map(({ name }) => name));
      expect([units.header, reports.header, figures.header, claims.header]).toEqual(columns);
    });

    it('holds as many rows as were recorded when it was made', () => {
      const tables = [units, reports, figures, claims];
      expect(tables.map(({ rows }) => rows.length)).toEqual([
        unitCount,
        reportCount,
        figureCount,
        claimCount,
      ]);
      expect(figures.rows.filter(({ missing }) => missing === 'unfilled')).toHaveLength(unfilled);
    });

    it('names units by a division of the country and a known level', () => {
      for (const { unit_id: id = '', region_code: code = '', level, name } of units.rows) {
        const region = regions.get(code);
        expect(UNIT_LEVELS).toContain(level);
        expect(id === code ? name : id).toBe(id === code ? region?.name : `${code}/${name ?? ''}`);
        if (id === code) expect(level).toBe(region?.level);
      }
      expect(repeated(units.rows.map((row) => row.unit_id ?? ''))).toEqual([]);
    });

    it('has every report once, of a known unit, scope and form', () => {
      const known = new Set(units.rows.map((row) => row.unit_id));
      for (const row of reports.rows) {
        expect(known).toContain(row.unit_id);
        expect(SCOPES).toContain(row.scope);
        expect(FORM_IDS).toContain(row.form);
        expect(row.title).toContain(row.year);
        expect(row.published).toMatch(/^$|^\d{4}-\d{2}-\d{2}$/);
      }
      expect(repeated(reports.rows.map(reportKey))).toEqual([]);
    });

    it('has every figure once, of a report that is there', () => {
      const keys = new Set(figures.rows.map(figureKey));
      expect(keys.size).toBe(figures.rows.length);
      expect(figures.rows.filter((row) => !formByReport.has(reportKey(row))).map(figureKey)).toEqual([]);
    });

    it('gives every figure either a number or the reason there is none', () => {
      const odd = figures.rows.filter(({ value = '', missing = '' }) =>
        missing === ''
          ? !/^-?\d+(?:\.\d+)?$/.test(value)
          : value !== '' || !MISSING_KINDS.some((known) => known === missing),
      );
      expect(odd.map(figureKey)).toEqual([]);
    });

    it('names only known indicators, applicants and origins', () => {
      const odd = figures.rows.filter(
        ({ indicator = '', applicant = '', origin = '' }) =>
          !isIndicatorId(indicator) ||
          !APPLICANTS.some((known) => known === applicant) ||
          !ORIGINS.some((known) => known === origin),
      );
      expect(odd.map(figureKey)).toEqual([]);
    });

    it('places every figure read from a table in a cell of the form of its report', () => {
      const cells = new Map(
        FORM_IDS.map((id) => [
          id,
          new Set(cellsOf(form(id)).map(({ indicator, applicant }) => `${indicator} ${applicant}`)),
        ]),
      );
      const odd = figures.rows.filter((row) => {
        const id = formByReport.get(reportKey(row));
        const { indicator = '', applicant = '', origin } = row;
        if (id === undefined || origin !== 'table' || ROWS_OF_THE_FORM_BEFORE.has(indicator)) return false;
        return cells.get(id)?.has(`${indicator} ${applicant}`) !== true;
      });
      expect(odd.map(figureKey)).toEqual([]);
    });

    it('has a row for every cell of the form of every report but the implied one', () => {
      const keys = new Set(figures.rows.map(figureKey));
      const absent = reports.rows
        .filter((row) => !(set === 'real-reports' && row.year === '2016'))
        .flatMap((row) =>
          cellsOf(form(row.form as FormId))
            .map(({ indicator, applicant }) => `${reportKey(row)} ${indicator} ${applicant}`)
            .filter((key) => !keys.has(key)),
        );
      expect(absent).toEqual([]);
    });

    it('states numbers of reports that are there, each of a measure and printed as one', () => {
      const keys = new Set(reports.rows.map(reportKey));
      const odd = claims.rows.filter((row) => {
        const { measure = '', printed = '', place = '' } = row;
        return !keys.has(reportKey(row)) || !isClaim({ measure, printed }) || !place.startsWith('正文：');
      });
      expect(odd).toEqual([]);
    });

    it('keeps what was printed for every cell that holds words', () => {
      const illegible = figures.rows.filter(({ missing }) => missing === 'illegible');
      expect(illegible.filter(({ raw }) => raw === '')).toEqual([]);
    });

    it('sums up only heads of the form', () => {
      const odd = figures.rows.filter(
        (row) =>
          row.origin === 'computed' &&
          placeOf(form(formByReport.get(reportKey(row)) ?? 'form2021'), row.indicator as IndicatorId) ===
            undefined,
      );
      expect(odd.map(figureKey)).toEqual([]);
    });
  },
);
