/** Of one row of names above a strip, in px. */
export const NAME_HEIGHT = 15;

/** Between a name and the line to its dot, and between two names of one row, in px. */
const GAP = 5;

/**
 * The `labelLayout` of the names above a strip. A name ends at the line to its dot and stands above all dots that it covers, so
 * that the names rise to the right and no line crosses one; where the left edge leaves no room, the name starts at its line, from
 * the uppermost row down. ECharts asks for one after the other, here from left to right.
 *
 * @param top upper end of the rows of names, in px
 * @param height of all rows, in px: one for each name
 */
export function namesAbove(top: number, height: number) {
  const uppermost = Math.round(height / NAME_HEIGHT) - 1;
  let lines: { x: number; end: number; row: number }[] = [];
  let last = Infinity;
  return ({ dataIndex = 0, rect, labelRect }: LaidLabel) => {
    if (dataIndex <= last) lines = [];
    last = dataIndex;
    const x = rect.x + rect.width / 2;
    const isLeft = x - GAP - labelRect.width >= 0;
    const start = isLeft ? x - GAP - labelRect.width : x + GAP;
    const covered = lines.filter((line) => line.end + GAP > start);
    const row = isLeft
      ? Math.max(-1, ...covered.map((line) => line.row)) + 1
      : uppermost - lines.filter((line) => line.end > line.x).length;
    lines.push({ x, end: isLeft ? x : start + labelRect.width, row });
    return {
      x: start,
      y: top + height - NAME_HEIGHT * (row + 0.5),
      align: 'left' as const,
      verticalAlign: 'middle' as const,
    };
  };
}

interface LaidLabel {
  readonly dataIndex?: number;
  /** Of the dot and of its name, in px. */
  readonly rect: { readonly x: number; readonly width: number };
  readonly labelRect: { readonly width: number };
}
