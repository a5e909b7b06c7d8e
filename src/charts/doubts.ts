import { said, type Bilingual } from '../domain/language';
import type { Naming } from '../domain/naming';
import type { PointRow } from '../engine/queries/rows';
import { TOKENS } from './drawing/theme';
import { folded } from './drawing/tooltipText';
import { chartWords } from './words/chart';
import { noteWords } from './words/notes';

/** An open error on a figure: a rule that the report does not keep, and the reader has not set aside. */
export interface Doubt {
  /** What was found, as a sentence of its own. */
  readonly sentence: Bilingual;
}

/** Where a chart learns which of its figures have open errors; absent while the rules are still being asked. */
export interface Doubting {
  readonly doubts?: (report: number, measure: number) => readonly Doubt[];
  /** What a person corrected of the cells behind a figure, in sentences without full stop; absent where nothing was. */
  readonly corrections?: (report: number, measure: number) => readonly string[];
}

/** Stands behind a number that a person corrected. */
export const CORRECTION_MARK = '✎';

/** Stands behind a number with an open error, and at its point as a cross in a ring. */
export const DOUBT_MARK = '✗';

/** How the marks of a chart with an open error look. */
export type DoubtedLook = 'crossedPoint' | 'hatchedBar' | 'framedBand' | 'crossedNumber';

/** At most so many errors are told one by one under a chart. */
const MOST_TOLD = 3;

type Figure = Pick<PointRow, 'report_key' | 'measure_key'>;

/** Open errors on the figure of a row. */
export function doubtsOf({ report_key, measure_key }: Figure, { doubts }: Doubting): readonly Doubt[] {
  return doubts?.(report_key, measure_key) ?? [];
}

/** True when the figure of a row has an open error. */
export function isDoubted(row: Figure, context: Doubting): boolean {
  return doubtsOf(row, context).length > 0;
}

/** Corrections of the cells behind the figure of a row. */
export function correctionsOf(
  { report_key, measure_key }: Figure,
  { corrections }: Doubting,
): readonly string[] {
  return corrections?.(report_key, measure_key) ?? [];
}

/** True when a cell behind the figure of a row was corrected. */
export function isCorrected(row: Figure, context: Doubting): boolean {
  return correctionsOf(row, context).length > 0;
}

/** ` ✗` behind a number in doubt and ` ✎` behind a corrected one, else nothing. */
export function doubtSign(row: Figure, context: Doubting): string {
  const doubt = isDoubted(row, context) ? ` ${DOUBT_MARK}` : '';
  return isCorrected(row, context) ? `${doubt} ${CORRECTION_MARK}` : doubt;
}

/** The open errors on a figure in one clause, without full stop; empty where there are none. */
export function doubtWords(row: Figure, context: Doubting): string {
  return chartWords().items(doubtsOf(row, context).map(wordsOf));
}

/** The same and what was corrected as lines of a tooltip, led by the sign. */
export function doubtLines(row: Figure, context: Doubting): readonly string[] {
  return [
    ...doubtsOf(row, context).map((doubt) => folded(`${DOUBT_MARK} ${wordsOf(doubt)}`)),
    ...correctionsOf(row, context).map((sentence) => folded(`${CORRECTION_MARK} ${sentence}`)),
  ];
}

/**
 * What is open on the figures shown: at most three errors in words, and how many there are; and every correction of
 * them. One error on several figures of a report is told once. Empty where nothing is open or corrected.
 */
export function doubtNotes(
  rows: readonly PointRow[],
  context: Doubting & { readonly naming: Naming },
  look: DoubtedLook,
): readonly string[] {
  const corrected = correctionNotes(rows, context, look);
  if (context.doubts === undefined) return corrected;
  const told = new Set<string>();
  const words = chartWords();
  for (const row of rows) {
    for (const doubt of doubtsOf(row, context)) {
      const place = words.unitYear(context.naming.label(row.unit_key), row.year);
      told.add(words.colon(place, wordsOf(doubt)));
    }
  }
  if (told.size === 0) return corrected;
  const shown = words.items([...told].slice(0, MOST_TOLD));
  const { doubted, looks } = noteWords();
  return [doubted(looks[look], shown, told.size, told.size > MOST_TOLD), ...corrected];
}

