import { indicatorCode } from '../../domain/catalogue';
import type { ClassWording } from '../../domain/report';
import { isMeasureUnit } from '../cell/measureUnits';
import { plain } from '../label/label';

/** Whose proposals a head or a label speaks of: suggestions to the people's congress, or proposals of the conference. */
export type ProposalBody = 'npc' | 'cppcc';

/** What of a body's proposals is counted. */
export type ProposalPart = 'total' | 'a' | 'b' | 'c' | 'd' | 'priorB' | 'priorTurned';

/** A word about proposals read. */
export interface ProposalWord {
  readonly body?: ProposalBody;
  readonly part?: ProposalPart;
  /** What the bracket says a class means here. */
  readonly wording?: ClassWording;
}

const NPC = '(?:[省市县区州旗]?(?:十?[一二三四五六七八九十]届)?(?:人大代表|人大|代表)(?:意见)?建议(?:案)?)';
const CPPCC = '(?:[省市县区州旗]?(?:政协委员|政协|委员)?提案)';
const ENDING = '(?:办理)?(?:情况|结果|答复)?(?:总数|件数|数量|数|办理)?';
const BODIES: readonly (readonly [ProposalBody, RegExp])[] = [
  ['npc', new RegExp(`^${NPC}${ENDING}$`, 'u')],
  ['cppcc', new RegExp(`^${CPPCC}${ENDING}$`, 'u')],
];
const CLASS = new RegExp(
  `^(?:(${NPC})|(${CPPCC}))?[“"'”]?([A-Da-d])[“"'”]?类?(?:件|建议|提案)?(?:件数|数量|数)?(?:\\(([^()]*)\\))?$`,
  'u',
);
const TOTALS =
  /^(?:(?:办理|承办|交办)?(?:总数|总件数|件数|数量|数|总量)|(?:办理|承办|交办)数|合计|总计|小计|共计)$/u;
const PRIOR_TURNED =
  /^(?:上[年届次]|上一[年届次])?.{0,6}B类?件?(?:转化?为?成?|转)“?A类?件?(?:件数|数量|数)?$/iu;
const PRIOR_B = /^(?:上[年届次]|上一[年届次]).{0,6}B类?件?(?:建议)?(?:跟踪)?(?:件数|数量|数)?$/iu;

/**
 * Reads A类（已经解决或采纳）, 人大代表建议, 上年B类转A类. A word for a total is one only beside classes, so
 * `isAmongClasses` says whether it stands there.
 *
 * @returns undefined for any other word
 */
export function proposalWord(word: string, isAmongClasses: boolean): ProposalWord | undefined {
  const text = plain(word).replace(/\s+/gu, '');
  if (text === '' || text.length > 80) return undefined;
  if (PRIOR_TURNED.test(text)) return { part: 'priorTurned' };
  if (PRIOR_B.test(text)) return { part: 'priorB' };
  const found = CLASS.exec(text);
  if (found !== null && (text.includes('类') || isAmongClasses)) {
    const [, npc, cppcc, letter = '', bracket = ''] = found;
    const part = letter.toLowerCase() as 'a' | 'b' | 'c' | 'd';
    const isWording = /[\u4e00-\u9fff]{2}/u.test(bracket) && !isMeasureUnit(bracket);
    return {
      part,
      ...(npc !== undefined
        ? { body: 'npc' as const }
        : cppcc !== undefined
          ? { body: 'cppcc' as const }
          : {}),
      ...(isWording ? { wording: { [part]: bracket } } : {}),
    };
  }
  const bare = text.replace(/\([^()]*\)$/u, '');
  const body = BODIES.find(([, pattern]) => pattern.test(bare))?.[0];
  if (body !== undefined) return { body };
  return isAmongClasses && TOTALS.test(bare) ? { part: 'total' } : undefined;
}

/**
 * The one body that a title or the name of a sheet speaks of: 2017年人大代表建议办理情况.
 *
 * @returns undefined where it speaks of neither or of both
 */
export function bodyInTitle(title: string): ProposalBody | undefined {
  const text = plain(title).replace(/\s+/gu, '');
  const hasNpc = /(?:人大代表|人大|代表)(?:意见)?建议|人大.{0,6}建议/u.test(text);
  const hasCppcc = text.includes('提案');
  return hasNpc === hasCppcc ? undefined : hasNpc ? 'npc' : 'cppcc';
}

/** Code in `CATALOGUE` of what is counted; undefined where no such indicator is kept. */
export function proposalIndicator(body: ProposalBody, part: ProposalPart): number | undefined {
  switch (part) {
    case 'total':
      return indicatorCode(`proposal.${body}.total`);
    case 'priorB':
      return body === 'npc' ? indicatorCode('proposal.npc.prior_b_total') : undefined;
    case 'priorTurned':
      return body === 'npc' ? indicatorCode('proposal.npc.prior_b_to_a') : undefined;
    default:
      return indicatorCode(`proposal.${body}.class_${part}`);
  }
}

const DEFINED =
  /[“"']?([A-D])[”"']?类(?:件)?(?:是指|即|指|为|表示|[:：])([^;；。“”"()（）A-D]{4,60}?)(?=[;；。,，]|$)/gu;

/** What a note below a table says the classes mean: 注：A类指所提问题已经解决；B类指…. */
export function wordingInNote(note: string): ClassWording {
  const found = [...plain(note).matchAll(DEFINED)].filter(([, , words = '']) => !/\d+件/u.test(words));
  return Object.fromEntries(found.map(([, letter = '', words = '']) => [letter.toLowerCase(), words.trim()]));
}
