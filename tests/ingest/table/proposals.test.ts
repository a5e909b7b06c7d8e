import { describe, expect, it } from 'vitest';
import { codesOf, ingest, told } from '../../support/ingestText';
import { workbookOf } from '../../support/workbook';

const csv = (...rows: readonly string[]) => `${rows.join('\n')}\n`;
const wording = (result: Awaited<ReturnType<typeof ingest>>) =>
  result.intake?.batch.reports.map(({ classWording }) => classWording);

describe('a table of proposals', () => {
  it('with units down and classes across takes whose they are from its title', async () => {
    const result = await ingest(
      csv(
        '2017年人大代表建议办理情况,,,,,',
        '地区,口径,A类（已经解决或采纳）,B类,C类,合计',
        '南康区,全区,72,29,5,106',
        '注：B类指正在解决或列入规划；C类指因条件限制待以后解决,,,,,',
      ),
    );
    expect(told(result)).toEqual([
      '360703@2017@whole proposal.npc.class_a 72',
      '360703@2017@whole proposal.npc.class_b 29',
      '360703@2017@whole proposal.npc.class_c 5',
      '360703@2017@whole proposal.npc.total 106',
    ]);
    expect(wording(result)).toEqual([
      { a: '已经解决或采纳', b: '正在解决或列入规划', c: '因条件限制待以后解决' },
    ]);
    expect(codesOf(result)).toEqual(['year.from-title']);
  });

  it('with both bodies as heads over the classes keeps them apart, and shares out', async () => {
    const result = await ingest(
      csv(
        '地区,年份,口径,人大代表建议,,,政协提案,,',
        ',,,A类,占比,C类,A类,占比,C类',
        '南康区,2017,全区,72,67.9%,5,97,61.4%,2',
      ),
    );
    expect(told(result)).toEqual([
      '360703@2017@whole proposal.npc.class_a 72',
      '360703@2017@whole proposal.npc.class_c 5',
      '360703@2017@whole proposal.cppcc.class_a 97',
      '360703@2017@whole proposal.cppcc.class_c 2',
    ]);
    expect(codesOf(result)).toEqual(['head.share', 'head.share']);
  });

  it('with bodies down and classes across, or the other way round, reads the same', async () => {
    const expected = [
      '360703@2017@unstated proposal.cppcc.class_a 97',
      '360703@2017@unstated proposal.cppcc.class_b 59',
      '360703@2017@unstated proposal.cppcc.total 158',
      '360703@2017@unstated proposal.npc.class_a 72',
      '360703@2017@unstated proposal.npc.class_b 29',
      '360703@2017@unstated proposal.npc.total 106',
    ];
    const name = '南康区2017年.csv';
    const down = await ingest(csv('类别,办理总数,A类,B类', '人大代表建议,106,72,29', '政协提案,158,97,59'), {
      name,
    });
    expect([...told(down)].sort()).toEqual(expected);
    const across = await ingest(
      csv('项目,人大代表建议,政协提案', '办理总数,106,158', 'A类,72,97', 'B类,29,59'),
      { name },
    );
    expect([...told(across)].sort()).toEqual(expected);
  });

  it('keeps earlier class B that turned class A apart from this year', async () => {
    const result = await ingest(
      csv('地区,年份,口径,人大建议A类,上年B类建议数,上年B类转A类', '南康区,2017,全区,72,11,4'),
    );
    expect(told(result)).toEqual([
      '360703@2017@whole proposal.npc.class_a 72',
      '360703@2017@whole proposal.npc.prior_b_total 11',
      '360703@2017@whole proposal.npc.prior_b_to_a 4',
    ]);
  });

  it('asks whose they are where nothing says so', async () => {
    const result = await ingest(csv('地区,年份,口径,A类,B类', '南康区,2017,全区,72,29'));
    expect(result.intake).toBeUndefined();
    expect(codesOf(result)).toEqual(['header.lacking', 'proposal.body-unknown', 'proposal.body-unknown']);
  });
});

