import { indicator, type IndicatorId } from '../catalogue';
import type { IndicatorGroup } from '../indicator';
import type { Measure } from '../measure';
import {
  count,
  inEveryForm,
  NOT_PROCESSED_PARTS,
  quotient,
  REFUSED_PARTS_2019,
  since2019,
  UNAVAILABLE_PARTS,
  wordingByForm,
  type Formulas,
} from './formulas';
import { crosswalkOf, no, withNote, type Rulings } from './verdicts';

/**
 * Smallest denominator with which a rate takes part in a ranking. With fewer cases one case moves the rate by more
 * than three points, and district reports often hold a handful. The rate itself is always shown, with its fraction.
 * Source: unverified; a convention of this dashboard.
 */
export const MINIMUM_BASE = 30;

interface RateText {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly shortName: string;
  readonly group: IndicatorGroup;
  readonly formulaText: string;
  readonly direction: Measure['direction'];
  readonly note?: string;
}

function rate(text: RateText, formulas: Formulas, rulings: Rulings = {}): Measure {
  return {
    id: text.id,
    name: { zh: text.zh, en: text.en },
    shortName: text.shortName,
    group: text.group,
    kind: 'rate',
    unit: '%',
    formulaText: text.formulaText,
    formulas,
    direction: text.direction,
    minimumBase: MINIMUM_BASE,
    crosswalk: crosswalkOf(formulas, rulings),
    ...(text.note === undefined ? {} : { note: text.note }),
  };
}

const disclosed2014: readonly IndicatorId[] = [
  'application.result.already_public',
  'application.result.disclosed_full',
  'application.result.disclosed_partial',
];
const disclosed2019: readonly IndicatorId[] = [
  'application.result.disclosed_full',
  'application.result.disclosed_partial',
];
const closed = count('application.closed');
const handled = count('application.received', 'application.carried_in');

const APPLICATION_RATES: readonly Measure[] = [
  rate(
    {
      id: 'rate.on_time',
      zh: '按时办结率',
      en: 'Closed on time, rate',
      shortName: '按时办结率',
      group: 'applications',
      formulaText: '按时办结数 ÷ 申请办结数',
      direction: 'higher',
      note: '仅2014表。期限自2019年5月15日起由15个工作日改为20个工作日，2019表起没有此行。',
    },
    { form2014: quotient(count('application.closed.on_time'), closed) },
  ),
  rate(
    {
      id: 'rate.disclosed_of_closed',
      zh: '公开率（占办理结果总数）',
      en: 'Disclosed, of outcomes',
      shortName: '公开率',
      group: 'applications',
      formulaText: wordingByForm({
        form2014: '（属于已主动公开范围数 + 同意公开答复数 + 同意部分公开答复数）÷ 申请答复数',
        form2019: '（予以公开 + 部分公开）÷（七）总计',
        form2021: '（予以公开 + 部分公开）÷（七）总计',
      }),
      direction: 'none',
      note: '分母为办理结果总数：2014表为申请答复数，2019表起为（七）总计。另有以“新收+上年结转”为分母的算法，两者不可混用。公开率高低取决于申请内容，仅作排序，不作优劣评价。',
    },
    {
      form2014: quotient(count(...disclosed2014), count('application.replied')),
      ...since2019(quotient(count(...disclosed2019), closed)),
    },
    {
      at2019: withNote(
        '分子：2014表含“属于已主动公开范围”，2019表起并入“予以公开”；分母：2014表为申请答复数，2019表起为各类办理结果之和。',
      ),
    },
  ),
  rate(
    {
      id: 'rate.disclosed_of_received',
      zh: '公开率（占新收与结转之和）',
      en: 'Disclosed, of received and carried in',
      shortName: '公开率（新收）',
      group: 'applications',
      formulaText: '（予以公开 + 部分公开）÷（本年新收 + 上年结转）',
      direction: 'none',
      note: '分母为本年新收与上年结转之和，含年末未办结的申请。2014表没有结转行，无法计算。',
    },
    since2019(quotient(count(...disclosed2019), handled)),
  ),
  rate(
    {
      id: 'rate.agreed',
      zh: '同意公开率',
      en: 'Agreed to disclose, of replies',
      shortName: '同意公开率',
      group: 'applications',
      formulaText: '同意公开答复数 ÷ 申请答复数',
      direction: 'none',
      note: '仅2014表。不含“属于已主动公开范围”与“同意部分公开”。',
    },
    { form2014: quotient(count('application.result.disclosed_full'), count('application.replied')) },
  ),
  rate(
    {
      id: 'rate.carried_over',
      zh: '结转率',
      en: 'Carried to next year, rate',
      shortName: '结转率',
      group: 'applications',
      formulaText: '结转下年度继续办理 ÷（本年新收 + 上年结转）',
      direction: 'none',
      note: '年末临近收到的申请会结转，结转率高低不作优劣评价。',
    },
    since2019(quotient(count('application.carried_out'), handled)),
  ),
  rate(
    {
      id: 'rate.refused',
      zh: '不予公开占比',
      en: 'Refused, of outcomes',
      shortName: '不予公开占比',
      group: 'applications',
      formulaText: wordingByForm({
        form2014: '不同意公开答复数 ÷ 申请答复数',
        form2019: '不予公开八项之和 ÷（七）总计',
        form2021: '不予公开八项之和 ÷（七）总计',
      }),
      direction: 'none',
    },
    {
      form2014: quotient(count('application.result.refused'), count('application.replied')),
      ...since2019(quotient(count(...REFUSED_PARTS_2019), closed)),
    },
    { at2019: no('2019年《条例》修订后不予公开的事由增减较大，两侧不可比。') },
  ),
  rate(
    {
      id: 'rate.unavailable',
      zh: '无法提供占比',
      en: 'Cannot be provided, of outcomes',
      shortName: '无法提供占比',
      group: 'applications',
      formulaText: '无法提供三项之和 ÷（七）总计',
      direction: 'none',
    },
    since2019(quotient(count(...UNAVAILABLE_PARTS), closed)),
  ),
  rate(
    {
      id: 'rate.not_processed',
      zh: '不予处理占比',
      en: 'Not processed, of outcomes',
      shortName: '不予处理占比',
      group: 'applications',
      formulaText: '不予处理五项之和 ÷（七）总计',
      direction: 'none',
    },
    since2019(quotient(count(...NOT_PROCESSED_PARTS), closed)),
  ),
];

