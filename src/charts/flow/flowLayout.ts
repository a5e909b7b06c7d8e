/** A node of a flow: a part of one side, from `top` to `bottom` as fractions of the height. */
export interface FlowNode {
  readonly place: number;
  readonly total: number;
  readonly top: number;
  readonly bottom: number;
}

/** A band from a node at the left to one at the right; its ends lie inside the two nodes. */
export interface FlowBand {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly leftTop: number;
  readonly rightTop: number;
  /** The same at both ends. */
  readonly thickness: number;
}

/** Where the nodes and bands of a flow lie, the top at 0 and the bottom at 1. */
export interface FlowLayout {
  readonly left: readonly FlowNode[];
  readonly right: readonly FlowNode[];
  readonly bands: readonly FlowBand[];
}

/** Space between two nodes as a fraction of the height. */
const GAP = 0.03;

/**
 * Lays a table of counts out as bands from its rows to its columns, both in the given order: one count has one scale all
 * over, at the left and at the right. Rows and columns without a count above 0 have no node; a missing cell has no band.
 *
 * @param counts counts[row][column], null where there is no number; negative counts are not drawn
 */
export function flowLayout(counts: readonly (readonly (number | null)[])[]): FlowLayout {
  const drawn = counts.map((row) => row.map((count) => Math.max(0, count ?? 0)));
  const rows = drawn.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = (drawn[0] ?? []).map((_, to) => drawn.reduce((sum, row) => sum + (row[to] ?? 0), 0));
  const total = rows.reduce((sum, count) => sum + count, 0);
  if (total === 0) return { left: [], right: [], bands: [] };
  const most = Math.max(...[rows, columns].map((side) => side.filter((count) => count > 0).length));
  const scale = (1 - GAP * (most - 1)) / total;
  const left = nodesOf(rows, scale);
  const right = nodesOf(columns, scale);
  const leftAt = new Map(left.map(({ place, top }) => [place, top]));
  const rightAt = new Map(right.map(({ place, top }) => [place, top]));
  const bands: FlowBand[] = [];
  drawn.forEach((row, from) => {
    row.forEach((count, to) => {
      const [leftTop, rightTop] = [leftAt.get(from), rightAt.get(to)];
      if (count === 0 || leftTop === undefined || rightTop === undefined) return;
      const thickness = count * scale;
      bands.push({ from, to, count, leftTop, rightTop, thickness });
      leftAt.set(from, leftTop + thickness);
      rightAt.set(to, rightTop + thickness);
    });
  });
  return { left, right, bands };
}

/** Nodes one below the other, the whole side in the middle of the height. */
function nodesOf(totals: readonly number[], scale: number): readonly FlowNode[] {
  const shown = totals.flatMap((total, place) => (total > 0 ? [{ place, total }] : []));
  const height = shown.reduce((sum, { total }) => sum + total * scale, 0) + GAP * (shown.length - 1);
  let top = (1 - height) / 2;
  return shown.map(({ place, total }): FlowNode => {
    const node = { place, total, top, bottom: top + total * scale };
    top = node.bottom + GAP;
    return node;
  });
}
