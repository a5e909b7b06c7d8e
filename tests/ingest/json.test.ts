import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkspaceJson } from '../../src/domain/workspaceJson';
import { jsonFaultAt } from '../../src/ingest/json/jsonFault';
import { codesOf, figuresOf, ingest, told } from '../support/ingestText';

const readJson = (json: unknown) => ingest(JSON.stringify(json), { name: '数据.json' });

describe('an array of records', () => {
  it('is read long, with numbers and text alike, and problems name the record', async () => {
    const result = await readJson([
      { 地区: '南康区', 年份: 2017, 口径: '全区', 指标: '收到申请数', 数值: 6 },
      { 地区: '南康区', 年份: '2017年', 口径: '全区', 指标: '申请办结数', 数值: '1,006' },
      { 地区: '朝阳区', 年份: 2017, 口径: '全区', 指标: '收到申请数', 数值: 6 },
      'not a record',
    ]);
    expect(told(result)).toEqual([
      '360703@2017@whole application.received 6',
      '360703@2017@whole application.closed 1006',
    ]);
    expect(result.problems.map(({ code, row }) => [code, row])).toEqual([
      ['unit.ambiguous', 3],
      ['json.not-a-record', 4],
    ]);
    expect(result.problems[0]?.sentence.zh).toMatch(/^第 3 条记录“地区”：/u);
  });

  it('is read wide: null is unfilled, an absent key is nothing', async () => {
    const result = await readJson({
      records: [
        {
          region_code: '360703',
          year: 2017,
          scope: 'whole',
          'application.received': 6,
          'application.closed': null,
        },
        { region_code: '360702', year: 2017, scope: 'whole', 'application.received': 0 },
      ],
    });
    expect(told(result)).toEqual([
      '360703@2017@whole application.received 6',
      '360703@2017@whole application.closed unfilled',
      '360702@2017@whole application.received 0',
    ]);
    expect(result.problems).toEqual([]);
  });

  it('tells of a key that is no indicator without a line, as it stands in every record', async () => {
    const result = await readJson([
      { 代码: '360703', 年份: 2021, 口径: '全区', 逾期未缴费: 6, 不予处琑: 1, 不予处理: 2 },
    ]);
    const told = result.problems.find(({ sentence }) => sentence.zh.includes('不予处琑'));
    expect(told).toMatchObject({ column: 5 });
    expect(told).not.toHaveProperty('row');
  });

  it('keeps true, lists and exponents out of numbers', async () => {
    const record = { 代码: '360703', 年份: 2017, 口径: '全区' };
    const result = await readJson([{ ...record, 收到申请数: true, 申请办结数: [6], 申请答复数: 1e300 }]);
    expect(figuresOf(result).map(({ value }) => value)).toEqual(['illegible', 'illegible', 'illegible']);
  });

  it('leaves keys out that would change what an object is', async () => {
    const text =
      '[{"代码":"360703","年份":2017,"口径":"全区","收到申请数":6,"__proto__":{"polluted":1},"constructor":1}]';
    const result = await ingest(text, { name: 'a.json' });
    expect(told(result)).toEqual(['360703@2017@whole application.received 6']);
    expect(codesOf(result)).toEqual(['json.unsafe-key']);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('JSON that is none, or no data', () => {
  it('names the line where it breaks', async () => {
    const result = await ingest('[\n{"a": 1},\n{"a": }\n]', { name: 'a.json' });
    expect(result.problems).toMatchObject([{ level: 'error', code: 'json.broken', row: 3 }]);
    expect(result.problems[0]?.sentence.zh).toContain('第 3 行第 7 个字符');
    expect(result.intake).toBeUndefined();
  });

  it.each([
    ['cut off', '[{"a": 1}, {"a"', 'json.broken'],
    ['nested too deep', `${'['.repeat(40)}${']'.repeat(40)}`, 'json.too-deep'],
    ['a number', '42', 'json.no-records'],
    ['an empty array', '[]', 'json.no-records'],
    ['records without a unit', '[{"a": 1}]', 'header.not-found'],
    ['a later version of our own file', '{"gongkai": 4, "units": [], "reports": []}', 'workspace.version'],
  ])('%s is refused with a reason', async (_, text, code) => {
    const result = await ingest(text, { name: 'a.json' });
    expect(codesOf(result)).toContain(code);
    expect(result.intake).toBeUndefined();
  });
});

describe('jsonFaultAt', () => {
  it('finds no fault before the end of what is valid, and one in all that is not', () => {
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom('', ',', '}', ']', '"', ':', 'x'),
        (json, seed, put) => {
          expect(jsonFaultAt(json)).toBe(json.length);
          const at = seed % (json.length + 1);
          const changed = json.slice(0, at) + put + json.slice(at + 1);
          const fault = jsonFaultAt(changed);
          // What stands before the fault is the beginning of some JSON; a fault inside can not be mended by adding.
          if (fault < changed.length) expect(() => JSON.parse(changed) as unknown).toThrow();
        },
      ),
      { numRuns: 500 },
    );
  });
});

const WORKSPACE: WorkspaceJson = {
  gongkai: 3,
  kind: 'real',
  datasets: [
    {
      id: 'real-reports',
      kind: 'real',
      title: '真实年报',
      origin: '公开报告',
      licence: 'MIT',
      reportCount: 2,
      figureCount: 3,
      fingerprint: '0123456789abcdef',
    },
  ],
  units: [
    { id: '360703', region: '360703', name: '南康区', shortName: '南康', level: 'county' },
    {
      id: '310000/上海市科学技术委员会',
      region: '310000',
      name: '上海市科学技术委员会',
      shortName: '市科委',
      level: 'department',
    },
  ],
  reports: [
    {
      id: '360703@2017@whole#2',
      dataset: 'real-reports',
      unit: '360703',
      year: 2017,
      scope: 'whole',
      form: 'form2014',
      title: '年度报告',
      publisher: '办公室',
      published: '2018-02-06',
      url: 'http://example.cn/1',
      file: 'a.txt',
      note: '总数大于各渠道之和',
      classWording: { a: '已经解决', c: '以后解决' },
      claims: [
        { measure: 'application.received', printed: '6', place: '正文：依申请公开' },
        { measure: 'rate.proposal.npc.a', printed: '67.9%' },
      ],
      figures: [
        {
          indicator: 'disclosure.total',
          applicant: 'total',
          value: 44_042,
          raw: '44,042 ',
          origin: 'table',
          row: 3,
          column: 2,
        },
        { indicator: 'application.received', applicant: 'total', missing: 'unfilled', origin: 'table' },
        {
          indicator: 'application.closed',
          applicant: 'total',
          missing: 'illegible',
          raw: '若干',
          origin: 'text',
          note: '见正文',
        },
      ],
    },
    {
      unit: '310000/上海市科学技术委员会',
      year: 2024,
      scope: 'department',
      form: 'form2021',
      title: '年度报告',
      figures: [
        { indicator: 'application.received', applicant: 'natural_person', value: 0, origin: 'computed' },
      ],
    },
  ],
};

describe('a file written by the dashboard', () => {
  it('loads back unchanged', async () => {
    const result = await readJson(WORKSPACE);
    expect(result.problems).toEqual([]);
    expect(result.layout.zh).toBe('本系统导出的数据文件');
    expect(result.datasets).toEqual(WORKSPACE.datasets);
    expect(result.intake?.units).toEqual(WORKSPACE.units);
    const [first, second] = WORKSPACE.reports;
    const { figures: _, ...head } = first ?? { figures: [] };
    const importId = result.intake?.info.id;
    expect(result.intake?.batch.reports).toEqual([
      head,
      {
        id: '310000/上海市科学技术委员会@2024@department',
        dataset: importId,
        unit: second?.unit,
        year: 2024,
        scope: 'department',
        form: 'form2021',
        title: '年度报告',
      },
    ]);
    expect(figuresOf(result)).toEqual([
      {
        report: '360703@2017@whole#2',
        indicator: 'disclosure.total',
        applicant: 'total',
        value: 44_042,
        raw: '44,042 ',
        row: 3,
        column: 2,
      },
      {
        report: '360703@2017@whole#2',
        indicator: 'application.received',
        applicant: 'total',
        value: 'unfilled',
        row: 0,
        column: 0,
      },
      {
        report: '360703@2017@whole#2',
        indicator: 'application.closed',
        applicant: 'total',
        value: 'illegible',
        raw: '若干',
        note: '见正文',
        row: 0,
        column: 0,
      },
      {
        report: '310000/上海市科学技术委员会@2024@department',
        indicator: 'application.received',
        applicant: 'natural_person',
        value: 0,
        row: 0,
        column: 0,
      },
    ]);
    // table, table, text, computed
    expect([...(result.intake?.batch.figures.origin ?? [])]).toEqual([0, 0, 1, 2]);
  });

  it('keeps what is made up made up', async () => {
    const result = await readJson({ ...WORKSPACE, kind: 'synthetic' });
    expect(result.intake?.info.kind).toBe('synthetic');
    expect(result.datasets.map(({ kind }) => kind)).toEqual(['synthetic']);
  });

  it('without any report is refused with a sentence', async () => {
    for (const more of [{}, { reports: [] }, { reports: 'none' }]) {
      const { intake, problems } = await ingest(JSON.stringify({ gongkai: 3, kind: 'real', ...more }), {
        name: '空.json',
      });
      expect(intake).toBeUndefined();
      expect(problems.map(({ sentence }) => sentence.zh)).toEqual([
        '文件里没有报告，没有可载入的数据。请从原来的看板重新导出这个文件。',
      ]);
    }
  });

  it('numbers a report that would take the id of another', async () => {
    const [, report] = WORKSPACE.reports;
    const result = await readJson({ ...WORKSPACE, reports: [report, report] });
    expect(result.intake?.batch.reports.map(({ id }) => id)).toEqual([
      '310000/上海市科学技术委员会@2024@department',
      '310000/上海市科学技术委员会@2024@department#2',
    ]);
  });

  it('leaves out and tells what somebody broke', async () => {
    const [report] = WORKSPACE.reports;
    const result = await readJson({
      ...WORKSPACE,
      units: [...WORKSPACE.units, { id: '1', region: 'x', name: 'y', level: 'county' }],
      reports: [
        {
          ...report,
          url: 'javascript:alert(1)',
          claims: [{ measure: 'no.such', printed: '6' }, { measure: 'application.received' }, 'six'],
          figures: [
            { indicator: 'no.such', applicant: 'total', value: 1, origin: 'table' },
            { indicator: 'application.received', applicant: 'everyone', value: 1, origin: 'table' },
            { indicator: 'application.received', applicant: 'total', origin: 'table' },
            { indicator: 'application.received', applicant: 'total', value: '6', origin: 'table' },
            {
              indicator: 'application.received',
              applicant: 'total',
              value: 6,
              missing: 'unfilled',
              origin: 'table',
            },
            null,
            { indicator: 'application.received', applicant: 'total', value: 6, origin: 'table' },
          ],
        },
        { ...report, unit: '999999' },
        { ...report, year: '2017' },
      ],
    });
    expect(told(result)).toEqual(['360703@2017@whole#2 application.received 6']);
    expect(result.intake?.batch.reports[0]).not.toHaveProperty('url');
    expect(result.intake?.batch.reports[0]).not.toHaveProperty('claims');
    expect(codesOf(result).filter((code) => code === 'workspace.claim')).toHaveLength(3);
    expect(codesOf(result).filter((code) => code === 'workspace.figure')).toHaveLength(6);
    expect(codesOf(result).filter((code) => code === 'workspace.report')).toHaveLength(2);
    expect(codesOf(result).filter((code) => code === 'workspace.unit')).toHaveLength(1);
  });
});
