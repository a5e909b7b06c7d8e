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
});
