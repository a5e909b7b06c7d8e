import { describe, expect, it } from 'vitest';
import { formPage } from '../../support/formDocuments';
import { codesOf, ingest } from '../../support/ingestText';

const page = (title: string, prose: readonly string[] = []): string =>
  formPage('form2021', title, () => '3', prose);

describe('whose report it is', () => {
  it('is told by the title of the report, not by menus far above it or by sentences', async () => {
    const html = page('南康区2024年政府信息公开工作年度报告', [
      '根据规定，章贡区',
      '章贡区2019年召开会议。',
    ]).replace('<h1>', '<p>章贡区</p><h1>');
    const result = await ingest(html, { name: '报告.html', defaultScope: 'whole' });
    expect(result.parts[0]?.subject).toMatchObject({
      unit: { value: { id: '360703' }, certainty: 'stated' },
      year: { value: 2024, certainty: 'stated' },
    });
    expect(codesOf(result)).toEqual([]);
  });
});

describe('the scope', () => {
  const title = '南康区2024年政府信息公开工作年度报告';

  it('is asked where a name says 汇总, which may mean two things', async () => {
    const result = await ingest(page(title), { name: '南康区2024年_汇总.html' });
    expect(result.parts[0]?.subject.scope).toEqual({ value: undefined, certainty: 'unknown' });
    expect(codesOf(result)).toEqual(['scope.unclear', 'scope.unstated']);
    expect(result.intake?.batch.reports[0]?.scope).toBe('unstated');
  });

  it('that a person chose wins over every name and title', async () => {
    const choice = new Map([['', { scope: 'own' as const }]]);
    for (const name of ['南康区_汇总.html', '南康区_全域.html']) {
      const result = await ingest(page(title), { name, reports: choice });
      expect(result.intake?.batch.reports[0]?.scope).toBe('own');
      expect(codesOf(result)).toEqual([]);
    }
    const named = await ingest(page(title), { name: '南康区_全域.html', defaultScope: 'own' });
    expect(named.intake?.batch.reports[0]?.scope).toBe('own');
    const table = '单位,年份,新收申请数\n南康区,2024,3\n';
    const rows = await ingest(table, { name: '全域_2024.csv', reports: choice });
    expect(rows.intake?.batch.reports[0]?.scope).toBe('own');
  });

  describe('that a person chose for the whole file', () => {
    const report = (scope: string) => page(`南康区2024年政府信息公开工作年度报告（${scope}）`);
    const tables = {
      'a table': (scope: string) =>
        `南康区2024年依申请公开情况（${scope}）\n单位,年份,新收申请数\n南康区,2024,3\n`,
      'a page of sentences': (scope: string) =>
        `<h1>南康区2024年政府信息公开工作年度报告（${scope}）</h1><p>共承办区人大代表建议和区政协提案275件。区人大代表建议方面，答复件为“A类”的72件，占比67.9%。</p>`,
    };

    it.each([
      ['a page', report, 'a.html'],
      ['a table', tables['a table'], 'a.csv'],
      ['a page of sentences', tables['a page of sentences'], 'a.html'],
    ] as const)('wins over the title of %s, which is told where it says another', async (_, made, name) => {
      const result = await ingest(made('本级'), { name, defaultScope: 'whole' });
      expect(result.intake?.batch.reports.map(({ scope }) => scope)).toEqual(['whole']);
      expect(result.parts[0]?.subject.scope).toEqual({ value: 'whole', certainty: 'chosen' });
      const remark = result.problems.find(({ code }) => code === 'scope.other-than-named');
      expect(remark?.sentence.zh).toMatch(/标题“.*”写的口径是“本级”，按选定的“全域”载入/u);
      expect(codesOf(await ingest(made('全域'), { name, defaultScope: 'whole' }))).not.toContain(
        'scope.other-than-named',
      );
      const unclear = await ingest(made('汇总'), { name, defaultScope: 'whole' });
      expect(codesOf(unclear)).not.toContain('scope.unclear');
      const left = await ingest(made('本级'), { name });
      expect(left.intake?.batch.reports.map(({ scope }) => scope)).toEqual(['own']);
    });

    it('leaves what is said of one report, and a column of scopes, as they are', async () => {
      const one = await ingest(report('本级'), {
        name: 'a.html',
        defaultScope: 'whole',
        reports: new Map([['', { scope: 'department' as const }]]),
      });
      expect(one.intake?.batch.reports.map(({ scope }) => scope)).toEqual(['department']);
      const column = '单位,年份,口径,新收申请数\n南康区,2024,本级,3\n章贡区,2024,,4\n';
      const rows = await ingest(column, { name: 'a.csv', defaultScope: 'whole' });
      expect(rows.intake?.batch.reports.map(({ scope }) => scope)).toEqual(['own', 'whole']);
      expect(codesOf(rows)).not.toContain('scope.other-than-named');
    });
  });
});
