/** What the indicators of `catalogue/applicationOutcomes.ts` count. */
export const APPLICATION_OUTCOMES_MEANINGS = {
  'application.result.unavailable': {
    zh: '答复为无法提供的件数。',
    en: 'Replies that the information cannot be provided.',
  },
  'application.result.unavailable.not_held': {
    zh: '因本机关不掌握相关政府信息而无法提供的件数。',
    en: 'Not provided because the agency does not hold the information.',
  },
  'application.result.unavailable.must_create': {
    zh: '因没有现成信息、需要另行制作而无法提供的件数。',
    en: 'Not provided because the information would have to be created.',
  },
  'application.result.unavailable.unclear': {
    zh: '因补正后申请内容仍不明确而无法提供的件数。',
    en: 'Not provided because the request stays unclear after amendment.',
  },
  'application.result.not_processed': { zh: '不予处理的申请件数。', en: 'Applications not processed.' },
  'application.result.not_processed.petition': {
    zh: '因属于信访、举报、投诉类申请而不予处理的件数。',
    en: 'Not processed because the request is a petition, report or complaint.',
  },
  'application.result.not_processed.repeat': {
    zh: '因重复申请而不予处理的件数。',
    en: 'Not processed because the request repeats an earlier one.',
  },
  'application.result.not_processed.publication': {
    zh: '因要求提供公开出版物而不予处理的件数。',
    en: 'Not processed because the request asks for a published work.',
  },
  'application.result.not_processed.massive': {
    zh: '因无正当理由大量反复申请而不予处理的件数。',
    en: 'Not processed because of mass repeated requests without good reason.',
  },
  'application.result.not_processed.reissue': {
    zh: '因要求确认或重新出具已获取信息而不予处理的件数。',
    en: 'Not processed because the request asks to confirm or reissue what was already obtained.',
  },
  'application.result.other': { zh: '以其他方式处理的申请件数。', en: 'Applications handled otherwise.' },
  'application.result.other.overdue_amend': {
    zh: '因申请人无正当理由逾期不补正而不再处理的件数。',
    en: 'No longer processed because the applicant did not amend in time without good reason.',
  },
  'application.result.other.overdue_fee': {
    zh: '因申请人逾期未按通知缴纳费用而不再处理的件数。',
    en: 'No longer processed because the applicant did not pay the fee in time.',
  },
  'application.result.other.misc': {
    zh: '其他处理中的其他情形件数，含申请人撤回等。',
    en: 'Other kinds of other handling, such as withdrawals.',
  },
  'application.carried_out': {
    zh: '年末尚未办结、结转下年度继续办理的申请件数。',
    en: 'Applications not closed at the end of the year and carried into the next.',
  },
} as const;
