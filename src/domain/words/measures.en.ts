const UNITS: Readonly<Record<string, string>> = {
  条: 'items',
  件: 'cases',
  项: 'items',
  万元: '10k yuan',
  元: 'yuan',
  个: 'units',
  次: 'times',
  篇: 'articles',
  人: 'persons',
  人次: 'attendances',
};

/** Only where the full name is too long for a legend or leans on the row above. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  'disclosure.total': 'Items disclosed',
  'disclosure.normative.disclosed': 'Normative docs disclosed',
  'disclosure.normative.issued': 'Normative docs issued',
  'disclosure.normative.repealed': 'Normative docs repealed',
  'disclosure.normative.in_force': 'Normative docs in force',
  'disclosure.normative.total_public': 'Normative docs public',
  'disclosure.regulation.issued': 'Rules issued',
  'disclosure.regulation.disclosed': 'Rules newly disclosed',
  'disclosure.regulation.repealed': 'Rules repealed',
  'disclosure.regulation.in_force': 'Rules in force',
  'disclosure.regulation.total_public': 'Rules public',
  'disclosure.otherdoc.issued': 'Other documents made',
  'disclosure.otherdoc.disclosed': 'Other documents disclosed',
  'disclosure.otherdoc.total_public': 'Other documents public',
  'disclosure.license.items_prior': 'Licence items, prior year',
  'disclosure.license.items_change': 'Licence items, change',
  'disclosure.license.decisions': 'Licences',
  'disclosure.other_service.items_prior': 'Other items, prior year',
  'disclosure.other_service.items_change': 'Other items, change',
  'disclosure.other_service.decisions': 'Other decisions',
  'disclosure.penalty.items_prior': 'Penalty items, prior year',
  'disclosure.penalty.items_change': 'Penalty items, change',
  'disclosure.penalty.decisions': 'Penalties',
  'disclosure.coercion.items_prior': 'Coercion items, prior year',
  'disclosure.coercion.items_change': 'Coercion items, change',
  'disclosure.coercion.decisions': 'Coercive measures',
  'disclosure.fee.amount': 'Administrative fees',
  'disclosure.narrative.website': 'Website items',
  'disclosure.channel.gazette': 'Gazette',
  'disclosure.channel.website': 'Website',
  'disclosure.channel.weibo': 'Weibo',
  'disclosure.channel.wechat': 'WeChat',
  'disclosure.channel.other': 'Other means',
  'response.press_leader': 'Press conferences, chief official',
  'response.interview_leader': 'Interviews, chief official',
  'response.policy_articles': 'Policy articles',
  'response.social': 'Weibo and WeChat answers',
  'response.other': 'Other answers',
  'application.received': 'Applications received',
  'application.channel.in_person': 'In person',
  'application.channel.fax': 'Fax',
  'application.channel.online': 'Online',
  'application.channel.letter': 'Letter',
  'application.carried_in': 'Carried in',
  'application.carried_out': 'Carried out',
  'application.result.refused.secret': 'State secret',
  'application.result.refused.trade_secret': 'Trade secret',
  'application.result.refused.privacy': 'Personal privacy',
  'application.result.refused.three_safety': 'Security and stability',
  'application.result.refused.not_gov_info': 'Not government information',
  'application.result.refused.other_legal': 'Other legal ground',
  'application.result.refused.law_forbidden': 'Forbidden by law',
  'application.result.refused.third_party': 'Third-party rights',
  'application.result.refused.internal': 'Internal affairs',
  'application.result.refused.process': 'Process information',
  'application.result.refused.case_file': 'Enforcement case file',
  'application.result.refused.admin_query': 'Administrative query',
  'application.result.unavailable.not_held': 'Not held',
  'application.result.unavailable.must_create': 'Would have to be created',
  'application.result.unavailable.unclear': 'Unclear after amendment',
  'application.result.not_processed.petition': 'Petition or complaint',
  'application.result.not_processed.repeat': 'Repeat application',
  'application.result.not_processed.publication': 'Asks for a publication',
  'application.result.not_processed.massive': 'Mass repeated applications',
  'application.result.not_processed.reissue': 'Asks to confirm or reissue',
  'application.result.other.overdue_amend': 'Not amended in time',
  'application.result.other.overdue_fee': 'Fee not paid in time',
  'application.result.other.misc': 'Other handling, other',
  'review.total': 'Reviews',
  'review.upheld': 'Reviews upheld',
  'review.corrected': 'Reviews corrected',
  'review.other': 'Reviews, other result',
  'review.pending': 'Reviews pending',
  'litigation.total': 'Lawsuits',
  'litigation.upheld': 'Lawsuits upheld',
  'litigation.corrected': 'Lawsuits corrected',
  'litigation.other': 'Lawsuits, other result',
  'litigation.pending': 'Lawsuits pending',
  'litigation.direct.total': 'Direct suits',
  'litigation.after_review.total': 'Suits after review',
  'fees.collected': 'Request fees',
  'fees.cases': 'Cases charged',
  'resources.staff.full_time': 'Full-time',
  'resources.staff.part_time': 'Part-time',
  'proposal.npc.total': 'Congress suggestions',
  'proposal.cppcc.total': 'Consultative proposals',
  'proposal.npc.prior_b_total': 'Earlier class B',
  'proposal.npc.prior_b_to_a': 'B turned A',
  'application.outcomes': 'Outcomes',
  'application.disclosed': 'Disclosed, comparable',
  'application.received@natural_person': 'Natural persons',
  'application.received@enterprise': 'Enterprises',
  'application.received@research': 'Research institutes',
  'application.received@public_welfare': 'Public-welfare organisations',
  'application.received@legal_service': 'Legal-service bodies',
  'application.received@other': 'Other organisations',
  'proposal.class_a': 'Class A',
  'proposal.class_b': 'Class B',
  'proposal.class_c': 'Class C',
  'rate.disclosed_of_closed': 'Disclosure rate',
  'rate.disclosed_of_received': 'Disclosure rate, of received',
  'rate.agreed': 'Agreement rate',
  'rate.carried_over': 'Carry-over rate',
  'rate.on_time': 'On-time rate',
  'rate.refused': 'Refused, share',
  'rate.unavailable': 'Cannot be provided, share',
  'rate.not_processed': 'Not processed, share',
  'rate.review_corrected': 'Review correction rate',
  'rate.review_corrected_of_closed': 'Review correction rate, settled',
  'rate.litigation_lost': 'Lost-suit rate',
  'rate.litigation_lost_of_closed': 'Lost-suit rate, settled',
  'rate.proposal.a': 'Class A rate',
  'rate.proposal.b': 'Class B rate',
  'rate.proposal.c': 'Class C rate',
  'rate.proposal.b_to_a': 'B-to-A rate',
};

const FORMULAS: Readonly<Record<string, string>> = {
  'rate.on_time': 'closed on time ÷ closed',
  'rate.disclosed_of_closed':
    '2014 form: (already public + agreed + agreed in part) ÷ replies; 2019 and 2021 forms: (disclosed in full + in part) ÷ all outcomes',
  'rate.disclosed_of_received': '(disclosed in full + in part) ÷ (received + carried in)',
  'rate.agreed': 'agreed to disclose ÷ replies',
  'rate.carried_over': 'carried to the next year ÷ (received + carried in)',
  'rate.refused':
    '2014 form: refused ÷ replies; 2019 and 2021 forms: sum of the eight grounds of refusal ÷ all outcomes',
  'rate.unavailable': 'sum of the three kinds of “cannot be provided” ÷ all outcomes',
  'rate.not_processed': 'sum of the five kinds of “not processed” ÷ all outcomes',
  'rate.review_corrected':
    '2014 form: corrected ÷ reviews; 2019 and 2021 forms: corrected ÷ all reviews, pending ones included',
  'rate.review_corrected_of_closed': 'corrected ÷ (upheld + corrected + other)',
  'rate.litigation_lost':
    '2014 form: corrected ÷ lawsuits; 2019 and 2021 forms: corrected of both kinds ÷ all suits of both kinds, pending ones included',
  'rate.litigation_lost_of_closed': 'corrected ÷ (upheld + corrected + other), both kinds of suit together',
  'rate.proposal.b_to_a': 'earlier class B turned class A ÷ earlier class B followed up',
  'application.outcomes': '2014 form: replies; 2019 and 2021 forms: total of outcomes',
  'application.disclosed':
    '2014 form: already public + agreed to disclose; 2019 and 2021 forms: disclosed in full',
};

const APPLICANTS: Readonly<Record<string, string>> = {
  自然人: 'natural persons',
  商业企业: 'enterprises',
  科研机构: 'research institutes',
  社会公益组织: 'public-welfare organisations',
  法律服务机构: 'legal-service bodies',
  其他: 'others',
  其他组织: 'other organisations',
};

const IN_TEXT = '报告正文：';

function shortName(id: string, name: string): string {
  const part = /^share:(.*)$/.exec(id)?.[1];
  if (part !== undefined) return `${shortName(part, name.replace(/, share$/, ''))}, share`;
  return SHORT_NAMES[id] ?? name;
}

/** One form's wording: rows are quoted as the form prints them. */
function wording(text: string, nameOf: (chinese: string) => string | undefined): string {
  const [, inner = text, column = ''] = /^(.*)（([^（）]+)）$/.exec(text) ?? [];
  const applicant = APPLICANTS[column];
  if (applicant !== undefined) return `${wording(inner, nameOf)}, column ${applicant}`;
  if (text.startsWith(IN_TEXT)) {
    const name = text.slice(IN_TEXT.length);
    return `told in the text of the report: ${nameOf(name) ?? `“${name}”`}`;
  }
  return text
    .split(/( ÷ | \+ )/)
    .map((piece, at) => (at % 2 === 1 ? piece : (nameOf(piece) ?? `row “${piece}”`)))
    .join('');
}

function formula(id: string, chinese: string, nameOf: (chinese: string) => string | undefined): string {
  const known = FORMULAS[id];
  if (known !== undefined) return known;
  const letter = /^rate\.proposal\.(?:npc\.|cppcc\.)?([abc])$/.exec(id)?.[1]?.toUpperCase();
  if (letter !== undefined) return `class ${letter} ÷ (class A + class B + class C)`;
  return chinese
    .split('；')
    .map((clause) => {
      const [, forms, text] = /^((?:\d{4}表、?)+)：(.*)$/.exec(clause) ?? [];
      if (forms === undefined || text === undefined) return wording(clause, nameOf);
      const years = forms.replaceAll('表', '').split('、');
      return `${years.join(' and ')} ${years.length > 1 ? 'forms' : 'form'}: ${wording(text, nameOf)}`;
    })
    .join('; ');
}

export default {
  unit: (chinese: string) => UNITS[chinese] ?? chinese,
  shortName: (id: string, _chinese: string, name: string) => shortName(id, name),
  formula,
};
