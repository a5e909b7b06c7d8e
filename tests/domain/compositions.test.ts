import { describe, expect, it } from 'vitest';
import { composition, COMPOSITIONS } from '../../src/domain/compositions';
import { FORM_IDS } from '../../src/domain/formId';
import { measure } from '../../src/domain/measures';

describe('compositions', () => {
  it.each(COMPOSITIONS.map((one) => [one.id, one] as const))(
    '%s can be answered in each of its forms',
    (_id, one) => {
      for (const form of one.forms) {
        for (const part of [...one.parts, ...(one.whole === undefined ? [] : [one.whole])]) {
          expect(measure(part).formulas[form], `${part} in ${form}`).toBeDefined();
        }
      }
    },
  );
  it('a form left out lacks a part, but for 复议 and 诉讼, which gained a fourth result in 2019', () => {
    const answeredElsewhere = COMPOSITIONS.filter((one) =>
      FORM_IDS.some(
        (form) =>
          !one.forms.includes(form) && one.parts.every((part) => measure(part).formulas[form] !== undefined),
      ),
    );
    expect(answeredElsewhere.map(({ id }) => id)).toEqual(['reviews-2014', 'litigation-2014']);
  });
  it('parts that add up are proved parts of a whole', () => {
    for (const { sums, parts, whole, id } of COMPOSITIONS) {
      expect(whole !== undefined, id).toBe(sums);
      for (const part of parts) expect(measure(part).partOf !== undefined, part).toBe(sums);
    }
  });
  it('channels of disclosure and ways of response never add up', () => {
    expect(COMPOSITIONS.filter(({ sums }) => !sums).map(({ id }) => id)).toEqual([
      'disclosure-channels',
      'response-ways',
    ]);
    expect(composition('disclosure-channels').title.zh).toBe('各渠道发布条数（可重复计）');
  });
  it('parts of one chart share a unit, except the ways of response', () => {
    for (const { id, parts } of COMPOSITIONS) {
      const units = new Set(parts.map((part) => measure(part).unit));
      expect(units.size, id).toBe(id === 'response-ways' ? 2 : 1);
    }
  });
  it('outcomes of 2014 are eight kinds, outcomes since 2019 six', () => {
    expect(composition('outcomes-2014').parts.length).toBe(8);
    expect(composition('outcomes').parts.map((part) => measure(part).shortName)).toEqual([
      '予以公开',
      '部分公开',
      '不予公开',
      '无法提供',
      '不予处理',
      '其他处理',
    ]);
  });
});
