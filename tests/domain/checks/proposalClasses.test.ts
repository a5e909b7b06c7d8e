import { describe, expect, it } from 'vitest';
import { proposalClasses } from '../../../src/domain/checks/proposalClasses';
import { aReport, findingsOf, told, type Figures } from './reports';

describe('proposalClasses', () => {
  const suggestions = (a: number, b: number, c: number, total: number): Figures => ({
    'proposal.npc.class_a': a,
    'proposal.npc.class_b': b,
    'proposal.npc.class_c': c,
    'proposal.npc.total': total,
  });
  it('holds: three classes, or four where the place has a class D', () => {
    const three = aReport({ form: 'form2021' }, suggestions(6, 3, 1, 10));
    expect(told(proposalClasses, three)).toEqual(['passed 10 10']);
    const four = aReport({ form: 'form2021' }, { ...suggestions(6, 3, 1, 12), 'proposal.npc.class_d': 2 });
    expect(told(proposalClasses, four)).toEqual(['passed 12 12']);
  });
  it('off by one: the difference is told', () => {
    const [finding] = findingsOf(proposalClasses, aReport({ form: 'form2014' }, suggestions(6, 3, 1, 11)));
    expect(finding).toMatchObject({ result: 'failed', severity: 'error', left: 11, right: 10, place: 'npc' });
    expect(finding?.sentence.zh).toBe('人大代表建议数为 11，各类办理结果之和为 10，相差 1。');
  });
  it('missing term: totals without classes are uncertain, never failed', () => {
    const report = aReport({ form: 'form2021' }, { 'proposal.npc.total': 50, 'proposal.cppcc.total': 85 });
    expect(told(proposalClasses, report)).toEqual(['uncertain', 'uncertain']);
    expect(findingsOf(proposalClasses, report)[0]?.sentence.zh).toContain('3 项没有数');
  });
  it('other form: asked of every form, since the text tells proposals in all of them', () => {
    for (const form of ['form2014', 'form2019', 'form2021'] as const) {
      expect(told(proposalClasses, aReport({ form }, suggestions(1, 1, 1, 4)))).toEqual(['failed 4 3']);
    }
  });
  it('real figures: Nankang 2017 is right in both kinds', () => {
    const nankang = aReport(
      { form: 'form2014', year: 2017 },
      {
        ...suggestions(72, 29, 5, 106),
        'proposal.cppcc.class_a': 97,
        'proposal.cppcc.class_b': 59,
        'proposal.cppcc.class_c': 2,
        'proposal.cppcc.total': 158,
      },
    );
    expect(told(proposalClasses, nankang)).toEqual(['passed 106 106', 'passed 158 158']);
  });
});
