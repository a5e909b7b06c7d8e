import { describe, expect, it } from 'vitest';
import { codesOf, figuresOf, ingest } from '../../support/ingestText';
import { pdfLines } from './formText';

const { lines, expected } = pdfLines('form2021');
const FOURTH = lines.findIndex((line) => line.startsWith('四、政府信息公开行政复议'));
/** The same report with every number of its tables moved up. */
const other = (line: string) =>
  line.replace(/(?<=^| )\d+(?= |$)/gu, (digits) => String(Number(digits) + 5000));
const both = (line: string) => (line === '' || line.startsWith('- ') ? line : `${line} ${other(line)}`);

const comparison = (head = '2023 年报告 2024 年报告') => [
  '南康区 政务公开年报比对',
  '年份: 2023 vs 2024',
  head,
  '全年共收到申请6件，左右两栏 的文字连在一起，收到申请9件。',
  ...lines.slice(0, FOURTH).map(both),
  '依申请公开情况 - 差异分析',
  '指标名称 2023年 2024年 增减值',
  '一、本年新收政府信息公开申请数量 1 2 +1',
  '2024 年报告',
  ...lines.slice(FOURTH).map(other),
  '2023 年报告',
  ...lines.slice(FOURTH),
  '五、存在的主要问题及改进情况',
  '要求，2023年对25件政府信息公开申请案件收取了信息处理费2950元。其中，某局 另一县1件，收取880元。',
];

describe('a text that compares two years', () => {
  it('is read as two reports, each number at its place', async () => {
    const text = comparison();
    const result = await ingest(text.join('\n'), { name: '比对.txt', defaultScope: 'whole' });
    expect(codesOf(result)).toEqual([]);
    expect(result.intake?.batch.reports.map(({ id }) => id)).toEqual([
      '360703@2023@whole',
      '360703@2024@whole',
    ]);
    expect(result.parts).toMatchObject([
      {
        name: '2023年',
        subject: { year: { value: 2023, certainty: 'stated', from: { zh: '栏目“2023 年报告”' } } },
      },
      { name: '2024年', subject: { year: { value: 2024, certainty: 'stated' } } },
    ]);
    const figures = figuresOf(result);
    const of = (year: number) =>
      new Map(
        figures
          .filter(
            ({ report, indicator }) => report.includes(`@${String(year)}@`) && !indicator.startsWith('fees'),
          )
          .map(({ indicator, applicant, value }) => [`${indicator}@${applicant}`, value]),
      );
    expect(of(2023)).toEqual(expected);
    expect(of(2024)).toEqual(new Map([...expected].map(([key, value]) => [key, value + 5000])));
    for (const { row, column, value, indicator } of figures) {
      if (indicator.startsWith('fees')) continue;
      expect(text[row - 1]?.slice(column - 1).split(' ')[0]).toBe(String(value));
    }
    // Only the clause that names its year and stands whole in a line.
    expect(figures.filter(({ indicator }) => indicator.startsWith('fees'))).toMatchObject([
      { report: '360703@2023@whole', indicator: 'fees.collected', value: 0.295 },
      { report: '360703@2023@whole', indicator: 'fees.cases', value: 25 },
    ]);
  });

  it('reads a clause that goes on in the next line of its column, and none that might be of the other', async () => {
    const columns = [
      '一是各级政府落实条例规定，完成了年度各项工作目标、 各级政府严格执行信息处理费有关要求，2024年有3件政府',
      '任务，二是各部门严格执行政府信息公开信息处理费有关 信息公开申请案件收取信息处理费2230元。其中，某局1件，',
      '要求，2023年对25件政府信息公开申请案件收取了信息处理费2950元。其中， 另一县1件，收取880元，收费标准均符合规定。',
    ];
    const feesOf = async (prose: readonly string[]) =>
      figuresOf(
        await ingest([...comparison().slice(0, -1), ...prose].join('\n'), {
          name: '比对.txt',
          defaultScope: 'whole',
        }),
      )
        .filter(({ indicator }) => indicator.startsWith('fees'))
        .map(({ report, indicator, value }) => `${report.slice(7, 11)} ${indicator} ${String(value)}`);
    const of2023 = ['2023 fees.collected 0.295', '2023 fees.cases 25'];
    expect((await feesOf(columns)).sort()).toEqual(
      [...of2023, '2024 fees.cases 3', '2024 fees.collected 0.223'].sort(),
    );
    // With another blank in it, nothing tells where a column ends; and the left column is of the other year.
    const blanks = columns.map((line) => line.replace('费2230', '费 2230'));
    expect((await feesOf(blanks)).sort()).toEqual([...of2023].sort());
    const turned = columns.map((line) => line.split(' ').reverse().join(' '));
    expect((await feesOf(turned)).sort()).toEqual([...of2023].sort());
  });

  it('is refused where the years are not named, or a row does not say the same on both sides', async () => {
    const unnamed = await ingest(comparison('去年报告 今年报告').join('\n'), { name: '比对.txt' });
    expect(unnamed.intake).toBeUndefined();
    expect(codesOf(unnamed)).toContain('text.several-reports');
    const uneven = comparison().map((line) =>
      line.replace(/^(（一）予以公开.*) （一）予以公开/u, '$1 （一）公开'),
    );
    const result = await ingest(uneven.join('\n'), { name: '比对.txt' });
    expect(result.intake).toBeUndefined();
    expect(codesOf(result)).toContain('text.several-reports');
  });

  it('takes another year or unit for one of its reports where a person says so', async () => {
    const reports = new Map([['2024年', { unit: '赣县区', year: 2025 }]]);
    const result = await ingest(comparison().join('\n'), { name: '比对.txt', reports, defaultScope: 'own' });
    expect(result.intake?.batch.reports.map(({ id }) => id)).toEqual(['360703@2023@own', '360704@2025@own']);
    expect(result.parts[1]?.subject.year).toEqual({ value: 2025, certainty: 'chosen' });
  });
});
