import { describe, expect, it } from 'vitest';
import { APPLICANTS } from '../../../src/domain/applicant';
import { CATALOGUE } from '../../../src/domain/catalogue';
import { MEASURES } from '../../../src/domain/measures';
import { roleOf } from '../../../src/ingest/table/headerAliases';
import { readHeader } from '../../../src/ingest/table/readHeader';

function named(label: string): string {
  const header = readHeader(label);
  if (header.kind !== 'indicator') return header.code;
  const id = CATALOGUE[header.indicator]?.id ?? '';
  return header.applicant === 0 ? id : `${id}@${APPLICANTS[header.applicant] ?? ''}`;
}

describe('readHeader', () => {
  it.each([
    ['application.received', 'application.received'],
    ['新收政府信息公开申请数', 'application.received'],
    ['（一）收到申请数', 'application.received'],
    ['收到申请数', 'application.received'],
    ['一、本年新收政府信息公开申请数量', 'application.received'],
    ['本年新收政府信息公开申请数量（件）', 'application.received'],
    [' 收到 申请数 ', 'application.received'],
    ['申请办结', 'application.closed'],
    ['（七）总计', 'application.closed'],
    ['其中：主动公开规范性文件数', 'disclosure.normative.disclosed'],
    ['主动公开政府信息数（不同渠道和方式公开相同信息计1条）', 'disclosure.total'],
    ['３．危及“三安全一稳定”', 'application.result.refused.three_safety'],
    ['本年新公开数量（规章）', 'disclosure.regulation.disclosed'],
    ['⾏政许可本年增/减', 'disclosure.license.items_change'],
    ['部分公开', 'application.result.disclosed_partial'],
  ])('finds %s', (label, id) => {
    expect(named(label)).toBe(id);
  });

  it.each([
    '新收政府信息公开申请数(自然人)',
    '新收政府信息公开申请数（自然人）',
    '新收政府信息公开申请数@自然人',
    '新收政府信息公开申请数-自然人',
    'application.received@natural_person',
  ])('reads %s as the column of natural persons', (label) => {
    expect(named(label)).toBe('application.received@natural_person');
  });

  it('reads the heading over five columns as no part of the applicant', () => {
    expect(named('上年结转申请数（法人或其他组织-商业企业）')).toBe('application.carried_in@enterprise');
  });

  it('refuses an applicant where the forms print none', () => {
    expect(named('行政复议数量@自然人')).toBe('applicant.not-in-form');
  });

  it('tells of a label that stands in two tables, naming both', () => {
    const header = readHeader('（二）被依法纠错数');
    expect(header).toMatchObject({ kind: 'ambiguous', code: 'indicator.ambiguous' });
    expect('sentence' in header && header.sentence.zh).toContain('review.corrected');
    expect('sentence' in header && header.sentence.zh).toContain('litigation.corrected');
  });

  it.each(['总计', '合计', '其他', '3.其他数量'])(
    'never takes the general word %s for an indicator by shortening',
    (label) => {
      expect(readHeader(label).kind).not.toBe('indicator');
    },
  );

  it('suggests the nearest name for an unknown one', () => {
    const header = readHeader('政府网站公开政府信息条数统计');
    expect('sentence' in header && header.sentence.zh).toContain('政府网站公开政府信息数');
  });

  it.each(['Closed on time, rate', '结转率', '予以公开（可比口径）', 'Disclosed in full (comparable)'])(
    'never takes %s, which the dashboard computes, for a row of the form',
    (name) => {
      expect(readHeader(name)).toMatchObject({ kind: 'unknown', code: 'indicator.rate' });
    },
  );

  it('reads the English name of every count of the forms to no other count', () => {
    const taken = MEASURES.flatMap(({ id, name }) => {
      const found = readHeader(name.en, false);
      if (found.kind !== 'indicator') return [];
      const applicant = APPLICANTS[found.applicant] ?? 'total';
      const read = `${CATALOGUE[found.indicator]?.id ?? ''}${applicant === 'total' ? '' : `@${applicant}`}`;
      return read === id ? [] : [[id, name.en, read]];
    });
    expect(taken).toEqual([]);
  });

  it('says of a heading that it has no number', () => {
    expect(readHeader('三、依申请公开情况')).toMatchObject({ kind: 'heading' });
  });

  it('finds every indicator with a number by its id, and by each label that is only its own', () => {
    for (const entry of CATALOGUE) {
      if (!('unit' in entry)) continue;
      expect(named(entry.id)).toBe(entry.id);
      const aliases: readonly string[] = 'aliases' in entry ? entry.aliases : [];
      for (const label of [...Object.values(entry.rows), ...aliases]) {
        expect([entry.id, 'indicator.ambiguous']).toContain(named(label));
      }
    }
  });
});

describe('roleOf', () => {
  it.each([
    ['单位', 'unit'],
    ['填报单位', 'unit'],
    ['区（县）', 'region'],
    ['行政区划代码', 'code'],
    ['统计年度', 'year'],
    ['口径', 'scope'],
    ['指标名称', 'indicator'],
    ['指标编码', 'indicatorId'],
    ['统计数', 'value'],
    ['计量单位', 'measureUnit'],
    ['备注', 'note'],
    ['联系电话', 'personal'],
  ])('%s is the column of %s', (header, role) => {
    expect(roleOf(header)).toBe(role);
  });
});
