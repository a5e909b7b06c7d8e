import { describe, expect, it } from 'vitest';
import type { DeskFile } from '../../../src/state/desk/deskFile';
import { lookedAt, mayLookAt } from '../../../src/state/desk/lookedAt';
import type { CheckEntry } from '../../../src/state/desk/namedCheck';
import { anIntake } from '../reports';

const intake = anIntake('file', [{ unit: '360703', year: 2017, received: 6 }]);
const deskFile = (id: number, name: string): DeskFile => ({
  id,
  file: new File(['x'], name),
  others: [],
  encoding: undefined,
  reports: new Map(),
  mappings: new Map(),
  assigned: [],
  reading: {
    encoding: 'utf-8',
    encodingNote: undefined,
    layout: { zh: '', en: '' },
    intake: id === 2 ? intake : undefined,
    problems: [],
    rows: { accepted: 1, refused: 0 },
    refusedCsv: undefined,
  },
  isBeingRead: false,
  failure: undefined,
});
const FILES = [deskFile(1, '甲.csv'), deskFile(2, '乙.xlsx')];
const sentence = { zh: '不是数字', en: 'no number' };

describe('the place of a check', () => {
  it('is the row and column that a problem names, with its sheet', () => {
    const entry: CheckEntry = { sentence, file: '乙.xlsx', sheet: '表2', row: 9, column: 3 };
    expect(lookedAt(FILES, entry)).toEqual({ file: 2, part: '表2', row: 9, column: 3, sentence });
    expect(lookedAt(FILES, { sentence, file: '甲.csv', row: 4 })).toMatchObject({
      file: 1,
      row: 4,
      column: 0,
    });
  });

  it('is where the figure stands that a rule compared', () => {
    const [report] = intake.batch.reports;
    if (report === undefined) throw new Error('no report');
    const entry: CheckEntry = {
      sentence,
      file: '乙.xlsx',
      report,
      cells: [{ indicator: 'application.received', applicant: 'total' }],
    };
    expect(lookedAt(FILES, entry)).toMatchObject({ file: 2, row: 2, column: 4 });
    const other: CheckEntry = { ...entry, cells: [{ indicator: 'review.total', applicant: 'total' }] };
    expect(lookedAt(FILES, other)).toBeUndefined();
  });

  it('is none of a fault of a whole file, and none of a file that is gone', () => {
    expect(mayLookAt({ sentence, file: '甲.csv' })).toBe(false);
    expect(lookedAt(FILES, { sentence, file: '甲.csv' })).toBeUndefined();
    expect(lookedAt(FILES, { sentence, file: '丙.csv', row: 4 })).toBeUndefined();
  });
});
