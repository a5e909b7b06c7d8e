import { APPLICANT_PARTS, type Applicant } from '../../src/domain/applicant';
import type { IndicatorId } from '../../src/domain/catalogue';
import type { County } from './counties';
import type { Draft } from './draft';
import type { Chance } from './random';

/** What one year hands to the next: stocks, item counts, and open applications by applicant column. */
export interface Ledger {
  normativeInForce: number;
  items: Record<'license' | 'other_service' | 'penalty' | 'coercion' | 'fee', number>;
  carriedOut: Partial<Record<Applicant, number>>;
}

/** Applications an ordinary county received in 2019 … 2024 before its own growth. */
const RECEIVED = [26, 30, 34, 38, 41, 46];
/** Who applies: 自然人, 商业企业, 科研机构, 社会公益组织, 法律服务机构, 其他. */
const APPLICANT_WEIGHTS = [860, 78, 4, 4, 34, 20];

type Weighted = readonly (readonly [indicator: IndicatorId, weight: number])[];

const GROUNDS: Weighted = [
  ['application.result.refused.secret', 2],
  ['application.result.refused.law_forbidden', 1],
  ['application.result.refused.three_safety', 1],
  ['application.result.refused.third_party', 3],
  ['application.result.refused.internal', 3],
  ['application.result.refused.process', 3],
  ['application.result.refused.case_file', 2],
  ['application.result.refused.admin_query', 4],
  ['application.result.unavailable.not_held', 34],
  ['application.result.unavailable.must_create', 9],
  ['application.result.unavailable.unclear', 4],
  ['application.result.not_processed.petition', 12],
  ['application.result.not_processed.repeat', 5],
  ['application.result.not_processed.publication', 1],
  ['application.result.not_processed.massive', 1],
  ['application.result.not_processed.reissue', 1],
];
const OTHER_2019: Weighted = [['application.result.other', 14]];
const OTHER_2021: Weighted = [
  ['application.result.other.overdue_amend', 5],
  ['application.result.other.overdue_fee', 1],
  ['application.result.other.misc', 8],
];

/** Fills every number cell of the form of 2019 so that its rules hold, and moves the ledger on by a year. */
export function fillForm2019(
  draft: Draft,
  county: County,
  scale: number,
  ledger: Ledger,
  dice: Chance,
): void {
  const issued = dice.near(7 * scale, 0.5);
  ledger.normativeInForce += issued;
  draft.setAll({
    'disclosure.regulation.issued': 0,
    'disclosure.regulation.disclosed': 0,
    'disclosure.regulation.total_public': 0,
    'disclosure.normative.issued': issued,
    'disclosure.normative.disclosed': Math.max(0, issued - dice.whole(0, 1)),
    'disclosure.normative.total_public': ledger.normativeInForce + dice.whole(10, 40),
  });
  fillItems(draft, scale, ledger, dice);
  draft.setAll({
    'disclosure.procurement.projects': dice.near(120 * scale, 0.5),
    'disclosure.procurement.amount': dice.near(9000 * scale, 0.6) * 10000,
  });
  fillApplications(draft, county, scale, OTHER_2019, ledger, dice);
  fillDisputes(draft, scale, dice);
}

/** Fills every number cell of the form of 2021 likewise. */
export function fillForm2021(
  draft: Draft,
  county: County,
  scale: number,
  ledger: Ledger,
  dice: Chance,
): void {
  const issued = dice.near(6 * scale, 0.5);
  const repealed = Math.min(ledger.normativeInForce, dice.near(4 * scale, 0.9));
  ledger.normativeInForce += issued - repealed;
  draft.setAll({
    'disclosure.regulation.issued': 0,
    'disclosure.regulation.repealed': 0,
    'disclosure.regulation.in_force': 0,
    'disclosure.normative.issued': issued,
    'disclosure.normative.repealed': repealed,
    'disclosure.normative.in_force': ledger.normativeInForce,
    'disclosure.license.decisions': dice.near(21000 * scale, 0.3),
    'disclosure.penalty.decisions': dice.near(5200 * scale, 0.35),
    'disclosure.coercion.decisions': dice.near(260 * scale, 0.5),
    'disclosure.fee.amount': dice.near(420000 * scale, 0.4) / 100,
  });
  fillApplications(draft, county, scale, OTHER_2021, ledger, dice);
  fillDisputes(draft, scale, dice);
}

