import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDataPackage } from '../../../src/ingest/dashboardFile/dataPackage';
import type { PackageTexts } from '../../../src/ingest/dashboardFile/packageFiles';
import { ingestFiles } from '../../../src/ingest/ingestFiles';
import { bytesOf, REGIONS } from '../../support/ingestText';

const TEXTS: PackageTexts = {
  'datapackage.json': JSON.stringify({
    name: 'two-reports',
    title: '两份年报',
    description: '测试用',
    gongkai: { kind: 'real', id: 'two' },
    licenses: [{ name: 'MIT', title: 'MIT 许可' }],
  }),
  'units.csv': 'unit_id,region_code,name,short_name,level\n360703,360703,南康区,南康,county\n',
  'reports.csv':
    'unit_id,year,scope,form,title,publisher,published,url,file,note,class_a,class_b,class_c,class_d\n' +
    '360703,2017,whole,form2014,年度报告,办公室,2018-02-06,http://a.cn/1,a.txt,"有,逗号",已经解决,,以后解决,\n',
  'figures.csv':
    'unit_id,year,scope,indicator,applicant,value,missing,raw,origin,note\n' +
    '360703,2017,whole,disclosure.total,total,44042,,"44,042",table,\n' +
    '360703,2017,whole,application.replied,total,,unfilled,,text,见正文\n',
};

const read = (change: Partial<PackageTexts> = {}) => readDataPackage({ ...TEXTS, ...change });

