import { APPLICANT_PARTS, type Applicant } from '../applicant';
import type { IndicatorId } from '../catalogue';
import type { Measure } from '../measure';
import { CHINESE_NAMES } from '../words/names';
import { CLASSED_CPPCC, CLASSED_NPC, OUTCOMES_WHOLE } from './counts';
import { count, inEveryForm, plus, since2019, wordingByForm, type Formulas } from './formulas';
import { crosswalkOf, withNote, YES, type Rulings } from './verdicts';

/** Share of 予以公开 that compares over 2018|2019: already public and agreed before, （一）予以公开 after. */
const DISCLOSED_JOINED = 'application.disclosed';

const LOCAL_CLASS: Rulings = {
  at2019: withNote('A、B、C类没有全国统一含义，跨年、跨地比较前请核对当地分类说明。'),
  at2021: withNote('A、B、C类没有全国统一含义，跨年、跨地比较前请核对当地分类说明。'),
};

const outcomesFormulas: Formulas = {
  form2014: count('application.replied'),
  ...since2019(count('application.closed')),
};
const disclosedFormulas: Formulas = {
  form2014: count('application.result.already_public', 'application.result.disclosed_full'),
  ...since2019(count('application.result.disclosed_full')),
};

const OUTCOMES: readonly Measure[] = [
  {
    id: OUTCOMES_WHOLE,
    name: { zh: '申请办理结果总数', en: 'Outcomes of applications' },
    shortName: '办理结果',
    group: 'applications',
    kind: 'count',
    unit: '件',
    formulaText: wordingByForm({
      form2014: '（三）申请答复数',
      form2019: '（七）总计',
      form2021: '（七）总计',
    }),
    formulas: outcomesFormulas,
    direction: 'none',
    crosswalk: crosswalkOf(outcomesFormulas, {
      at2019: withNote('2014表为申请答复数（八类答复之和），2019表起为各类办理结果之和。'),
    }),
    note: '各类办理结果占比的分母。2014表的答复数可能与办结数不等。',
  },
  {
    id: DISCLOSED_JOINED,
    name: { zh: '予以公开（可比口径）', en: 'Disclosed in full (comparable)' },
    shortName: '予以公开可比',
    group: 'applications',
    kind: 'count',
    unit: '件',
    formulaText: wordingByForm({
      form2014: '属于已主动公开范围数 + 同意公开答复数',
      form2019: '（一）予以公开',
      form2021: '（一）予以公开',
    }),
    formulas: disclosedFormulas,
    direction: 'none',
    crosswalk: crosswalkOf(disclosedFormulas, {
      at2019: withNote('2014表为“属于已主动公开范围”与“同意公开”之和，2019表起合为“予以公开”。'),
    }),
    note: '2019表没有“属于已主动公开范围”一行，此类答复计入“予以公开”，故2014表取两行之和。',
  },
];

const APPLICANT_COUNT_NAMES: Readonly<Record<Exclude<Applicant, 'total'>, string>> = {
  natural_person: '自然人申请',
  enterprise: '商业企业申请',
  research: '科研机构申请',
  public_welfare: '社会公益组织申请',
  legal_service: '法律服务机构申请',
  other: '其他法人或组织申请',
};
const APPLICANT_ENGLISH: Readonly<Record<Exclude<Applicant, 'total'>, string>> = {
  natural_person: 'Applications by natural persons',
  enterprise: 'Applications by enterprises',
  research: 'Applications by research institutes',
  public_welfare: 'Applications by public-welfare organisations',
  legal_service: 'Applications by legal-service bodies',
  other: 'Applications by other organisations',
};

const APPLICANTS_COUNTS: readonly Measure[] = APPLICANT_PARTS.map((applicant) => {
  const formulas = since2019({ numerator: plus(['application.received'], applicant) });
  return {
    id: `application.received@${applicant}`,
    name: { zh: APPLICANT_COUNT_NAMES[applicant], en: APPLICANT_ENGLISH[applicant] },
    shortName: applicant === 'other' ? '其他组织' : CHINESE_NAMES.applicants[applicant],
    group: 'applications',
    kind: 'count',
    unit: '件',
    formulaText: `一、本年新收政府信息公开申请数量（${CHINESE_NAMES.applicants[applicant]}）`,
    formulas,
    direction: 'none',
    partOf: 'application.received',
    crosswalk: crosswalkOf(formulas, { at2021: YES }),
    note: '申请人类别自2019表起分列。',
  };
});

function classCount(
  id: string,
  name: Measure['name'],
  shortName: string,
  indicators: readonly IndicatorId[],
  partOf?: string,
): Measure {
  const formulas = inEveryForm(count(...indicators));
  return {
    id,
    name,
    shortName,
    group: 'proposals',
    kind: 'count',
    unit: '件',
    formulaText: `报告正文：${name.zh}`,
    formulas,
    direction: 'none',
    ...(partOf === undefined ? {} : { partOf }),
    crosswalk: crosswalkOf(formulas, LOCAL_CLASS),
    note: '只计本年答复件；上届（次）B类跟踪件、D类不计入。分类含义以当地说明为准。',
  };
}

const NPC_CLASSES = ['proposal.npc.class_a', 'proposal.npc.class_b', 'proposal.npc.class_c'] as const;
const CPPCC_CLASSES = ['proposal.cppcc.class_a', 'proposal.cppcc.class_b', 'proposal.cppcc.class_c'] as const;

const PROPOSAL_CLASSES: readonly Measure[] = [
  classCount(
    CLASSED_NPC,
    { zh: '人大代表建议A、B、C类合计', en: 'NPC classes A, B and C' },
    '建议ABC合计',
    NPC_CLASSES,
  ),
  classCount(
    CLASSED_CPPCC,
    { zh: '政协提案A、B、C类合计', en: 'CPPCC classes A, B and C' },
    '提案ABC合计',
    CPPCC_CLASSES,
  ),
  classCount('proposal.classed', { zh: '建议提案A、B、C类合计', en: 'Classes A, B and C' }, 'ABC合计', [
    ...NPC_CLASSES,
    ...CPPCC_CLASSES,
  ]),
  classCount(
    'proposal.class_a',
    { zh: '建议提案A类件数', en: 'Class A, both kinds' },
    'A类',
    ['proposal.npc.class_a', 'proposal.cppcc.class_a'],
    'proposal.classed',
  ),
  classCount(
    'proposal.class_b',
    { zh: '建议提案B类件数', en: 'Class B, both kinds' },
    'B类',
    ['proposal.npc.class_b', 'proposal.cppcc.class_b'],
    'proposal.classed',
  ),
  classCount(
    'proposal.class_c',
    { zh: '建议提案C类件数', en: 'Class C, both kinds' },
    'C类',
    ['proposal.npc.class_c', 'proposal.cppcc.class_c'],
    'proposal.classed',
  ),
];

/** Counts that no single row states: wholes, a joined series, applicant columns, and both kinds of proposal together. */
export const JOINED_COUNTS: readonly Measure[] = [...OUTCOMES, ...APPLICANTS_COUNTS, ...PROPOSAL_CLASSES];
