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
  const stated = rows
    .filter((row) => row.measure_key === context.measure && !isCopy(row))
    .filter(isStatedPoint);
  const all = distinct(units).length * yearsBetween(years).length;
  const places = placesOf(stated);
  const words = heatGridWords();
  const count = words.count(distinct(units).length, yearsBetween(years).length, all, places);
  const largest = largestOf(stated, context);
  if (largest === undefined || largest.count < 2) return [[{ text: chartWords().sentence(count) }]];
  const { most, least, from, to } = largest;
  const told = (row: Stated) =>
    words.told<SentencePart>(
      row.year,
      { text: naming.label(row.unit_key), isStrong: true },
      { text: pointTextWithUnit(measure, row), pick: pickOf(row) },
    );
  const about = {
    count,
    span: yearsText({ from, to }),
    group: levelAndScope(placed(most, naming)),
    values: largest.count,
  };
  return [pieces(words.ends<string | SentencePart>(about, told(most), told(least)))];
}

type Stated = TrendRow & { readonly value: number };

/** Figures that compare with each other: how many, both ends, and from which to which year. */
interface Stretch {
  count: number;
  most: Stated;
  least: Stated;
  from: number;
  to: number;
}

/** The largest stretch that compares; the first of several that are as large. */
function largestOf(rows: readonly Stated[], { naming }: ChartContext): Stretch | undefined {
  const keyOf = blockKeys(naming);
  const stretches = new Map<number, Stretch>();
  for (const row of rows) {
    const key = keyOf(row);
    const stretch = stretches.get(key);
    if (stretch === undefined) {
      stretches.set(key, { count: 1, most: row, least: row, from: row.year, to: row.year });
      continue;
    }
    stretch.count += 1;
    if (row.value > stretch.most.value) stretch.most = row;
    // Of equal ones the last.
    if (row.value <= stretch.least.value) stretch.least = row;
    stretch.from = Math.min(stretch.from, row.year);
    stretch.to = Math.max(stretch.to, row.year);
  }
  let largest: Stretch | undefined;
  for (const stretch of stretches.values())
    if (largest === undefined || stretch.count > largest.count) largest = stretch;
  return largest;
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
