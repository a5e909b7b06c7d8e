import type { Run, RunLine } from './runs';

const HAN = /^[\u3400-\u9fff，。、；：]$/u;
/** So many characters that stand alone, and this share of all, are text from top to bottom. */
const FEWEST = 30;
const SHARE = 0.6;
/** The next character below is nearer than this, the next beside it farther, in sizes of the type. */
const BELOW = 1.4;
const BESIDE = 0.35;

/**
 * True where the text of a page runs from top to bottom in columns: read across, it makes no sense. Words spaced out on a
 * line are none: they stand nearer to each other than their lines do.
 */
export function runsDownwards(lines: readonly RunLine[]): boolean {
  const runs = lines.flatMap((line) => line.runs);
  const all = runs.reduce((sum, { glyphs }) => sum + glyphs.length, 0);
  const alone = lines.flatMap((line, at) =>
    line.runs.filter(
      (run, nth) => isAlone(run, line.runs, nth) && hasBelow(run, lines.slice(at + 1, at + 4)),
    ),
  );
  return alone.length >= FEWEST && alone.length >= SHARE * all;
}

function isAlone(run: Run, runs: readonly Run[], nth: number): boolean {
  const room = BESIDE * run.size;
  const [before, after] = [runs[nth - 1], runs[nth + 1]];
  return (
    HAN.test(run.text) &&
    (before === undefined || run.left - before.right > room) &&
    (after === undefined || after.left - run.right > room)
  );
}

/** The last character of a column has none below: it counts as the rest does not. */
function hasBelow(run: Run, below: readonly RunLine[]): boolean {
  return below.some(
    ({ baseline, runs }) =>
      baseline - run.baseline <= BELOW * run.size &&
      runs.some(({ left }) => Math.abs(left - run.left) <= 0.3 * run.size),
  );
}