describe('shares in a table of proposals', () => {
  const claims = (result: Awaited<ReturnType<typeof ingest>>) =>
    result.intake?.batch.reports.map((report) =>
      (report.claims ?? []).map(
        ({ measure, printed }) => `${measure.replace('rate.proposal.', '')} ${printed}`,
      ),
    );
  const counts = (result: Awaited<ReturnType<typeof ingest>>) =>
    told(result).map((line) => line.replace(/^.* proposal\./u, ''));

  it('under the heads of their class are claims of their report, and no counts', async () => {
    const result = await ingest(
      csv(
        '2017年人大代表建议办理情况,,,,,,,',
        '地区,口径,A类,,B类,,C类,',
        ',,件数,占比,件数,占比,件数,占比（%）',
        '南康区,全区,72,67.9%,29,27.4%,5,4.7',
        '章贡区,全区,60,60％,40,—,0,0',
      ),
    );
    expect(counts(result)).toEqual([
      'npc.class_a 72',
      'npc.class_b 29',
      'npc.class_c 5',
      'npc.class_a 60',
      'npc.class_b 40',
      'npc.class_c 0',
    ]);
    expect(claims(result)).toEqual([
      ['npc.a 67.9%', 'npc.b 27.4%', 'npc.c 4.7%'],
      ['npc.a 60%', 'npc.c 0%'],
    ]);
    expect(result.problems.filter(({ code }) => code === 'head.share')[0]?.sentence.zh).toContain('留作校验');
  });

  it('beside their class, or named with it, are the share of that class', async () => {
    const beside = await ingest(
      csv(
        '地区,年份,口径,人大代表建议,,,,政协提案,,',
        ',,,A类,占比,C类,占比,A类,C类,A类占比',
        '南康区,2017,全区,72,67.9%,5,4.7%,97,2,61.4%',
      ),
    );
    expect(claims(beside)).toEqual([['npc.a 67.9%', 'npc.c 4.7%', 'cppcc.a 61.4%']]);
    const turned = await ingest(
      csv('地区,年份,口径,人大建议A类,上年B类建议数,上年B类转A类,转化率', '南康区,2017,全区,72,11,4,36.4%'),
    );
    expect(claims(turned)).toEqual([['b_to_a 36.4%']]);
  });

  it('are of nothing where no class is named and several may be meant', async () => {
    const after = await ingest(
      csv('2017年人大代表建议办理情况', '地区,口径,A类,B类,C类,占比', '南康区,全区,72,29,5,67.9%'),
    );
    expect(claims(after)).toEqual([[]]);
    const other = await ingest(
      csv('2017年人大代表建议办理情况', '地区,口径,A类,满意率,B类,办结率', '南康区,全区,72,98%,29,100%'),
    );
    expect(claims(other)).toEqual([[]]);
    expect(counts(other)).toEqual(['npc.class_a 72', 'npc.class_b 29']);
  });

  it('in rows or columns of a table of classes and bodies are claims too', async () => {
    const name = '南康区2017年.csv';
    const down = await ingest(
      csv(
        '类别,办理总数,A类,占比,B类,占比',
        '人大代表建议,106,72,67.9%,29,27.4%',
        '政协提案,158,97,61.4%,59,37.3%',
      ),
      { name },
    );
    const expected = ['cppcc.a 61.4%', 'cppcc.b 37.3%', 'npc.a 67.9%', 'npc.b 27.4%'];
    expect(claims(down)?.map((each) => [...each].sort())).toEqual([expected]);
    expect(counts(down)).toHaveLength(6);
    const across = await ingest(
      csv(
        '项目,人大代表建议,,政协提案,',
        ',件数,占比,件数,占比',
        '办理总数,106,100%,158,100%',
        'A类,72,67.9%,97,61.4%',
        'B类,29,27.4%,59,37.3%',
      ),
      { name },
    );
    expect(claims(across)?.map((each) => [...each].sort())).toEqual([expected]);
    expect([...counts(across)].sort()).toEqual([...counts(down)].sort());
    const rows = await ingest(
      csv(
        '项目,人大代表建议,政协提案',
        '办理总数,106,158',
        'A类,72,97',
        '占比,67.9%,61.4%',
        'B类,29,59',
        'B类占比,27.4%,37.3%',
      ),
      { name },
    );
    expect(claims(rows)?.map((each) => [...each].sort())).toEqual([expected]);
    expect([...counts(rows)].sort()).toEqual([...counts(down)].sort());
    expect(rows.rows.refused).toBe(0);
  });

  it('of a workbook are parts of 1, computed or typed, and are told in percent', async () => {
    const heads = [
      '地区',
      '年份',
      '口径',
      '人大建议A类',
      '占比',
      '人大建议B类',
      '占比',
      '人大建议C类',
      '占比',
    ];
    const book = await workbookOf({
      Sheet1: [heads, ['南康区', 2017, '全区', 72, 72 / 106, 29, 0.274, 5, 0.05]],
    });
    const result = await ingest(book, { name: '办理.xlsx' });
    expect(claims(result)).toEqual([['npc.a 67.92%', 'npc.b 27.4%', 'npc.c 5%']]);
  });
});
