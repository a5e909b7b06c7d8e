import type { Glyph } from './pageMarks';

/** Characters that touch one another on a line: a word, a number, a stretch of Chinese. Lengths as in `Glyph`. */
export interface Run {
  readonly text: string;
  /** From left to right, at least one. */
  readonly glyphs: readonly Glyph[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** A line of runs from left to right. */
export interface RunLine {
  readonly runs: readonly Run[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** Characters this far apart, in sizes of the type, are two runs. */
const GAP = 0.25;
/** Characters whose lines lie this near, in sizes of the type, stand on one. */
const SAME_LINE = 0.4;
const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u;

/** The characters as lines of runs, from top to bottom. Blanks part runs and are in none. */
export function linesOfGlyphs(glyphs: readonly Glyph[]): readonly RunLine[] {
  return baselines(glyphs.filter(({ text }) => text.trim() !== '')).map((line) =>
    lineOf(runsOf(withoutDoubles([...line].sort((one, other) => one.left - other.left)))),
  );
}

/** The line that some runs make. @param runs from left to right, at least one */
function lineOf(runs: readonly Run[]): RunLine {
  return {
    runs,
    left: Math.min(...runs.map(({ left }) => left)),
    right: Math.max(...runs.map(({ right }) => right)),
    baseline: Math.max(...runs.map(({ baseline }) => baseline)),
    size: Math.max(...runs.map(({ size }) => size)),
  };
}

/** Runs of a line as one text; between Chinese characters a gap says nothing. */
export function textOfLine({ runs }: Pick<RunLine, 'runs'>): string {
  return runs.reduce((text, run) => `${text}${needsBlank(text, run.text) ? ' ' : ''}${run.text}`, '');
}

/** True between two words or numbers, which would run together. */
export function needsBlank(before: string, after: string): boolean {
  return before !== '' && !HAN.test(before.slice(-1)) && !HAN.test(after.slice(0, 1));
}

function baselines(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const lines: { readonly glyphs: Glyph[]; baseline: number; size: number }[] = [];
  for (const glyph of [...glyphs].sort((one, other) => one.baseline - other.baseline)) {
    const last = lines.at(-1);
    if (last !== undefined && glyph.baseline - last.baseline <= SAME_LINE * Math.min(last.size, glyph.size))
      last.glyphs.push(glyph);
    else lines.push({ glyphs: [glyph], baseline: glyph.baseline, size: glyph.size });
  }
  return lines.map((line) => line.glyphs);
}

/** Bold type is often the same character drawn twice, a hair apart. */
function withoutDoubles(line: readonly Glyph[]): readonly Glyph[] {
  return line.filter((glyph, at) => {
    const near = line.slice(Math.max(0, at - 3), at);
    return !near.some(
      ({ text, left, baseline, size }) =>
        text === glyph.text &&
        Math.abs(left - glyph.left) < size * 0.12 &&
        Math.abs(baseline - glyph.baseline) < size * 0.12,
    );
  });
}

function runsOf(line: readonly Glyph[]): readonly Run[] {
  const runs: { glyphs: Glyph[]; right: number; size: number }[] = [];
  for (const glyph of line) {
    const last = runs.at(-1);
    if (last !== undefined && glyph.left - last.right <= GAP * Math.max(glyph.size, last.size)) {
      last.glyphs.push(glyph);
      last.right = Math.max(last.right, glyph.right);
      last.size = Math.max(last.size, glyph.size);
    } else runs.push({ glyphs: [glyph], right: glyph.right, size: glyph.size });
  }
  return runs.map(({ glyphs }) => runOf(glyphs));
}

/** The run that some characters make. @param glyphs from left to right, at least one */
function runOf(glyphs: readonly Glyph[]): Run {
  return {
    text: glyphs.map(({ text }) => text).join(''),
    glyphs,
    left: Math.min(...glyphs.map(({ left }) => left)),
    right: Math.max(...glyphs.map(({ right }) => right)),
    baseline: Math.max(...glyphs.map(({ baseline }) => baseline)),
    size: Math.max(...glyphs.map(({ size }) => size)),
  };
}

/** The run in pieces: parted before each character for which `isApart` of it and of the one before it. */
export function partedRun(
  { glyphs }: Run,
  isApart: (before: Glyph, glyph: Glyph) => boolean,
): readonly Run[] {
  const pieces: Glyph[][] = [];
  for (const glyph of glyphs) {
    const last = pieces.at(-1);
    const before = last?.at(-1);
    if (last === undefined || before === undefined || isApart(before, glyph)) pieces.push([glyph]);
    else last.push(glyph);
  }
  return pieces.map(runOf);
}