describe('readDataPackage', () => {
  it('takes a report and a figure that come twice once, and tells of the other line', async () => {
    const twice = (text: string, value?: string) => {
      const [, first = ''] = text.split('\n');
      return `${text}${value === undefined ? first : first.replaceAll(/44,?042/gu, value)}\n`;
    };
    const { batch, problems, info } = await read({
      'reports.csv': twice(TEXTS['reports.csv']),
      'figures.csv': twice(TEXTS['figures.csv'], '7'),
    });
    expect(batch.reports.map(({ id }) => id)).toEqual(['360703@2017@whole']);
    expect(batch.figures.value[0]).toBe(44_042);
    expect(info).toMatchObject({ reportCount: 1, figureCount: 2 });
    expect(problems.map(({ code, row }) => [code, row])).toEqual([
      ['report.repeated', 3],
      ['figure.repeated', 4],
    ]);
  });

  it('reads description, units, reports and figures', async () => {
    const { info, units, batch, problems } = await read();
    expect(problems).toEqual([]);
    expect(info).toMatchObject({
      id: 'two',
      kind: 'real',
      title: '两份年报',
      origin: '测试用',
      licence: 'MIT 许可',
      reportCount: 1,
      figureCount: 2,
    });
    expect(units).toEqual([
      { id: '360703', region: '360703', name: '南康区', shortName: '南康', level: 'county' },
    ]);
    expect(batch.reports).toEqual([
      {
        id: '360703@2017@whole',
        dataset: 'two',
        unit: '360703',
        year: 2017,
        scope: 'whole',
        form: 'form2014',
        title: '年度报告',
        publisher: '办公室',
        published: '2018-02-06',
        url: 'http://a.cn/1',
        file: 'a.txt',
        note: '有,逗号',
        classWording: { a: '已经解决', c: '以后解决' },
      },
    ]);
    const { value, missing, origin, raw, note } = batch.figures;
    expect([...missing]).toEqual([0, 1]);
    expect(value[0]).toBe(44_042);
    expect([...origin]).toEqual([0, 1]);
    expect([...raw]).toEqual([[0, '44,042']]);
    expect([...note]).toEqual([[1, '见正文']]);
  });

  it('changes its fingerprint with any byte of any file, and not without', async () => {
    const same = (await read()).info.fingerprint;
    expect(same).toMatch(/^[0-9a-f]{16}$/u);
    expect((await read()).info.fingerprint).toBe(same);
    const other = await read({ 'figures.csv': TEXTS['figures.csv'].replace('44042', '44043') });
    expect(other.info.fingerprint).not.toBe(same);
  });

  it('adds the numbers that a text states to its report, and does without a table of them', async () => {
    const claims =
      'unit_id,year,scope,measure,printed,place\n' +
      '360703,2017,whole,application.received,6,正文：依申请公开\n' +
      '360703,2017,whole,rate.proposal.npc.a,67.9%,\n';
    const { batch, info, problems } = await read({ 'claims.csv': claims });
    expect(problems).toEqual([]);
    expect(batch.reports[0]?.claims).toEqual([
      { measure: 'application.received', printed: '6', place: '正文：依申请公开' },
      { measure: 'rate.proposal.npc.a', printed: '67.9%' },
    ]);
    const without = await read();
    expect(without.batch.reports[0]).not.toHaveProperty('claims');
    expect(info.fingerprint).not.toBe(without.info.fingerprint);
  });

  it('leaves out and tells claims of no known report or measure, and numbers that do not read', async () => {
    const claims = [
      'unit_id,year,scope,measure,printed,place',
      '360703,2018,whole,application.received,6,',
      '360703,2017,whole,no.such,6,',
      '360703,2017,whole,application.received,约6,',
      '360703,2017,whole,application.received,6%,',
      '360703,2017,whole,application.received,6,',
    ].join('\n');
    const { batch, problems } = await read({ 'claims.csv': claims });
    expect(problems.map(({ code, row }) => [code, row])).toEqual(
      [2, 3, 4, 5].map((row) => ['package.claims.csv', row]),
    );
    expect(batch.reports[0]?.claims).toEqual([{ measure: 'application.received', printed: '6' }]);
  });

  it.each<[string, Partial<PackageTexts>]>([
    ['its description', { 'datapackage.json': '{"name":"x","gongkai":{"kind":"synthetic"}}' }],
    ['its title', { 'datapackage.json': '{"name":"x","title":"合成示例数据：某市"}' }],
    ['a column', { 'reports.csv': TEXTS['reports.csv'].replace('"有,逗号"', '合成示例数据') }],
  ])('is made up when %s says so', async (_, change) => {
    expect((await read(change)).info.kind).toBe('synthetic');
  });

  it.each(['', '0', '0x7e1', '2.017e3', '1899', ' 2017'])('takes %j for no year', async (year) => {
    const { batch, problems } = await read({
      'reports.csv': TEXTS['reports.csv'].replace(',2017,', `,${year},`),
    });
    expect(batch.reports).toEqual([]);
    expect(problems.map(({ code, row }) => [code, row])).toContainEqual(['package.reports.csv', 2]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'a.cn/1'])(
    'keeps a report without its address %j, which no page may open',
    async (url) => {
      const { batch } = await read({ 'reports.csv': TEXTS['reports.csv'].replace('http://a.cn/1', url) });
      expect(batch.reports.map((report) => report.url)).toEqual([undefined]);
    },
  );

  it('takes no hexadecimal for a number', async () => {
    const { batch } = await read({ 'figures.csv': TEXTS['figures.csv'].replace(',44042,', ',0x10,') });
    expect(batch.figures.report).toHaveLength(1);
  });

  it('leaves out and tells rows that do not fit', async () => {
    const bad = [
      '360703,2018,whole,disclosure.total,total,1,,,table,',
      '360703,2017,whole,no.such,total,1,,,table,',
      '360703,2017,whole,disclosure.total,total,,,,table,',
      '360703,2017,whole,disclosure.total,total,x,,,table,',
      '360703,2017,whole,disclosure.total,total,1,unfilled,,table,',
    ].join('\n');
    const { batch, problems } = await read({ 'figures.csv': `${TEXTS['figures.csv']}${bad}\n` });
    expect(batch.figures.value).toHaveLength(2);
    expect(problems.map(({ code, row }) => [code, row])).toEqual(
      [4, 5, 6, 7, 8].map((row) => ['package.figures.csv', row]),
    );
  });

  it.each(['real-reports', 'ganzhou-demo'])('reads the bundled %s without a problem', async (name) => {
    const text = (file: string) =>
      readFileSync(new URL(`../../../datasets/${name}/${file}`, import.meta.url), 'utf8');
    const { info, problems } = await readDataPackage({
      'datapackage.json': text('datapackage.json'),
      'units.csv': text('units.csv'),
      'reports.csv': text('reports.csv'),
      'figures.csv': text('figures.csv'),
      'claims.csv': text('claims.csv'),
    });
    expect(problems).toEqual([]);
    expect(info.kind).toBe(name === 'real-reports' ? 'real' : 'synthetic');
    expect(info.figureCount).toBe(text('figures.csv').trim().split('\n').length - 1);
  });
});

describe('ingestFiles', () => {
  const files = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([name, text]) => ({ name, content: bytesOf(text) }));
  const nothing = () => undefined;

  it('reads the four files of a package as one and the others each on its own', async () => {
    const table = { '另一.csv': '代码,年份,口径,收到申请数\n360702,2017,全区,1\n' };
    const results = await ingestFiles(
      files({ ...table, ...TEXTS }),
      {},
      REGIONS,
      nothing,
      new AbortController().signal,
    );
    expect(results.map(({ layout }) => layout?.zh)).toEqual(['数据包', '宽表：一行一份报告，一列一项指标']);
    expect(results.map(({ intake }) => intake?.info.figureCount)).toEqual([2, 1]);
  });

  it('reads those of each folder as one, and refuses a package of which a table is too large', async () => {
    const large = Object.defineProperty(new Blob(['x']), 'size', { value: 2 ** 31 });
    const inFolder = (folder: string) =>
      files(TEXTS).map((one) => ({ ...one, name: `${folder}/${one.name}` }));
    const results = await ingestFiles(
      [
        ...inFolder('南康'),
        ...inFolder('赣县').map((one) =>
          one.name.endsWith('figures.csv') ? { ...one, content: large } : one,
        ),
      ],
      {},
      REGIONS,
      nothing,
      new AbortController().signal,
    );
    expect(results.map(({ file, rows, problems }) => [file, rows.accepted, problems.length])).toEqual([
      ['南康/datapackage.json', 2, 0],
      ['赣县/figures.csv', 0, 1],
    ]);
  });

  it('reads the claims of a package with it', async () => {
    const claims = 'unit_id,year,scope,measure,printed,place\n360703,2017,whole,disclosure.total,44042,\n';
    const results = await ingestFiles(
      files({ ...TEXTS, 'claims.csv': claims }),
      {},
      REGIONS,
      nothing,
      new AbortController().signal,
    );
    expect(results).toHaveLength(1);
    expect(results[0]?.intake?.batch.reports[0]?.claims).toHaveLength(1);
  });

  it('reads parts of a package as single files when one is missing', async () => {
    const { 'units.csv': units, 'figures.csv': figures } = TEXTS;
    const parts = files({ 'units.csv': units, 'figures.csv': figures });
    const results = await ingestFiles(parts, {}, REGIONS, nothing, new AbortController().signal);
    expect(results.map(({ file }) => file)).toEqual(['units.csv', 'figures.csv']);
    // The table of figures is a long table like any other.
    expect(results[1]?.intake?.info.figureCount).toBe(2);
  });

  it('tells how far it is, and stops when it is told to', async () => {
    const rows = Array.from(
      { length: 60_000 },
      () => '360703,2017,全区,收到申请数,6,备注备注备注备注备注',
    ).join('\n');
    const big = files({ 'a.csv': `代码,年份,口径,指标,数值,备注\n${rows}\n` });
    const controller = new AbortController();
    const seen: number[] = [];
    const onProgress = ({ done }: { done: number }) => {
      seen.push(done);
      controller.abort();
    };
    await expect(ingestFiles(big, {}, REGIONS, onProgress, controller.signal)).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(seen).toHaveLength(1);
    expect(seen[0]).toBeLessThan(60_000);
  });
});
