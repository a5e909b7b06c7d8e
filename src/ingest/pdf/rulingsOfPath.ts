import { OPS } from './library';
import { moved } from './matrix';
import type { Matrix } from './matrix';
import type { Ruling } from './pageMarks';

/** Numbers that follow each step of a path: move, line, curve, curve of two points, close. */
const COUNTS = [2, 2, 6, 4, 0] as const;
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;
/** A filled box no wider than this is a line drawn with a broad pen. */
const BROADEST = 3.5;
const SHORTEST = 3;
/** So much may a line lean. */
const LEAN = 1;
/** A path of more steps draws a picture or a letter. */
const LONGEST = 20_000;

type Point = readonly [number, number];

const STROKED: readonly number[] = [
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
];
const FILLED: readonly number[] = [OPS.fill, OPS.eoFill];

/**
 * The level and upright lines that a path draws: its own where it is stroked, narrow boxes where it is filled.
 *
 * @param path steps and their points in a row
 * @param painted how it is painted; a path that only clips draws nothing
 */
export function rulingsOfPath(path: ArrayLike<number>, painted: number, map: Matrix): readonly Ruling[] {
  if (path.length > LONGEST) return [];
  if (STROKED.includes(painted)) return linesIn(path, map).flatMap(([from, to]) => ruling(from, to) ?? []);
  return FILLED.includes(painted) ? boxesIn(path, map) : [];
}

function linesIn(path: ArrayLike<number>, map: Matrix): readonly (readonly [Point, Point])[] {
  const lines: (readonly [Point, Point])[] = [];
  let start: Point = [0, 0];
  let last: Point = [0, 0];
  for (const { step, end } of stepsOf(path, map)) {
    if (step === LINE) lines.push([last, end]);
    if (step === CLOSE) lines.push([last, start]);
    if (step === MOVE) start = end;
    last = step === CLOSE ? start : end;
  }
  return lines;
}

/** Each part of the path that is a narrow box. */
function boxesIn(path: ArrayLike<number>, map: Matrix): readonly Ruling[] {
  const parts: Point[][] = [];
  for (const { step, end } of stepsOf(path, map)) {
    if (step === MOVE) parts.push([end]);
    else if (step !== CLOSE) parts.at(-1)?.push(end);
  }
  return parts.flatMap((points): readonly Ruling[] => {
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    const isLevel = right - left >= bottom - top;
    if (Math.min(right - left, bottom - top) > BROADEST) return [];
    const middle: readonly [Point, Point] = isLevel
      ? [
          [left, (top + bottom) / 2],
          [right, (top + bottom) / 2],
        ]
      : [
          [(left + right) / 2, top],
          [(left + right) / 2, bottom],
        ];
    const found = ruling(...middle);
    return found === undefined ? [] : [found];
  });
}

function ruling([x1, y1]: Point, [x2, y2]: Point): Ruling | undefined {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  const isLevel = width >= height;
  if (Math.min(width, height) > LEAN || Math.max(width, height) < SHORTEST) return undefined;
  return isLevel
    ? { isLevel, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }
    : { isLevel, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) };
}

function* stepsOf(path: ArrayLike<number>, map: Matrix): Generator<{ step: number; end: Point }> {
  for (let at = 0; at < path.length;) {
    const step = path[at] ?? -1;
    const count = COUNTS[step];
    if (count === undefined) return;
    const x = path[at + count - 1] ?? 0;
    const y = path[at + count] ?? 0;
    yield { step, end: moved(map, x, y) };
    at += count + 1;
  }
}
