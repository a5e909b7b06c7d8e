import { measureOf } from './paragraphs';
import type { Measure } from './paragraphs';
import type { Run, RunLine } from './runs';

/** A line of text at its place in the order of reading. */
export interface PlacedLine {
  readonly line: RunLine;
  /** Where it stands from top to bottom; lines of a column stand together. */
  readonly at: number;
  /** Where the lines of its column begin and end; absent for a line over the whole page. */
  readonly column?: Measure;
}

/** The gap between two columns of sentences is this wide, in sizes of the type, and stands in this part of the page. */
const GUTTER = 1.2;
const MIDDLE = [0.3, 0.7] as const;
/** So many lines stand in either column, with so many Chinese characters each. */
const FEWEST_LINES = 4;
const FEWEST_CHARACTERS = 8;
const HAN = /[\u3400-\u9fff]/gu;

interface Span {
  readonly left: number;
  readonly right: number;
}

/** The lines of a page in the order of reading: where sentences stand in two columns, the left one before the right. */
export function inReadingOrder(lines: readonly RunLine[]): readonly PlacedLine[] {
  const placed: PlacedLine[] = [];
  const page = {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
  };
  for (let from = 0; from < lines.length;) {
    const found = columnsFrom(lines, from, page);
    const line = lines[from];
    if (found === undefined) {
      if (line !== undefined) placed.push({ line, at: topOf(line) });
      from += 1;
      continue;
    }
    const top = topOf(line ?? found.left[0]);
    [found.left, found.right].flatMap(placedColumn).forEach(({ line: own, column }, nth) => {
      // What stands beside or between them comes after both.
      placed.push({ line: own, column, at: top + nth * 1e-6 });
    });
    from = found.to;
  }
  return placed;
}

function topOf(line: RunLine | undefined): number {
  return line === undefined ? 0 : line.baseline - line.size / 2;
}

function placedColumn(lines: readonly RunLine[]): readonly { line: RunLine; column: Measure }[] {
  const column = measureOf([lines]);
  return lines.map((line) => ({ line, column }));
}

/** Two columns of sentences that begin with a line and go on to another; undefined where none do. */
function columnsFrom(
  lines: readonly RunLine[],
  from: number,
  page: Span,
):
  { readonly left: readonly RunLine[]; readonly right: readonly RunLine[]; readonly to: number } | undefined {
  const width = page.right - page.left;
  const middle = { left: page.left + MIDDLE[0] * width, right: page.left + MIDDLE[1] * width };
  let gaps: readonly Span[] = [middle];
  let to = from;
  for (let line = lines[to]; line !== undefined; line = lines[to]) {
    const { size } = line;
    const open = gaps
      .flatMap((gap) => gapsIn(line?.runs ?? [], gap))
      .filter(({ left, right }) => right - left >= GUTTER * size);
    if (open.length === 0) break;
    gaps = open;
    to += 1;
  }
  const gap = [...gaps].sort((one, other) => other.right - other.left - (one.right - one.left))[0];
  if (gap === undefined) return undefined;
  const at = (gap.left + gap.right) / 2;
  const own = lines.slice(from, to);
  const left = own.flatMap((line) => sideOf(line, (run) => run.left < at));
  const right = own.flatMap((line) => sideOf(line, (run) => run.left >= at));
  return isProse(left) && isProse(right) ? { left, right, to } : undefined;
}

/** What no run of a line covers of a gap. */
function gapsIn(runs: readonly Run[], gap: Span): readonly Span[] {
  let open: readonly Span[] = [gap];
  for (const run of runs)
    open = open.flatMap(({ left, right }) => [
      ...(run.left > left ? [{ left, right: Math.min(right, run.left) }] : []),
      ...(run.right < right ? [{ left: Math.max(left, run.right), right }] : []),
    ]);
  return open.filter(({ left, right }) => right > left);
}

function sideOf(line: RunLine, isOf: (run: Run) => boolean): readonly RunLine[] {
  const runs = line.runs.filter(isOf);
  const [first] = runs;
  if (first === undefined) return [];
  return [
    {
      ...line,
      runs,
      left: first.left,
      right: Math.max(...runs.map(({ right }) => right)),
    },
  ];
}

/** Sentences, and no labels or numbers of a table without lines. */
function isProse(lines: readonly RunLine[]): boolean {
  const characters = lines.reduce(
    (sum, { runs }) => sum + runs.reduce((own, { text }) => own + (text.match(HAN)?.length ?? 0), 0),
    0,
  );
  const isFull = lines.length >= FEWEST_LINES && characters >= FEWEST_CHARACTERS * lines.length;
  return isFull && lines.some(({ runs }) => runs.some(({ text }) => /[，。；,;]/u.test(text)));
}
