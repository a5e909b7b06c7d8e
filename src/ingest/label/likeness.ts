/** The pairs of neighbouring characters in a text. */
export function pairsIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) found.add(text.slice(at, at + 2));
  return found;
}

/** How alike two sets of pairs are, from 0 to 1: twice what they share by what they hold (Dice). */
export function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared += 1;
  return (2 * shared) / (left.size + right.size);
}

/** How alike a misspelt label must be to what it stands for, and by how much more than to anything else. */
const ALIKE = 0.72;
const CLEARLY = 0.1;

/** Index of the one label that is clearly meant by a misspelt one; undefined where none or several are near. */
export function nearestOf(text: string, labels: readonly ReadonlySet<string>[]): number | undefined {
  const pairs = pairsIn(text);
  const ranked = labels
    .map((label, index) => ({ index, alike: likeness(pairs, label) }))
    .sort((left, right) => right.alike - left.alike);
  const [best, second] = ranked;
  if (best === undefined || best.alike < ALIKE || best.alike - (second?.alike ?? 0) < CLEARLY)
    return undefined;
  return best.index;
}
