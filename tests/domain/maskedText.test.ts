import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptRemark, maskedText } from '../../src/domain/maskedText';

describe('maskedText', () => {
  it.each([
    ['电话13812345678或010-12345678', '电话138******78或010-******78'],
    ['联系电话：07976605830', '联系电话：079******30'],
    ['联系人：李四 电话0797-6612345', '联系人：＊＊ 电话079*-*****45'],
    ['经办人（窗口）: 欧阳小明，已核', '经办人（窗口）: ＊＊，已核'],
    ['身份证号360702199001011234的申请', '身份证号360702************的申请'],
    ['36070219900101123X', '360702************'],
    ['审核人：张', '审核人：＊＊'],
  ])('hides who is meant in %j', (text, masked) => {
    expect(maskedText(text)).toBe(masked);
  });

  it.each(['1,071', '138123456789件', '22（其中修订16件）', '103.3879万元', '2023-01-02', '360702'])(
    'leaves %j as it is',
    (text) => {
      expect(maskedText(text)).toBe(text);
    },
  );

  it('leaves no digits of an identity number that could be read as a telephone number', () => {
    expect(maskedText('130123199012011234')).toBe('130123************');
  });
});

describe('masking twice', () => {
  const part = fc.oneof(
    fc.constantFrom('联系人：', '审核人：张三', '电话', '：', ' ', '　', '13812345678', '0797-6612345', 'X'),
    fc.constantFrom('360702199001011234', '李', '＊＊', '-', '（', '）', '138******78'),
    fc.string({ maxLength: 6 }),
    fc.stringMatching(/^\d{1,18}$/u),
  );
  const text = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));

  it('is as masking once', () => {
    fc.assert(
      fc.property(text, (one) => maskedText(maskedText(one)) === maskedText(one)),
      { numRuns: 2000 },
    );
  });

  it('changes nothing of a remark that was cut', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (typed, longest) => {
        const kept = keptRemark(typed, longest);
        expect(kept.length).toBeLessThanOrEqual(longest);
        expect(keptRemark(kept, longest)).toBe(kept);
      }),
      { numRuns: 2000 },
    );
  });
});
