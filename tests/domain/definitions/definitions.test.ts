import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../src/domain/catalogue';
import { CHECKS } from '../../../src/domain/checks';
import { definitionOf, DEFINITIONS } from '../../../src/domain/definitions';
import { isNarrative } from '../../../src/domain/definitions/formRows';
import { WHOLE_REPORT_CHECKS } from '../../../src/domain/definitions/touchingChecks';
import { form as formOf, placeOf } from '../../../src/domain/forms';
import { MEASURES } from '../../../src/domain/measures';
import { isOutcomeOfApplicant } from '../../../src/domain/measures/outcomesByApplicant';

const of = (id: string) => {
  const found = definitionOf(id);
  if (found === undefined) throw new Error(`no definition of ${id}`);
  return found;
};
const pathsOf = (id: string) => of(id).rows.map(({ rows }) => rows.map(({ path }) => path));
const checksOf = (id: string) => of(id).checks.map((check) => check.id);

describe('the definitions', () => {
  it('cover every indicator and every measure, each id once', () => {
    const ids = DEFINITIONS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(ids)).toEqual(
      new Set([...CATALOGUE, ...MEASURES].map(({ id }) => id).filter((id) => !isOutcomeOfApplicant(id))),
    );
    // 148 rows of the catalogue, and the 252 measures less the 141 that count such a row; an outcome in
    // one applicant column is told where the outcome is.
    expect(ids).toHaveLength(259);
  });

  it.each(DEFINITIONS.map((one) => [one.id, one] as const))('%s has all its parts', (_id, definition) => {
    const { meaning, measure, indicator, unit, rows, formulas, breaks, direction } = definition;
    expect(meaning.zh).toMatch(/。$/);
    expect(meaning.en).toMatch(/\.$/);
    expect(direction).not.toBe('');
    expect(rows.map(({ form }) => form)).toEqual(['form2014', 'form2019', 'form2021']);
    if (measure === undefined) {
      expect(definition.kind).toBe('heading');
      return;
    }
    expect(unit).toBe(measure.unit);
    for (const verdict of breaks) expect(verdict.reason, verdict.label).toMatch(/。$/);
    expect(breaks.slice(0, 2).map(({ label }) => label)).toEqual(['2018｜2019', '2020｜2021']);
    // Whatever is rated or joined says of what, by name, for every form that can answer.
    if (indicator === undefined) {
      expect(formulas.flatMap(({ forms }) => forms).sort()).toEqual(Object.keys(measure.formulas).sort());
    }
    for (const { numerator, denominator, text } of formulas) {
      if (measure.kind === 'rate') expect(denominator?.length).toBeGreaterThan(0);
      for (const { name } of [...numerator, ...(denominator ?? [])]) {
        expect(name).not.toBe('');
        expect(text).toContain(name);
      }
    }
    expect(definition.checks.length).toBeGreaterThan(0);
  });

  it('find every row in its form, save what the form does not print', () => {
    const outside = DEFINITIONS.flatMap(({ id, indicator, rows }) =>
      indicator === undefined
        ? []
        : rows.flatMap(({ form, rows: places }) =>
            places.flatMap((place) => {
              if (place.kind === 'outside' || place.kind === 'computed')
                return [`${place.kind} ${id} ${form}`];
              const isSection = formOf(form).sections.some(({ title }) => title === place.path);
              const isRow = placeOf(formOf(form), place.indicator, place.applicant)?.path === place.path;
              return isSection || isRow ? [] : [`lost ${id} ${form}`];
            }),
          ),
    );
    const sums = ['total', 'upheld', 'corrected', 'other', 'pending'].flatMap((part) =>
      ['form2019', 'form2021'].map((form) => `computed litigation.${part} ${form}`),
    );
    expect(outside.sort()).toEqual(
      [
        ...sums,
        'outside disclosure.otherdoc.issued form2019',
        'outside disclosure.otherdoc.disclosed form2019',
        'outside disclosure.otherdoc.total_public form2019',
        'outside fees.collected form2021',
        'outside fees.cases form2021',
      ].sort(),
    );
    expect(
      CATALOGUE.filter(isNarrative).every(({ id }) => of(id).rows.every((one) => one.rows.length === 0)),
    ).toBe(true);
  });

  it('print the whole way to a row', () => {
    expect(pathsOf('application.channel.letter')).toEqual([['三、（一）4.信函申请数'], [], []]);
    expect(pathsOf('disclosure.normative.issued')).toEqual([
      ['一、（一）制发规范性文件总数'],
      ['二、第二十条第（一）项 规范性文件 本年新制作数量'],
      ['二、第二十条第（一）项 行政规范性文件 本年制发件数'],
    ]);
    expect(pathsOf('application.received@natural_person')[2]).toEqual([
      '三、一、本年新收政府信息公开申请数量 自然人',
    ]);
  });
});

