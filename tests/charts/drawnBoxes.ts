import { init } from 'echarts';
import type { ChartView } from '../../src/charts/chart';

/** A text as it stands in a chart, in px. */
interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Parts of what the renderer draws that a test reads. */
interface Drawn {
  readonly type: string;
  readonly invisible: boolean;
  readonly style: { readonly text?: string; readonly opacity?: number; readonly font?: string };
  readonly transform: readonly number[] | null;
  readonly __clipPaths?: readonly Drawn[];
  getBoundingRect(): {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/** Every text of a chart drawn in a width, with the box in which it is seen. A turned text is left out. */
export function textBoxes(
  { option, height }: Pick<ChartView, 'option' | 'height'>,
  width: number,
): readonly TextBox[] {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ ...option, animation: false });
  const drawn = chart.getZr().storage.getDisplayList(true) as unknown as readonly Drawn[];
  const boxes = drawn.flatMap((one): readonly TextBox[] => {
    const { text = '', opacity = 1, font = '' } = one.style;
    if (one.type !== 'tspan' || one.invisible || text.trim() === '' || opacity === 0) return [];
    // Letters of no size are not seen.
    if (/(^|\s)0px/u.test(font)) return [];
    if ((one.transform?.[1] ?? 0) !== 0) return [];
    const places = [one, ...(one.__clipPaths ?? [])].map(placeOf);
    const box = {
      text,
      left: Math.max(...places.map(({ left }) => left)),
      right: Math.min(...places.map(({ right }) => right)),
      top: Math.max(...places.map(({ top }) => top)),
      bottom: Math.min(...places.map(({ bottom }) => bottom)),
    };
    return box.left < box.right && box.top < box.bottom ? [box] : [];
  });
  chart.dispose();
  return boxes;
}

function placeOf(one: Drawn): Omit<TextBox, 'text'> {
  const [a = 1, , , d = 1, e = 0, f = 0] = one.transform ?? [];
  const { x, y, width, height } = one.getBoundingRect();
  return { left: x * a + e, right: (x + width) * a + e, top: y * d + f, bottom: (y + height) * d + f };
}

/** Letters have room around them inside their box: so much of two boxes may lie over each other, in px. */
const SLACK = { across: 1.5, down: 4 };

/** Texts that stand over each other, and texts that the edge of the chart cuts off, told in words. */
export function touching(view: Pick<ChartView, 'option' | 'height'>, width: number): readonly string[] {
  const boxes = textBoxes(view, width);
  const over = boxes.flatMap((one, at) =>
    boxes.slice(at + 1).flatMap((other) => {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      return across > SLACK.across && down > SLACK.down ? [`${one.text} over ${other.text}`] : [];
    }),
  );
  const cut = boxes
    .filter(({ left, right }) => left < -SLACK.across || right > width + SLACK.across)
    .map(({ text }) => `${text} at the edge`);
  return [...over, ...cut];
}
