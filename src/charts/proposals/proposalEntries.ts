import type { MeasureId } from '../../domain/measure';
import { measureKey } from '../../domain/measures';
import type { Naming } from '../../domain/naming';
import type { ProposalTargets } from '../../domain/proposalTargets';
import type { ClassWording } from '../../domain/report';
import { SCOPE_NAMES } from '../../domain/report';
import { addValues, isStated, ratio, type Value } from '../../domain/value';
import type { PointRow } from '../../engine/queries/rows';
import type { Doubting } from '../doubts';
import { groupedBy } from '../grouped';
import { distinct, isStatedPoint, printable, scopeOf } from '../points';
import { chartWords } from '../words/chart';
import { proposalWords } from '../words/proposals';

/** What the class chart is asked with. */
export interface ProposalsContext extends Doubting {
  readonly naming: Naming;
  /** Chosen units in the reader's order. */
  readonly units: readonly number[];
  readonly year: number;
  readonly targets?: ProposalTargets;
}

/** Suggestions of the people's congress, proposals of the consultative conference, and both. */
const PROPOSAL_KINDS = [
  { id: 'npc', prefix: 'proposal.npc.' },
  { id: 'cppcc', prefix: 'proposal.cppcc.' },
  { id: 'both', prefix: 'proposal.' },
] as const;

const CLASSES = ['a', 'b', 'c'] as const;

/** A class that is part of the base A + B + C. */
export type ProposalClass = (typeof CLASSES)[number];

/** Measures whose rows {@link entriesOfProposals} reads: the nine class counts and class D of either kind. */
export const PROPOSAL_MEASURES: readonly MeasureId[] = [
  ...PROPOSAL_KINDS.flatMap(({ prefix }) => CLASSES.map((letter) => `${prefix}class_${letter}`)),
  'proposal.npc.class_d',
  'proposal.cppcc.class_d',
];

/** Classes of one unit, one kind, one report. */
export interface ProposalEntry {
  readonly unit: number;
  readonly kind: (typeof PROPOSAL_KINDS)[number];
  /** 南康区 人大建议 106 件. */
  readonly label: string;
  readonly counts: Readonly<Record<ProposalClass, PointRow>>;
  /** A + B + C, all of them stated. */
  readonly base: number;
  /** Class D, outside the base, with its row where one row states it; undefined where the place has none. */
  readonly classD: { readonly count: number; readonly row: PointRow | undefined } | undefined;
  readonly wording: ClassWording | undefined;
  /** Equal for places whose B and C mean the same. */
  readonly wordingKey: string;
}

/**
 * Entries with all three classes stated and a base above 0, in the order of the units.
 *
 * @returns `incomplete` names the units and kinds of which a class is missing, with what is missing
 */
export function entriesOfProposals(
  rows: readonly PointRow[],
  { naming, units, year }: ProposalsContext,
): { readonly entries: readonly ProposalEntry[]; readonly incomplete: readonly string[] } {
  const entries: ProposalEntry[] = [];
  const incomplete: string[] = [];
  const ofUnit = groupedBy(
    rows.filter((row) => row.year === year),
    ({ unit_key }) => unit_key,
  );
  for (const unit of distinct(units)) {
    const own = ofUnit.get(unit) ?? [];
    const reports = distinct(own.map(({ report_key }) => report_key));
    for (const report of reports) {
      const ofReport = own.filter((row) => row.report_key === report);
      for (const kind of PROPOSAL_KINDS) {
        const entry = entryOf(ofReport, unit, kind, naming, reports.length > 1);
        if (typeof entry === 'string') incomplete.push(entry);
        else if (entry !== undefined) entries.push(entry);
      }
    }
  }
  return { entries, incomplete };
}

/** Share of a class in A + B + C, with its fraction. */
function classShare(entry: ProposalEntry, letter: ProposalClass) {
  return ratio(entry.counts[letter].value ?? 'unfilled', entry.base);
}

/** Share of a class as the point of its own measure, of the report that states the class. */
export function classRate(entry: ProposalEntry, letter: ProposalClass): PointRow {
  const count = entry.counts[letter];
  const { value } = classShare(entry, letter);
  // Named one by one: a row of a course has the change of its count as well, which is none of the share.
  const { unit_key, year, scope, form, report_key, state, origin } = count;
  return {
    unit_key,
    year,
    scope,
    form,
    report_key,
    state,
    origin,
    measure_key: measureKey(`rate.${entry.kind.prefix}${letter}`),
    value: typeof value === 'number' ? value : null,
    numerator: count.value,
    denominator: entry.base,
  };
}

