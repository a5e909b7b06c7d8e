import type { Form, FormRow, FormSection } from '../form';
import { headingRow, numberRow } from './rows';

const head = (id: string, depth: number, label: string, of?: FormRow['head']) =>
  headingRow(id, depth, label, 1, of);

const DISCLOSURE: readonly FormRow[] = [
  head('1', 0, '一、主动公开情况', 'disclosure'),
  numberRow(
    '1.1',
    1,
    '（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）',
    '条',
    'disclosure.total',
  ),
  numberRow('1.1.1', 3, '其中：主动公开规范性文件数', '条', 'disclosure.normative.disclosed'),
  numberRow('1.1.2', 3, '制发规范性文件总数', '件', 'disclosure.normative.issued'),
  head('1.2', 1, '（二）通过不同渠道和方式公开政府信息的情况', 'disclosure.channel'),
  numberRow('1.2.1', 2, '1.政府公报公开政府信息数', '条', 'disclosure.channel.gazette'),
  numberRow('1.2.2', 2, '2.政府网站公开政府信息数', '条', 'disclosure.channel.website'),
  numberRow('1.2.3', 2, '3.政务微博公开政府信息数', '条', 'disclosure.channel.weibo'),
  numberRow('1.2.4', 2, '4.政务微信公开政府信息数', '条', 'disclosure.channel.wechat'),
  numberRow('1.2.5', 2, '5.其他方式公开政府信息数', '条', 'disclosure.channel.other'),
];

const RESPONSE: readonly FormRow[] = [
  head('2', 0, '二、回应解读情况', 'response'),
  numberRow(
    '2.1',
    1,
    '（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）',
    '次',
    'response.total',
  ),
  head('2.2', 1, '（二）通过不同渠道和方式回应解读的情况', 'response.channel'),
  numberRow('2.2.1', 2, '1.参加或举办新闻发布会总次数', '次', 'response.press'),
  numberRow('2.2.1.1', 3, '其中：主要负责同志参加新闻发布会次数', '次', 'response.press_leader'),
  numberRow('2.2.2', 2, '2.政府网站在线访谈次数', '次', 'response.interview'),
  numberRow('2.2.2.1', 3, '其中：主要负责同志参加政府网站在线访谈次数', '次', 'response.interview_leader'),
  numberRow('2.2.3', 2, '3.政策解读稿件发布数', '篇', 'response.policy_articles'),
  numberRow('2.2.4', 2, '4.微博微信回应事件数', '次', 'response.social'),
  numberRow('2.2.5', 2, '5.其他方式回应事件数', '次', 'response.other'),
];

const APPLICATIONS: readonly FormRow[] = [
  head('3', 0, '三、依申请公开情况', 'application'),
  numberRow('3.1', 1, '（一）收到申请数', '件', 'application.received'),
  numberRow('3.1.1', 2, '1.当面申请数', '件', 'application.channel.in_person'),
  numberRow('3.1.2', 2, '2.传真申请数', '件', 'application.channel.fax'),
  numberRow('3.1.3', 2, '3.网络申请数', '件', 'application.channel.online'),
  numberRow('3.1.4', 2, '4.信函申请数', '件', 'application.channel.letter'),
  numberRow('3.2', 1, '（二）申请办结数', '件', 'application.closed'),
  numberRow('3.2.1', 2, '1.按时办结数', '件', 'application.closed.on_time'),
  numberRow('3.2.2', 2, '2.延期办结数', '件', 'application.closed.extended'),
  numberRow('3.3', 1, '（三）申请答复数', '件', 'application.replied'),
  numberRow('3.3.1', 2, '1.属于已主动公开范围数', '件', 'application.result.already_public'),
  numberRow('3.3.2', 2, '2.同意公开答复数', '件', 'application.result.disclosed_full'),
  numberRow('3.3.3', 2, '3.同意部分公开答复数', '件', 'application.result.disclosed_partial'),
  numberRow('3.3.4', 2, '4.不同意公开答复数', '件', 'application.result.refused'),
  numberRow('3.3.4.1', 3, '其中：涉及国家秘密', '件', 'application.result.refused.secret'),
  numberRow('3.3.4.2', 3, '涉及商业秘密', '件', 'application.result.refused.trade_secret'),
  numberRow('3.3.4.3', 3, '涉及个人隐私', '件', 'application.result.refused.privacy'),
  numberRow(
    '3.3.4.4',
    3,
    '危及国家安全、公共安全、经济安全和社会稳定',
    '件',
    'application.result.refused.three_safety',
  ),
  numberRow('3.3.4.5', 3, '不是《条例》所指政府信息', '件', 'application.result.refused.not_gov_info'),
  numberRow('3.3.4.6', 3, '法律法规规定的其他情形', '件', 'application.result.refused.other_legal'),
  numberRow('3.3.5', 2, '5.不属于本行政机关公开数', '件', 'application.result.not_this_agency'),
  numberRow('3.3.6', 2, '6.申请信息不存在数', '件', 'application.result.not_exist'),
  numberRow('3.3.7', 2, '7.告知作出更改补充数', '件', 'application.result.asked_to_amend'),
  numberRow('3.3.8', 2, '8.告知通过其他途径办理数', '件', 'application.result.other_route'),
];

