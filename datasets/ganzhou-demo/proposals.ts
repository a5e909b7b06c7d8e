import type { County } from './counties';
import type { Draft } from './draft';
import type { Chance } from './random';

/**
 * Sets the counts of proposals and returns this year's class B of 人大代表建议, which next year follows up.
 *
 * @param followedUp last year's class B; 0 where there was none
 * @param hasClassD whether the place counts 留作参考 as a class of its own
 */
export function fillProposals(
  draft: Draft,
  county: County,
  followedUp: number,
  hasClassD: boolean,
  dice: Chance,
): number {
  const npc = dice.near(48 + 24 * county.size, 0.2);
  const cppcc = dice.near(70 + 36 * county.size, 0.2);
  const solved = Math.min(0.92, Math.max(0.4, county.solved + dice.between(-0.07, 0.07)));
  const weights = [solved, (1 - solved) * 0.8, (1 - solved) * 0.2, hasClassD ? 0.03 : 0];
  const [npcA = 0, npcB = 0, npcC = 0, npcD = 0] = dice.deal(npc, weights);
  const [cppccA = 0, cppccB = 0, cppccC = 0, cppccD = 0] = dice.deal(cppcc, weights);
  const turned = dice.deal(followedUp, [45, 55])[0] ?? 0;
  draft.setAll(
    {
      'proposal.total': npc + cppcc + followedUp,
      'proposal.npc.total': npc,
      'proposal.cppcc.total': cppcc,
      'proposal.npc.class_a': npcA,
      'proposal.npc.class_b': npcB,
      'proposal.npc.class_c': npcC,
      ...(hasClassD ? { 'proposal.npc.class_d': npcD } : {}),
      'proposal.cppcc.class_a': cppccA,
      'proposal.cppcc.class_b': cppccB,
      'proposal.cppcc.class_c': cppccC,
      ...(hasClassD ? { 'proposal.cppcc.class_d': cppccD } : {}),
      'proposal.npc.prior_b_total': followedUp,
      'proposal.npc.prior_b_to_a': turned,
    },
    'text',
  );
  return npcB;
}
