import { CATALOGUE } from '../../domain/catalogue';
import type { IndicatorGroup } from '../../domain/indicator';
import type { ClassWording, Scope } from '../../domain/report';
import type { Unit } from '../../domain/unit';
import { hasApplicants } from '../label/hasApplicants';
import {
  conflict,
  derivedColumn,
  faultOf,
  HEAD_SEPARATOR,
  noApplicants,
  strangeGroup,
  unknownHead,
} from './columnFaults';
import type { ColumnFault } from './columnFaults';
import type { HeadWord } from './headWords';
import type { ColumnRole } from './headerAliases';
import { proposalIndicator } from './proposalWords';
import type { ProposalBody, ProposalPart } from './proposalWords';
import { namedBy } from './readHeader';
import { shareWord } from './shareWords';
import type { ShareWord } from './shareWords';

/** What the heads over a column say together. */
export interface ColumnFacts {
  /** The heads from top to bottom, joined by ` / `; empty for a column without any. */
  readonly header: string;
  readonly role?: ColumnRole;
  /** Code in `CATALOGUE`. */
  readonly indicator?: number;
  /** Code in `APPLICANTS`. */
  readonly applicant?: number;
  readonly unit?: Unit;
  readonly year?: number;
  readonly scope?: Scope;
  readonly part?: ProposalPart;
  readonly body?: ProposalBody;
  readonly wording?: ClassWording;
  /** A share of proposals, whatever of. */
  readonly share?: ShareWord;
  /** Holds figures of whatever the rows name. */
  readonly isValue: boolean;
  /** 合计: of all columns beside it, or of all applicants. */
  readonly isTotal?: boolean;
  readonly fault?: ColumnFault;
}

/** Words over a column that only say which of several rows is meant, where the forms have the row twice. */
const GROUP_WORDS: readonly (readonly [RegExp, IndicatorGroup])[] = [
  [/复议(?!后)/u, 'review'],
  [/诉讼|起诉/u, 'litigation'],
  [/申请/u, 'applications'],
  [/渠道/u, 'channels'],
  [/解读|回应/u, 'response'],
];
/** What columns under a head are called for short. */
const SHORT_WORDS: Readonly<Partial<Record<IndicatorGroup, Readonly<Record<string, string>>>>> = {
  applications: {
    新收: 'application.received',
    收到: 'application.received',
    受理: 'application.received',
    结转: 'application.carried_in',
    结转下年: 'application.carried_out',
    结转下年度: 'application.carried_out',
  },
  review: { 维持: 'review.upheld', 纠正: 'review.corrected', 纠错: 'review.corrected' },
  litigation: { 维持: 'litigation.upheld', 纠正: 'litigation.corrected', 纠错: 'litigation.corrected' },
};

/**
 * Puts together what stands over a column: the lowest head names what is counted, those above it whose it is, of which
 * year, and which of several rows of the forms.
 *
 * @param words from top to bottom, none empty
 * @param body whose proposals the title speaks of
 */
export function headFacts(words: readonly HeadWord[], body: ProposalBody | undefined): ColumnFacts {
  const leaf = words.at(-1);
  const header = words.map(({ text }) => text).join(HEAD_SEPARATOR);
  if (leaf === undefined) return { header, isValue: false };
  const subject = subjectOf(words);
  if ('code' in subject) return { header, isValue: false, fault: subject };
  const base = { header, ...subject, isValue: false };
  const derived = words.find((word) => word.derived !== undefined);
  if (derived !== undefined) {
    const share = shareIn(words, body);
    const fault = derivedColumn(header, derived.derived === 'share');
    return { ...base, fault, ...(share === undefined ? {} : { share }) };
  }
  if (leaf.role !== undefined && leaf.isValue !== true) return { ...base, role: leaf.role };
  const strange = words.slice(0, -1).find((word) => !isNeutral(word));
  if (strange !== undefined) return { ...base, fault: strangeGroup(strange) };
  const counted = countedIn(words, body);
  if (counted !== undefined) return { ...base, ...counted };
  const isValue =
    leaf.isValue === true ||
    leaf.measureUnit !== undefined ||
    ((subject.year ?? subject.scope ?? subject.unit) !== undefined && says(leaf)) ||
    leaf.applicant !== undefined;
  if (isValue) {
    const { applicant, isTotal } = leaf;
    return { ...base, isValue, ...(applicant === undefined ? {} : { applicant, isTotal: isTotal === true }) };
  }
  const role = words.find((word) => word.role !== undefined && word.isValue !== true)?.role;
  if (role !== undefined) return { ...base, role };
  return {
    ...base,
    fault: leaf.fault === undefined ? unknownHead(words) : { code: 'unit.ambiguous', sentence: leaf.fault },
  };
}

/** Of which class of whose proposals a share is, as far as the heads say it. */
function shareIn(words: readonly HeadWord[], titleBody: ProposalBody | undefined): ShareWord | undefined {
  const told = words.flatMap(({ text, derived, proposal }) =>
    derived === undefined ? [proposal ?? {}] : derived === 'share' ? [shareWord(text)] : [undefined],
  );
  const known = told.flatMap((word) => word ?? []);
  if (known.length < told.length) return undefined;
  const part = known.flatMap((word) => word.part ?? []).at(-1);
  const body = known.flatMap((word) => word.body ?? []).at(-1) ?? titleBody;
  return { ...(part === undefined ? {} : { part }), ...(body === undefined ? {} : { body }) };
}

type Subject = Pick<ColumnFacts, 'unit' | 'year' | 'scope'>;

