import { describe, expect, it } from 'vitest';
import { workspaceJsonOf } from '../../src/export/json';
import { ingest } from '../support/ingestText';

const LONG = [
  '单位,年份,口径,指标,数值,备注,填报人',
  '章贡区,2023,全域,新收政府信息公开申请数,58,联系人：李小四 电话0797-6612345,张三',
  '章贡区,2023,全域,上年结转申请数,3（经办人：王五，13812345678）,360702199001011234已核,张三',
  '章贡区,2023,全域,予以公开,约三十件 手机13812345678,,张三',
  '章贡区,2123,全域,予以公开,4,电话13812345678,张三',
].join('\r\n');

describe('names and numbers of people in a file', () => {
  it('are in nothing that is read of it: figures, remarks, problems, refused rows, the workspace file', async () => {
    const read = await ingest(LONG, { name: '章贡区.csv' });
    const { intake } = read;
    const texts = [
      ...(intake?.batch.figures.raw.values() ?? []),
      ...(intake?.batch.figures.note.values() ?? []),
    ];
    expect(texts).toContain('联系人：＊＊ 电话079*-*****45');
    expect(texts).toContain('3（经办人：＊＊，138******78）');
    expect(read.refusedCsv).toContain('电话138******78,＊＊');
    const sets = intake === undefined ? [] : [intake];
    const shown = { ...read, refused: [] };
    const all = [JSON.stringify(shown), ...texts, workspaceJsonOf({ kind: 'real', sets })].join('\n');
    for (const secret of ['张三', '李小四', '王五', '13812345678', '0797-6612345', '19900101'])
      expect(all).not.toContain(secret);
  });

  it('stay hidden when an older workspace file brings them along', async () => {
    const file = {
      gongkai: 2,
      kind: 'real',
      units: [{ id: '360702', region: '360702', name: '章贡区', shortName: '章贡', level: 'county' }],
      reports: [
        {
          unit: '360702',
          year: 2023,
          scope: 'whole',
          form: 'form2021',
          title: '',
          note: '填报人：张三',
          figures: [
            {
              indicator: 'application.received',
              applicant: 'total',
              value: 58,
              raw: '58件（电话13812345678）',
              origin: 'table',
              note: '联系人：李四',
            },
          ],
        },
      ],
    };
    const { intake, problems } = await ingest(JSON.stringify(file), { name: '旧.json' });
    expect(problems).toEqual([]);
    expect(intake?.batch.reports[0]?.note).toBe('填报人：＊＊');
    expect([...(intake?.batch.figures.raw.values() ?? [])]).toEqual(['58件（电话138******78）']);
    expect([...(intake?.batch.figures.note.values() ?? [])]).toEqual(['联系人：＊＊']);
  });
});
