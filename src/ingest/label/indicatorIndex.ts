import { CATALOGUE } from '../../domain/catalogue';
import type { CatalogueEntry } from '../../domain/catalogue';
import type { Indicator } from '../../domain/indicator';
import { isMeasureUnit } from '../cell/measureUnits';
import { bracketOf, labelKey, withoutBracket, withoutCounted, withoutNumbering } from './label';
import { likeness, pairsIn } from './likeness';

/** Codes of the indicators that a label may mean: none, one, or several that only the reader can tell apart. */
export type IndicatorMatch = readonly number[];

/** Too general to name an indicator once their numbering is gone. */
const GENERAL: ReadonlySet<string> = new Set([
  '总计',
  '合计',
  '小计',
  '其他',
  '总数',
  '数量',
  '其他情形',
  '件数',
]);

/** How sure a key is; the first kind that finds anything decides. */
const KINDS = ['whole', 'plain', 'unbracketed', 'uncounted'] as const;
type KeyKind = (typeof KINDS)[number];

const INDEX = buildIndex();

/**
 * Finds indicators by id, Chinese or English name, row label of any form, or alias; whole labels before shortened
 * ones. 被依法纠错数 stands in two tables, so it returns two codes.
 */
export function indicatorsFor(label: string): IndicatorMatch {
  const keys = keysOf(label);
  for (const kind of KINDS) {
    const key = keys[kind];
    // A shortened label may meet a whole one and the other way round.
    for (const side of KINDS.slice(0, KINDS.indexOf(kind) + 1)) {
      const found = INDEX[side].get(key);
      if (found !== undefined && found.length > 0) return found;
    }
    const reverse = INDEX[kind].get(keys.whole) ?? INDEX[kind].get(keys.plain);
    if (reverse !== undefined && reverse.length > 0) return reverse;
  }
  return [];
}

/** Finds indicators whose id, name, row label or alias is the whole label. */
export function indicatorsExactly(label: string): IndicatorMatch {
  return INDEX.whole.get(keysOf(label).whole) ?? [];
}

/** True for 其他, 总计 and the like, which stand in many rows of the forms. */
export function isGeneralLabel(label: string): boolean {
  return GENERAL.has(keysOf(label).plain);
}

/** Words for an indicator in a sentence, with its section where the name alone stands in several. */
export function indicatorName(code: number): string {
  return CATALOGUE[code]?.name.zh ?? '';
}

/** The indicator whose name shares most pairs of characters with the label; undefined when none comes near. */
export function nearestIndicator(label: string): number | undefined {
  const wanted = pairsIn(labelKey(withoutNumbering(label)));
  if (wanted.size === 0) return undefined;
  let best: { code: number; found: number } | undefined;
  for (const { code, shape } of SHAPES) {
    const found = likeness(wanted, shape);
    if (found > (best?.found ?? 0.5)) best = { code, found };
  }
  return best?.code;
}

function namesOf(entry: Indicator): readonly string[] {
  const aliases =
    'aliases' in entry && Array.isArray(entry.aliases) ? (entry.aliases as readonly string[]) : [];
  return [entry.id, entry.name.zh, entry.name.en, ...Object.values(entry.rows), ...aliases];
}

function keysOf(label: string): Readonly<Record<KeyKind, string>> {
  const unit = bracketOf(label);
  const named = unit !== undefined && isMeasureUnit(unit) ? withoutBracket(label) : label;
  const unnumbered = withoutNumbering(named);
  const plainKey = labelKey(unnumbered);
  const unbracketed = labelKey(withoutBracket(unnumbered));
  return {
    whole: labelKey(named),
    plain: plainKey,
    unbracketed,
    uncounted: withoutCounted(unbracketed),
  };
}

function buildIndex(): Readonly<Record<KeyKind, ReadonlyMap<string, IndicatorMatch>>> {
  const index: Record<KeyKind, Map<string, number[]>> = {
    whole: new Map(),
    plain: new Map(),
    unbracketed: new Map(),
    uncounted: new Map(),
  };
  CATALOGUE.forEach((entry: CatalogueEntry, code) => {
    for (const name of namesOf(entry)) {
      const keys = keysOf(name);
      for (const kind of KINDS) {
        const key = keys[kind];
        if (key === '' || GENERAL.has(key)) continue;
        const codes = index[kind].get(key);
        if (codes === undefined) index[kind].set(key, [code]);
        else if (!codes.includes(code)) codes.push(code);
      }
    }
  });
  return index;
}

/** The pairs of characters of every label of every indicator that has a number. */
const SHAPES: readonly { readonly code: number; readonly shape: ReadonlySet<string> }[] = CATALOGUE.flatMap(
  (entry: CatalogueEntry, code) =>
    entry.unit === undefined
      ? []
      : namesOf(entry).map((name) => ({ code, shape: pairsIn(labelKey(withoutNumbering(name))) })),
);
