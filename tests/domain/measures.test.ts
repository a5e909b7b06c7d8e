import { describe, expect, it } from 'vitest';
import { CATALOGUE, isIndicatorId } from '../../src/domain/catalogue';
import { FORM_IDS, type FormId } from '../../src/domain/formId';
import type { Formula, Measure } from '../../src/domain/measure';
import { isMeasureId, measure, measureKey, MEASURES } from '../../src/domain/measures';

/** `a + b` or `a + b / c + d`, with `@applicant` where it is not the total. */
function written(formula: Formula | undefined): string {
  if (formula === undefined) return 'none';
  const sum = (terms: Formula['numerator']) =>
    terms
      .map(
        ({ indicator, weight, applicant }) =>
          `${weight < 0 ? '-' : ''}${indicator}${applicant ? `@${applicant}` : ''}`,
      )
      .join(' + ');
  return formula.denominator === undefined
    ? sum(formula.numerator)
    : `${sum(formula.numerator)} / ${sum(formula.denominator)}`;
}
const formulaOf = (id: string, form: FormId) => written(measure(id).formulas[form]);
const verdicts = (id: string) => measure(id).crosswalk.map(({ verdict }) => verdict);

describe('the list of measures', () => {
  it('has one count per indicator with a unit, under the indicator’s own id', () => {
    const numbered = CATALOGUE.filter(({ unit }) => unit !== undefined);
    expect(numbered.length).toBe(148 - 7);
    for (const { id, unit } of numbered) expect(measure(id)).toMatchObject({ kind: 'count', unit });
  });
  it('has no count for a heading', () => {
    for (const { id, unit } of CATALOGUE) if (unit === undefined) expect(isMeasureId(id)).toBe(false);
  });
  it('names every measure once, and its key is its place', () => {
    expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length);
    MEASURES.forEach(({ id }, key) => {
      expect(measureKey(id)).toBe(key);
    });
  });
  it('refuses an unknown id', () => {
    expect(() => measureKey('rate.unknown')).toThrow('rate.unknown');
    expect(() => measure('rate.unknown')).toThrow('rate.unknown');
  });
  it.each(MEASURES.map((one) => [one.id, one] as const))('%s is complete', (_id, one: Measure) => {
    expect(one.name.zh).not.toBe('');
    expect(one.name.en).not.toBe('');
    expect([...one.shortName].length).toBeLessThanOrEqual(12);
    expect(one.formulaText).not.toBe('');
    expect(Object.keys(one.formulas).length).toBeGreaterThan(0);
    for (const form of FORM_IDS) {
      const formula = one.formulas[form];
      if (formula === undefined) continue;
      expect(formula.denominator !== undefined).toBe(one.kind === 'rate');
      for (const term of [...formula.numerator, ...(formula.denominator ?? [])]) {
        expect(isIndicatorId(term.indicator)).toBe(true);
        if (term.applicant !== undefined) expect(form).not.toBe('form2014');
      }
    }
    if (one.kind === 'rate') {
      expect(one.unit).toBe('%');
      expect(one.minimumBase).toBe(30);
      expect(one.formulaText).toContain('÷');
    }
  });
});

describe('formulas', () => {
  it('on-time rate divides closed on time by closed, in the 2014 form alone', () => {
    expect(formulaOf('rate.on_time', 'form2014')).toBe('application.closed.on_time / application.closed');
    expect(formulaOf('rate.on_time', 'form2019')).toBe('none');
    expect(formulaOf('rate.on_time', 'form2021')).toBe('none');
  });
  it('disclosure rate of outcomes counts already public before 2019, over replies', () => {
    expect(formulaOf('rate.disclosed_of_closed', 'form2014')).toBe(
      'application.result.already_public + application.result.disclosed_full + application.result.disclosed_partial / application.replied',
    );
    expect(formulaOf('rate.disclosed_of_closed', 'form2021')).toBe(
      'application.result.disclosed_full + application.result.disclosed_partial / application.closed',
    );
  });
  it('disclosure rate of received adds what was carried in, and the 2014 form cannot answer', () => {
    expect(formulaOf('rate.disclosed_of_received', 'form2019')).toBe(
      'application.result.disclosed_full + application.result.disclosed_partial / application.received + application.carried_in',
    );
    expect(formulaOf('rate.disclosed_of_received', 'form2014')).toBe('none');
  });
  it('group heads without a number cell add their rows; 其他处理 reads its own figure', () => {
    expect(formulaOf('application.result.refused', 'form2014')).toBe('application.result.refused');
    expect(measure('application.result.refused').formulas.form2021?.numerator.length).toBe(8);
    expect(measure('application.result.unavailable').formulas.form2019?.numerator.length).toBe(3);
    expect(measure('application.result.not_processed').formulas.form2019?.numerator.length).toBe(5);
    expect(formulaOf('application.result.other', 'form2019')).toBe('application.result.other');
    expect(formulaOf('application.result.other', 'form2021')).toBe('application.result.other');
  });
  it('litigation adds direct suits and suits after review since 2019', () => {
    expect(formulaOf('litigation.total', 'form2014')).toBe('litigation.total');
    expect(formulaOf('litigation.total', 'form2021')).toBe(
      'litigation.direct.total + litigation.after_review.total',
    );
    expect(formulaOf('rate.litigation_lost', 'form2019')).toBe(
      'litigation.direct.corrected + litigation.after_review.corrected / litigation.direct.total + litigation.after_review.total',
    );
  });
  it('class A of both kinds stands over A, B and C of this year, without last year’s class B', () => {
    const formula = measure('rate.proposal.a').formulas.form2014;
    expect(formula?.numerator.map(({ indicator }) => indicator)).toEqual([
      'proposal.npc.class_a',
      'proposal.cppcc.class_a',
    ]);
    expect(formula?.denominator?.length).toBe(6);
    expect(JSON.stringify(formula)).not.toContain('prior_b');
    expect(JSON.stringify(formula)).not.toContain('class_d');
  });
  it('B turned A is followed up over earlier class B', () => {
    expect(formulaOf('rate.proposal.b_to_a', 'form2021')).toBe(
      'proposal.npc.prior_b_to_a / proposal.npc.prior_b_total',
    );
  });
  it('an applicant count reads that column', () => {
    expect(formulaOf('application.received@natural_person', 'form2019')).toBe(
      'application.received@natural_person',
    );
    expect(formulaOf('application.received@natural_person', 'form2014')).toBe('none');
  });
});

