/** What the indicators of `catalogue/applicationReplies.ts` count. */
export const APPLICATION_REPLIES_MEANINGS = {
  'application.result.already_public': {
    zh: '答复为属于已主动公开范围的件数。',
    en: 'Replies that the information is already public.',
  },
  'application.result.disclosed_full': {
    zh: '答复为同意公开（2019表起为予以公开）的件数。',
    en: 'Replies that disclose the information in full.',
  },
  'application.result.disclosed_partial': {
    zh: '答复为部分公开的件数，区分处理的只计这一情形。',
    en: 'Replies that disclose the information in part; a split reply counts only here.',
  },
  'application.result.refused': {
    zh: '答复为不同意公开（2019表起为不予公开）的件数。',
    en: 'Replies that refuse disclosure.',
  },
  'application.result.refused.secret': {
    zh: '因涉及国家秘密而不予公开的件数。',
    en: 'Refusals because the information is a state secret.',
  },
  'application.result.refused.trade_secret': {
    zh: '因涉及商业秘密而不同意公开的件数。',
    en: 'Refusals because the information is a trade secret.',
  },
  'application.result.refused.privacy': {
    zh: '因涉及个人隐私而不同意公开的件数。',
    en: 'Refusals because of personal privacy.',
  },
  'application.result.refused.three_safety': {
    zh: '因公开后可能危及国家安全、公共安全、经济安全和社会稳定而不予公开的件数。',
    en: 'Refusals because disclosure may endanger national, public or economic security or social stability.',
  },
  'application.result.refused.not_gov_info': {
    zh: '因不是《条例》所指政府信息而不同意公开的件数。',
    en: 'Refusals because it is not government information in the sense of the Regulations.',
  },
  'application.result.refused.other_legal': {
    zh: '因法律法规规定的其他情形而不同意公开的件数。',
    en: 'Refusals on other legal grounds.',
  },
  'application.result.refused.law_forbidden': {
    zh: '因其他法律、行政法规禁止公开而不予公开的件数。',
    en: 'Refusals because another law or administrative regulation forbids disclosure.',
  },
  'application.result.refused.third_party': {
    zh: '因保护第三方合法权益而不予公开的件数。',
    en: 'Refusals to protect the rights of a third party.',
  },
  'application.result.refused.internal': {
    zh: '因属于三类内部事务信息而不予公开的件数。',
    en: 'Refusals because the information is on internal affairs.',
  },
  'application.result.refused.process': {
    zh: '因属于四类过程性信息而不予公开的件数。',
    en: 'Refusals because the information belongs to a process not yet concluded.',
  },
  'application.result.refused.case_file': {
    zh: '因属于行政执法案卷而不予公开的件数。',
    en: 'Refusals because the information is in an enforcement case file.',
  },
  'application.result.refused.admin_query': {
    zh: '因属于行政查询事项而不予公开的件数。',
    en: 'Refusals because the matter is an administrative query.',
  },
  'application.result.not_this_agency': {
    zh: '答复为不属于本行政机关公开的件数。',
    en: 'Replies that another agency must disclose.',
  },
  'application.result.not_exist': {
    zh: '答复为申请信息不存在的件数。',
    en: 'Replies that the information does not exist.',
  },
  'application.result.asked_to_amend': {
    zh: '告知申请人作出更改、补充的件数。',
    en: 'Replies that ask the applicant to amend the request.',
  },
  'application.result.other_route': {
    zh: '告知申请人通过其他途径办理的件数。',
    en: 'Replies that refer the applicant to another route.',
  },
} as const;
