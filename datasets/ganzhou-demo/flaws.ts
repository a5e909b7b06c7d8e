import type { IndicatorId } from '../../src/domain/catalogue';
import type { Claim } from '../../src/domain/claim';
import { formatRate } from '../../src/domain/format';
import type { Draft } from './draft';

/** A fault put into one report on purpose. */
export interface Flaw {
  readonly code: string;
  readonly year: number;
  /** Spoils the report and says what was done, with the numbers. `before` is the unit's report of the year before. */
  readonly apply: (draft: Draft, before: Draft | undefined) => string;
}

const CHANNELS: readonly IndicatorId[] = [
  'disclosure.channel.gazette',
  'disclosure.channel.website',
  'disclosure.channel.weibo',
  'disclosure.channel.wechat',
  'disclosure.channel.other',
];
const REPLIES: readonly IndicatorId[] = [
  'application.replied',
  'application.result.already_public',
  'application.result.disclosed_full',
  'application.result.disclosed_partial',
  'application.result.refused',
  'application.result.refused.secret',
  'application.result.refused.trade_secret',
  'application.result.refused.privacy',
  'application.result.refused.three_safety',
  'application.result.refused.not_gov_info',
  'application.result.refused.other_legal',
  'application.result.not_this_agency',
  'application.result.not_exist',
  'application.result.asked_to_amend',
  'application.result.other_route',
];

const APPLICATIONS = '正文：依申请公开';
const PROPOSALS = '正文：建议提案办理';
const DISPUTES = '正文：行政复议';

/** Contradictions a check ought to find, each in one report. */
export const CONTRADICTIONS: readonly Flaw[] = [
  {
    code: '360702',
    year: 2015,
    apply: (draft) => {
      for (const indicator of REPLIES) draft.set(indicator, 0);
      return `申请办结数${text(draft, 'application.closed')}，申请答复数及八类答复均为0`;
    },
  },
  {
    code: '360722',
    year: 2016,
    apply: (draft) => {
      const channels = CHANNELS.reduce((sum, channel) => sum + draft.get(channel), 0);
      draft.set('disclosure.total', channels + 1350);
      return `主动公开政府信息数${text(draft, 'disclosure.total')}大于各渠道之和${String(channels)}`;
    },
  },
  {
    code: '360731',
    year: 2017,
    apply: (draft) => {
      draft.set('application.closed.on_time', draft.get('application.closed.on_time') - 1);
      return `申请办结数${text(draft, 'application.closed')}，按时${text(draft, 'application.closed.on_time')}＋延期${text(draft, 'application.closed.extended')}少1`;
    },
  },
  {
    code: '360729',
    year: 2017,
    apply: (draft) => {
      draft.set('proposal.npc.class_a', draft.get('proposal.npc.class_a') + 2, 'total', 'text');
      return `人大代表建议${text(draft, 'proposal.npc.total')}件，A类${text(draft, 'proposal.npc.class_a')}＋B类${text(draft, 'proposal.npc.class_b')}＋C类${text(draft, 'proposal.npc.class_c')}多2`;
    },
  },
  {
    code: '360781',
    year: 2018,
    apply: (draft) => {
      draft.set('resources.staff', draft.get('resources.staff') + 4);
      return `工作人员数${text(draft, 'resources.staff')}，专职${text(draft, 'resources.staff.full_time')}＋兼职${text(draft, 'resources.staff.part_time')}少4`;
    },
  },
  {
    code: '360726',
    year: 2018,
    apply: (draft) => {
      draft.set('response.press_leader', draft.get('response.press') + 2);
      return `主要负责同志参加新闻发布会${text(draft, 'response.press_leader')}次，多于新闻发布会总次数${text(draft, 'response.press')}`;
    },
  },
  {
    code: '360734',
    year: 2018,
    apply: (draft, before) => {
      if (before === undefined) throw new Error('no report to copy');
      draft.copy(before);
      return '全部数值与2017年报告相同，疑为照抄';
    },
  },
  {
    code: '360704',
    year: 2019,
    apply: (draft) => {
      const prior = draft.get('disclosure.license.items_prior');
      const change = draft.get('disclosure.license.items_change');
      draft.set('disclosure.license.decisions', prior + change);
      return `行政许可处理决定数量${String(prior + change)}等于上一年项目数量${String(prior)}与本年增减${String(change)}之和，疑为项目数误填`;
    },
  },
  {
    code: '360732',
    year: 2020,
    apply: (draft) => {
      const before = draft.get('application.carried_in');
      for (const applicant of ['natural_person', 'total'] as const) {
        draft.set('application.carried_in', draft.get('application.carried_in', applicant) + 3, applicant);
        draft.set('application.received', draft.get('application.received', applicant) - 3, applicant);
      }
      return `上年结转${text(draft, 'application.carried_in')}，2019年报告结转下年度为${String(before)}`;
    },
  },
  {
    code: '360783',
    year: 2021,
    apply: (draft) => {
      draft.set('review.upheld', draft.get('review.upheld') + 1);
      const parts = ['upheld', 'corrected', 'other', 'pending'] as const;
      const sum = parts.reduce((total, part) => total + draft.get(`review.${part}`), 0);
      draft.set('review.total', 0);
      return `行政复议四项之和${String(sum)}，总计填0`;
    },
  },
  {
    code: '360730',
    year: 2022,
    apply: (draft) => {
      const total = draft.get('application.result.disclosed_full');
      draft.set('application.result.disclosed_full', total + 1);
      return `予以公开六类申请人之和${String(total)}，总计填${String(total + 1)}；总计列各项结果之和因此比（七）总计多1`;
    },
  },
  {
    code: '360723',
    year: 2024,
    apply: (draft) => {
      draft.set('disclosure.regulation.issued', 1);
      draft.set('disclosure.regulation.in_force', 1);
      return '规章本年制发1件、现行有效1件，县级无规章制定权';
    },
  },
  {
    code: '360733',
    year: 2024,
    apply: (draft) => {
      const rightly = draft.get('disclosure.normative.in_force');
      draft.set('disclosure.normative.in_force', rightly + 210);
      return `行政规范性文件现行有效${String(rightly + 210)}件，按上年现行有效加制发减废止应为${String(rightly)}件`;
    },
  },
];

