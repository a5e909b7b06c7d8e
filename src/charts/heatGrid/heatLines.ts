import { STATE_MEANINGS, STATE_WORDS } from '../../domain/format';
import type { Measure } from '../../domain/measure';
import type { TrendRow } from '../../engine/queries/rows';
import { CORRECTION_MARK, DOUBT_MARK, isCorrected, isDoubted } from '../doubts';
import { fifthsOf } from '../drawing/shades';
import { figureWords } from '../figureMarks';
import { onDemand } from '../onDemand';
import { isStatedPoint, printable, shortText, yearsBetween, type ChartContext } from '../points';
import { heatGridWords } from '../words/heatGrid';
import { blockKeys, type Block, type Course } from './heatBlocks';

/** Signs of cells without a number: each kind of missing has its own, none looks like a 0. */
const SIGNS: Readonly<Record<Exclude<ReturnType<typeof printable>, number>, string>> = {
  unfilled: '□',
  notInForm: '–',
  noReport: '·',
  illegible: '?',
  notDefined: '÷0',
};

/** One unit in one year. */
export interface HeatCell {
  /** Undefined where no report is loaded. */
  readonly row: TrendRow | undefined;
  /** The number, short, or the sign for why there is none. */
  readonly text: string;
  /** Place in {@link SHADES}; undefined without a number. */
  readonly shade: number | undefined;
  /** Unit, year and number or reason, as a sentence; made when it is asked for, as there may be thousands. */
  readonly words: () => string;
}

/** A sign with its meaning. */
export interface HeatSign {
  readonly sign: string;
  readonly meaning: string;
}

/** One unit in one scope, year by year; or the heading of a block of one level and scope. */
export type HeatLine =
  | { readonly heading: string }
  /** Its cells are made when they are first looked at: the page draws those in sight of thousands of lines. */
  | { readonly unit: number; readonly label: string; readonly cells: readonly HeatCell[] };

/** The lines of some blocks, each under the heading of its block where there are several. */
export function linesOf(
  blocks: readonly Block[],
  rows: readonly TrendRow[],
  context: ChartContext,
  measure: Measure,
): readonly HeatLine[] {
  const shadeOf = shading(rows, context);
  return blocks.flatMap(({ label, lines }): readonly HeatLine[] => {
    const own = lines.map(({ unit, points }): HeatLine => {
      const cells = onDemand(() => cellsOf(unit, points, context, measure, shadeOf));
      return {
        unit,
        label: context.naming.label(unit),
        get cells() {
          return cells();
        },
      };
    });
    return blocks.length === 1 ? own : [{ heading: heatGridWords().block(label, own.length) }, ...own];
  });
}

function cellsOf(
  unit: number,
  points: Course['points'],
  context: ChartContext,
  measure: Measure,
  shadeOf: (row: TrendRow) => number | undefined,
): readonly HeatCell[] {
  const label = context.naming.label(unit);
  return yearsBetween(context.years).map((year, place): HeatCell => {
    const row = points[place];
    if (row === undefined) {
      return {
        row,
        text: SIGNS.noReport,
        shade: undefined,
        words: () => heatGridWords().noReport(label, year, STATE_WORDS.noReport),
      };
    }
    const value = printable(row);
    const text = typeof value === 'number' ? shortText(measure, value) : SIGNS[value];
    const marks = `${isDoubted(row, context) ? DOUBT_MARK : ''}${isCorrected(row, context) ? CORRECTION_MARK : ''}`;
    return { row, text: `${text}${marks}`, shade: shadeOf(row), words: () => figureWords(row, context, '') };
  });
}

/** The fifth of each stated value among those it compares with; they are put in order when a cell of theirs is looked at. */
function shading(rows: readonly TrendRow[], { naming }: ChartContext): (row: TrendRow) => number | undefined {
  const keyOf = blockKeys(naming);
  const values = onDemand(() => {
    const byKey = new Map<number, number[]>();
    for (const row of rows) {
      if (!isStatedPoint(row)) continue;
      const key = keyOf(row);
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [row.value]);
      else known.push(row.value);
    }
    return byKey;
  });
  const fifths = new Map<number, ReturnType<typeof fifthsOf>>();
  return (row) => {
    if (!isStatedPoint(row)) return undefined;
    const key = keyOf(row);
    let fifth = fifths.get(key);
    if (fifth === undefined) {
      fifth = fifthsOf(values().get(key) ?? []);
      fifths.set(key, fifth);
    }
    return fifth(row.value);
  };
}

/** The signs that cells without a number have here, with their meaning. @param years how many are asked for */
export function signsOf(
  blocks: readonly Block[],
  rows: readonly TrendRow[],
  years: number,
): readonly HeatSign[] {
  const used = new Set<keyof typeof SIGNS>();
  for (const row of rows) {
    const value = printable(row);
    if (typeof value !== 'number') used.add(value);
  }
  const hasGap = ({ points }: Pick<Course, 'points'>): boolean =>
    points.length < years || points.includes(undefined);
  if (blocks.some(({ lines }) => lines.some(hasGap))) used.add('noReport');
  return (Object.keys(SIGNS) as (keyof typeof SIGNS)[])
    .filter((state) => used.has(state))
    .map((state) => ({
      sign: SIGNS[state],
      meaning: state === 'notDefined' ? STATE_MEANINGS.notDefined : STATE_WORDS[state],
    }));
}
