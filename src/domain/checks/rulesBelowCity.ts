import type { IndicatorId } from '../catalogue';
import type { EquationCheck } from '../check';
import { figureSide } from '../equation';
import { formatCount } from '../format';
import type { FormId } from '../formId';

const ROWS: Readonly<Partial<Record<FormId, readonly IndicatorId[]>>> = {
  form2019: [
    'disclosure.regulation.issued',
    'disclosure.regulation.disclosed',
    'disclosure.regulation.total_public',
  ],
  form2021: [
    'disclosure.regulation.issued',
    'disclosure.regulation.repealed',
    'disclosure.regulation.in_force',
  ],
};

/**
 * Below cities with districts no government makes rules (规章), so all three cells must be 0 for counties and townships.
 * Departments are left out: whose department it is decides, and the report does not say.
 *
 * Missing: a cell without a number is skipped.
 * @returns one finding per cell that has a number
 */
export const rulesBelowCity: EquationCheck = {
  kind: 'equation',
  id: 'rulesBelowCity',
  severity: 'error',
  title: { zh: '设区的市以下没有规章', en: 'No government rules below cities with districts' },
  source: '2019表、2021表 二：第二十条第（一）项规章行；规章由省级和设区的市级政府制定',
  forms: ['form2019', 'form2021'],
  levels: ['county', 'town'],
  equations: (form) =>
    (ROWS[form] ?? []).map((id) => ({
      place: id,
      left: figureSide(id),
      relation: 'atMost',
      right: { name: { zh: '应有的件数', en: 'the lawful number' }, terms: [] },
    })),
  say: ({ left }, count, _lawful, isHeld) =>
    isHeld
      ? { zh: `${left.name.zh}为 ${formatCount(count)}。`, en: `${left.name.en}: ${formatCount(count)}.` }
      : {
          zh: `${left.name.zh}为 ${formatCount(count)}，而设区的市以下政府没有规章制定权，应为 0。`,
          en: `${left.name.en} is ${formatCount(count)}, yet no government below a city with districts makes rules; it must be 0.`,
        },
};
