import type { Ruling } from './pageMarks';

/** A cell of a ruled table by the edges it lies between, 0-based. */
interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A table as its lines draw it. */
export interface RuledGrid {
  /** Places of the upright edges, from left to right; one more than columns. */
  readonly across: readonly number[];
  /** Places of the level edges, from top to bottom. */
  readonly down: readonly number[];
  readonly cells: readonly RuledCell[];
}

/** Lines this near lie in one edge. */
const SAME_EDGE = 2.5;
/** Lines that end this near to one another touch. */
const TOUCH = 3.5;
/** A page with more lines is a drawing. */
const MOST_LINES = 6000;
const MOST_PLACES = 60_000;

/** Finds the tables that the lines of a page draw. A box around a text, of one column, is none. */
export function ruledGrids(rulings: readonly Ruling[]): readonly RuledGrid[] {
  if (rulings.length > MOST_LINES * 10) return [];
  const lines = [...joined(rulings, true), ...joined(rulings, false)];
  if (lines.length > MOST_LINES) return [];
  return connected(lines).flatMap((group) => gridOf(group) ?? []);
}

/** Pieces of one line, as each cell draws its own, put together. */
function joined(rulings: readonly Ruling[], isLevel: boolean): readonly Ruling[] {
  const edges: Ruling[][] = [];
  for (const ruling of rulings
    .filter((each) => each.isLevel === isLevel)
    .sort((one, other) => one.at - other.at)) {
    const last = edges.at(-1);
    if (last?.[0] !== undefined && ruling.at - last[0].at <= SAME_EDGE) last.push(ruling);
    else edges.push([ruling]);
  }
  return edges.flatMap((edge) => {
    const at = edge.reduce((sum, ruling) => sum + ruling.at, 0) / edge.length;
    const pieces: { isLevel: boolean; at: number; from: number; to: number }[] = [];
    for (const { from, to } of edge.sort((one, other) => one.from - other.from)) {
      const last = pieces.at(-1);
      if (last !== undefined && from - last.to <= TOUCH) last.to = Math.max(last.to, to);
      else pieces.push({ isLevel, at, from, to });
    }
    return pieces;
  });
}

/** Lines that touch one another, over any number of others. */
function connected(lines: readonly Ruling[]): readonly (readonly Ruling[])[] {
  const uprights = lines.filter(({ isLevel }) => !isLevel);
  const groups = new Groups(lines.length);
  const places = new Map(lines.map((line, place) => [line, place]));
  lines.forEach((level, place) => {
    if (!level.isLevel) return;
    for (const upright of uprights) {
      if (touches(level, upright.at) && touches(upright, level.at))
        groups.join(place, places.get(upright) ?? place);
    }
  });
  return groups.list().map((members) => members.flatMap((place) => lines[place] ?? []));
}

function touches({ from, to }: Ruling, at: number): boolean {
  return at >= from - TOUCH && at <= to + TOUCH;
}

function gridOf(lines: readonly Ruling[]): RuledGrid | undefined {
  const levels = lines.filter(({ isLevel }) => isLevel);
  const uprights = lines.filter(({ isLevel }) => !isLevel);
  if (levels.length < 2 || uprights.length === 0) return undefined;
  // A table may be open at its sides: its lines end where the edge would be.
  const across = edges([...uprights.map(({ at }) => at), ...ends(levels)]);
  const down = edges([...levels.map(({ at }) => at), ...ends(uprights)]);
  const columns = across.length - 1;
  const rows = down.length - 1;
  if (columns < 2 || rows < 1 || columns * rows > MOST_PLACES) return undefined;
  const groups = new Groups(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const place = row * columns + column;
      const x = middle(across, column);
      const y = middle(down, row);
      if (column + 1 < columns && !isDrawn(uprights, across[column + 1] ?? 0, y))
        groups.join(place, place + 1);
      if (row + 1 < rows && !isDrawn(levels, down[row + 1] ?? 0, x)) groups.join(place, place + columns);
    }
  }
  return { across, down, cells: groups.list().flatMap((members) => cellsOf(members, columns)) };
}

function ends(lines: readonly Ruling[]): readonly number[] {
  return [Math.min(...lines.map(({ from }) => from)), Math.max(...lines.map(({ to }) => to))];
}

function edges(places: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const place of [...places].sort((one, other) => one - other)) {
    if (place - (found.at(-1) ?? -Infinity) > TOUCH) found.push(place);
  }
  return found;
}

function middle(at: readonly number[], index: number): number {
  return ((at[index] ?? 0) + (at[index + 1] ?? 0)) / 2;
}

function isDrawn(lines: readonly Ruling[], edge: number, along: number): boolean {
  return lines.some(({ at, from, to }) => Math.abs(at - edge) <= TOUCH && from <= along && along <= to);
}

/** One cell where the places make a rectangle; where a line is missing on a part of its way, each place is a cell. */
function cellsOf(places: readonly number[], columns: number): readonly RuledCell[] {
  const at = places.map((place) => ({ row: Math.floor(place / columns), column: place % columns }));
  const row = Math.min(...at.map((each) => each.row));
  const column = Math.min(...at.map((each) => each.column));
  const rows = Math.max(...at.map((each) => each.row)) - row + 1;
  const wide = Math.max(...at.map((each) => each.column)) - column + 1;
  if (rows * wide === places.length) return [{ row, column, rows, columns: wide }];
  return at.map((each) => ({ ...each, rows: 1, columns: 1 }));
}

/** Places that belong together, found by joining pairs. */
class Groups {
  readonly #above: number[];

  constructor(size: number) {
    this.#above = Array.from({ length: size }, (_, at) => at);
  }

  join(one: number, other: number): void {
    this.#above[this.#top(one)] = this.#top(other);
  }

  list(): readonly (readonly number[])[] {
    const groups = new Map<number, number[]>();
    this.#above.forEach((_, at) => {
      const top = this.#top(at);
      const group = groups.get(top);
      if (group === undefined) groups.set(top, [at]);
      else group.push(at);
    });
    return [...groups.values()];
  }

  #top(place: number): number {
    let at = place;
    for (let above = this.#above[at] ?? at; above !== at; above = this.#above[at] ?? at) {
      this.#above[at] = this.#above[above] ?? above;
      at = above;
    }
    return at;
  }
}
