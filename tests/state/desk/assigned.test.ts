import { describe, expect, it } from 'vitest';
import { indicatorCode } from '../../../src/domain/catalogue';
import type { FilePart } from '../../../src/state/desk/parts';
import { assignedCorrections, reportsOfPart } from '../../../src/state/desk/assigned';
import type { Assigned } from '../../../src/state/desk/assignedCell';
import { anIntake } from '../reports';

const intake = anIntake('file', [{ unit: '360703', year: 2017, received: 6 }]);
const part = (...rows: readonly (readonly string[])[]): FilePart => ({
  name: '',
  layout: { value: 'text', certainty: 'stated' },
  subject: {},
  preview: { kind: 'report', rows, isText: true },
});
const FOUND: Assigned = {
  part: '',
  nth: 0,
  indicator: 'review.total',
  applicant: 'total',
  value: 3,
  place: { row: 2, column: 5, raw: '3' },
  note: '据原文第 2 行填入',
  at: '2026-11-25T13:30:00.000Z',
};
const corrections = (found: Assigned, ...rows: readonly (readonly string[])[]) =>
  assignedCorrections({ intake, parts: [part(...rows)] }, [found]);

describe('a number put into an empty cell before the file is loaded', () => {
  it('is a correction of the report as it is read now, with its place, note and time', () => {
    expect(corrections(FOUND, ['一、总体情况'], ['行政复议3件'])).toEqual([
      {
        kind: 'real',
        report: '360703@2017@whole',
        indicator: 'review.total',
        applicant: 'total',
        value: 3,
        place: { row: 2, column: 5, raw: '3' },
        note: '据原文第 2 行填入',
        at: '2026-11-25T13:30:00.000Z',
        original: null,
      },
    ]);
  });

  it('stands in for a cell that was left empty', () => {
    const { figures } = intake.batch;
    const empty = {
      ...intake,
      batch: {
        ...intake.batch,
        figures: {
          ...figures,
          indicator: Int16Array.of(indicatorCode('review.total')),
          value: Float64Array.of(NaN),
          missing: Int8Array.of(1),
          raw: new Map<number, string>(),
        },
      },
    };
    const [correction] = assignedCorrections({ intake: empty, parts: [part([''], ['行政复议3件'])] }, [
      FOUND,
    ]);
    expect(correction?.original).toEqual({ value: 'unfilled', raw: '', origin: 'table' });
  });

  it('is left out where its row says something else by now, or its cell was read', () => {
    expect(corrections(FOUND, ['一、总体情况'], ['行政复议若干件'])).toEqual([]);
    expect(corrections(FOUND, ['行政复议3件'])).toEqual([]);
    expect(corrections({ ...FOUND, indicator: 'application.received' }, [''], ['行政复议3件'])).toEqual([]);
    expect(corrections({ ...FOUND, nth: 1 }, [''], ['行政复议3件'])).toEqual([]);
  });
});

describe('the reports of a part', () => {
  it('are those of its sheet, and the only one of a file wherever it was read', () => {
    const [report] = intake.batch.reports;
    if (report === undefined) throw new Error('no report');
    expect(reportsOfPart([report], '表1')).toEqual([0]);
    expect(
      reportsOfPart(
        [
          { ...report, sheet: '表1' },
          { ...report, sheet: '表2' },
        ],
        '表2',
      ),
    ).toEqual([1]);
    expect(reportsOfPart([report, report], '')).toEqual([0, 1]);
  });
});