describe('formulas', () => {
  it('name every term, forms that compute alike together', () => {
    expect(of('rate.disclosed_of_closed').formulas.map(({ forms, text }) => [forms, text])).toEqual([
      [['form2014'], '（属于已主动公开范围数 + 予以公开/同意公开 + 部分公开）÷ 申请答复数'],
      [['form2019', 'form2021'], '（予以公开/同意公开 + 部分公开）÷ 申请办结数'],
    ]);
    expect(of('rate.carried_over').formulas.map(({ text }) => text)).toEqual([
      '结转下年度继续办理 ÷（新收政府信息公开申请数 + 上年结转申请数）',
    ]);
  });
  it('are none for a cell as printed, and a sum where the form prints no cell', () => {
    expect(of('application.received').formulas).toEqual([]);
    expect(of('application.result.unavailable').formulas.at(-1)?.text).toBe(
      '本机关不掌握相关政府信息 + 没有现成信息需要另行制作 + 补正后申请内容仍不明确',
    );
  });
});

describe('comparison', () => {
  it('ends 主动公开总数 at 2018, and lets table three be read on from 2020 to 2021', () => {
    expect(of('disclosure.total').breaks[0]).toMatchObject({
      verdict: 'no',
      reason: '2019表取消此行，主动公开总数止于2018年；此后的网站公开条数取自正文，口径不同。',
    });
    expect(of('application.received').breaks.map(({ verdict }) => verdict)).toEqual(['with-note', 'yes']);
  });
  it('tells of both breaks together only what does not follow from each', () => {
    expect(of('fees.collected').breaks.map(({ label, verdict }) => [label, verdict])).toEqual([
      ['2018｜2019', 'no'],
      ['2020｜2021', 'no'],
      ['2014表与2021表', 'with-note'],
    ]);
  });
  it('warns of stocks, of rates, and of parts that overlap', () => {
    expect(of('application.carried_out').cautions).toContain('这是某一时点的存量，各年不能相加。');
    expect(of('rate.on_time').cautions).toContain('分母不足 30 的不参加排名。');
    expect(of('disclosure.channel.website').cautions.join('')).toMatch(/各渠道之和不是主动公开政府信息数/);
    expect(of('disclosure.channel.website').cautions.join('')).not.toMatch(/可作占比/);
    expect(of('application.channel.letter').cautions).toContain(
      '可作占比，分母只能是“新收政府信息公开申请数”。',
    );
  });
  it('says of volume that it is no merit', () => {
    expect(of('application.received').direction).toBe('仅为数量，不作优劣评价');
    expect(of('rate.on_time').direction).toBe('越高越好');
    expect(of('rate.review_corrected').direction).toBe('越低越好');
  });
});

describe('checks', () => {
  it('are those with a term among the rows read, and those on every number', () => {
    expect(checksOf('application.channel.letter')).toEqual([
      'applicationChannels',
      'textAgainstTable',
      'wholeCounts',
      'cellNotation',
    ]);
    expect(checksOf('application.carried_in')).toEqual(
      expect.arrayContaining(['applicationBalance', 'carriedOver', 'applicantTotals']),
    );
    expect(checksOf('rate.on_time')).toEqual(expect.arrayContaining(['closingTotal', 'statedShares']));
    expect(checksOf('rate.on_time')).not.toContain('textAgainstTable');
  });
  it('touch something, or are on a report as a whole', () => {
    const touching = new Set(DEFINITIONS.flatMap(({ checks }) => checks.map(({ id }) => id)));
    const whole = new Set(WHOLE_REPORT_CHECKS.map(({ id }) => id));
    for (const { id } of CHECKS)
      expect([touching.has(id), whole.has(id)].filter(Boolean), id).toHaveLength(1);
  });
});
