import { describe, expect, it } from 'vitest';
import { proposalTotal } from '../../../src/domain/checks/proposalTotal';
import { aReport, findingsOf, told, type Figures } from './reports';

describe('proposalTotal', () => {
  const proposals = (total: number, npc: number, cppcc: number, earlier?: number): Figures => ({
    'proposal.total': total,
    'proposal.npc.total': npc,
    'proposal.cppcc.total': cppcc,
    ...(earlier === undefined ? {} : { 'proposal.npc.prior_b_total': earlier }),
  });
  it('holds: the total is that of the year, whether or not earlier ones are told', () => {
    expect(told(proposalTotal, aReport({ form: 'form2021' }, proposals(30, 10, 20)))).toEqual([
      'passed 30 30',
      'passed 30 30',
      'passed 30 30',
    ]);
    expect(told(proposalTotal, aReport({ form: 'form2021' }, proposals(30, 10, 20, 4)))).toEqual([
      'passed 30 30',
      'passed 30 34',
      'passed 30 30',
    ]);
  });
  it('off by one: above what the followed ones explain, or below the parts, is asked', () => {
    const above = findingsOf(proposalTotal, aReport({ form: 'form2014' }, proposals(35, 10, 20, 4)));
    expect(above.map(({ severity, result }) => `${severity} ${result}`)).toEqual([
      'remark failed',
      'warning failed',
      'warning passed',
    ]);
    const below = findingsOf(proposalTotal, aReport({ form: 'form2014' }, proposals(29, 10, 20)));
    expect(below.map(({ severity, result }) => `${severity} ${result}`)).toEqual([
      'remark passed',
      'warning passed',
      'warning failed',
    ]);
    expect(below[2]?.sentence.zh).toBe('本年人大建议与政协提案之和为 30，大于建议提案办理总数 29，超出 1。');
  });
  it('missing term: uncertain, never failed', () => {
    const report = aReport({ form: 'form2014' }, { 'proposal.total': 30, 'proposal.npc.total': 10 });
    expect(told(proposalTotal, report)).toEqual(['uncertain', 'uncertain', 'uncertain']);
  });
  it('other form: asked of every form, since the text tells proposals in all of them', () => {
    for (const form of ['form2019', 'form2021'] as const) {
      expect(told(proposalTotal, aReport({ form }, proposals(31, 10, 20)))[1]).toBe('failed 31 30');
    }
  });
  it('real figures: the 275 of Nankang 2017 hold 11 of last session, told as a remark alone', () => {
    const nankang = aReport({ form: 'form2014', year: 2017 }, proposals(275, 106, 158, 11));
    const findings = findingsOf(proposalTotal, nankang);
    expect(findings.filter(({ result }) => result === 'failed').map(({ severity }) => severity)).toEqual([
      'remark',
    ]);
    expect(told(proposalTotal, nankang)).toEqual(['failed 275 264', 'passed 275 275', 'passed 264 275']);
    expect(findings[0]?.sentence.zh).toContain('多 11 件');
    expect(findings[0]?.sentence.zh).toContain('以 264 件为基数');
  });
});
