/** A label that wants to stand at a height, from `left` to `right`; px, downwards. */
export interface WantedLabel {
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Heights at which labels stand without overlap, each as near to where it wants to be as the others allow and in the
 * same order. Labels that share no stretch of the width do not push each other.
 *
 * @param height of one label
 * @param room the heights between which labels stay; too many for it run over its lower end
 */
export function spread(
  labels: readonly WantedLabel[],
  height: number,
  room: { readonly top: number; readonly bottom: number },
): readonly number[] {
  const heights = labels.map(({ y }) => y);
  for (const group of neighbours(labels)) {
    const order = [...group].sort((a, b) => wantedOf(labels, a) - wantedOf(labels, b));
    const placed = spreadColumn(
      order.map((at) => wantedOf(labels, at)),
      height,
      room,
    );
    order.forEach((at, i) => {
      heights[at] = placed[i] ?? wantedOf(labels, at);
    });
  }
  return heights;
}

/** Groups of labels that overlap in width, directly or through others. */
function neighbours(labels: readonly WantedLabel[]): readonly (readonly number[])[] {
  const order = labels.map((_, at) => at).sort((a, b) => (labels[a]?.left ?? 0) - (labels[b]?.left ?? 0));
  const groups: number[][] = [];
  let reach = -Infinity;
  for (const at of order) {
    const label = labels[at];
    if (label === undefined) continue;
    const last = groups.at(-1);
    if (last === undefined || label.left >= reach) groups.push([at]);
    else last.push(at);
    reach = Math.max(reach, label.right);
  }
  return groups;
}

interface Block {
  /** Where the first label of the block wants to stand, on average over its labels. */
  start: number;
  count: number;
}

/** Labels from top to bottom: those that touch become one block, which stands at the mean of their wishes. */
function spreadColumn(
  wanted: readonly number[],
  height: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly number[] {
  const within = (start: number, count: number): number =>
    Math.max(top, Math.min(start, bottom - (count - 1) * height));
  const blocks: Block[] = [];
  for (const y of wanted) {
    let block: Block = { start: y, count: 1 };
    for (let last = blocks.at(-1); last !== undefined; last = blocks.at(-1)) {
      const end = within(last.start, last.count) + last.count * height;
      if (end <= within(block.start, block.count)) break;
      blocks.pop();
      const count = last.count + block.count;
      block = {
        start: (last.start * last.count + (block.start - last.count * height) * block.count) / count,
        count,
      };
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ start, count }) =>
    Array.from({ length: count }, (_, i) => within(start, count) + i * height),
  );
}

function wantedOf(labels: readonly WantedLabel[], at: number): number {
  return labels[at]?.y ?? 0;
}