function subjectOf(words: readonly HeadWord[]): Subject | ColumnFault {
  const years = new Set(words.flatMap(({ year }) => year ?? []));
  const scopes = new Set(words.flatMap(({ scope }) => scope ?? []));
  const units = new Map(words.flatMap(({ unit }) => (unit === undefined ? [] : [[unit.id, unit] as const])));
  if (years.size > 1 || scopes.size > 1 || units.size > 1) return conflict(words);
  const [year] = years;
  const [scope] = scopes;
  const [unit] = units.values();
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(year === undefined ? {} : { year }),
    ...(scope === undefined ? {} : { scope }),
  };
}

/** Says whose, of when or of what the column is, and nothing that is not understood. */
function says({ unit, year, scope, isSection }: HeadWord): boolean {
  return unit !== undefined || year !== undefined || scope !== undefined || isSection === true;
}

/** May stand over a column: what it says is taken into account, or changes nothing. */
function isNeutral(word: HeadWord): boolean {
  return (
    says(word) ||
    word.role !== undefined ||
    word.indicators !== undefined ||
    word.applicant !== undefined ||
    word.proposal !== undefined ||
    word.measureUnit !== undefined
  );
}

type Counted = Pick<ColumnFacts, 'indicator' | 'applicant' | 'part' | 'body' | 'wording' | 'fault'>;

function countedIn(words: readonly HeadWord[], titleBody: ProposalBody | undefined): Counted | undefined {
  const proposals = words.flatMap(({ proposal }) => proposal ?? []);
  const part = proposals.map((each) => each.part).find((each) => each !== undefined);
  const isPrior = part === 'priorB' || part === 'priorTurned';
  const body = proposals.flatMap((each) => each.body ?? []).at(-1) ?? titleBody;
  if (part !== undefined) {
    const wording = proposals.map((each) => each.wording).find((each) => each !== undefined);
    const told = wording === undefined ? { part } : { part, wording };
    const whose = body ?? (isPrior ? 'npc' : undefined);
    if (whose === undefined) return told;
    const indicator = proposalIndicator(whose, part);
    return indicator === undefined ? { ...told, body: whose } : { ...told, body: whose, indicator };
  }
  const indicator = indicatorIn(words);
  return indicator === undefined ? undefined : { ...indicator, ...(body === undefined ? {} : { body }) };
}

function indicatorIn(words: readonly HeadWord[]): Counted | undefined {
  const at = words.map(({ indicators }) => indicators !== undefined).lastIndexOf(true);
  const leaf = words.at(-1);
  const named = words[at];
  if (leaf === undefined) return undefined;
  const above = words.slice(0, -1);
  if (named?.indicators !== undefined && (named === leaf || !isCounted(leaf))) {
    return narrowed(named, words.slice(0, at), leaf.applicant ?? named.applicant ?? 0);
  }
  if (above.length === 0) return undefined;
  const whole = joined(above, leaf);
  if (whole !== undefined) return { indicator: whole, applicant: 0 };
  if (leaf.applicant === undefined || named?.indicators === undefined) return undefined;
  const split = narrowed(named, words.slice(0, at), leaf.applicant);
  const isFitting = split.indicator !== undefined && (leaf.applicant === 0 || hasApplicants(split.indicator));
  return isFitting ? split : undefined;
}

/** Says by itself what is counted, so that a head above it does not. */
function isCounted({ applicant, isValue, measureUnit, unit, year, scope }: HeadWord): boolean {
  if (isValue === true || measureUnit !== undefined) return false;
  return applicant !== undefined || (unit === undefined && year === undefined && scope === undefined);
}

/** 行政复议 over 总计 is 行政复议总计; 依申请公开 over 新收 is the applications received. */
function joined(above: readonly HeadWord[], leaf: HeadWord): number | undefined {
  for (const word of [...above].reverse()) {
    if (word.indicators === undefined && word.isSection !== true) continue;
    const codes = namedBy(`${word.text}${leaf.text}`)?.codes ?? [];
    const [code, other] = codes.filter((each) => CATALOGUE[each]?.unit !== undefined);
    if (code !== undefined && other === undefined) return code;
    const group = groupOf(word);
    const short = group === undefined ? undefined : SHORT_WORDS[group]?.[leaf.text.replace(/数量?$/u, '')];
    if (short !== undefined) return CATALOGUE.findIndex(({ id }) => id === short);
  }
  return undefined;
}

function narrowed(word: HeadWord, above: readonly HeadWord[], applicant: number): Counted {
  const codes = word.indicators ?? [];
  const [only, second] = codes;
  const indicator = second === undefined ? only : amongGroups(codes, above);
  if (indicator === undefined) return { fault: faultOf(word.text) };
  if (applicant !== 0 && !hasApplicants(indicator))
    return { fault: noApplicants(word.text, indicator, applicant) };
  return { indicator, applicant };
}

/** The one of several rows that lies under the heads above. */
function amongGroups(codes: readonly number[], above: readonly HeadWord[]): number | undefined {
  for (const word of [...above].reverse()) {
    const group = groupOf(word);
    const fitting = codes.filter((code) => group !== undefined && CATALOGUE[code]?.group === group);
    if (fitting.length === 1) return fitting[0];
  }
  return undefined;
}

function groupOf({ text, indicators, headings }: HeadWord): IndicatorGroup | undefined {
  const groups = new Set([...(indicators ?? []), ...(headings ?? [])].map((code) => CATALOGUE[code]?.group));
  const [group] = groups;
  if (groups.size === 1) return group;
  return GROUP_WORDS.find(([pattern]) => pattern.test(text))?.[1];
}