/**
 * Whether a goal is met, compared as whole numbers and without rounding: 达标 is never a matter of the printed decimal, nor
 * of how a fraction lies in binary.
 */
export function meets(entry: ProposalEntry, letter: 'a' | 'c', targets: ProposalTargets): boolean {
  const count = entry.counts[letter].value;
  if (count === null) return false;
  return letter === 'a' ? count * 100 >= targets.a * entry.base : count * 100 <= targets.c * entry.base;
}

/**
 * How many places meet the goals, in words, kind by kind. What C means differs from place to place, so its goal is counted
 * among places of one wording only; A compares everywhere.
 *
 * @param wordings keys of the wordings, in the order their numbers are told
 */
export function goalCounts(
  entries: readonly ProposalEntry[],
  targets: ProposalTargets,
  wordings: readonly string[],
): readonly string[] {
  const words = proposalWords();
  return PROPOSAL_KINDS.flatMap((kind) => {
    const own = entries.filter((entry) => entry.kind === kind);
    if (own.length < 2) return [];
    const count = (some: readonly ProposalEntry[], letter: 'a' | 'c'): string =>
      `${String(some.filter((entry) => meets(entry, letter, targets)).length)}/${String(some.length)}`;
    const ofC = wordings.flatMap((key, i) => {
      const some = own.filter(({ wordingKey }) => wordingKey === key);
      if (some.length === 0) return [];
      // Nobody knows whether the unknown wordings of two places are the same.
      if (key.trim() === '') return some.length > 1 ? [words.notAdded] : [];
      return [wordings.length > 1 ? `${words.wordingOf(i + 1)} ${count(some, 'c')}` : count(some, 'c')];
    });
    return [words.goalOfKind(words.kinds[kind.id], count(own, 'a'), ofC)];
  });
}

function entryOf(
  rows: readonly PointRow[],
  unit: number,
  kind: ProposalEntry['kind'],
  naming: Naming,
  severalReports: boolean,
): ProposalEntry | string | undefined {
  const rowOf = (letter: ProposalClass): PointRow | undefined =>
    rows.find((row) => row.measure_key === measureKey(`${kind.prefix}class_${letter}`));
  const [a, b, c] = [rowOf('a'), rowOf('b'), rowOf('c')];
  if (a === undefined || b === undefined || c === undefined) return undefined;
  const sum = addValues([a, b, c].map(valueOf));
  const words = proposalWords();
  const label = naming.label(unit);
  const place = severalReports ? chartWords().brackets(label, SCOPE_NAMES[scopeOf(a)]) : label;
  const name = `${place} ${words.kinds[kind.id]}`;
  if (sum.stated === 0) return undefined;
  if (sum.stated < sum.of) {
    const missing = CLASSES.filter((_, i) => ![a, b, c][i] || !isStatedPoint([a, b, c][i] ?? a));
    return words.lacks(
      name,
      missing.map((letter) => letter.toUpperCase()),
    );
  }
  if (!isStated(sum.value) || sum.value === 0) return undefined;
  const { classWording } = naming.report(a.report_key);
  return {
    unit,
    kind,
    label: words.entry(`${place} ${words.kindsOnAxis[kind.id]}`, sum.value),
    counts: { a, b, c },
    base: sum.value,
    classD: classDOf(rows, kind),
    wording: classWording,
    wordingKey: [classWording?.b, classWording?.c].map((words) => words?.trim() ?? '').join(' '),
  };
}

function classDOf(rows: readonly PointRow[], kind: ProposalEntry['kind']): ProposalEntry['classD'] {
  const ids = PROPOSAL_KINDS.filter(({ id }) => id !== 'both' && (kind.id === 'both' || id === kind.id));
  const own = ids.flatMap(({ prefix }) => {
    const row = rows.find(({ measure_key }) => measure_key === measureKey(`${prefix}class_d`));
    return row === undefined ? [] : [row];
  });
  const sum = addValues(own.map(valueOf));
  if (sum.stated !== ids.length || !isStated(sum.value)) return undefined;
  return { count: sum.value, row: ids.length === 1 ? own[0] : undefined };
}

function valueOf(row: PointRow): Value {
  const value = printable(row);
  return value === 'notDefined' ? 'unfilled' : value;
}
