import { describe, expect, it } from 'vitest';
import {
  breakSentence,
  changeOf,
  coverageSentence,
  missingSentence,
  moverSentence,
  newestSentence,
  rangeWords,
  standingOf,
  standingSentence,
  type Sentence,
} from '../../src/charts/sentences';
import { measure, measureKey, MEASURES } from '../../src/domain/measures';
import type { Naming } from '../../src/domain/naming';
import {
  JOINTS,
  type CoverageRow,
  type Joint,
  type RankingRow,
  type TrendRow,
} from '../../src/engine/queries/rows';

const NAMES = ['南康区', '洪泽区', '淮安市', '宿迁市', '信丰县', '大余县'];
const naming: Naming = {
  unit: () => {
    throw new Error('not asked');
  },
  measure: (key) => {
    const found = MEASURES[key];
    if (found === undefined) throw new Error(`unknown measure key ${key}`);
    return found;
  },
  report: () => {
    throw new Error('not asked');
  },
  label: (key) => NAMES[key] ?? '',
  kind: 'real',
};

const words = (sentences: readonly Sentence[]): string =>
  sentences.map((sentence) => sentence.map(({ text }) => text).join('')).join('');

function aPoint(
  id: string,
  unit: number,
  year: number,
  value: number | null,
  joint: Joint = 'none',
): TrendRow {
  return {
    measure_key: measureKey(id),
    unit_key: unit,
    year,
    scope: 0,
    form: 2021,
    report_key: unit * 100 + year,
    value,
    state: value === null ? 1 : 0,
    numerator: value,
    denominator: null,
    origin: value === null ? null : 0,
    segment: 0,
    joint: JOINTS.indexOf(joint),
    previous_year: null,
    previous_value: null,
    change: null,
    change_ratio: null,
  };
}

function aPlace(unit: number, value: number, position: number, ranked: number, tied = 1): RankingRow {
  return {
    ...aPoint('application.received', unit, 2024, value),
    level: 2,
    form_class: 2021,
    position,
    ranked,
    tied,
    below_base: false,
  };
}

describe('newestSentence', () => {
  it('tells the newest figure with its unit and its change since the year before', () => {
    const row: TrendRow = {
      ...aPoint('application.received', 0, 2017, 6, 'same'),
      previous_year: 2016,
      previous_value: 2,
      change: 4,
    };
    expect(words(newestSentence([aPoint('application.received', 0, 2016, 2), row], [0], naming))).toBe(
      '2017 年南康区新收政府信息公开申请数 6 件，同比增加 4 件（+200.0%）。',
    );
  });

  it('carries the fraction of a rate', () => {
    const row = { ...aPoint('rate.proposal.npc.a', 0, 2017, 72 / 106), numerator: 72, denominator: 106 };
    expect(words(newestSentence([row], [0], naming))).toBe(
      '2017 年南康区人大代表建议A类率 67.9%（72/106）。',
    );
  });

  it('names the first of the chosen units when several state the newest year', () => {
    const rows = [aPoint('application.received', 1, 2024, 40), aPoint('application.received', 2, 2024, 50)];
    expect(words(newestSentence(rows, [2, 1], naming))).toContain('淮安市');
  });

  it('says which figure a number is', () => {
    const [sentence] = newestSentence([aPoint('application.received', 1, 2024, 40)], [1], naming);
    expect(sentence?.find(({ pick }) => pick !== undefined)?.pick).toEqual({
      measure: measureKey('application.received'),
      unit: 1,
      year: 2024,
      report: 2124,
    });
  });

  it('says nothing where no unit states a figure', () => {
    expect(newestSentence([aPoint('application.received', 0, 2017, null)], [0], naming)).toEqual([]);
  });
});

describe('changeOf', () => {
  it('gives no figure across a break of the form', () => {
    const row = {
      ...aPoint('application.received', 0, 2019, 6, 'form-break'),
      previous_year: 2018,
      previous_value: 2,
    };
    expect(changeOf(row, measure('application.received'))?.text).toBe('报表改版，口径变化，不计算同比');
  });

  it('is undefined where no earlier report is loaded', () => {
    expect(
      changeOf(aPoint('application.received', 0, 2019, 6), measure('application.received')),
    ).toBeUndefined();
  });
});

