import type { FormId } from './formId';

/** Group headings, in the order of the report. */
export const INDICATOR_GROUPS = [
  'disclosure',
  'channels',
  'response',
  'applications',
  'review',
  'litigation',
  'fees',
  'resources',
  'training',
  'proposals',
] as const;

/** A group of indicators, as lists and the page 指标说明 divide them. */
export type IndicatorGroup = (typeof INDICATOR_GROUPS)[number];

/** Words for the groups, where indicators are listed under them. */
export const INDICATOR_GROUP_NAMES: Readonly<
  Record<IndicatorGroup, { readonly zh: string; readonly en: string }>
> = {
  disclosure: { zh: '主动公开', en: 'Disclosure' },
  channels: { zh: '公开渠道', en: 'Channels' },
  response: { zh: '解读回应', en: 'Responses' },
  applications: { zh: '依申请公开', en: 'Applications' },
  review: { zh: '行政复议与举报', en: 'Review and complaints' },
  litigation: { zh: '行政诉讼', en: 'Litigation' },
  fees: { zh: '收费', en: 'Fees' },
  resources: { zh: '机构人员经费', en: 'Staff and funds' },
  training: { zh: '会议培训', en: 'Meetings and training' },
  proposals: { zh: '建议提案', en: 'Proposals' },
};

/** Whether figures of one indicator compare across form generations. Source: the crosswalk of the three forms. */
type Comparability = 'yes' | 'with-note' | 'no';

/** One row of a statutory form (or one narrative count): what is counted, in what unit, and where it stands. */
export interface Indicator {
  /** Stable dotted id, e.g. `application.received`. Its stored code is its index in `CATALOGUE`. */
  readonly id: string;
  /** Id of the row it is printed under; absent at the top. */
  readonly parent?: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** 件, 条, 次, 篇, 个, 人, 人次, 项, 万元, 元; absent for a heading, which has no number. */
  readonly unit?: string;
  /** Label of its row (or cell) in each form that has it. A form that is absent does not have the row. */
  readonly rows: Readonly<Partial<Record<FormId, string>>>;
  /** Other spellings of the name in tables that people keep; none of them names a second indicator. */
  readonly aliases?: readonly string[];
  readonly group: IndicatorGroup;
  readonly comparability: Comparability;
  /** What a reader must know before comparing, in Chinese; absent when there is nothing to say. Said by `spoken`. */
  readonly note?: string;
}
