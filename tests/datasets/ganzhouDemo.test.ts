import { beforeAll, describe, expect, it } from 'vitest';
import { generateDemo } from '../../datasets/ganzhou-demo/generate';
import { APPLICANT_PARTS } from '../../src/domain/applicant';
import { SYNTHETIC_MARK } from '../../src/domain/dataset';
import { checkSet, tallyOf, type PlacedFinding } from './checkedSet';
import { datasetFile, readDescription, readTable } from './readPackage';

const SET = 'ganzhou-demo';
const reports = readTable(SET, 'reports').rows;
const figures = readTable(SET, 'figures').rows;
const values = new Map(
  figures.map((row) => [
    `${row.unit_id ?? ''} ${row.year ?? ''} ${row.indicator ?? ''} ${row.applicant ?? ''}`,
    row.value === '' ? undefined : Number(row.value),
  ]),
);
const readme = datasetFile(SET, 'README.md');

/** The numbers asked for, or undefined when one of them is missing. */
function numbers(
  place: string,
  indicators: readonly string[],
  applicant = 'total',
): readonly number[] | undefined {
  const found = indicators.map((indicator) => values.get(`${place} ${indicator} ${applicant}`));
  return found.every((value) => value !== undefined) ? found : undefined;
}

/** Reports of these forms (all where none is named) for which a rule fails, e.g. `360722 2016`. */
function breaking(forms: readonly string[], holds: (place: string) => boolean): readonly string[] {
  return reports
    .filter(({ form = '' }) => forms.length === 0 || forms.includes(form))
    .map(({ unit_id: unit = '', year = '' }) => `${unit} ${year}`)
    .filter((place) => !holds(place));
}

/** True when the first number is the sum of the rest, or one of them is missing. */
function addsUp(place: string, whole: string, parts: readonly string[], applicant = 'total'): boolean {
  const [sum, ...terms] = numbers(place, [whole, ...parts], applicant) ?? [];
  return sum === undefined || sum === terms.reduce((total, term) => total + term, 0);
}

/** The rows of table three that hold an outcome, without heads. */
const outcomesOf = (place: string) =>
  figures
    .filter(
      (row) =>
        `${row.unit_id ?? ''} ${row.year ?? ''}` === place &&
        row.applicant === 'total' &&
        row.indicator?.startsWith('application.result.'),
    )
    .map((row) => row.indicator ?? '');

const SINCE_2019 = ['form2019', 'form2021'];
const DISPUTE_PARTS = ['upheld', 'corrected', 'other', 'pending'];

describe('the made-up figures of Ganzhou', () => {
  let made: ReadonlyMap<string, string>;
  beforeAll(() => {
    made = generateDemo();
  });

  it.each(['units.csv', 'reports.csv', 'figures.csv', 'claims.csv', 'datapackage.json', 'README.md'])(
    'come out of the program as %s is kept, byte for byte',
    (file) => {
      expect(made.get(file) === datasetFile(SET, file)).toBe(true);
    },
  );

  it('say that they are made up, in the description, the README and every report', () => {
    const { title, description } = readDescription(SET);
    expect(title).toContain(SYNTHETIC_MARK);
    expect(description).toContain(SYNTHETIC_MARK);
    expect(readme).toContain(SYNTHETIC_MARK);
    for (const row of reports) {
      for (const column of ['title', 'publisher', 'note']) expect(row[column]).toContain(SYNTHETIC_MARK);
      expect([row.url, row.published]).toEqual(['', '']);
    }
  });

  it('stay under three megabytes', () => {
    expect(Buffer.byteLength(datasetFile(SET, 'figures.csv'))).toBeLessThan(3_000_000);
  });

  it('use the forms of their years, with 2019 mixed', () => {
    const forms = (year: string) =>
      reports.filter((row) => row.year === year).map(({ unit_id: unit, form }) => [unit, form]);
    expect(forms('2019').filter(([, form]) => form === 'form2014')).toEqual([
      ['360724', 'form2014'],
      ['360734', 'form2014'],
    ]);
    expect(new Set(forms('2018').map(([, form]) => form))).toEqual(new Set(['form2014']));
    expect(new Set(forms('2020').map(([, form]) => form))).toEqual(new Set(['form2019']));
    expect(new Set(forms('2021').map(([, form]) => form))).toEqual(new Set(['form2021']));
  });

  it('name units as they were named at the time', () => {
    const title = (unit: string, year: string) =>
      reports.find((row) => row.unit_id === unit && row.year === year)?.title;
    expect(title('360704', '2016')).toContain('赣县2016年');
    expect(title('360704', '2017')).toContain('赣县区2017年');
    expect(title('360783', '2019')).toContain('龙南县');
    expect(title('360783', '2020')).toContain('龙南市');
  });

  it('lack the reports that the README lists', () => {
    expect(reports).toHaveLength(18 * 11 - 8);
    expect(reports.some((row) => row.unit_id === '360728' && row.year === '2015')).toBe(false);
    expect(readme).toContain('定南县 2015');
  });

  it('give two units another wording of the classes', () => {
    const wording = new Map(reports.map((row) => [row.unit_id, `${row.class_b ?? ''}/${row.class_c ?? ''}`]));
    const common = wording.get('360703');
    const own = [...wording].filter(([, words]) => words !== common).map(([unit]) => unit);
    expect(own).toEqual(['360722', '360735']);
  });

  it('hold one cell of words, kept as printed', () => {
    const illegible = figures.filter((row) => row.missing === 'illegible');
    expect(illegible.map((row) => [row.unit_id, row.year, row.raw])).toEqual([['360730', '2015', '约20']]);
  });
});

