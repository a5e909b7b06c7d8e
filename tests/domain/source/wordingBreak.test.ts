import { describe, expect, it } from 'vitest';
import { measure } from '../../../src/domain/measures';
import { localClassOf, wordingBreak } from '../../../src/domain/source/wordingBreak';

const one = { classWording: { a: '已经解决', b: '正在解决' } };
const other = { classWording: { a: '已经解决', b: '列入规划' } };

describe('the wording of classes', () => {
  it('parts class B of two reports that describe it in other words, or not at all', () => {
    expect(wordingBreak(['proposal.npc.class_b'], one, other)).toContain('B类');
    expect(wordingBreak(['proposal.npc.class_c'], one, one)).toContain('C类');
    expect(wordingBreak(['proposal.npc.class_b'], one, one)).toBeUndefined();
  });

  it('never parts class A, a sum over classes, or what has no class', () => {
    expect(wordingBreak(['proposal.npc.class_a'], one, {})).toBeUndefined();
    expect(wordingBreak(['proposal.npc.class_b', 'proposal.npc.class_c'], one, other)).toBeUndefined();
    expect(wordingBreak(['application.received'], one, other)).toBeUndefined();
  });

  it('parts a sum of one class over several bodies', () => {
    expect(wordingBreak(['proposal.npc.class_b', 'proposal.cppcc.class_b'], one, other)).toContain('B类');
  });
});

describe('the class that a measure counts alone', () => {
  it.each([
    ['proposal.npc.class_b', 'B'],
    ['rate.proposal.cppcc.c', 'C'],
    ['share:proposal.class_b', 'B'],
    ['proposal.cppcc.class_d', 'D'],
    ['rate.proposal.a', undefined],
    ['proposal.classed', undefined],
    ['rate.proposal.b_to_a', undefined],
    ['application.received', undefined],
  ])('%s: %s', (id, letter) => {
    expect(localClassOf(measure(id))).toBe(letter);
  });
});
