/** Of one row of names above a strip, in px. */
export const NAME_HEIGHT = 15;

/**
 * The `labelLayout` of the names above a strip: each over its dot, in the lowest row where it overlaps none before it. ECharts
 * asks for one after the other, here from left to right.
 *
 * @param top upper end of the rows of names, in px
 * @param height of all rows, in px
 */
export function namesAbove(top: number, height: number) {
  let ends: number[] = [];
  let last = Infinity;
  return ({ dataIndex = 0, rect, labelRect }: LaidLabel) => {
    if (dataIndex <= last) ends = [];
    last = dataIndex;
    const middle = rect.x + rect.width / 2;
    const left = Math.max(2, middle - labelRect.width / 2);
    const free = ends.findIndex((end) => end + 6 < left);
    const row = free === -1 ? ends.length : free;
    ends[row] = left + labelRect.width;
    return {
      x: left,
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
