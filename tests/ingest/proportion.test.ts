import { describe, expect, it } from 'vitest';
import { ingest } from '../support/ingestText';

/** What is told of a file, for each of its characters. */
async function toldOf(text: string, name: string): Promise<number> {
  const { intake: _intake, ...told } = await ingest(text, { name });
  return (JSON.stringify(told).length - 20_000) / text.length;
}

describe('what is told of a file', () => {
  it('stays in proportion where a thousand columns hold the same', async () => {
    expect(await toldOf(`指标${',信丰县'.repeat(1000)}\n`, '2024年数据.csv')).toBeLessThan(200);
    const { problems } = await ingest(`指标${',信丰县'.repeat(9)}\n`, { name: '2024年数据.csv' });
    const repeated = problems.find(({ code }) => code === 'header.repeated');
    expect(repeated?.sentence).toMatchObject({
      zh: expect.stringContaining('第 2、3、4、5、6 等 9 列都是“信丰县”') as string,
      en: expect.stringContaining('Columns 2, 3, 4, 5, 6 … (9) hold') as string,
    });
  });

  it('stays in proportion where thousands of rows say something else of one figure', async () => {
    const rows = Array.from({ length: 4000 }, (_, at) => `360703,2017,全区,收到申请数,${String(at)}\n`);
    expect(await toldOf(`代码,年份,口径,指标,数值\n${rows.join('')}`, 'a.csv')).toBeLessThan(20);
    const { problems } = await ingest(`代码,年份,口径,指标,数值\n${rows.slice(0, 7).join('')}`);
    expect(problems[0]?.sentence.zh).toContain(
      '与第 3、4、5、6、7 等 6 行重复而数值不同（0、1、2、3、4 等 7 个）',
    );
  });
});
