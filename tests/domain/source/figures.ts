import { isIndicatorId } from '../../../src/domain/catalogue';
import type { FormCell } from '../../../src/domain/form';
import type { Value } from '../../../src/domain/value';

/** Looks up the total column of some figures; every other cell is not there. */
export function valuesOf(figures: Readonly<Record<string, Value>>): (cell: FormCell) => Value {
  for (const id of Object.keys(figures)) if (!isIndicatorId(id)) throw new Error(`unknown indicator: ${id}`);
  return ({ indicator, applicant }) => (applicant === 'total' ? figures[indicator] : undefined) ?? 'noReport';
}

/** Figures of 南康 2017 that its rates are computed from. */
export const NANKANG_2017 = valuesOf({
  'application.received': 6,
  'application.replied': 0,
  'application.result.already_public': 0,
  'application.result.disclosed_full': 0,
  'application.result.disclosed_partial': 0,
  'proposal.npc.class_a': 72,
  'proposal.npc.class_b': 29,
  'proposal.npc.class_c': 5,
  'proposal.cppcc.class_a': 97,
  'proposal.cppcc.class_b': 59,
  'proposal.cppcc.class_c': 2,
  'proposal.npc.prior_b_to_a': 4,
  'proposal.npc.prior_b_total': 11,
});
