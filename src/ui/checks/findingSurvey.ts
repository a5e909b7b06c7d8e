import type { CheckResult, Severity } from '../../domain/check';
import type { FindingId, ReviewState } from '../../domain/review';
import type { LocatedFinding } from '../../state/workbench';

/** Results that a list can show: what holds is counted, not kept. */
export type ListedResult = Exclude<CheckResult, 'passed'>;

/** What the list is narrowed to. An empty set shows nothing; `null` is no narrowing. */
export interface FindingFilter {
  readonly severities: ReadonlySet<Severity>;
  readonly results: ReadonlySet<ListedResult>;
  readonly states: ReadonlySet<ReviewState>;
  readonly rule: string | null;
  readonly unit: number | null;
  /** Words that a finding must all hold, in any case. */
  readonly text: string;
}

/** Errors and warnings that are not set aside: what is to be done. */
export const DEFAULT_FILTER: FindingFilter = {
  severities: new Set<Severity>(['error', 'warning']),
  results: new Set<ListedResult>(['failed']),
  states: new Set<ReviewState>(['open', 'confirmed']),
  rule: null,
  unit: null,
  text: '',
};

/** Severities, results and states, all of them: nothing is left out for its kind. */
export const EVERY_KIND: Pick<FindingFilter, 'severities' | 'results' | 'states'> = {
  severities: new Set<Severity>(['error', 'warning', 'remark']),
  results: new Set<ListedResult>(['failed', 'uncertain']),
  states: new Set<ReviewState>(['open', 'confirmed', 'ignored']),
};

/** The set with one entry more, or without it. */
export function toggled<Entry>(set: ReadonlySet<Entry>, entry: Entry): ReadonlySet<Entry> {
  return set.has(entry) ? new Set([...set].filter((other) => other !== entry)) : new Set([...set, entry]);
}

/** No finding at all. */
export const NO_IDS: ReadonlySet<FindingId> = new Set();

/** The set with some findings more, or without them. */
export function withIds(
  ids: ReadonlySet<FindingId>,
  findings: readonly LocatedFinding[],
  isWanted: boolean,
): ReadonlySet<FindingId> {
  const next = new Set(ids);
  for (const { id } of findings) {
    if (isWanted) next.add(id);
    else next.delete(id);
  }
  return next;
}

/** What a survey looks up of findings. */
export interface Lookup {
  /** Key of the unit of a report. */
  readonly unitOf: (report: number) => number;
  readonly stateOf: (finding: LocatedFinding) => ReviewState;
  /** Everything a search looks in: rule, unit, year, sentence, note. */
  readonly wordsOf: (finding: LocatedFinding) => string;
}

/** Findings in view, narrowed and counted in one pass. */
export interface Survey {
  /** What the filter leaves, errors first, then in the order of the reports. */
  readonly listed: readonly LocatedFinding[];
  /** How many findings of each kind the list would show, were only that kind switched on beside the others chosen. */
  readonly severities: Readonly<Record<Severity, number>>;
  readonly results: Readonly<Record<ListedResult, number>>;
  readonly states: Readonly<Record<ReviewState, number>>;
  /** How many findings of this rule, unit and text the list leaves out for their kind. */
  readonly hidden: number;
}

const SEVERITY_ORDER = ['error', 'warning', 'remark'] as const satisfies readonly Severity[];

/**
 * Narrows and counts findings.
 *
 * @param findings in the order they are to be listed in within one severity
 * @param kept findings that stay listed whatever their state, e.g. those decided a moment ago
 */
export function surveyOf(
  findings: Iterable<LocatedFinding>,
  filter: FindingFilter,
  lookup: Lookup,
  kept: ReadonlySet<FindingId> = NO_IDS,
): Survey {
  const severities = { error: 0, warning: 0, remark: 0 };
  const results = { failed: 0, uncertain: 0 };
  const states = { open: 0, confirmed: 0, ignored: 0 };
  const listed: Record<Severity, LocatedFinding[]> = { error: [], warning: [], remark: [] };
  const words = wordsSought(filter.text);
  let hidden = 0;
  for (const finding of findings) {
    const { result, severity } = finding;
    if (result === 'passed' || !isWanted(finding, filter, words, lookup)) continue;
    const state = lookup.stateOf(finding);
    const hasSeverity = filter.severities.has(severity);
    const hasResult = filter.results.has(result);
    const hasState = filter.states.has(state) || kept.has(finding.id);
    if (hasResult && hasState) severities[severity] += 1;
    if (hasSeverity && hasState) results[result] += 1;
    if (hasSeverity && hasResult) states[state] += 1;
    if (hasSeverity && hasResult && hasState) listed[severity].push(finding);
    else hidden += 1;
  }
  return { listed: SEVERITY_ORDER.flatMap((one) => listed[one]), severities, results, states, hidden };
}

function isWanted(
  finding: LocatedFinding,
  { rule, unit }: FindingFilter,
  words: readonly string[],
  { unitOf, wordsOf }: Lookup,
): boolean {
  if (rule !== null && finding.check !== rule) return false;
  if (unit !== null && unitOf(finding.report) !== unit) return false;
  if (words.length === 0) return true;
  const text = wordsOf(finding).toLowerCase();
  return words.every((word) => text.includes(word));
}

function wordsSought(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** How a list is put in groups. */
export type Grouping = 'none' | 'rule' | 'unit';

/** Findings under one heading. */
export interface FindingGroup {
  /** Rule id or unit key as text; empty for a list without groups. */
  readonly key: string;
  readonly findings: readonly LocatedFinding[];
}

/** Puts listed findings in groups, in the order in which each group's first finding stands. */
export function groupsOf(
  listed: readonly LocatedFinding[],
  grouping: Grouping,
  unitOf: Lookup['unitOf'],
): readonly FindingGroup[] {
  if (grouping === 'none') return listed.length === 0 ? [] : [{ key: '', findings: listed }];
  const groups = new Map<string, LocatedFinding[]>();
  for (const finding of listed) {
    const key = grouping === 'rule' ? finding.check : String(unitOf(finding.report));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups].map(([key, findings]) => ({ key, findings }));
}

/** The first findings of some groups; groups of which nothing is left are left out. */
export function firstOf(groups: readonly FindingGroup[], count: number): readonly FindingGroup[] {
  let room = count;
  return groups.flatMap((group) => {
    const findings = group.findings.slice(0, Math.max(0, room));
    room -= findings.length;
    return findings.length === 0 ? [] : [{ ...group, findings }];
  });
}
