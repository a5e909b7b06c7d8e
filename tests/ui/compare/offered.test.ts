import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../../src/domain/measures';
import { comparedMeasure, comparedReason } from '../../../src/ui/compare/offered';
import { pageMeasure } from '../../../src/ui/pages/pageMeasure';

describe('measures that units are compared by', () => {
  it('are all but single classes of results that each place words itself', () => {
    const refused = MEASURES.filter((measure) => comparedReason(measure) !== undefined).map(({ id }) => id);
    expect(refused).toContain('rate.proposal.b');
    expect(refused).toContain('proposal.cppcc.class_d');
    expect(refused.every((id) => id.includes('proposal'))).toBe(true);
    expect(refused.filter((id) => /(class_|\.)a$/.test(id))).toEqual([]);
  });

  it('come from the link, and one that cannot be used says why', () => {
    expect(comparedMeasure(null)).toEqual({ id: 'application.received' });
    expect(comparedMeasure('rate.proposal.a')).toEqual({ id: 'rate.proposal.a' });
    expect(comparedMeasure('no.such')).toEqual({
      id: 'application.received',
      reason: '链接中的指标“no.such”没有收录，已改为“新收政府信息公开申请数”。',
    });
    expect(comparedMeasure('rate.proposal.b').reason).toContain('B 类没有全国统一含义');
  });

  it('are what the list of units is ordered by', () => {
    expect(pageMeasure({ view: 'compare', measure: 'disclosure.total' }).id).toBe('disclosure.total');
    expect(pageMeasure({ view: 'compare', measure: null }).id).toBe('application.received');
    expect(pageMeasure({ view: 'compare', measure: 'no.such' }).id).toBe('application.received');
  });
});
