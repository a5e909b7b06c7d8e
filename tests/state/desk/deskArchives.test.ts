import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/problem';
import type { Unpacked } from '../../../src/ingest/archive/archive';
import { namedChecks } from '../../../src/state/desk/namedChecks';
import { file, withArchive } from './desks';

const encrypted: Problem = {
  level: 'error',
  code: 'zip.file-encrypted',
  file: 'a.zip',
  sentence: { zh: '加了密码', en: 'protected' },
};
const bomb: Problem = { ...encrypted, code: 'zip.bomb', sentence: { zh: '膨胀', en: 'grows' } };

describe('an archive on the import desk', () => {
  it('puts the files of an archive in its place, and reads each', async () => {
    const { desk, asked, settled } = await withArchive(({ name }) =>
      Promise.resolve(
        name === 'a.zip' ? { files: [file('b.csv'), file('区/c.csv')], problems: [] } : undefined,
      ),
    );
    desk.put([file('first.csv'), file('a.zip'), file('last.csv')]);
    await settled();
    expect(desk.files.map(({ file: { name } }) => name)).toEqual([
      'first.csv',
      'b.csv',
      '区/c.csv',
      'last.csv',
    ]);
    expect([...asked].sort()).toEqual(['b.csv', 'first.csv', 'last.csv', '区/c.csv']);
  });

  it('keeps an archive of which something was not unpacked, and loads the rest', async () => {
    const problem = {
      level: 'error',
      code: 'zip.file-encrypted',
      file: 'a.zip',
      sentence: { zh: '加了密码', en: 'protected' },
    } as const;
    const { desk, settled } = await withArchive(() =>
      Promise.resolve({ files: [file('b.csv')], problems: [problem] }),
    );
    desk.put([file('a.zip')]);
    await settled();
    expect(desk.files.map(({ file: { name } }) => name)).toEqual(['a.zip', 'b.csv']);
    expect(desk).toMatchObject({ problems: [problem], canLoad: true });
  });

  it('of which nothing is read is told of among the checks', async () => {
    const { desk, settled } = await withArchive(
      () => Promise.resolve({ files: [], problems: [bomb] }),
      () => Promise.resolve(namedChecks),
    );
    desk.put([file('a.zip')]);
    await settled();
    expect(desk).toMatchObject({ isReading: false, canLoad: false, problems: [bomb] });
    expect(desk.checks.rows).toMatchObject([{ key: 'file error zip.bomb', entries: [{ file: 'a.zip' }] }]);
  });

  it('that ends after the other files, or fails, leaves them checked', async () => {
    for (const isDead of [false, true]) {
      const later = async (): Promise<Unpacked> => {
        await new Promise((done) => setTimeout(done, 3));
        if (isDead) throw new Error('died');
        return { files: [], problems: [bomb] };
      };
      const { desk, settled } = await withArchive(
        ({ name }) => (name === 'a.zip' ? later() : Promise.resolve(undefined)),
        () => Promise.resolve(namedChecks),
      );
      desk.put([file('b.csv'), file('a.zip')]);
      await settled();
      await settled();
      expect(desk.checks.rows.map(({ key }) => key)).toContain('rule blankCells');
      expect(desk).toMatchObject({ isReading: false });
    }
  });
});
