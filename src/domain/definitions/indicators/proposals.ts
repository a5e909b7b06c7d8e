/** What the indicators of `catalogue/proposals.ts` count. */
export const PROPOSALS_MEANINGS = {
  'proposal.total': {
    zh: '报告所称的人大代表建议、政协提案办理总数，可能含上届（次）跟踪件。',
    en: 'Suggestions and proposals handled, as the report counts them; may include earlier ones followed up.',
  },
  'proposal.npc.total': {
    zh: '当年承办的人大代表建议件数。',
    en: 'People’s congress suggestions taken on in the year.',
  },
  'proposal.cppcc.total': {
    zh: '当年承办的政协提案件数。',
    en: 'Political consultative proposals taken on in the year.',
  },
  'proposal.npc.class_a': {
    zh: '办理结果为A类（通常为已经解决或基本解决）的人大代表建议件数。',
    en: 'Suggestions with result class A, usually solved or mostly solved.',
  },
  'proposal.npc.class_b': {
    zh: '办理结果为B类的人大代表建议件数，含义以当地说明为准。',
    en: 'Suggestions with result class B, as the place defines it.',
  },
  'proposal.npc.class_c': {
    zh: '办理结果为C类的人大代表建议件数，含义以当地说明为准。',
    en: 'Suggestions with result class C, as the place defines it.',
  },
  'proposal.npc.class_d': {
    zh: '办理结果为D类（有的地方为留作参考）的人大代表建议件数。',
    en: 'Suggestions with result class D, in some places kept for reference.',
  },
  'proposal.cppcc.class_a': {
    zh: '办理结果为A类（通常为已经解决或基本解决）的政协提案件数。',
    en: 'Proposals with result class A, usually solved or mostly solved.',
  },
  'proposal.cppcc.class_b': {
    zh: '办理结果为B类的政协提案件数，含义以当地说明为准。',
    en: 'Proposals with result class B, as the place defines it.',
  },
  'proposal.cppcc.class_c': {
    zh: '办理结果为C类的政协提案件数，含义以当地说明为准。',
    en: 'Proposals with result class C, as the place defines it.',
  },
  'proposal.cppcc.class_d': {
    zh: '办理结果为D类（有的地方为留作参考）的政协提案件数。',
    en: 'Proposals with result class D, in some places kept for reference.',
  },
  'proposal.npc.prior_b_total': {
    zh: '上届（次）会议答复为B类、当年继续跟踪办理的建议件数。',
    en: 'Suggestions answered class B at an earlier session and followed up in the year.',
  },
  'proposal.npc.prior_b_to_a': {
    zh: '上届（次）B类建议当年转为A类的件数。',
    en: 'Earlier class B suggestions that turned class A in the year.',
  },
} as const;
