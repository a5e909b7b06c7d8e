import { describe, expect, it } from 'vitest';
import type { Equation, Relation } from '../../src/domain/check';
import { figureSide, sumSide, term } from '../../src/domain/equation';
import { evaluate, findingOfValues } from '../../src/domain/equationFinding';
import { aReport, type Figures } from './checks/reports';

const RULE = { id: 'aRule', severity: 'error' } as const;

function anEquation(relation: Relation): Equation {
  return {
    place: 'here',
    left: figureSide('application.received'),
    relation,
    right: figureSide('application.closed'),
  };
}

const told = (relation: Relation, left: number, right: number) =>
  findingOfValues(RULE, anEquation(relation), left, right, 0)?.result;

describe('findingOfValues', () => {
  it.each<readonly [Relation, number, number, string | undefined]>([
    ['equals', 3, 3, 'passed'],
    ['equals', 3, 4, 'failed'],
    ['equals', 0.1 + 0.2, 0.3, 'passed'],
    ['atMost', 3, 3, 'passed'],
    ['atMost', 4, 3, 'failed'],
    ['differs', 3, 4, 'passed'],
    ['differs', 3, 3, 'failed'],
    ['differs', 0, 0, undefined],
    ['accompanied', 6, 1, 'passed'],
    ['accompanied', 6, 0, 'failed'],
    ['accompanied', 0, 0, undefined],
    ['accompanied', -1, 0, undefined],
    ['within', 50, 10, 'passed'],
    ['within', 51, 10, 'failed'],
    ['within', 10, 51, 'failed'],
    ['within', 0, 10, 'failed'],
    ['within', 0, 9, 'passed'],
  ])('%s between %d and %d: %s', (relation, left, right, result) => {
    expect(told(relation, left, right)).toBe(result);
  });
  it('is uncertain where a side is missing, keeps the other and counts what has no number', () => {
    expect(findingOfValues(RULE, anEquation('equals'), undefined, 7, 3)).toEqual({
      check: 'aRule',
      place: 'here',
      severity: 'error',
      result: 'uncertain',
      right: 7,
      figures: [
        { indicator: 'application.received', applicant: 'total' },
        { indicator: 'application.closed', applicant: 'total' },
      ],
      sentence: {
        zh: '新收政府信息公开申请数与申请办结数无法核对：3 项没有数。',
        en: 'Applications newly received cannot be held against Applications closed: 3 figures are missing.',
      },
    });
  });
  it('says nothing of a left side of 0 where the relation needs one, even with the right side missing', () => {
    expect(findingOfValues(RULE, anEquation('differs'), 0, undefined, 1)).toBeUndefined();
    expect(findingOfValues(RULE, anEquation('accompanied'), 0, undefined, 1)).toBeUndefined();
  });
});

describe('evaluate', () => {
  const report = (figures: Figures) => aReport({ form: 'form2014' }, figures);
  const channels = [
    'application.channel.in_person',
    'application.channel.fax',
    'application.channel.online',
  ] as const;
  it('takes the largest stated term, and is missing only when no term is stated', () => {
    const equation: Equation = {
      place: 'largest',
      left: { ...sumSide({ zh: '最大', en: 'largest' }, channels), isLargest: true },
      relation: 'atMost',
      right: figureSide('application.received'),
    };
    const some = { 'application.channel.fax': 3, 'application.channel.online': 'unfilled' } as const;
    expect(evaluate(RULE, equation, report({ 'application.received': 4, ...some }))).toMatchObject({
      result: 'passed',
      left: 3,
      right: 4,
    });
    expect(evaluate(RULE, equation, report({ 'application.received': 4 }))?.result).toBe('uncertain');
  });
  it('subtracts a term of weight −1', () => {
    const equation: Equation = {
      place: 'minus',
      left: figureSide('application.received'),
      relation: 'equals',
      right: {
        name: { zh: '差', en: 'difference' },
        terms: [term('application.closed'), term('application.replied', 'total', -1)],
      },
    };
    const figures = { 'application.received': 4, 'application.closed': 7, 'application.replied': 3 };
    expect(evaluate(RULE, equation, report(figures))).toMatchObject({ result: 'passed', right: 4 });
  });
  it('adds an optional term where it is stated and does without it where it is not', () => {
    const equation: Equation = {
      place: 'optional',
      left: figureSide('application.received'),
      relation: 'equals',
      right: {
        name: { zh: '和', en: 'sum' },
        terms: [term('application.closed'), { ...term('application.replied'), isOptional: true }],
      },
    };
    const figures = { 'application.received': 7, 'application.closed': 4 };
    const withOption = { ...figures, 'application.replied': 3 };
    expect(evaluate(RULE, equation, report(withOption))).toMatchObject({ result: 'passed', right: 7 });
    expect(evaluate(RULE, equation, report(figures))).toMatchObject({ result: 'failed', right: 4 });
    expect(evaluate(RULE, equation, report({ 'application.received': 7 }))?.sentence.zh).toBe(
      '新收政府信息公开申请数与和无法核对：1 项没有数。',
    );
  });
});
