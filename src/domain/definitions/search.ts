import { DEFINITIONS, type Definition } from './index';

/** A definition that answers a search. */
export interface DefinitionMatch {
  readonly definition: Definition;
  /** The alias, row label or id that matched, where the name itself does not show it. */
  readonly by?: string;
}

/** How good a match is, best first: the sort of word, then whether it is the whole, the start, or somewhere within. */
const SORTS = ['name', 'alias', 'row', 'english', 'id'] as const;

interface Key {
  readonly sort: number;
  readonly text: string;
  readonly folded: string;
}

/**
 * Definitions in which every word typed is found: in names, aliases, row labels of the forms, ids. Width and case of
 * letters, blanks and brackets do not count.
 *
 * @returns best first, then in the order of the report; nothing for an empty search
 */
export function searchDefinitions(typed: string): readonly DefinitionMatch[] {
  const words = typed
    .normalize('NFKC')
    .split(/\s+/)
    .map(folded)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return KEYS.flatMap(({ definition, keys }) => {
    const hits = words.map((word) => bestOf(keys, word));
    let score = 0;
    for (const hit of hits) {
      if (hit === undefined) return [];
      score += hit.score;
    }
    const by = hits.find((hit) => hit !== undefined && hit.key.sort > 0)?.key.text;
    return [{ score, match: { definition, ...(by === undefined ? {} : { by }) } }];
  })
    .sort((a, b) => a.score - b.score)
    .map(({ match }) => match);
}

const KEYS = DEFINITIONS.map((definition) => ({ definition, keys: keysOf(definition) }));

function keysOf({ id, name, aliases, indicator, measure }: Definition): readonly Key[] {
  const texts: Readonly<Record<(typeof SORTS)[number], readonly string[]>> = {
    name: [name.zh, ...(measure === undefined ? [] : [measure.shortName])],
    alias: aliases,
    row: Object.values(indicator?.rows ?? {}),
    english: [name.en],
    id: [id],
  };
  return SORTS.flatMap((sort, at) => texts[sort].map((text) => ({ sort: at, text, folded: folded(text) })));
}

function bestOf(
  keys: readonly Key[],
  word: string,
): { readonly key: Key; readonly score: number } | undefined {
  let best: { readonly key: Key; readonly score: number } | undefined;
  for (const key of keys) {
    const at = key.folded.indexOf(word);
    if (at === -1) continue;
    const depth = key.folded === word ? 0 : at === 0 ? 1 : 2;
    const score = key.sort * 3 + depth;
    if (best === undefined || score < best.score) best = { key, score };
  }
  return best;
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()《》“”"'·,、:;]/g, '');
}
