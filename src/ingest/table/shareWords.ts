import { isMeasureId } from '../../domain/measures';
import type { MeasureId } from '../../domain/measure';
import { plain } from '../label/label';
import { proposalWord } from './proposalWords';
import type { ProposalBody, ProposalPart, ProposalWord } from './proposalWords';

/** What a word for a share in a table of proposals says; both are absent for a bare 占比. */
export type ShareWord = Pick<ProposalWord, 'part' | 'body'>;

const SHARE =
  /^(?<rest>.*?)(?:件数?)?(?:所?占(?:承办|办理|办复)?(?:建议|提案)?(?:总数|总量|总件数)?(?:的)?(?:比例|比重|百分比|比)|比例|比重|百分比|百分率|转化率|率|%)(?:\((?:%|‰)\))?$/u;

/**
 * Reads 占比, A类占比（%）, 上年B类转A类 转化率.
 *
 * @returns undefined for the share of anything else, e.g. 满意率
 */
export function shareWord(word: string): ShareWord | undefined {
  const text = plain(word).replace(/\s+/gu, '');
  const rest = SHARE.exec(text)?.groups?.rest;
  if (rest === undefined) return undefined;
  const own = rest.replace(/[,、的:]+$/u, '');
  if (own === '') return /转化率/u.test(text) ? { part: 'priorTurned' } : {};
  const { part, body } = proposalWord(own, true) ?? {};
  if (part === undefined) return undefined;
  return { part, ...(body === undefined ? {} : { body }) };
}

/** The rate that such a share is held against; undefined where there is none, as for class D. */
export function shareMeasure(
  part: ProposalPart | undefined,
  body: ProposalBody | undefined,
): MeasureId | undefined {
  if (part === 'priorTurned' || part === 'priorB')
    return body === 'cppcc' ? undefined : 'rate.proposal.b_to_a';
  const id = `rate.proposal.${body ?? ''}.${part ?? ''}`;
  return part !== undefined && body !== undefined && isMeasureId(id) ? id : undefined;
}
