// One file for one fetch: what further charts share is then not cut into pieces of its own.
export { changeView } from '../../charts/change';
export { changeOrderView } from '../../charts/changeOrder';
export { lensRankingView, lensSentence, lensTrendView } from '../../charts/lensViews';
export { rankMoveSentence, withRankMoves } from '../../charts/rankMoves';
export { referenceContext, referenceSentence, withTrendReferences } from '../../charts/referenceViews';
export { withRankingReferences } from '../../charts/rankingReferences';
export { familyOf } from '../../state/units/family';
export { default as ReferenceList } from '../filters/ReferenceList.svelte';
