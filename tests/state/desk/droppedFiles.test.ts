import { describe, expect, it } from 'vitest';
import { filesOf } from '../../../src/state/desk/droppedFiles';

/** As a browser tells of what was dropped: a hundred of a folder at a time. */
const AT_A_TIME = 100;

/** @param text null for a file that cannot be opened */
function file(path: string, text: string | null = 'x'): FileSystemEntry {
  const made: Partial<FileSystemFileEntry> = {
    isFile: true,
    isDirectory: false,
    fullPath: path,
    file: (done, failed) => {
      if (text === null) failed?.(new DOMException('gone', 'NotFoundError'));
      else done(new File([text], path.split('/').at(-1) ?? '', { type: 'text/csv', lastModified: 7 }));
    },
  };
  return made as FileSystemEntry;
}

function folder(path: string, inside: readonly FileSystemEntry[]): FileSystemEntry {
  const made: Partial<FileSystemDirectoryEntry> = {
    isFile: false,
    isDirectory: true,
    fullPath: path,
    createReader: () => {
      let at = 0;
      const reader: Partial<FileSystemDirectoryReader> = {
        readEntries: (done) => {
          done(inside.slice(at, (at += AT_A_TIME)));
        },
      };
      return reader as FileSystemDirectoryReader;
    },
  };
  return made as FileSystemEntry;
}

const many = (count: number) => Array.from({ length: count }, (_, at) => file(`/赣州/${String(at)}.csv`));
const dropped = (...entries: readonly FileSystemEntry[]) => filesOf({ files: [], entries });

describe('what was dropped', () => {
  it('is the files themselves where there is no folder among them', async () => {
    const files = [new File(['1'], 'a.csv')];
    expect(await filesOf({ files, entries: [file('/a.csv')] })).toEqual(files);
    expect(await filesOf({ files, entries: [] })).toEqual(files);
  });

  it('is every file of a folder and of those in it, under its path and sorted by it, as it was', async () => {
    const found = await dropped(
      folder('/赣州', [
        file('/赣州/市本级.csv', '1'),
        folder('/赣州/2024', [file('/赣州/2024/南康区.csv', '22')]),
      ]),
      file('/瑞金市.csv'),
    );
    expect(found.map(({ name, size, type, lastModified }) => [name, size, type, lastModified])).toEqual([
      ['赣州/2024/南康区.csv', 2, 'text/csv', 7],
      ['赣州/市本级.csv', 1, 'text/csv', 7],
      ['瑞金市.csv', 1, 'text/csv', 7],
    ]);
  });

  it('is read to the end of a long folder, and refused with words where it is too long', async () => {
    expect(await dropped(folder('/赣州', many(2000)))).toHaveLength(2000);
    await expect(dropped(folder('/赣州', many(2001)))).rejects.toMatchObject({
      sentence: { zh: expect.stringMatching(/2001 个以上的文件，一次最多 2000 个/) as unknown },
    });
    // No more of a disk is looked at than tells that it is none to be read.
    let walked = 0;
    const endless: FileSystemEntry = folder('/', [
      ...many(30_000),
      new Proxy(file('/z'), { get: () => (walked += 1) }),
    ]);
    await expect(dropped(endless)).rejects.toMatchObject({ name: 'DropError' });
    expect(walked).toBe(0);
  });

  it('leaves out what systems leave in folders, and says so where nothing else is there', async () => {
    const litter = [file('/赣州/.DS_Store'), file('/赣州/Thumbs.db'), file('/赣州/~$南康区.xlsx')];
    const found = await dropped(folder('/赣州', [...litter, file('/赣州/南康区.xlsx')]));
    expect(found.map(({ name }) => name)).toEqual(['赣州/南康区.xlsx']);
    await expect(dropped(folder('/赣州', litter))).rejects.toMatchObject({
      sentence: { zh: '文件夹里没有文件。' },
    });
  });

  it('is taken all or not at all', async () => {
    const gone = file('/赣州/南康区.csv', null);
    await expect(dropped(folder('/赣州', [file('/赣州/a.csv'), gone]))).rejects.toMatchObject({
      sentence: { zh: expect.stringMatching(/^“赣州\/南康区.csv”打不开/) as unknown },
    });
  });

  it('is named by its path where a folder was chosen', async () => {
    const chosen = (path: string) =>
      Object.defineProperty(new File(['1'], path.split('/').at(-1) ?? ''), 'webkitRelativePath', {
        value: path,
      });
    const found = await filesOf({
      files: [chosen('赣州/2024/a.csv'), chosen('赣州/.DS_Store')],
      entries: [],
    });
    expect(found.map(({ name }) => name)).toEqual(['赣州/2024/a.csv']);
  });
});