const WITH_PENDING: Rulings = {
  at2019: no('2019表起总计含“尚未审结”，2014表没有此栏，分母不同；请用以已审结件为分母的算法比较。'),
};
const SETTLED_ONLY: Rulings = {
  at2019: withNote('2014表没有“尚未审结”，总数按已审结计；部分单位2019年起把结转案件计入。'),
};
const suits = (part: 'total' | 'upheld' | 'corrected' | 'other') =>
  count(`litigation.direct.${part}`, `litigation.after_review.${part}`);
const suitsSettled = count(
  'litigation.direct.upheld',
  'litigation.after_review.upheld',
  'litigation.direct.corrected',
  'litigation.after_review.corrected',
  'litigation.direct.other',
  'litigation.after_review.other',
);
const reviewsSettled = count('review.upheld', 'review.corrected', 'review.other');

const DISPUTE_RATES: readonly Measure[] = [
  rate(
    {
      id: 'rate.review_corrected',
      zh: '复议纠错率（占总数）',
      en: 'Reviews corrected, of all',
      shortName: '复议纠错率',
      group: 'review',
      formulaText: wordingByForm({
        form2014: '被依法纠错数 ÷ 行政复议数量',
        form2019: '行政复议结果纠正 ÷ 行政复议总计（含尚未审结）',
        form2021: '行政复议结果纠正 ÷ 行政复议总计（含尚未审结）',
      }),
      direction: 'lower',
      note: '分母为总数，2019表起含尚未审结。',
    },
    inEveryForm(quotient(count('review.corrected'), count('review.total'))),
    WITH_PENDING,
  ),
  rate(
    {
      id: 'rate.review_corrected_of_closed',
      zh: '复议纠错率（占已审结）',
      en: 'Reviews corrected, of settled',
      shortName: '复议纠错率（结）',
      group: 'review',
      formulaText: '纠正 ÷（维持 + 纠正 + 其他）',
      direction: 'lower',
      note: '分母只计已审结案件。',
    },
    inEveryForm(quotient(count('review.corrected'), reviewsSettled)),
    SETTLED_ONLY,
  ),
  rate(
    {
      id: 'rate.litigation_lost',
      zh: '诉讼败诉率（占总数）',
      en: 'Suits lost, of all',
      shortName: '诉讼败诉率',
      group: 'litigation',
      formulaText: wordingByForm({
        form2014: '被依法纠错数 ÷ 行政诉讼数量',
        form2019: '两类诉讼结果纠正之和 ÷ 两类诉讼总计之和（含尚未审结）',
        form2021: '两类诉讼结果纠正之和 ÷ 两类诉讼总计之和（含尚未审结）',
      }),
      direction: 'lower',
      note: '两类诉讼为未经复议直接起诉与复议后起诉；分母为总数，2019表起含尚未审结。',
    },
    {
      form2014: quotient(count('litigation.corrected'), count('litigation.total')),
      ...since2019(quotient(suits('corrected'), suits('total'))),
    },
    WITH_PENDING,
  ),
  rate(
    {
      id: 'rate.litigation_lost_of_closed',
      zh: '诉讼败诉率（占已审结）',
      en: 'Suits lost, of settled',
      shortName: '诉讼败诉率（结）',
      group: 'litigation',
      formulaText: '纠正 ÷（维持 + 纠正 + 其他），两类诉讼相加',
      direction: 'lower',
      note: '分母只计已审结案件。',
    },
    {
      form2014: quotient(
        count('litigation.corrected'),
        count('litigation.upheld', 'litigation.corrected', 'litigation.other'),
      ),
      ...since2019(quotient(suits('corrected'), suitsSettled)),
    },
    SETTLED_ONLY,
  ),
];

