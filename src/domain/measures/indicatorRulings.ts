import type { IndicatorId } from '../catalogue';
import { no, withNote, YES, type Rulings } from './verdicts';

const REVIEW_PART = withNote(
  '2019表起结果栏改为“维持、纠正、其他、尚未审结”，2014表没有“尚未审结”；部分单位2019年起把结转案件计入。',
);
const LITIGATION_PART = withNote(
  '2014表为一栏，2019表起分“未经复议直接起诉”“复议后起诉”两栏，此处为两栏之和；部分单位2019年起把结转案件计入。',
);
const TOTAL_WITH_PENDING = no(
  '2019表起总计含“尚未审结”，2014表没有此栏，两侧总数不是同一口径，只并列展示，不连线比较。',
);
const GROUND = withNote('2019年《条例》修订后不予公开事由重新划分，本项含义相近，边界可能不同。');
const DECISIONS = withNote(
  '2019、2020年部分单位把事项数（上一年项目数量加增减）误填为处理决定数量，与2021年起的决定件数比较前请核对。',
);
const RULES_ISSUED = withNote('2021表“制作”改为“制发”。');
const LOCAL_WORDING = withNote('建议提案没有全国统一报表，件数取自正文，各地各年统计范围可能不同。');
const LOCAL_CLASS = withNote(
  'A、B、C、D类没有全国统一含义，跨年、跨地比较前请核对当地分类说明，B、C、D类只在说明相同时可比。',
);
const NARRATIVE = no('取自报告正文，统计范围由各单位自定，不跨报表比较。');

/**
 * What changed in single rows at the two breaks. Rows not named here compare freely between the forms that have them;
 * a form without the row is `no` by itself.
 *
 * Source: the crosswalk of the three forms; where it calls a comparison weak the verdict is `no`.
 */