/** A footnote for each correction behind the figures shown: whose, what stood there, why and when. */
function correctionNotes(
  rows: readonly PointRow[],
  context: Doubting & { readonly naming: Naming },
  look: DoubtedLook,
): readonly string[] {
  if (context.corrections === undefined) return [];
  const { corrected, looks, correctedLooks } = noteWords();
  const told = new Set<string>();
  for (const row of rows) {
    const sentences = correctionsOf(row, context);
    if (sentences.length === 0) continue;
    const place = chartWords().unitYear(context.naming.label(row.unit_key), row.year);
    // A figure with an open error looks like one, corrected or not.
    const shape = (isDoubted(row, context) ? looks : correctedLooks)[look];
    for (const sentence of sentences) told.add(corrected(shape, place, sentence));
  }
  return [...told].map((sentence) => `${CORRECTION_MARK} ${sentence}`);
}

/** A diamond with a stroke in it, so that a corrected point is told without colour, also from a line of diamonds. */
const CORRECTED_POINT = {
  symbol: 'path://M0,-1L1,0L0,1L-1,0ZM0,-.45L0,.45',
  symbolSize: 13,
  itemStyle: {
    color: '#ffffff',
    borderColor: TOKENS.ink,
    borderWidth: 1.6,
    borderType: 'solid' as const,
    opacity: 1,
  },
} as const;

/** A bar in a broken frame: it keeps its colour, and its number the sign. */
const CORRECTED_BAR = { borderColor: TOKENS.ink, borderWidth: 1.6, borderType: [4, 3] as number[] };

/** How the point of a figure differs from its line: by an open error, else by a correction. Nothing for a figure as filed. */
export function pointLook(row: Figure, context: Doubting) {
  if (isDoubted(row, context)) return DOUBTED_POINT;
  return isCorrected(row, context) ? CORRECTED_POINT : {};
}

/** The same of a bar. @param colour of the bar */
export function barLook(
  row: Figure,
  context: Doubting,
  colour: string,
): { readonly itemStyle?: ReturnType<typeof doubtedBar> | typeof CORRECTED_BAR } {
  if (isDoubted(row, context)) return { itemStyle: doubtedBar(colour) };
  return isCorrected(row, context) ? { itemStyle: CORRECTED_BAR } : {};
}

/** A cross in a ring, so that the point is told from a reported and from an implied one without colour. */
const DOUBTED_POINT = {
  symbol: 'path://M1,0A1,1,0,1,1,-1,0A1,1,0,1,1,1,0ZM-.5,-.5L.5,.5M.5,-.5L-.5,.5',
  symbolSize: 12,
  itemStyle: {
    color: '#ffffff',
    borderColor: TOKENS.seal,
    borderWidth: 1.6,
    borderType: 'solid' as const,
    opacity: 1,
  },
} as const;

/** A bar hatched in its own colour on white, framed in red. */
function doubtedBar(colour: string) {
  return {
    color: '#ffffff',
    borderColor: TOKENS.seal,
    borderWidth: 1.2,
    opacity: 1,
    decal: {
      symbol: 'rect' as const,
      dashArrayX: [1, 0],
      dashArrayY: [3, 3],
      rotation: -Math.PI / 4,
      color: colour,
    },
  };
}

/** A label inside a hatched bar. */
export const ON_HATCH = { color: TOKENS.ink, textBorderColor: '#ffffff', textBorderWidth: 3 } as const;

function wordsOf({ sentence }: Doubt): string {
  return said(sentence).replace(/[。.]$/u, '');
}
