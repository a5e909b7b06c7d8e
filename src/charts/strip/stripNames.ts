/** Of one row of names above a strip, in px. */
export const NAME_HEIGHT = 15;

/** Between a name and the line to its dot, and between two names of one row, in px. */
const GAP = 5;

/**
 * The `labelLayout` of the names above a strip. A name ends at the line to its dot and stands above all dots that it covers, so
 * that the names rise to the right and no line crosses one; where the left edge, or a line to such a name, leaves no room, the
 * name starts at its line, from the uppermost row down. ECharts asks for one after the other, here from left to right.
 *
 * @param top upper end of the rows of names, in px
 * @param height of all rows, in px: one for each name
 */
export function namesAbove(top: number, height: number) {
  const uppermost = Math.round(height / NAME_HEIGHT) - 1;
  let lines: { x: number; row: number; isLeft: boolean }[] = [];
  let last = Infinity;
  return ({ dataIndex = 0, rect, labelRect }: LaidLabel) => {
    if (dataIndex <= last) lines = [];
    last = dataIndex;
    const x = rect.x + rect.width / 2;
    const leftStart = x - GAP - labelRect.width;
    const covered = lines.filter((line) => line.x + GAP > leftStart);
    // A line to a name in the upper rows would cross one that ends below it.
    const isLeft = leftStart >= 0 && covered.every((line) => line.isLeft);
    const row = isLeft
      ? Math.max(-1, ...covered.map((line) => line.row)) + 1
      : uppermost - lines.filter((line) => !line.isLeft).length;
    lines.push({ x, row, isLeft });
    const start = isLeft ? leftStart : x + GAP;
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