function fillItems(draft: Draft, scale: number, ledger: Ledger, dice: Chance): void {
  const kinds = [
    ['license', 16000],
    ['other_service', 5200],
    ['penalty', 4300],
    ['coercion', 210],
  ] as const;
  for (const [kind, decisions] of kinds) {
    const prior = ledger.items[kind];
    const change = dice.whole(-12, 9);
    draft.set(`disclosure.${kind}.items_prior`, prior);
    draft.set(`disclosure.${kind}.items_change`, change);
    draft.set(`disclosure.${kind}.decisions`, dice.near(decisions * scale, 0.35));
    ledger.items[kind] = prior + change;
  }
  const change = dice.whole(-3, 1);
  draft.set('disclosure.fee.items_prior', ledger.items.fee);
  draft.set('disclosure.fee.items_change', change);
  ledger.items.fee += change;
}

function fillApplications(
  draft: Draft,
  county: County,
  scale: number,
  others: Weighted,
  ledger: Ledger,
  dice: Chance,
): void {
  const received = dice.near((RECEIVED[draft.year - 2019] ?? 46) * scale, 0.3);
  const byApplicant = dice.deal(received, APPLICANT_WEIGHTS);
  const closedRest = [...GROUNDS, ...others];
  const restWeight = closedRest.reduce((sum, [, weight]) => sum + weight, 0);
  const open = (restWeight * county.openness) / (1 - county.openness);
  const outcomes: Weighted = [
    ['application.result.disclosed_full', open * 0.82],
    ['application.result.disclosed_partial', open * 0.18],
    ...closedRest,
  ];
  const columns = APPLICANT_PARTS.map((applicant, index) => {
    const fresh = byApplicant[index] ?? 0;
    const carriedIn = ledger.carriedOut[applicant] ?? 0;
    const carriedOut = Math.floor((fresh + carriedIn) * dice.between(0, 0.1));
    const closed = fresh + carriedIn - carriedOut;
    const results = dice.deal(
      closed,
      outcomes.map(([, weight]) => weight),
    );
    ledger.carriedOut[applicant] = carriedOut;
    return { applicant, fresh, carriedIn, carriedOut, closed, results };
  });
  const setRow = (indicator: IndicatorId, of: (column: (typeof columns)[number]) => number) => {
    for (const column of columns) draft.set(indicator, of(column), column.applicant);
    draft.set(
      indicator,
      columns.reduce((sum, column) => sum + of(column), 0),
    );
  };
  setRow('application.received', ({ fresh }) => fresh);
  setRow('application.carried_in', ({ carriedIn }) => carriedIn);
  outcomes.forEach(([indicator], place) => {
    setRow(indicator, ({ results }) => results[place] ?? 0);
  });
  setRow('application.closed', ({ closed }) => closed);
  setRow('application.carried_out', ({ carriedOut }) => carriedOut);
}

function fillDisputes(draft: Draft, scale: number, dice: Chance): void {
  const blocks = [
    ['review', 4],
    ['litigation.direct', 1.4],
    ['litigation.after_review', 1.2],
  ] as const;
  for (const [block, mean] of blocks) {
    const [upheld = 0, corrected = 0, other = 0, pending = 0] = dice.deal(
      dice.near(mean * scale, 0.8),
      [56, 14, 20, 10],
    );
    draft.set(`${block}.upheld`, upheld);
    draft.set(`${block}.corrected`, corrected);
    draft.set(`${block}.other`, other);
    draft.set(`${block}.pending`, pending);
    draft.set(`${block}.total`, upheld + corrected + other + pending);
  }
}
