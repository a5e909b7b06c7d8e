import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/domain/checks';
import { equationList, looksBack } from '../../src/domain/equationList';
import { FORM_IDS } from '../../src/domain/formId';

const RULES = CHECKS.flatMap((check) => (check.kind === 'equation' ? [[check.id, check] as const] : []));

describe('the equations of all rules', () => {
  it.each(RULES)('%s names every place once per form', (_id, check) => {
    for (const form of check.forms) {
      for (const before of [undefined, ...FORM_IDS]) {
        const places = check.equations(form, before).map(({ place }) => place);
        expect(new Set(places).size).toBe(places.length);
        for (const place of places) expect(place).toMatch(/^[\w.]+$/);
      }
    }
  });
  it.each(RULES)('%s looks back only where it is told the form of the year before', (_id, check) => {
    for (const form of check.forms) {
      const alone = check.equations(form, undefined);
      expect(alone.some(looksBack)).toBe(false);
      for (const before of FORM_IDS) {
        expect(check.equations(form, before).filter((equation) => !looksBack(equation))).toEqual(alone);
      }
    }
  });
  it('are listed rule by rule, each with a key of its own', () => {
    const list = equationList();
    const names = list.map(
      ({ check, form, before, equation }) => `${check.id} ${form} ${before ?? ''} ${equation.place}`,
    );
    expect(new Set(names).size).toBe(list.length);
    expect(names).toContain('staffTotal form2014  total');
    expect(names).toContain('carriedOver form2021 form2019 natural_person');
    expect(names).not.toContain('carriedOver form2021 form2014 natural_person');
  });
});