describe('moverSentence', () => {
  const moved = (unit: number, value: number, previous: number): TrendRow => ({
    ...aPoint('application.received', unit, 2024, value, 'same'),
    previous_year: 2023,
    previous_value: previous,
    change: value - previous,
  });

  it('names the unit whose figure changed most, up or down', () => {
    expect(words(moverSentence([moved(0, 50, 40), moved(1, 20, 60)], naming))).toBe(
      '2 个单位有同比，变动最大的是洪泽区：20 件，同比下降 66.7%（−40 件）。',
    );
  });

  it('says nothing of a single unit, of none, or of units that did not change', () => {
    expect(moverSentence([moved(0, 50, 40)], naming)).toEqual([]);
    expect(moverSentence([], naming)).toEqual([]);
    expect(moverSentence([moved(0, 40, 40), moved(1, 60, 60)], naming)).toEqual([]);
  });
});

describe('standingSentence', () => {
  it('puts volume in order without calling it a rank', () => {
    const rows = [aPlace(1, 90, 1, 3), aPlace(0, 40, 2, 3), aPlace(4, 6, 3, 3)];
    expect(words(standingSentence(rows, naming))).toBe(
      '2024 年县级、全域口径的 3 个单位中，按数值排序，最多的是洪泽区（90 件），最少的是信丰县（6 件）。',
    );
  });

  it('ranks a rate that has a direction', () => {
    const rate = (unit: number, value: number, position: number): RankingRow => ({
      ...aPlace(unit, value, position, 3),
      measure_key: measureKey('rate.proposal.a'),
    });
    expect(words(standingSentence([rate(1, 0.9, 1), rate(0, 0.7, 2), rate(4, 0.6, 3)], naming))).toBe(
      '2024 年县级、全域口径的 3 个单位中，排名第 1 的是洪泽区（90.0%），末位的是信丰县（60.0%）。',
    );
  });

  it('says nothing of fewer than three peers', () => {
    expect(standingSentence([aPlace(1, 90, 1, 2), aPlace(0, 40, 2, 2)], naming)).toEqual([]);
  });

  it('gives a place with its ties and how many were ordered', () => {
    expect(standingOf([aPlace(1, 90, 1, 4), aPlace(0, 40, 2, 4, 2)], 0)).toBe('并列 2/4');
    expect(standingOf([aPlace(1, 90, 1, 2)], 1)).toBeUndefined();
  });
});

describe('rangeWords', () => {
  it('never spans two levels', () => {
    const city = { ...aPlace(2, 900, 1, 1), level: 1 };
    expect(words([rangeWords([aPlace(0, 40, 2, 2), aPlace(1, 90, 1, 2), city], [0, 1, 2], naming)])).toBe(
      '2 个县级、全域：40 – 90 件',
    );
  });

  it('names a unit that stands alone', () => {
    expect(words([rangeWords([aPlace(0, 40, 1, 1)], [0], naming)])).toBe('南康区 40 件');
    expect(rangeWords([], [0], naming)).toEqual([]);
  });
});

describe('missingSentence', () => {
  it('names the chosen units without a figure in the year', () => {
    const rows = [aPoint('application.received', 0, 2024, 6), aPoint('application.received', 1, 2024, null)];
    expect(words(missingSentence(rows, [0, 1, 2], 2024, naming))).toBe(
      '2024 年 3 个单位中 2 个无此项数据：洪泽区、淮安市。',
    );
  });

  it('says nothing when all state it', () => {
    expect(missingSentence([aPoint('application.received', 0, 2024, 6)], [0], 2024, naming)).toEqual([]);
  });
});

describe('breakSentence', () => {
  it('says that the total of disclosure ends at 2018 when later years are on the screen', () => {
    const total = measure('disclosure.total');
    expect(words(breakSentence(total, { from: 2014, to: 2024 }))).toContain('主动公开总数止于2018年');
    expect(breakSentence(total, { from: 2014, to: 2018 })).toEqual([]);
  });

  it('says nothing of a measure that compares', () => {
    expect(breakSentence(measure('application.carried_in'), { from: 2019, to: 2024 })).toEqual([]);
  });
});

describe('coverageSentence', () => {
  const aReport = (unit: number, year: number): CoverageRow => ({
    unit_key: unit,
    year,
    scope: 0,
    form: 2021,
    report_key: unit * 100 + year,
  });

  it('counts reports, names units without one and counts units of a single year', () => {
    expect(
      words(coverageSentence([aReport(0, 2016), aReport(0, 2017), aReport(1, 2024)], [0, 1, 2], naming)),
    ).toBe('已收录 3 个单位的 3 份年报，所选年份内没有年报的有：淮安市；1 个单位只有一年，不能作同比。');
  });

  it('says nothing where no unit is chosen', () => {
    expect(coverageSentence([], [], naming)).toEqual([]);
  });
});
