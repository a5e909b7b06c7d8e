import { describe, expect, it } from 'vitest';
import type { FormId } from '../../../src/domain/formId';
import { measure } from '../../../src/domain/measures';
import {
  cellsOfFormula,
  explainFormula,
  formulaPieces,
  plainCell,
  type ExplainedFormula,
} from '../../../src/domain/source/explainFormula';
import type { Value } from '../../../src/domain/value';
import { NANKANG_2017, valuesOf } from './figures';

function explained(id: string, form: FormId, valueOf = NANKANG_2017): ExplainedFormula {
  const found = explainFormula(measure(id), form, valueOf);
  if (found === undefined) throw new Error(`${id} has no formula in ${form}`);
  return found;
}

function written(id: string, form: FormId = 'form2014', valueOf = NANKANG_2017): string {
  return formulaPieces(explained(id, form, valueOf), measure(id))
    .map(({ text }) => text)
    .join('');
}

const office2019 = (more: Readonly<Record<string, Value>> = {}) =>
  valuesOf({
    'application.result.disclosed_full': 272,
    'application.result.disclosed_partial': 3,
    'application.closed': 1191,
    ...more,
  });

describe('the formula of a measure with its figures', () => {
  it.each([
    ['rate.proposal.npc.a', '72 ÷（72 + 29 + 5）= 72 ÷ 106 = 67.9%'],
    ['rate.proposal.cppcc.a', '97 ÷（97 + 59 + 2）= 97 ÷ 158 = 61.4%'],
    ['rate.proposal.b_to_a', '4 ÷ 11 = 36.4%'],
  ])('writes %s of 南康 2017 as %s', (id, formula) => {
    expect(written(id)).toBe(formula);
  });

  it('writes a rate over nothing as —, not as 0%', () => {
    expect(written('rate.disclosed_of_closed')).toBe('（0 + 0 + 0）÷ 0 = 0 ÷ 0 = —');
    expect(explained('rate.disclosed_of_closed', 'form2014').value).toBe('notDefined');
  });

  it('puts a sum of several figures in brackets before the sign of division', () => {
    // 275 ÷ 1191 = 0.23090
    expect(written('rate.disclosed_of_closed', 'form2019', office2019())).toBe(
      '（272 + 3）÷ 1191 = 275 ÷ 1191 = 23.1%',
    );
  });

  it('writes a sum without brackets', () => {
    expect(written('proposal.class_a')).toBe('72 + 97 = 169');
  });

  it('keeps the value, both sides and the order of the terms', () => {
    const { value, numeratorValue, denominatorValue, numerator, denominator } = explained(
      'rate.proposal.npc.a',
      'form2014',
    );
    expect([value, numeratorValue, denominatorValue]).toEqual([72 / 106, 72, 106]);
    expect([...numerator, ...(denominator ?? [])].map(({ cell }) => cell.indicator)).toEqual([
      'proposal.npc.class_a',
      'proposal.npc.class_a',
      'proposal.npc.class_b',
      'proposal.npc.class_c',
    ]);
  });

  it('names every cell once, although the numerator is part of the denominator', () => {
    expect(cellsOfFormula(explained('rate.proposal.npc.a', 'form2014'))).toEqual([
      { indicator: 'proposal.npc.class_a', applicant: 'total' },
      { indicator: 'proposal.npc.class_b', applicant: 'total' },
      { indicator: 'proposal.npc.class_c', applicant: 'total' },
    ]);
  });

  it('says which term is missing and gives no number', () => {
    const told = explained(
      'rate.disclosed_of_closed',
      'form2019',
      office2019({ 'application.result.disclosed_partial': 'unfilled' }),
    );
    expect(told.value).toBe('unfilled');
    expect(told.numeratorValue).toBe('unfilled');
    expect(told.unstated.map(({ name, value }) => [name, value])).toEqual([['部分公开', 'unfilled']]);
    expect(
      formulaPieces(told, measure('rate.disclosed_of_closed'))
        .map(({ text }) => text)
        .join(''),
    ).toBe('（272 + 未填）÷ 1191 = 未填');
  });

  it('is missing for the worst reason: a text that cannot be read before an empty cell', () => {
    const told = explained(
      'rate.disclosed_of_closed',
      'form2019',
      office2019({ 'application.result.disclosed_partial': 'unfilled', 'application.closed': 'illegible' }),
    );
    expect(told.value).toBe('illegible');
  });

  it('adds money without binary dust', () => {
    const told = explained(
      'proposal.class_a',
      'form2014',
      valuesOf({ 'proposal.npc.class_a': 0.1, 'proposal.cppcc.class_a': 0.2 }),
    );
    expect(told.value).toBe(0.3);
  });

  it('does not exist in a form that cannot answer', () => {
    expect(explainFormula(measure('rate.on_time'), 'form2021', NANKANG_2017)).toBeUndefined();
  });

  it('leads from every number to its own cell', () => {
    const pieces = formulaPieces(
      explained('rate.proposal.b_to_a', 'form2014'),
      measure('rate.proposal.b_to_a'),
    );
    expect(pieces.flatMap((piece) => (piece.kind === 'term' ? piece.term.cell.indicator : []))).toEqual([
      'proposal.npc.prior_b_to_a',
      'proposal.npc.prior_b_total',
    ]);
  });
});

describe('a measure that is one cell', () => {
  it('is that cell in the forms that print it', () => {
    expect(plainCell(measure('application.received'), 'form2014')).toEqual({
      indicator: 'application.received',
      applicant: 'total',
    });
    expect(plainCell(measure('application.received@natural_person'), 'form2021')).toEqual({
      indicator: 'application.received',
      applicant: 'natural_person',
    });
  });

  it('is none where it is a rate, a sum, or not in the form', () => {
    expect(plainCell(measure('rate.proposal.b_to_a'), 'form2014')).toBeUndefined();
    expect(plainCell(measure('application.result.refused'), 'form2021')).toBeUndefined();
    expect(plainCell(measure('disclosure.total'), 'form2021')).toBeUndefined();
  });
});