const KINDS = [
  { id: '', zh: '建议提案', en: 'Proposals', short: '', bodies: ['npc', 'cppcc'] },
  { id: 'npc.', zh: '人大代表建议', en: 'NPC suggestions', short: '建议', bodies: ['npc'] },
  { id: 'cppcc.', zh: '政协提案', en: 'CPPCC proposals', short: '提案', bodies: ['cppcc'] },
] as const;
const CLASSES = ['a', 'b', 'c'] as const;

/**
 * Base A + B + C of this year's replies. Class D (留作参考) stays outside the base, also where a place has it, so that
 * one formula holds for every place; earlier years' class B (11 of Nankang's 275 in 2017) stays outside as well.
 */
const CLASS_RATES: readonly Measure[] = KINDS.flatMap((kind) =>
  CLASSES.map((letter) => {
    const capital = letter.toUpperCase();
    const ids = (of: 'a' | 'b' | 'c') =>
      kind.bodies.map((body): IndicatorId => `proposal.${body}.class_${of}`);
    return rate(
      {
        id: `rate.proposal.${kind.id}${letter}`,
        zh: `${kind.zh}${capital}类率`,
        en: `${kind.en}: class ${capital}`,
        shortName: `${kind.short}${capital}类率`,
        group: 'proposals',
        formulaText: `${capital}类件数 ÷（A类 + B类 + C类件数）`,
        direction: letter === 'a' ? 'higher' : 'none',
        note:
          letter === 'a'
            ? '分母为本年A、B、C三类之和，不含上届（次）B类跟踪件；当地另设D类的，D类不计入分母。'
            : `分母为本年A、B、C三类之和，不含上届（次）B类跟踪件；当地另设D类的，D类不计入分母。各地${capital}类含义不同，只在分类说明相同的地区之间比较。`,
      },
      inEveryForm(quotient(count(...ids(letter)), count(...CLASSES.flatMap((of) => ids(of))))),
      letter === 'a' ? {} : { at2019: localClass(capital), at2021: localClass(capital) },
    );
  }),
);

const PROPOSAL_RATES: readonly Measure[] = [
  ...CLASS_RATES,
  rate(
    {
      id: 'rate.proposal.b_to_a',
      zh: 'B类转A类率',
      en: 'Earlier class B turned class A',
      shortName: 'B转A率',
      group: 'proposals',
      formulaText: `${indicator('proposal.npc.prior_b_to_a').name.zh} ÷ ${indicator('proposal.npc.prior_b_total').name.zh}`,
      direction: 'higher',
      note: '跟踪上届（次）B类件，不属于本年A、B、C类件。',
    },
    inEveryForm(quotient(count('proposal.npc.prior_b_to_a'), count('proposal.npc.prior_b_total'))),
  ),
];

/** Quotients with a formula of their own, each with its base named. */
export const RATES: readonly Measure[] = [...APPLICATION_RATES, ...DISPUTE_RATES, ...PROPOSAL_RATES];

function localClass(capital: string) {
  return withNote(`${capital}类没有全国统一含义，只在当地分类说明相同时可比。`);
}
