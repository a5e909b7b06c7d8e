import { describe, expect, it } from 'vitest';
import { cellsOf, form } from '../../../src/domain/forms';
import { formDocx, formPage } from '../../support/formDocuments';
import { codesOf, figuresOf, ingest } from '../../support/ingestText';

/** The body of a page, so that two can stand in one. */
const bodyOf = (page: string): string => /<body>([\s\S]*)<\/body>/u.exec(page)?.[1] ?? '';
const pageOf = (...bodies: readonly string[]): string => `<html><body>${bodies.join('')}</body></html>`;
const title = (unit: string, year: number) => `${unit}${String(year)}年政府信息公开工作年度报告`;

describe('several reports in one document', () => {
  const first = bodyOf(formPage('form2021', title('南康区', 2023), () => '3', ['收到申请。']));
  const second = bodyOf(formPage('form2021', title('章贡区', 2024), () => '5', ['收到申请。']));

  it('are read each by the title above its tables, with every figure', async () => {
    const result = await ingest(pageOf(first, second), { name: '赣州市2022年.html', defaultScope: 'whole' });
    expect(result.intake?.batch.reports.map(({ id }) => id)).toEqual([
      '360703@2023@whole',
      '360702@2024@whole',
    ]);
    expect(
      result.parts.map(({ name, subject }) => [name, subject.unit?.certainty, subject.year?.certainty]),
    ).toEqual([
      ['报告1', 'stated', 'stated'],
      ['报告2', 'stated', 'stated'],
    ]);
    const values = new Map([
      ['360703@2023@whole', 3],
      ['360702@2024@whole', 5],
    ]);
    const figures = figuresOf(result);
    expect(figures).toHaveLength(2 * cellsOf(form('form2021')).length);
    expect(figures.every(({ report, value }) => value === values.get(report))).toBe(true);
  });

  it('are two even where the later one names its year only, and the unit stays open for it', async () => {
    const untitled = second.replaceAll(title('章贡区', 2024), '2024年政府信息公开工作年度报告');
    const result = await ingest(pageOf(first, untitled), { name: '报告.html', defaultScope: 'whole' });
    expect(result.intake?.batch.reports.map(({ id }) => id)).toEqual(['360703@2023@whole']);
    expect(result.parts[1]?.subject).toMatchObject({ unit: { certainty: 'unknown' }, year: { value: 2024 } });
    const choice = new Map([['报告2', { unit: '章贡区' }]]);
    const chosen = await ingest(pageOf(first, untitled), {
      name: '报告.html',
      defaultScope: 'whole',
      reports: choice,
    });
    expect(chosen.intake?.batch.reports.map(({ id }) => id)).toEqual([
      '360703@2023@whole',
      '360702@2024@whole',
    ]);
  });

  it('of the same unit and year are one too many: the second is told and not loaded', async () => {
    const result = await ingest(pageOf(first, first), { name: '报告.html', defaultScope: 'whole' });
    expect(result.intake?.batch.reports).toHaveLength(1);
    expect(codesOf(result)).toContain('report.repeated');
  });

  it('in a Word document are one where the form stands once', async () => {
    const result = await ingest(
      formDocx('form2014', title('南康区', 2017), () => '3'),
      { name: '报告.docx' },
    );
    expect(result.parts.map(({ name }) => name)).toEqual(['']);
  });
});

describe('tables of data in one document', () => {
  const table = (value: number) =>
    `<table><tr><td>指标</td><td>数值</td></tr><tr><td>新收申请数</td><td>${String(value)}</td></tr><tr><td>上年结转申请数</td><td>1</td></tr></table>`;

  it('are each of the unit and year in the title nearest above, before the name of the file', async () => {
    const page = pageOf(
      '<h1>赣州市各区申请情况</h1><p>南康区2023年依申请公开情况</p>',
      table(3),
      '<p>章贡区2024年依申请公开情况</p>',
      table(5),
    );
    const result = await ingest(page, { name: '信丰县2020年.html', defaultScope: 'whole' });
    expect(figuresOf(result).filter(({ indicator }) => indicator === 'application.received')).toMatchObject([
      { report: '360703@2023@whole', value: 3 },
      { report: '360702@2024@whole', value: 5 },
    ]);
    expect(result.parts[1]?.subject).toMatchObject({
      unit: { certainty: 'stated' },
      year: { certainty: 'stated' },
    });
  });

  it('without a title of their own take that of the document, which is only likely', async () => {
    const page = pageOf(
      '<h1>南康区2023年依申请公开情况</h1><p>表一</p>',
      table(3),
      '<p>表二（2024年）</p>',
      table(5),
    );
    const result = await ingest(page, { name: '报告.html', defaultScope: 'whole' });
    expect(result.intake?.batch.reports.map(({ id }) => id)).toEqual([
      '360703@2023@whole',
      '360703@2024@whole',
    ]);
    expect(result.parts[1]?.subject).toMatchObject({
      unit: { certainty: 'inferred' },
      year: { value: 2024, certainty: 'stated' },
    });
  });
});
