// One file for one fetch: what further charts share is then not cut into pieces of its own.
export { changeView } from '../../charts/trend/change';
export { changeOrderView } from '../../charts/trend/changeOrder';
export { lensRankingView, lensSentence, lensTrendView } from '../../charts/lens/lensViews';
export { rankMoveSentence, withRankMoves } from '../../charts/ranking/rankMoves';
export {
  referenceContext,
  referenceSentence,
  withTrendReferences,
} from '../../charts/reference/referenceViews';
export { withRankingReferences } from '../../charts/ranking/rankingReferences';
export { familyOf } from '../../state/units/family';
export { default as ReferenceList } from '../filters/ReferenceList.svelte';
