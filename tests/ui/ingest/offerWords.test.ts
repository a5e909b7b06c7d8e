import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../src/domain/correction';
import type { Population } from '../../../src/domain/population';
import type { Review } from '../../../src/domain/review';
import type { WorkspaceOffer } from '../../../src/state/workspace/workspaceOffer';
import { differences } from '../../../src/ui/ingest/offerWords';

const corrected = (value: number, note: string): Correction => ({
  kind: 'real',
  report: '360703@2017@whole',
  indicator: 'application.received',
  applicant: 'natural_person',
  value,
  note,
  at: '2026-01-05T02:03:04.000Z',
  original: { value: 6, raw: '6件', origin: 'table' },
});
const reviewed = (state: Review['state'], note: string, rule = 'disclosureBounds'): Review => ({
  finding: `real/360703/教育局@2017@whole/${rule}/atMostSum`,
  state,
  note,
  at: '2026-01-05T02:03:04.000Z',
});
const none = { added: [], same: 0, differing: [] };
const offer = (rest: Partial<WorkspaceOffer>): WorkspaceOffer => ({
  sets: [],
  reviews: none,
  corrections: none,
  columns: none,
  population: none,
  views: none,
  ...rest,
});
const nameOf = (id: string) => (id.startsWith('360703@') ? '南康区 2017 年' : id);

describe('what differs between a workspace and what is here', () => {
  it('of corrections is told with unit, year, indicator and applicant, both ways', () => {
    const differing = [{ mine: corrected(7, '按正文'), theirs: corrected(8, '按来函') }];
    expect(differences(offer({ corrections: { ...none, differing } }), 'corrections', nameOf)).toEqual([
      {
        about: '南康区 2017 年新收政府信息公开申请数（自然人）',
        mine: '表中原值 6 → 人工修正 7，备注：按正文，2026-01-05 02:03（UTC）',
        theirs: '表中原值 6 → 人工修正 8，备注：按来函，2026-01-05 02:03（UTC）',
        names: ['南康区 2017 年', '按正文', '按来函'],
      },
    ]);
  });

  it('of decisions is told with the rule, also of a department, and of a rule that is not known here', () => {
    const differing = [
      { mine: reviewed('open', ''), theirs: reviewed('ignored', '多渠道') },
      { mine: reviewed('open', '', 'tomorrow'), theirs: reviewed('confirmed', '', 'tomorrow') },
    ];
    const told = differences(offer({ reviews: { ...none, differing } }), 'reviews', nameOf);
    expect(told).toMatchObject([
      { mine: '待核', theirs: '忽略，多渠道' },
      { about: '360703/教育局@2017@whole：tomorrow', mine: '待核', theirs: '已确认' },
    ]);
    expect(told[0]?.about).toMatch(/^360703\/教育局@2017@whole：主动公开信息数介于/);
  });

  it('of matched columns is counted only', () => {
    const heads = ['0', new Map()] as const;
    const differing = [{ mine: heads, theirs: heads }];
    expect(differences(offer({ columns: { ...none, differing } }), 'columns', nameOf)).toEqual([]);
  });

  it('of a population is told by basis, source and file', () => {
    const figures = [{ region: '360703', year: 2017, persons: 880_000, source: '年鉴', line: 2 }];
    const mine: Population = { id: 'a', file: '甲.csv', kind: 'real', basis: 'resident', figures };
    const theirs: Population = { ...mine, id: 'b', file: '乙.csv', basis: 'registered' };
    const population = { ...none, differing: [{ mine, theirs }] };
    expect(differences(offer({ population }), 'population', nameOf)).toEqual([
      {
        about: '用于“每万人”的人口',
        mine: '常住人口，来源：年鉴（文件 甲.csv），共 1 个数',
        theirs: '户籍人口，来源：年鉴（文件 乙.csv），共 1 个数',
        names: ['甲.csv', '乙.csv'],
      },
    ]);
  });
});