/** Numbers of the text that the table contradicts, each in one report. */
export const TEXT_CONTRADICTIONS: readonly Flaw[] = [
  {
    code: '360781',
    year: 2020,
    apply: (draft) => {
      const classed = (['a', 'b', 'c'] as const).reduce(
        (sum, letter) => sum + draft.get(`proposal.npc.class_${letter}`),
        0,
      );
      const followed = draft.get('proposal.npc.prior_b_total');
      const solved = draft.get('proposal.npc.class_a');
      const printed = formatRate(solved / (classed + followed));
      state(draft, { measure: 'rate.proposal.npc.a', printed, place: PROPOSALS });
      return `正文人大代表建议A类率${printed}，以本年${String(classed)}件为基数应为${formatRate(solved / classed)}；多除了上届B类跟踪件${String(followed)}件`;
    },
  },
  {
    code: '360724',
    year: 2023,
    apply: (draft) => {
      const printed = String(draft.get('review.total') + 3);
      state(draft, { measure: 'review.total', printed, place: DISPUTES });
      return `正文行政复议${printed}件，表中${text(draft, 'review.total')}件`;
    },
  },
];

/** What the text of every report states and its table answers: applications received, and the share of class A. */
export function stateOrdinary(draft: Draft): void {
  state(draft, {
    measure: 'application.received',
    printed: text(draft, 'application.received'),
    place: APPLICATIONS,
  });
  const [a, b, c] = (['a', 'b', 'c'] as const).map((letter) => draft.get(`proposal.npc.class_${letter}`));
  if (a === undefined || b === undefined || c === undefined || a + b + c === 0) return;
  state(draft, { measure: 'rate.proposal.npc.a', printed: formatRate(a / (a + b + c)), place: PROPOSALS });
}

/** A measure is stated once: a later number takes the place of an earlier one. */
function state(draft: Draft, claim: Claim): void {
  const known = draft.claims.findIndex(({ measure }) => measure === claim.measure);
  if (known < 0) draft.claims.push(claim);
  else draft.claims[known] = claim;
}

/** Cells left empty or holding words. */
export const EMPTY_CELLS: readonly Flaw[] = [
  {
    code: '360730',
    year: 2015,
    apply: (draft) => {
      draft.blank('response.other', 'total', '约20');
      return '其他方式回应事件数填“约20”，无法识别';
    },
  },
  {
    code: '360724',
    year: 2016,
    apply: (draft) => {
      draft.blank('resources.budget');
      draft.blank('training.attendees');
      return '专项经费、接受培训人员数未填';
    },
  },
  {
    code: '360732',
    year: 2017,
    apply: (draft) => {
      draft.blank('disclosure.channel.weibo');
      return '政务微博公开政府信息数未填';
    },
  },
  {
    code: '360726',
    year: 2019,
    apply: (draft) => {
      const zeros = draft.cells.filter(
        ({ applicant, value }) => value === 0 && applicant !== 'total' && applicant !== 'natural_person',
      );
      for (const { indicator, applicant } of zeros) draft.blank(indicator, applicant);
      return `表三法人或其他组织各列的零值${String(zeros.length)}格留空`;
    },
  },
  {
    code: '360723',
    year: 2021,
    apply: (draft) => {
      for (const kind of ['direct', 'after_review'] as const) {
        for (const cell of ['upheld', 'corrected', 'other', 'pending', 'total'] as const) {
          draft.blank(`litigation.${kind}.${cell}`);
        }
      }
      return '行政诉讼10格全部未填';
    },
  },
];

function text(draft: Draft, indicator: IndicatorId): string {
  return String(draft.get(indicator));
}
