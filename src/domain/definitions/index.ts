import { CATALOGUE, isIndicatorId, type CatalogueEntry, type IndicatorId } from '../catalogue';
import type { Check, Words } from '../check';
import { INDICATOR_GROUPS, type IndicatorGroup } from '../indicator';
import { inChinese, wordsInForce } from '../language';
import { lateNames, withLate } from '../lateNames';
import type { Measure } from '../measure';
import { MEASURES } from '../measures';
import { isOutcomeOfApplicant } from '../measures/outcomesByApplicant';
import { spoken } from '../spoken';
import { definitionWords } from '../words/definitions';
import { measureWords } from '../words/measures';
import { cautionsOf } from './cautions';
import { breakVerdicts, type BreakVerdict } from './comparison';
import { rowsOfIndicator, rowsOfMeasure, type FormRows } from './formRows';
import { INDICATOR_MEANINGS } from './indicators';
import { meaningOf } from './meanings';
import { touchingChecks } from './touchingChecks';
import { writtenFormulas, type WrittenFormula } from './writtenFormula';

/** A row of the forms (`heading` without a number), a count joined of several rows, a rate, or the share of a proved part. */
export const DEFINITION_KINDS = ['heading', 'indicator', 'joined', 'rate', 'share'] as const;

/** 标题行, 报表指标, 合并指标, 比率, 占比. */
export type DefinitionKind = (typeof DEFINITION_KINDS)[number];

/** Words for kinds, in the language in force. */
export const DEFINITION_KIND_NAMES: Readonly<Record<DefinitionKind, string>> = lateNames(
  () => definitionWords().kinds,
);

/** All that is to be known of one indicator or measure. An indicator and the count of it share an id and a definition. */
export interface Definition {
  readonly id: string;
  readonly kind: DefinitionKind;
  readonly group: IndicatorGroup;
  readonly name: Words;
  /** One sentence on what is counted. */
  readonly meaning: Words;
  /** Absent for a heading. */
  readonly unit?: string;
  /** Absent for a heading: nothing is charted. */
  readonly measure?: Measure;
  /** Absent for what is no row of a form. */
  readonly indicator?: CatalogueEntry;
  /** One entry per form, oldest first. */
  readonly rows: readonly FormRows[];
  /** Empty where the figure is the cell as printed. */
  readonly formulas: readonly WrittenFormula[];
  /** 越高越好, 越低越好, or that neither is said. */
  readonly direction: string;
  /** Empty for a heading. */
  readonly breaks: readonly BreakVerdict[];
  readonly cautions: readonly string[];
  readonly checks: readonly Check[];
  /** Other names it is read by. */
  readonly aliases: readonly string[];
  /** What else a reader must know. */
  readonly note?: string;
}

const BY_MEASURE: ReadonlyMap<string, Measure> = new Map(MEASURES.map((one) => [one.id, one]));

/** What of a definition is words: worked out again when it is read in another language. */
const SPOKEN = ['unit', 'rows', 'formulas', 'direction', 'breaks', 'cautions', 'note'] as const;

/** Every indicator and every measure, grouped as the report is: rows in the order of the forms, then what is computed. */
export const DEFINITIONS: readonly Definition[] = grouped([
  ...CATALOGUE.map((entry) => spokenDefinition(() => ofIndicator(entry))),
  ...MEASURES.filter(({ id }) => !isIndicatorId(id) && !isOutcomeOfApplicant(id)).map((measure) =>
    spokenDefinition(() => ofMeasure(measure)),
  ),
]);

function spokenDefinition(make: () => Definition): Definition {
  const first = inChinese(make);
  let made = { words: 'zh', definition: first };
  const now = (): Definition => {
    const words = wordsInForce();
    if (made.words !== words) made = { words, definition: words === 'zh' ? first : make() };
    return made.definition;
  };
  return withLate(
    first,
    Object.fromEntries(SPOKEN.flatMap((field) => (field in first ? [[field, () => now()[field]]] : []))),
  );
}

const BY_ID: ReadonlyMap<string, Definition> = new Map(DEFINITIONS.map((one) => [one.id, one]));

/** The definition of an indicator or a measure; undefined where there is none of that id. */
export function definitionOf(id: string): Definition | undefined {
  return BY_ID.get(id);
}

/**
 * Joined counts, rates, sums and shares that read the row of an indicator in any form, in the order of the report; the
 * count of the row itself is not among them.
 */
export function readersOf(id: string): readonly Definition[] {
  return DEFINITIONS.filter(
    (one) =>
      one.id !== id &&
      one.formulas.some(({ numerator, denominator = [] }) =>
        [...numerator, ...denominator].some(({ indicator }) => indicator === id),
      ),
  );
}

function grouped(all: readonly Definition[]): readonly Definition[] {
  return INDICATOR_GROUPS.flatMap((group) => all.filter((one) => one.group === group));
}

function ofIndicator(entry: CatalogueEntry): Definition {
  const measure = BY_MEASURE.get(entry.id);
  return {
    id: entry.id,
    kind: entry.unit === undefined ? 'heading' : 'indicator',
    group: entry.group,
    name: entry.name,
    meaning: INDICATOR_MEANINGS[entry.id],
    ...(entry.unit === undefined ? {} : { unit: measureWords().unit(entry.unit) }),
    ...(measure === undefined ? {} : { measure }),
    indicator: entry,
    rows: rowsOfIndicator(entry, measure),
    ...computedParts(measure),
    aliases: entry.aliases ?? [],
    ...(entry.note === undefined ? {} : { note: spoken(entry.note) }),
  };
}

function ofMeasure(measure: Measure): Definition {
  const { id, kind, group, name, unit, note } = measure;
  return {
    id,
    kind: id.startsWith('share:') ? 'share' : kind === 'rate' ? 'rate' : 'joined',
    group,
    name,
    meaning: meaningOf(measure),
    unit,
    measure,
    rows: rowsOfMeasure(measure),
    ...computedParts(measure),
    aliases: [],
    ...(note === undefined ? {} : { note }),
  };
}

/** What follows from the measure alone; a heading has none. */
function computedParts(
  measure: Measure | undefined,
): Pick<Definition, 'formulas' | 'direction' | 'breaks' | 'cautions' | 'checks'> {
  if (measure === undefined) {
    return {
      formulas: [],
      direction: definitionWords().directions.heading,
      breaks: [],
      cautions: [],
      checks: [],
    };
  }
  return {
    formulas: writtenFormulas(measure),
    direction: directionWords(measure),
    breaks: breakVerdicts(measure),
    cautions: cautionsOf(measure),
    checks: touchingChecks(measure.kind, rowsRead(measure)),
  };
}

function directionWords({ direction, kind }: Measure): string {
  return definitionWords().directions[direction === 'none' ? kind : direction];
}

/** Rows that a measure reads in any form, its own among them where a form prints it as a head. */
function rowsRead({ id, formulas }: Measure): ReadonlySet<IndicatorId> {
  const rows = new Set<IndicatorId>(isIndicatorId(id) ? [id] : []);
  for (const { numerator, denominator = [] } of Object.values(formulas)) {
    for (const { indicator } of [...numerator, ...denominator]) rows.add(indicator);
  }
  return rows;
}