describe('the arithmetic of the made-up figures holds but where it was broken on purpose', () => {
  it('主动公开总数 lies between the largest channel and the sum of the channels', () => {
    const channels = ['gazette', 'website', 'weibo', 'wechat', 'other'].map(
      (name) => `disclosure.channel.${name}`,
    );
    const failing = breaking(['form2014'], (place) => {
      const [total = 0, ...counts] = numbers(place, ['disclosure.total', ...channels]) ?? [];
      return total <= counts.reduce((sum, count) => sum + count, 0) && total >= Math.max(0, ...counts);
    });
    expect(failing).toEqual(['360722 2016']);
  });

  it('新闻发布会 by the chief official are among all', () => {
    const failing = breaking(['form2014'], (place) => {
      const [all = 0, leader = 0] = numbers(place, ['response.press', 'response.press_leader']) ?? [];
      return leader <= all;
    });
    expect(failing).toEqual(['360726 2018']);
  });

  it.each([
    [
      'application.received',
      ['in_person', 'fax', 'online', 'letter'].map((name) => `application.channel.${name}`),
      [],
    ],
    ['application.closed', ['application.closed.on_time', 'application.closed.extended'], ['360731 2017']],
    [
      'application.replied',
      [
        'already_public',
        'disclosed_full',
        'disclosed_partial',
        'refused',
        'not_this_agency',
        'not_exist',
        'asked_to_amend',
        'other_route',
      ].map((name) => `application.result.${name}`),
      [],
    ],
    [
      'application.result.refused',
      ['secret', 'trade_secret', 'privacy', 'three_safety', 'not_gov_info', 'other_legal'].map(
        (name) => `application.result.refused.${name}`,
      ),
      [],
    ],
    ['resources.staff', ['resources.staff.full_time', 'resources.staff.part_time'], ['360781 2018']],
    ['litigation.total', ['litigation.upheld', 'litigation.corrected', 'litigation.other'], []],
  ])('2014表 %s is the sum of its parts', (whole, parts, planted) => {
    expect(breaking(['form2014'], (place) => addsUp(place, whole, parts))).toEqual(planted);
  });

  it('every application handled in the 2014表 was answered', () => {
    const failing = breaking(['form2014'], (place) => {
      const [closed = 0, replied = 0] = numbers(place, ['application.closed', 'application.replied']) ?? [];
      return closed === 0 || replied > 0;
    });
    expect(failing).toEqual(['360702 2015']);
  });

  it.each(['review', 'litigation.direct', 'litigation.after_review'])(
    '%s is the sum of its parts',
    (block) => {
      const parts = DISPUTE_PARTS.map((part) => `${block}.${part}`);
      const failing = breaking(SINCE_2019, (place) => addsUp(place, `${block}.total`, parts));
      expect(failing).toEqual(block === 'review' ? ['360783 2021'] : []);
    },
  );

  it.each([...APPLICANT_PARTS, 'total'])(
    '新收 + 上年结转 = 办结 + 结转下年度 in the column %s',
    (applicant) => {
      const failing = breaking(SINCE_2019, (place) => {
        const [fresh = 0, carriedIn = 0, closed = 0, carriedOut = 0] =
          numbers(
            place,
            ['received', 'carried_in', 'closed', 'carried_out'].map((name) => `application.${name}`),
            applicant,
          ) ?? [];
        return fresh + carriedIn === closed + carriedOut;
      });
      expect(failing).toEqual([]);
    },
  );

  it('办结 is the sum of the outcomes', () => {
    const failing = breaking(SINCE_2019, (place) => addsUp(place, 'application.closed', outcomesOf(place)));
    expect(failing).toEqual(['360730 2022']);
  });

  it('总计 of every row of table three is the sum of the applicants', () => {
    const rows = ['application.received', 'application.closed', 'application.result.disclosed_full'];
    const failing = breaking(SINCE_2019, (place) =>
      rows.every((row) => {
        const parts = APPLICANT_PARTS.map((applicant) => values.get(`${place} ${row} ${applicant}`));
        const total = values.get(`${place} ${row} total`);
        if (parts.includes(undefined)) return true;
        return total === parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
      }),
    );
    expect(failing).toEqual(['360730 2022']);
  });

  it('上年结转 is what the report of the year before carried out', () => {
    const failing = breaking(SINCE_2019, (place) => {
      const [unit = '', year = ''] = place.split(' ');
      const before = values.get(`${unit} ${String(Number(year) - 1)} application.carried_out total`);
      return before === undefined || before === values.get(`${place} application.carried_in total`);
    });
    expect(failing).toEqual(['360732 2020']);
  });

  it('现行有效 is last year’s, more what was issued, less what was repealed', () => {
    const failing = breaking(['form2021'], (place) => {
      const [unit = '', year = ''] = place.split(' ');
      const before = values.get(`${unit} ${String(Number(year) - 1)} disclosure.normative.in_force total`);
      const [now, issued = 0, repealed = 0] =
        numbers(
          place,
          ['in_force', 'issued', 'repealed'].map((name) => `disclosure.normative.${name}`),
        ) ?? [];
      return before === undefined || now === before + issued - repealed;
    });
    expect(failing).toEqual(['360733 2024']);
  });

  it('no county makes regulations', () => {
    const failing = breaking(
      SINCE_2019,
      (place) => values.get(`${place} disclosure.regulation.issued total`) === 0,
    );
    expect(failing).toEqual(['360723 2024']);
  });

  it('处理决定数量 is not the count of items', () => {
    const failing = breaking(['form2019'], (place) => {
      const [prior = 0, change = 0, decisions = 0] =
        numbers(
          place,
          ['items_prior', 'items_change', 'decisions'].map((name) => `disclosure.license.${name}`),
        ) ?? [];
      return decisions !== prior + change;
    });
    expect(failing).toEqual(['360704 2019']);
  });

  it.each(['npc', 'cppcc'])('the classes of %s proposals add up to all of them', (kind) => {
    const failing = breaking([], (place) => {
      const classes = ['a', 'b', 'c', 'd'].map(
        (letter) => values.get(`${place} proposal.${kind}.class_${letter} total`) ?? 0,
      );
      return (
        values.get(`${place} proposal.${kind}.total total`) === classes.reduce((sum, count) => sum + count, 0)
      );
    });
    expect(failing).toEqual(kind === 'npc' ? ['360729 2017'] : []);
  });

  it('the README names every one of them', () => {
    for (const place of [
      '章贡区 2015',
      '信丰县 2016',
      '于都县 2017',
      '全南县 2017',
      '瑞金市 2018',
      '安远县 2018',
      '寻乌县 2018',
      '瑞金市 2020',
      '上犹县 2023',
      '赣县区 2019',
      '兴国县 2020',
      '龙南市 2021',
      '宁都县 2022',
      '大余县 2024',
      '会昌县 2024',
    ]) {
      expect(readme).toContain(`- ${place} 年：`);
    }
  });
});