const REVIEW: readonly FormRow[] = [
  numberRow('4', 0, '四、行政复议数量', '件', 'review.total'),
  numberRow('4.1', 1, '（一）维持具体行政行为数', '件', 'review.upheld'),
  numberRow('4.2', 1, '（二）被依法纠错数', '件', 'review.corrected'),
  numberRow('4.3', 1, '（三）其他情形数', '件', 'review.other'),
];

const LITIGATION: readonly FormRow[] = [
  numberRow('5', 0, '五、行政诉讼数量', '件', 'litigation.total'),
  numberRow('5.1', 1, '（一）维持具体行政行为或者驳回原告诉讼请求数', '件', 'litigation.upheld'),
  numberRow('5.2', 1, '（二）被依法纠错数', '件', 'litigation.corrected'),
  numberRow('5.3', 1, '（三）其他情形数', '件', 'litigation.other'),
];

const RESOURCES: readonly FormRow[] = [
  head('8', 0, '八、机构建设和保障经费情况', 'resources'),
  numberRow('8.1', 1, '（一）政府信息公开工作专门机构数', '个', 'resources.offices'),
  numberRow('8.2', 1, '（二）设置政府信息公开查阅点数', '个', 'resources.access_points'),
  numberRow('8.3', 1, '（三）从事政府信息公开工作人员数', '人', 'resources.staff'),
  numberRow(
    '8.3.1',
    2,
    '1.专职人员数（不包括政府公报及政府网站工作人员数）',
    '人',
    'resources.staff.full_time',
  ),
  numberRow('8.3.2', 2, '2.兼职人员数', '人', 'resources.staff.part_time'),
  numberRow(
    '8.4',
    1,
    '（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）',
    '万元',
    'resources.budget',
  ),
];

const TRAINING: readonly FormRow[] = [
  head('9', 0, '九、政府信息公开会议和培训情况', 'training'),
  numberRow('9.1', 1, '（一）召开政府信息公开工作会议或专题会议数', '次', 'training.meetings'),
  numberRow('9.2', 1, '（二）举办各类培训班数', '次', 'training.sessions'),
  numberRow('9.3', 1, '（三）接受培训人员数', '人次', 'training.attendees'),
];

/** A section of this form is one block whose first row prints the section's title. */
function section(rows: readonly FormRow[]): FormSection {
  const [first] = rows;
  if (first === undefined) throw new Error('a section has at least its title row');
  return { id: first.id, title: first.label, tables: [{ id: first.id, columns: ['统计数'], rows }] };
}

/**
 * 政府信息公开情况统计表, for the reports of 2014 to 2018: one number column, `——` in heading rows.
 *
 * Source: 国办发〔2014〕32号; labels as printed in Nankang's report of 2017. Units of 件, 条, 次, 个, 人, 篇 are the
 * common ones: that copy lost its one-character cells.
 */
export const FORM_2014: Form = {
  id: 'form2014',
  shortName: '2014表',
  title: '政府信息公开情况统计表',
  years: { first: 2014, last: 2018 },
  basis: '国办发〔2014〕32号',
  sections: [
    section(DISCLOSURE),
    section(RESPONSE),
    section(APPLICATIONS),
    section(REVIEW),
    section(LITIGATION),
    section([numberRow('6', 0, '六、举报投诉数量', '件', 'complaint.total')]),
    section([numberRow('7', 0, '七、依申请公开信息收取的费用', '万元', 'fees.collected')]),
    section(RESOURCES),
    section(TRAINING),
  ],
};