describe('shares', () => {
  it('exist for exactly the proved parts', () => {
    for (const one of MEASURES) expect(isMeasureId(`share:${one.id}`), one.id).toBe(one.partOf !== undefined);
  });
  it('never exist for channels of disclosure or ways of response', () => {
    for (const { id } of MEASURES) {
      expect(id).not.toMatch(/^share:disclosure\./);
      expect(id).not.toMatch(/^share:response\./);
    }
  });
  it('divide the part by its whole, form by form', () => {
    expect(formulaOf('share:application.result.disclosed_full', 'form2014')).toBe(
      'application.result.disclosed_full / application.replied',
    );
    expect(formulaOf('share:application.result.disclosed_full', 'form2019')).toBe(
      'application.result.disclosed_full / application.closed',
    );
    expect(formulaOf('share:application.channel.letter', 'form2019')).toBe('none');
    expect(formulaOf('share:proposal.npc.class_a', 'form2014')).toBe(
      'proposal.npc.class_a / proposal.npc.class_a + proposal.npc.class_b + proposal.npc.class_c',
    );
  });
  it('compare no better than their whole', () => {
    expect(verdicts('review.corrected')).toEqual(['with-note', 'yes', 'with-note']);
    expect(verdicts('share:review.corrected')).toEqual(['no', 'yes', 'no']);
  });
});

describe('verdicts', () => {
  it.each<[string, string[]]>([
    ['application.received', ['with-note', 'yes', 'with-note']],
    ['application.closed', ['with-note', 'yes', 'with-note']],
    ['application.disclosed', ['with-note', 'yes', 'with-note']],
    ['application.result.disclosed_full', ['no', 'yes', 'no']],
    ['application.result.disclosed_partial', ['yes', 'yes', 'yes']],
    ['application.result.refused', ['no', 'yes', 'no']],
    ['application.result.refused.secret', ['with-note', 'yes', 'with-note']],
    ['application.result.refused.three_safety', ['with-note', 'yes', 'with-note']],
    ['application.result.refused.third_party', ['no', 'yes', 'no']],
    ['application.result.other', ['no', 'yes', 'no']],
    ['application.result.other.misc', ['no', 'no', 'no']],
    ['application.carried_out', ['no', 'yes', 'no']],
    ['application.channel.online', ['no', 'no', 'no']],
    ['rate.on_time', ['no', 'no', 'no']],
    ['rate.disclosed_of_closed', ['with-note', 'yes', 'with-note']],
    ['review.total', ['no', 'yes', 'no']],
    ['litigation.total', ['no', 'yes', 'no']],
    ['rate.review_corrected', ['no', 'yes', 'no']],
    ['rate.review_corrected_of_closed', ['with-note', 'yes', 'with-note']],
    ['disclosure.total', ['no', 'no', 'no']],
    ['disclosure.channel.website', ['no', 'no', 'no']],
    ['disclosure.normative.issued', ['with-note', 'with-note', 'with-note']],
    ['disclosure.normative.disclosed', ['with-note', 'no', 'no']],
    ['disclosure.regulation.in_force', ['no', 'no', 'no']],
    ['disclosure.license.decisions', ['no', 'with-note', 'no']],
    ['disclosure.fee.amount', ['no', 'no', 'no']],
    ['fees.collected', ['no', 'no', 'with-note']],
    ['resources.staff', ['no', 'no', 'no']],
    ['rate.proposal.a', ['yes', 'yes', 'yes']],
    ['rate.proposal.b', ['with-note', 'with-note', 'with-note']],
  ])('%s: 2014→2019, 2019→2021, 2014→2021', (id, expected) => {
    expect(verdicts(id)).toEqual(expected);
  });
  it('name the three pairs in order and explain every verdict but yes', () => {
    for (const { id, crosswalk } of MEASURES) {
      expect(crosswalk.map(({ from, to }) => `${from} ${to}`)).toEqual([
        'form2014 form2019',
        'form2019 form2021',
        'form2014 form2021',
      ]);
      for (const { verdict, note } of crosswalk) {
        if (verdict === 'yes') expect(note, id).toBeUndefined();
        else expect(note, id).toMatch(/。$/);
      }
    }
  });
});
