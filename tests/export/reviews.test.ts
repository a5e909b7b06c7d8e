import { describe, expect, it } from 'vitest';
import type { Review } from '../../src/domain/review';
import { workspaceJsonOf } from '../../src/export/json';
import { ingest } from '../support/ingestText';
import { readRealReports } from '../support/realReports';

const aReview = (finding: string, part: Partial<Review> = {}): Review => ({
  finding,
  state: 'confirmed',
  note: '已退回',
  at: '2026-11-24T01:02:03.000Z',
  left: 4,
  right: 2,
  ...part,
});
const STAFF = aReview('real/360703@2017@whole/staffTotal/total');
const OFFICE = aReview('real/310000/上海市人民政府办公厅@2019@department/blankCells/cells', {
  state: 'ignored',
});

async function exported(reviews: readonly Review[]) {
  const { units, batch, info } = await readRealReports();
  const loaded = { kind: 'real', sets: [{ info, units, batch }] } as const;
  return {
    batch,
    textOf: (part?: Parameters<typeof workspaceJsonOf>[1]) => workspaceJsonOf(loaded, part, { reviews }),
  };
}

describe('decisions in the workspace file', () => {
  it('come back unchanged when the file is read', async () => {
    const { textOf } = await exported([STAFF, OFFICE]);
    const back = await ingest(textOf(), { name: '全部数据.json' });
    expect(back.problems).toEqual([]);
    expect(back.intake?.reviews).toEqual([OFFICE, STAFF]);
  });

  it('leave out those of reports that the file does not hold, and those of the other kind', async () => {
    const made = aReview('synthetic/360703@2017@whole/staffTotal/total');
    const other = aReview('real/999999@2017@whole/staffTotal/total');
    const { batch, textOf } = await exported([STAFF, OFFICE, made, other]);
    expect((JSON.parse(textOf()) as { reviews: Review[] }).reviews).toEqual([OFFICE, STAFF]);
    const key = batch.reports.findIndex(({ id }) => id === '360703@2017@whole');
    const part = { reports: new Set([key]), indicators: new Set<number>() };
    expect((JSON.parse(textOf(part)) as { reviews: Review[] }).reviews).toEqual([STAFF]);
  });

  it('write no key where nothing was decided', async () => {
    const { textOf } = await exported([]);
    expect(JSON.parse(textOf())).not.toHaveProperty('reviews');
  });

  it('are told of when they cannot be read or belong to no report of the file, and the rest is loaded', async () => {
    const { textOf } = await exported([STAFF]);
    const file = JSON.parse(textOf()) as { reviews: unknown[] };
    file.reviews.push({ finding: 'nonsense' }, aReview('real/999999@2017@whole/staffTotal/total'));
    const back = await ingest(JSON.stringify(file), { name: '全部数据.json' });
    expect(back.intake?.reviews).toEqual([STAFF]);
    expect(back.problems.map(({ level, code, sentence }) => [level, code, sentence.zh])).toEqual([
      [
        'warning',
        'workspace.review',
        expect.stringContaining('2 条无法识别，或不属于文件中的报告') as unknown as string,
      ],
    ]);
  });
});
