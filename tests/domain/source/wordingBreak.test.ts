import { describe, expect, it } from 'vitest';
import { wordingBreak } from '../../../src/domain/source/wordingBreak';

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
