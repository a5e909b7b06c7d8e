import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/problem';
import type { FilePart } from '../../../src/ingest/filePart';
import type { DeskFile, FileReading } from '../../../src/state/desk/deskFile';
import { listedFiles } from '../../../src/ui/ingest/listedFiles';
import { whyNothing } from '../../../src/ui/ingest/partWords';
import { aReading } from '../../state/desk/desks';
import { anIntake } from '../../state/reports';

const choice = { encoding: undefined, scope: 'unstated' } as const;
const loaded = aReading(anIntake('a.csv', [{ unit: '360703', year: 2023, received: 1 }]), choice);
const empty = aReading(undefined, choice);
const entry = (reading: FileReading | undefined, rest: Partial<DeskFile> = {}): DeskFile => ({
  id: 1,
  file: new File([], 'a.csv'),
  others: [],
  encoding: undefined,
  reports: new Map(),
  mappings: new Map(),
  assigned: [],
  reading,
  isBeingRead: false,
  failure: undefined,
  ...rest,
});
const problem = (zh: string, level: Problem['level']): Problem => ({
  level,
  code: 'unit.unknown',
  file: 'a.csv',
  sentence: { zh, en: zh },
});
const asks = (subject: FilePart['subject']): FilePart => ({
  name: '',
  layout: { value: 'text', certainty: 'stated' },
  subject,
  preview: undefined,
});
const unknown = { value: undefined, certainty: 'unknown' } as const;

describe('why nothing of a file is loaded', () => {
  it('is not told where something is, or while it is read', () => {
    expect(whyNothing(entry(loaded))).toBeUndefined();
    expect(whyNothing(entry(empty, { isBeingRead: true }))).toBeUndefined();
  });

  it('is the unit or year that is missing, named once, before anything else', () => {
    const parts = [asks({ unit: unknown }), asks({ unit: unknown, year: unknown })];
    const problems = [problem('单位未填。', 'error')];
    expect(whyNothing(entry({ ...empty, parts, problems }))).toBe('请先填写单位和年份，填写后即可读取。');
  });

  it('is no unit or year where the file is not understood at all', () => {
    const parts = [{ ...asks({ unit: unknown, year: unknown }), layout: unknown }];
    const problems = [problem('没有找到表头。', 'error')];
    expect(whyNothing(entry({ ...empty, parts, problems }))).toBe('没有找到表头。');
  });

  it('is the first error, or the first remark where there is none', () => {
    const problems = [problem('行名不同。', 'warning'), problem('扫描件。', 'error')];
    expect(whyNothing(entry({ ...empty, problems }))).toBe('扫描件。');
    expect(whyNothing(entry({ ...empty, problems: problems.slice(0, 1) }))).toBe('行名不同。');
    expect(whyNothing(entry(empty))).toBe('没有找到可以导入的数值。');
  });

  it('is the failure of the file', () => {
    const failure = { zh: '已停止读取。', en: 'Stopped.' };
    expect(whyNothing(entry(undefined, { failure }))).toBe('已停止读取。');
  });
});

describe('a long list of files', () => {
  const numbered = (id: number, reading: FileReading | undefined, rest: Partial<DeskFile> = {}) =>
    entry(reading, { id, ...rest });
  const idsOf = (files: readonly DeskFile[], most: number) => listedFiles(files, most).map(({ id }) => id);

  it('is listed whole as far as it fits', () => {
    const files = [1, 2, 3].map((id) => numbered(id, loaded));
    expect(listedFiles(files, 3)).toBe(files);
  });

  it('is cut, but for the files that ask something of the reader, in their order', () => {
    const refused = { ...loaded, rows: { accepted: 1, refused: 1 } };
    const files = [
      numbered(1, loaded),
      numbered(2, loaded),
      numbered(3, undefined, { isBeingRead: true }),
      numbered(4, undefined, { failure: { zh: '读不了。', en: 'Unreadable.' } }),
      numbered(5, refused),
      numbered(6, { ...loaded, parts: [asks({ year: unknown })] }),
      numbered(7, empty),
      numbered(8, loaded),
    ];
    expect(idsOf(files, 2)).toEqual([1, 2, 4, 5, 6, 7]);
  });
});
