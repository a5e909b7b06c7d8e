import { describe, expect, it } from 'vitest';
import { codesOf, ingest, told } from '../../support/ingestText';

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