export const INDICATOR_RULINGS: Readonly<Partial<Record<IndicatorId, Rulings>>> = {
  'application.received': {
    at2019: withNote(
      '2014表为“收到申请数”，未说明是否含上年结转；2019表起为“本年新收”，并按申请人类别分列。',
    ),
  },
  'application.closed': {
    at2019: withNote('2014表为按时办结与延期办结之和，2019表起为各类办理结果之和。'),
  },
  'application.result.disclosed_full': {
    at2019: no(
      '2014表只计“同意公开”，2019表起“予以公开”并入了“属于已主动公开范围”的答复；请用“予以公开（可比口径）”比较。',
    ),
  },
  'application.result.disclosed_partial': { at2019: YES },
  'application.result.refused': {
    at2019: no(
      '2014表的“不是《条例》所指政府信息”取消，2019表新增内部事务、过程性信息、执法案卷、行政查询等事由，合计只并列展示，不连线比较。',
    ),
  },
  'application.result.refused.secret': { at2019: GROUND },
  'application.result.refused.three_safety': { at2019: GROUND },
  'application.result.refused.third_party': {
    at2019: no('2019表“保护第三方合法权益”大致对应2014表“商业秘密”与“个人隐私”，但不等同。'),
  },
  'application.result.unavailable.not_held': {
    at2019: no('2014表“申请信息不存在”与“不属于本行政机关公开”两行合为一行，不等同。'),
  },
  'application.channel.in_person': { at2019: no('2019表起不再按申请渠道统计。') },
  'application.channel.fax': { at2019: no('2019表起不再按申请渠道统计。') },
  'application.channel.online': { at2019: no('2019表起不再按申请渠道统计。') },
  'application.channel.letter': { at2019: no('2019表起不再按申请渠道统计。') },
  'application.closed.on_time': {
    at2019: no('2019表起没有此行；答复期限也由15个工作日改为20个工作日。'),
  },
  'application.closed.extended': {
    at2019: no('2019表起没有此行；答复期限也由15个工作日改为20个工作日。'),
  },
  'review.total': { at2019: TOTAL_WITH_PENDING },
  'review.upheld': { at2019: REVIEW_PART },
  'review.corrected': { at2019: REVIEW_PART },
  'review.other': { at2019: REVIEW_PART },
  'litigation.total': { at2019: TOTAL_WITH_PENDING },
  'litigation.upheld': { at2019: LITIGATION_PART },
  'litigation.corrected': { at2019: LITIGATION_PART },
  'litigation.other': { at2019: LITIGATION_PART },
  'disclosure.total': {
    at2019: no('2019表取消此行，主动公开总数止于2018年；此后的网站公开条数取自正文，口径不同。'),
  },
  'disclosure.normative.disclosed': {
    at2019: withNote('2014表单位为条，2019表为“本年新公开数量”，单位为件。'),
  },
  'disclosure.normative.issued': {
    at2019: withNote('2014表为“制发规范性文件总数”，2019表为“本年新制作数量”。'),
    at2021: withNote('2021表缩小为“行政规范性文件”，“制作”改为“制发”。'),
  },
  'disclosure.regulation.issued': { at2021: RULES_ISSUED },
  'disclosure.normative.total_public': {
    at2021: no('2021表改为“现行有效件数”，与“对外公开总数量”不是同一存量。'),
  },
  'disclosure.normative.in_force': {
    at2021: no('2021表“现行有效件数”与2019表“对外公开总数量”不是同一存量。'),
  },
  'disclosure.regulation.total_public': {
    at2021: no('2021表改为“现行有效件数”，与“对外公开总数量”不是同一存量。'),
  },
  'disclosure.regulation.in_force': {
    at2021: no('2021表“现行有效件数”与2019表“对外公开总数量”不是同一存量。'),
  },
  'disclosure.license.decisions': { at2021: DECISIONS },
  'disclosure.penalty.decisions': { at2021: DECISIONS },
  'disclosure.coercion.decisions': { at2021: DECISIONS },
  'disclosure.fee.items_prior': { at2021: no('2021表行政事业性收费由项目数改为收费金额。') },
  'disclosure.fee.items_change': { at2021: no('2021表行政事业性收费由项目数改为收费金额。') },
  'disclosure.fee.amount': { at2021: no('2021表行政事业性收费由项目数改为收费金额。') },
  'fees.collected': {
    from2014To2021: withNote('2014表为表中数，单位万元；2021表起取自正文，原单位为元，已换算为万元。'),
  },
  'disclosure.narrative.website': { at2019: NARRATIVE, at2021: NARRATIVE },
  'consultation.total': { at2019: NARRATIVE, at2021: NARRATIVE },
  'pre2014.electronic': { at2019: NARRATIVE, at2021: NARRATIVE },
  'pre2014.page_views': { at2019: NARRATIVE, at2021: NARRATIVE },
  'pre2014.visits': { at2019: NARRATIVE, at2021: NARRATIVE },
  'pre2014.phone': { at2019: NARRATIVE, at2021: NARRATIVE },
  'pre2014.online': { at2019: NARRATIVE, at2021: NARRATIVE },
  'proposal.total': { at2019: LOCAL_WORDING, at2021: LOCAL_WORDING },
  'proposal.npc.total': { at2019: LOCAL_WORDING, at2021: LOCAL_WORDING },
  'proposal.cppcc.total': { at2019: LOCAL_WORDING, at2021: LOCAL_WORDING },
  'proposal.npc.class_a': { at2019: LOCAL_CLASS, at2021: LOCAL_CLASS },
  'proposal.npc.class_b': { at2019: LOCAL_CLASS, at2021: LOCAL_CLASS },
  'proposal.npc.class_c': { at2019: LOCAL_CLASS, at2021: LOCAL_CLASS },
  'proposal.npc.class_d': { at2019: LOCAL_CLASS, at2021: LOCAL_CLASS },
  'proposal.cppcc.class_a': { at2019: LOCAL_CLASS, at2021: LOCAL_CLASS },
  'proposal.cppcc.class_b': { at2019: LOCAL_CLASS, at2021: LOCAL_CLASS },
  'proposal.cppcc.class_c': { at2019: LOCAL_CLASS, at2021: LOCAL_CLASS },
  'proposal.cppcc.class_d': { at2019: LOCAL_CLASS, at2021: LOCAL_CLASS },
  'proposal.npc.prior_b_total': { at2019: LOCAL_WORDING, at2021: LOCAL_WORDING },
  'proposal.npc.prior_b_to_a': { at2019: LOCAL_WORDING, at2021: LOCAL_WORDING },
};
