import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basis } from '../../src/domain/basis';
import { CATALOGUE } from '../../src/domain/catalogue';
import { CHECKS } from '../../src/domain/checks';
import { COMPOSITIONS } from '../../src/domain/compositions';
import { BREAKS } from '../../src/domain/crosswalk';
import { INDICATOR_MEANINGS } from '../../src/domain/definitions/indicators';
import { fetchEnglish, speakFrom } from '../../src/domain/language';
import { spoken } from '../../src/domain/spoken';
import { measure, MEASURES } from '../../src/domain/measures';

/** Texts with Chinese in them, but for what is quoted as a form prints it. */
function withChinese(texts: readonly (string | undefined)[]): readonly string[] {
  return texts.filter(
    (text): text is string => text !== undefined && /\p{Script=Han}/u.test(text.replace(/“[^”]*”/gu, '')),
  );
}

describe('the words of data in English', () => {
  let stop: () => void;
  beforeAll(async () => {
    await fetchEnglish();
    stop = speakFrom({ now: () => 'en', arrived: () => undefined });
  });
  afterAll(() => {
    stop();
  });

  it('tells units, short names, formulas and notes of every measure', () => {
    expect(
      withChinese(
        MEASURES.flatMap(({ name, unit, shortName, formulaText, note, crosswalk }) => [
          name.en,
          unit,
          shortName,
          formulaText,
          note,
          ...crosswalk.map((entry) => entry.note),
        ]),
      ),
    ).toEqual([]);
  });

  it('tells notes of compositions and of the breaks', () => {
    expect(withChinese(COMPOSITIONS.flatMap(({ note, title }) => [note, title.en]))).toEqual([]);
    expect(withChinese(BREAKS.flatMap(({ label, explanation }) => [label, explanation]))).toEqual([]);
  });

  it('leaves no Chinese in names, definitions and notes of the catalogue', () => {
    expect(
      withChinese(
        CATALOGUE.flatMap((entry) => [
          entry.name.en,
          INDICATOR_MEANINGS[entry.id].en,
          entry.note === undefined ? undefined : spoken(entry.note),
        ]),
      ),
    ).toEqual([]);
  });

  it('says short names and formulas plainly', () => {
    expect(measure('application.received')).toMatchObject({
      unit: 'cases',
      shortName: 'Applications received',
      formulaText:
        '2014 form: row “（一）收到申请数”; 2019 and 2021 forms: row “一、本年新收政府信息公开申请数量”',
    });
    expect(measure('share:application.result.refused').shortName).toBe('Refused, share');
    expect(measure('share:application.result.refused').formulaText).toBe(
      'Refused ÷ Outcomes of applications',
    );
    expect(measure('rate.proposal.npc.b').formulaText).toBe('class B ÷ (class A + class B + class C)');
    expect(measure('application.received@research').formulaText).toBe(
      'row “一、本年新收政府信息公开申请数量”, column research institutes',
    );
  });

  it('keeps short names apart within a composition', () => {
    for (const { parts } of COMPOSITIONS) {
      const names = parts.map((id) => measure(id).shortName);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('tells what every rule rests on', () => {
    expect(withChinese(CHECKS.map(({ source }) => basis(source)))).toEqual([]);
    expect(CHECKS.filter(({ source }) => basis(source) === source)).toEqual([]);
  });

  it('is Chinese again when Chinese is spoken', () => {
    stop();
    expect(measure('application.received')).toMatchObject({ unit: '件', shortName: '新收申请' });
    stop = speakFrom({ now: () => 'en', arrived: () => undefined });
  });
});
