import { spread } from './spread';
import { textWidth } from './textWidth';

const LABEL_HEIGHT = 14;
/** Between a point and its name. */
const GAP = 10;

/** A place in the numbers of the axes. */
type Place = readonly [x: number, y: number];

/** A name that wants to stand beside a point. */
export interface PointLabel {
  readonly at: Place;
  readonly text: string;
  readonly side: 'left' | 'right';
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The `labelLayout` of a series of points whose first two are the corners of the plot, the rest the points of `labels`.
 * Names that would overlap are spread along the height, those of either side by themselves.
 *
 * ECharts asks for the place of one label after the other and pushes overlapping ones down whatever their x; so the places
 * are computed here, all at once, as soon as the two corners are known in px.
 *
 * @param corners two places that differ in x and y
 * @param above how far names may stand above the upper corner, in px
 */
export function spreadLayout(
  labels: readonly PointLabel[],
  [low, high]: readonly [Place, Place],
  above = LABEL_HEIGHT,
) {
  const known: { x: number; y: number }[] = [];
  let places: readonly { readonly x: number; readonly y: number }[] = [];
  return ({ dataIndex, rect }: { readonly dataIndex?: number; readonly rect: Rectangle }) => {
    const at = dataIndex ?? 0;
    if (at < 2) {
      known[at] = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
      const [first, second] = known;
      if (at === 1 && first !== undefined && second !== undefined) {
        const x = (value: number) => interpolated(value, [low[0], first.x], [high[0], second.x]);
        const y = (value: number) => interpolated(value, [low[1], first.y], [high[1], second.y]);
        const wanted = labels.map(({ at: [own, height], text, side }) => {
          const left = side === 'right' ? x(own) + GAP : x(own) - GAP - textWidth(text);
          return { y: y(height), left, right: left + textWidth(text) };
        });
        const heights = spread(wanted, LABEL_HEIGHT, {
          top: Math.min(first.y, second.y) + LABEL_HEIGHT / 2 - above,
          bottom: Math.max(first.y, second.y) - LABEL_HEIGHT / 2,
        });
        places = wanted.map(({ left, right, y: own }, i) => ({
          x: labels[i]?.side === 'left' ? right : left,
          y: heights[i] ?? own,
        }));
      }
      return {};
    }
    const place = places[at - 2];
    if (place === undefined) return {};
    const align = labels[at - 2]?.side === 'left' ? ('right' as const) : ('left' as const);
    return { ...place, align, verticalAlign: 'middle' as const };
  };
}

function interpolated(
  value: number,
  [from, fromPx]: readonly [number, number],
  [to, toPx]: readonly [number, number],
): number {
  return to === from ? fromPx : fromPx + ((value - from) / (to - from)) * (toPx - fromPx);
}
