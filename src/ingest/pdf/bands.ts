import { textOfLine } from './runs';
import type { Run, RunLine } from './runs';

/** Words of a line with no wide gap between them. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

/** Lines that follow one another closely, each in pieces. */
export interface Band {
  /** Index of the first line, and how many there are. */
  readonly from: number;
  readonly count: number;
  readonly lines: readonly (readonly Piece[])[];
}

/** From where to where a column reaches. */
export interface Extent {
  readonly left: number;
  readonly right: number;
}

/** A gap this wide, in sizes of the type, parts two pieces. */
const WIDE = 1;
/** Lines further apart than this, in sizes of the type, do not belong together. */
const CLOSE = 3.2;

/** Lines in stretches, each from one line in several pieces to another. */
export function bandsOf(lines: readonly RunLine[]): readonly Band[] {
  const bands: Band[] = [];
  let from = 0;
  const close = (to: number): void => {
    const parted = lines.slice(from, to).map(piecesOf);
    const first = parted.findIndex((pieces) => pieces.length > 1);
    if (first === -1) return;
    let end = parted.length;
    while ((parted[end - 1]?.length ?? 0) < 2) end -= 1;
    bands.push({ from: from + first, count: end - first, lines: parted.slice(first, end) });
  };
  lines.forEach((line, at) => {
    const above = lines[at - 1];
    if (above === undefined || line.baseline - above.baseline <= CLOSE * Math.max(line.size, above.size))
      return;
    close(at);
    from = at;
  });
  close(lines.length);
  return bands;
}

/** Where pieces stand over one another: each extent is free of all others. From left to right. */
export function extentsOf(pieces: readonly Extent[]): readonly Extent[] {
  const extents: { left: number; right: number }[] = [];
  for (const { left, right } of [...pieces].sort((one, other) => one.left - other.left)) {
    const last = extents.at(-1);
    if (last !== undefined && left < last.right) last.right = Math.max(last.right, right);
    else extents.push({ left, right });
  }
  return extents;
}

function piecesOf({ runs }: RunLine): readonly Piece[] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && run.left - before.right < WIDE * run.size)
      last.push(run);
    else groups.push([run]);
  }
  return groups.map((group) => ({
    text: textOfLine({ runs: group }),
    left: Math.min(...group.map(({ left }) => left)),
    right: Math.max(...group.map(({ right }) => right)),
    size: Math.max(...group.map(({ size }) => size)),
  }));
}
