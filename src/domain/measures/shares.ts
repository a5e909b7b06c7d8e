import type { FormId } from '../formId';
import type { Measure, MeasureId } from '../measure';
import { byForm, quotient } from './formulas';
import { MINIMUM_BASE } from './rates';
import { crosswalkOf, rulingOf, stricter } from './verdicts';

/** Id of the share (占比) of a proved part. */
export function shareId(part: MeasureId): MeasureId {
  return `share:${part}`;
}

/**
 * One share for every count that is a proved part, over its whole in the same report.
 *
 * @throws Error when a part names a whole that is not among the counts, or shares no form with it
 */
export function sharesOf(counts: readonly Measure[]): readonly Measure[] {
  const byId = new Map(counts.map((measure) => [measure.id, measure]));
  return counts.flatMap((part) => {
    if (part.partOf === undefined) return [];
    const whole = byId.get(part.partOf);
    if (whole === undefined) throw new Error(`${part.id} is part of an unknown measure: ${part.partOf}`);
    return [shareOf(part, whole)];
  });
}

function shareOf(part: Measure, whole: Measure): Measure {
  const formulas = byForm((form) => {
    const numerator = part.formulas[form];
    const denominator = whole.formulas[form];
    return numerator === undefined || denominator === undefined
      ? undefined
      : quotient(numerator, denominator);
  });
  if (Object.keys(formulas).length === 0) throw new Error(`${part.id} and ${whole.id} share no form`);
  const ruling = (from: FormId, to: FormId) =>
    stricter(rulingOf(part.crosswalk, from, to), rulingOf(whole.crosswalk, from, to));
  return {
    id: shareId(part.id),
    name: { zh: `${part.name.zh}占比`, en: `${part.name.en}, share` },
    shortName: `${part.shortName}占比`,
    group: part.group,
    kind: 'rate',
    unit: '%',
    formulaText: `${part.name.zh} ÷ ${whole.name.zh}`,
    formulas,
    direction: 'none',
    minimumBase: MINIMUM_BASE,
    crosswalk: crosswalkOf(formulas, {
      at2019: ruling('form2014', 'form2019'),
      at2021: ruling('form2019', 'form2021'),
      from2014To2021: ruling('form2014', 'form2021'),
    }),
    ...(part.note === undefined ? {} : { note: part.note }),
  };
}
