import { describe, expect, it } from 'vitest';
import { ingest } from '../../support/ingestText';

describe('faults of heads', () => {
  it('put the words of the file in quotes, in both languages', async () => {
    const { problems } = await ingest(
      'null代码单位,年份,口径,指标,申请人,数值\n上犹县,2022,全域,不予处理,总计,0\n',
    );
    expect(problems.map(({ code }) => code)).toEqual(['header.lacking']);
    for (const sentence of Object.values(problems[0]?.sentence ?? {}))
      expect(sentence).toContain('“null代码单位、年份、口径、指标、申请人、数值”');
    const { problems: ofCells } = await ingest(
      '代码,年份,口径,指标,申请人,数值\n360703,2022,全域,行政处罚处理决定数量,自然人,7\n',
    );
    const split = ofCells.find(({ code }) => code === 'applicant.not-in-form');
    expect(split?.sentence.en).toContain('“自然人”');
  });

  it('say what is wrong with rows where none of them can be read', async () => {
    const wide = `${Array.from({ length: 2001 }, (_, at) => `列${String(at)}`).join(',')}\n`;
    const { problems } = await ingest(wide.repeat(3));
    expect(problems).toMatchObject([{ code: 'row.too-many-columns', row: 1 }]);
    expect(problems[0]?.sentence.zh).toMatch(/^第 1 行：共 2001 列，超过上限 2000 列/u);
  });
});