describe('what the rules say of the made-up figures', () => {
  let findings: readonly PlacedFinding[];
  beforeAll(async () => {
    findings = await checkSet('ganzhou-demo');
  });

  it('finds every contradiction that was planted, and no other fault', () => {
    const faults = findings
      .filter(({ result, severity }) => result === 'failed' && severity !== 'remark')
      .filter(({ check }) => check !== 'unusualChange')
      .map(({ of, check, place }) => `${of} ${check} ${place}`);
    expect(new Set(faults)).toEqual(
      new Set([
        '360702 2015 closedWithoutReply total',
        '360722 2016 disclosureBounds atMostSum',
        '360731 2017 closingTotal total',
        '360729 2017 proposalClasses npc',
        '360781 2018 staffTotal total',
        '360726 2018 chiefOfficials response.press',
        '360734 2018 copiedReport yearBefore',
        '360704 2019 itemsAsDecisions disclosure.license',
        '360732 2020 carriedOver total',
        '360732 2020 carriedOver natural_person',
        '360783 2021 disputeTotals review',
        '360730 2022 applicantTotals application.result.disclosed_full',
        '360730 2022 outcomeTotals total',
        '360723 2024 rulesBelowCity disclosure.regulation.issued',
        '360723 2024 rulesBelowCity disclosure.regulation.in_force',
        '360733 2024 inForceStock disclosure.normative',
        '360781 2020 statedShares rate.proposal.npc.a',
        '360724 2023 textAgainstTable review.total',
        '360726 2019 blankCells cells',
        '360730 2015 cellNotation response.other',
      ]),
    );
  });

  it('are as many as were recorded when the rules were made', () => {
    expect(tallyOf(findings)).toEqual({ passed: 9350, failed: 285, uncertain: 37 });
  });
});
