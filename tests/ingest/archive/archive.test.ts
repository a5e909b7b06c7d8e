import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ingestFiles } from '../../../src/ingest/ingestFiles';
import { unpackFile } from '../../../src/ingest/archive/unpackFile';
import { storedZip } from '../../../src/ingest/archive/zip';
import { codesOf, REGIONS, told } from '../../support/ingestText';
import { workbookOf } from '../../support/workbook';
import { zipOf } from '../../support/zipOf';

const CSV = '代码,年份,口径,收到申请数\n360703,2017,全区,6\n';
const quiet = () => undefined;
const encode = (text: string) => new TextEncoder().encode(text);

async function unpacked(content: Uint8Array<ArrayBuffer>, name = '年报.zip') {
  const found = await unpackFile({ name, content }, quiet, undefined);
  if (found === undefined) throw new Error('was to be read as it is');
  return {
    files: found.files,
    names: found.files.map((file) => file.name),
    codes: found.problems.map(({ code }) => code),
    words: found.problems.map(({ sentence }) => sentence.zh),
  };
}

const read = (file: File) =>
  ingestFiles([{ name: file.name, content: file }], {}, REGIONS, quiet, new AbortController().signal);

describe('an archive of files', () => {
  it('becomes its files, each to be read by itself', async () => {
    const { files, codes } = await unpacked(
      zipOf([
        { name: '章贡区.csv', content: CSV.replace('360703', '360702') },
        { name: '南康区.csv', content: CSV, method: 0 },
      ]),
    );
    expect(codes).toEqual([]);
    const results = await Promise.all(files.map(read));
    expect(results.flatMap(([result]) => (result === undefined ? [] : told(result)))).toEqual([
      '360702@2017@whole application.received 6',
      '360703@2017@whole application.received 6',
    ]);
  });

  it('shows names as they were given: marked UTF-8, UTF-8 of macOS, GBK of Windows; folders stand before them', async () => {
    const { names } = await unpacked(
      zipOf([
        { name: '2023/章贡区.csv', content: CSV },
        { name: '2023/南康区.csv', content: CSV, nameIn: 'utf-8' },
        { name: '2023\\赣县区.csv', content: CSV, nameIn: 'gbk' },
      ]),
    );
    expect(names).toEqual(['2023/章贡区.csv', '2023/南康区.csv', '2023/赣县区.csv']);
  });

  it('passes over folders and what systems, programs and saved pages leave beside files', async () => {
    const { names, codes } = await unpacked(
      zipOf([
        { name: '2023/', content: '', method: 0 },
        { name: '__MACOSX/2023/._a.csv', content: 'x' },
        { name: '2023/.DS_Store', content: 'x' },
        { name: '2023/~$年报.docx', content: 'x' },
        { name: 'Thumbs.db', content: 'x' },
        { name: '年报_files/style.css', content: 'x' },
        { name: '年报.html', content: 'x' },
        { name: '2023_files/b.csv', content: CSV },
        { name: '2023/a.csv', content: CSV },
      ]),
    );
    expect({ names, codes }).toEqual({ names: ['年报.html', '2023_files/b.csv', '2023/a.csv'], codes: [] });
  });

  it('has no path that leads anywhere, and no sign in a name that hides what it is', async () => {
    const { names } = await unpacked(
      zipOf([
        { name: '../../etc/passwd.csv', content: CSV },
        { name: '/数据/a.csv', content: CSV },
        { name: 'C:\\Windows\\b.csv', content: CSV },
        { name: 'c\u0000.exe.csv', content: CSV },
        { name: '\u202evsc.d.csv', content: CSV },
        { name: '__proto__', content: CSV },
        { name: '..', content: CSV },
      ]),
    );
    expect(names).toEqual([
      'etc/passwd.csv',
      '数据/a.csv',
      'Windows/b.csv',
      'c.exe.csv',
      'vsc.d.csv',
      '__proto__',
      '未命名文件',
    ]);
  });

  it('keeps two files of one name', async () => {
    const twice = zipOf([
      { name: 'a.csv', content: CSV },
      { name: 'a.csv', content: CSV.replace('6', '7') },
    ]);
    const { files } = await unpacked(twice);
    expect(await Promise.all(files.map((file) => file.text()))).toEqual([CSV, CSV.replace('6', '7')]);
  });

  it('tells of files under a password, of unknown packing and of damage, and reads the others', async () => {
    const { names, codes, words } = await unpacked(
      zipOf([
        { name: '密.csv', content: CSV, isEncrypted: true },
        { name: '新.csv', content: CSV, method: 93 },
        { name: '坏.csv', content: CSV, toldCrc: 1 },
        { name: '短.csv', content: CSV, toldBytes: 5 },
        { name: '好.csv', content: CSV },
      ]),
    );
    expect(names).toEqual(['好.csv']);
    expect(codes).toEqual([
      'zip.file-encrypted',
      'zip.file-unsupported',
      'zip.file-damaged',
      'zip.file-damaged',
    ]);
    expect(words[0]).toBe('压缩包中 1 个文件加了密码，未读取。请用密码解压后拖入：密.csv。');
  });

  it('in an archive is refused in words, and never opened', async () => {
    const inner = zipOf([{ name: 'a.csv', content: CSV }]);
    const { files } = await unpacked(zipOf([{ name: '内.zip', content: inner }]));
    const [result] = await read(files[0] ?? new File([], ''));
    expect(result?.problems.map(({ code, sentence }) => [code, sentence.zh])).toEqual([
      ['file.zip', expect.stringContaining('压缩包里的压缩包')],
    ]);
  });

  it('with one data package is read as one, and beside other files the package is one of them', async () => {
    const names = ['datapackage.json', 'units.csv', 'reports.csv', 'figures.csv', 'README.md'];
    const parts = names.map((name) => ({
      name: `set/${name}`,
      content: readFileSync(new URL(`../../../datasets/real-reports/${name}`, import.meta.url)),
    }));
    const alone = zipOf(parts);
    expect(await unpackFile({ name: '包.zip', content: alone }, quiet, undefined)).toBeUndefined();
    const [whole] = await read(new File([alone], '包.zip'));
    expect(whole).toMatchObject({ file: '包.zip', container: 'package', datasets: [{ id: 'real-reports' }] });

    const { files, names: both } = await unpacked(
      zipOf([...parts, { name: 'a.csv', content: CSV }]),
      '包.zip',
    );
    expect(both).toEqual(['set/包.zip', 'a.csv']);
    const [beside] = await read(files[0] ?? new File([], ''));
    expect(beside?.intake?.batch.figures.value).toEqual(whole?.intake?.batch.figures.value);
  });

  it('is known by its content: workbooks and documents are read as they are, a workbook called .zip too', async () => {
    const book = new Uint8Array(
      await workbookOf({
        表: [
          ['单位', '年份', '收到申请数'],
          ['南康区', 2017, 6],
        ],
      }),
    );
    expect(await unpackFile({ name: '表.xlsx', content: book }, quiet, undefined)).toBeUndefined();
    expect(await unpackFile({ name: '表.zip', content: book }, quiet, undefined)).toBeUndefined();
    expect(await unpackFile({ name: 'a.csv', content: encode(CSV) }, quiet, undefined)).toBeUndefined();
    expect(await unpackFile({ name: 'a.zip', content: encode(CSV) }, quiet, undefined)).toBeUndefined();
    const { names } = await unpacked(zipOf([{ name: '一.xlsx', content: book, method: 0 }]), '下载');
    expect(names).toEqual(['一.xlsx']);
  });

  it('ends when it is cancelled', async () => {
    const controller = new AbortController();
    const content = zipOf([{ name: 'a.csv', content: CSV }]);
    const reading = unpackFile({ name: 'a.zip', content }, () => controller.abort(), controller.signal);
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('an archive made to flood', () => {
  const zeros = new Uint8Array(24 * 1024 * 1024);

  it('is refused by the sizes it declares', async () => {
    expect((await unpacked(zipOf([{ name: 'a.csv', content: zeros }]))).codes).toEqual(['zip.bomb']);
    const large = { name: 'a.csv', content: new Uint8Array(700), method: 0, toldBytes: 2 ** 31 };
    expect((await unpacked(zipOf([large]))).codes).toEqual(['zip.bomb']);
  });

  it('is refused file by file by what the readers take, tables of text more than others', async () => {
    const of = async (name: string, megabytes: number) => {
      const content = new Uint8Array(3 * 1024 * 1024);
      return (await unpacked(zipOf([{ name, content, method: 0, toldBytes: megabytes * 1024 * 1024 }])))
        .codes;
    };
    expect(await of('a.csv', 401)).toEqual(['zip.file-large']);
    expect(await of('a.json', 350)).toEqual(['zip.file-large']);
    // Let through, and found to have told a wrong size.
    expect(await of('a.csv', 350)).toEqual(['zip.file-damaged']);
  });

  it('is found out where it declares too little', async () => {
    const lying = zipOf([{ name: 'a.csv', content: zeros, toldBytes: 1000 }]);
    expect((await unpacked(lying)).codes).toEqual(['zip.file-damaged']);
  });

  it('is refused where its files lie over one another', async () => {
    const overlapping = zipOf([
      { name: 'a.csv', content: CSV },
      { name: 'b.csv', content: CSV, isOverlapping: true },
    ]);
    expect((await unpacked(overlapping)).codes).toEqual(['zip.damaged']);
  });

  it('is refused by the number of its files', async () => {
    const many = Array.from({ length: 2001 }, (_, at) => ({ name: `${at}.csv`, content: 'x', method: 0 }));
    expect((await unpacked(zipOf(many))).codes).toEqual(['zip.too-many']);
    expect((await unpacked(zipOf(many.slice(1)))).names).toHaveLength(2000);
    const declared = zipOf([{ name: 'a.csv', content: CSV }]);
    new DataView(declared.buffer).setUint16(declared.length - 12, 60_000, true);
    expect((await unpacked(declared)).codes).toEqual(['zip.damaged']);
  });

  it('is refused by its own size before it is read', async () => {
    const content = Object.assign(new Blob(['PK\u0003\u0004']), {});
    Object.defineProperty(content, 'size', { value: 301 * 1024 * 1024 });
    const found = await unpackFile({ name: 'a.zip', content }, quiet, undefined);
    expect(found?.problems.map(({ code }) => code)).toEqual(['zip.too-large-packed']);
  });

  it('that is empty, cut off or no archive says so', async () => {
    expect((await unpacked(new Uint8Array(storedZip(new Map())))).codes).toEqual(['zip.empty']);
    const whole = zipOf([{ name: 'a.csv', content: CSV }]);
    expect((await unpacked(whole.slice(0, -30))).codes).toEqual(['zip.cut-off']);
    const [other] = await read(new File(['Rar!\u001a\u0007'], 'a.zip'));
    expect(other === undefined ? [] : codesOf(other)).toEqual(['file.rar']);
  });
});
