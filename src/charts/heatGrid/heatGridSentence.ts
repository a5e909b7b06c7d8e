import type { TrendRow } from '../../engine/queries/rows';
import {
  distinct,
  isStatedPoint,
  pickOf,
  pointTextWithUnit,
  yearsBetween,
  yearsText,
  type ChartContext,
} from '../points';
import { isCopy, placed } from '../ranking/placedRows';
import { pieces, type Sentence, type SentencePart } from '../sentences';
import { chartWords } from '../words/chart';
import { heatGridWords } from '../words/heatGrid';
import { blockKeys, levelAndScope } from './heatBlocks';

/** How many cells have a number, and the largest and smallest of the largest stretch that compares. */
export function heatGridSentence(rows: readonly TrendRow[], context: ChartContext): readonly Sentence[] {
  const { naming, years, units } = context;
  const measure = naming.measure(context.measure);
  const own = rows.filter((row) => row.measure_key === context.measure && !isCopy(row));
  const stated = own.filter(isStatedPoint);
  const keyOf = blockKeys(naming);
  const byBlock = new Map<number, typeof stated>();
  for (const row of stated) {
    const key = keyOf(row);
    const known = byBlock.get(key);
    if (known === undefined) byBlock.set(key, [row]);
    else known.push(row);
  }
  const [largest = []] = [...byBlock.values()].sort((a, b) => b.length - a.length);
  const all = distinct(units).length * yearsBetween(years).length;
  const places = placesOf(stated);
  const words = heatGridWords();
  const count = words.count(distinct(units).length, yearsBetween(years).length, all, places);
  const [first] = largest;
  if (first === undefined || largest.length < 2) return [[{ text: chartWords().sentence(count) }]];
  let [most, least] = [first, first];
  let [from, to] = [first.year, first.year];
  for (const row of largest) {
    if (row.value > most.value) most = row;
    // Of equal ones the last.
    if (row.value <= least.value) least = row;
    from = Math.min(from, row.year);
    to = Math.max(to, row.year);
  }
  const told = (row: (typeof stated)[number]) =>
    words.told<SentencePart>(
      row.year,
      { text: naming.label(row.unit_key), isStrong: true },
      { text: pointTextWithUnit(measure, row), pick: pickOf(row) },
    );
  const about = {
    count,
    span: yearsText({ from, to }),
    group: levelAndScope(placed(most, naming)),
    values: largest.length,
  };
  return [pieces(words.ends<string | SentencePart>(about, told(most), told(least)))];
}

/** How many cells of units × years the rows fill; a unit of two scopes fills one. */
function placesOf(rows: readonly TrendRow[]): number {
  const byYear = new Map<number, Uint8Array>();
  const units = rows.reduce((most, { unit_key }) => Math.max(most, unit_key), 0) + 1;
  let places = 0;
  for (const { unit_key, year } of rows) {
    let seen = byYear.get(year);
    if (seen === undefined) {
      seen = new Uint8Array(units);
      byYear.set(year, seen);
    }
    if (seen[unit_key] === 1) continue;
    seen[unit_key] = 1;
    places += 1;
  }
  return places;
}
