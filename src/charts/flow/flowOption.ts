import type { CustomSeriesOption, EChartsOption } from 'echarts';
import { formatCount, formatRate } from '../../domain/format';
import type { PointRow } from '../../engine/queries/rows';
import { partColour } from '../composition/compositionEntries';
import { isCorrected, isDoubted } from '../doubts';
import { spread } from '../drawing/spread';
import { textWidth } from '../drawing/textWidth';
import { BASE_OPTION, FONT_STACK, TOKENS } from '../drawing/theme';
import { markTooltip } from '../drawing/markTooltip';
import { isStatedPoint } from '../points';
import { flowWords } from '../words/flow';
import type { FlowContext, FlowFigures } from './flowFigures';
import type { FlowBand, FlowNode } from './flowLayout';

type Drawing = Parameters<NonNullable<CustomSeriesOption['renderItem']>>[1];
type Drawn = ReturnType<NonNullable<CustomSeriesOption['renderItem']>>;

const NODE_WIDTH = 10;
const LABEL_HEIGHT = 17;
/** Between a node and its name. */
const GAP = 6;
/** Above and below, so that the name of a thin node at an end is not cut off. */
const MARGIN = 10;

interface NodeLabel {
  readonly text: string;
  readonly node: FlowNode;
}

/**
 * Applicants at the left, outcomes at the right, a band for each count between them. One series per applicant with one
 * entry per outcome; the nodes and their names are a last series that answers to nothing.
 *
 * @param words what the tooltip of a cell says
 */
export function flowOption(
  figures: FlowFigures,
  context: FlowContext,
  words: (from: number, to: number) => string,
): EChartsOption {
  const { applicants, outcomes, cells, layout } = figures;
  const labels = nodeLabels(figures);
  const room = {
    left: roomOf(labels.left),
    right: roomOf(labels.right),
  };
  return {
    ...BASE_OPTION,
    tooltip: markTooltip((from, to) => (from >= cells.length ? [] : [words(from, to)])),
    series: [
      ...cells.map((line, from): CustomSeriesOption => ({
        type: 'custom',
        name: applicants[from] ?? '',
        coordinateSystem: 'none',
        z: 2,
        renderItem: ({ dataIndex }, drawing) => {
          const band = layout.bands.find((one) => one.from === from && one.to === dataIndex);
          const row = line[dataIndex];
          if (band === undefined || row === undefined) return null;
          const frame = isDoubted(row, context) ? TOKENS.seal : TOKENS.ink;
          const isFramed = isDoubted(row, context) || isCorrected(row, context);
          return bandOf(
            band,
            room,
            drawing,
            isFramed
              ? { stroke: frame, lineWidth: 1.4, ...(isDoubted(row, context) ? {} : { lineDash: [4, 3] }) }
              : {},
          );
        },
        data: line.map((row, to) => [to, row?.value ?? '-']),
      })),
      {
        type: 'custom',
        name: 'nodes',
        coordinateSystem: 'none',
        silent: true,
        z: 3,
        tooltip: { show: false },
        renderItem: (_, drawing) => nodesOf(labels, room, drawing),
        // One entry draws them all: their names make room for each other.
        data: outcomes.length === 0 ? [] : [0],
      },
    ],
  };
}

function nodeLabels({ applicants, outcomes, cells, layout, total, missing }: FlowFigures): {
  readonly left: readonly NodeLabel[];
  readonly right: readonly NodeLabel[];
} {
  const words = flowWords();
  const share = (count: number) => (missing.length > 0 ? '' : words.share(formatRate(count / total, 0)));
  // A sum of which a part has no number says so: it is not the whole.
  const lacks = (line: readonly (PointRow | undefined)[]) =>
    line.every((row) => row !== undefined && isStatedPoint(row)) ? '' : words.lacks;
  return {
    left: layout.left.map((node) => ({
      node,
      text: `${applicants[node.place] ?? ''} ${formatCount(node.total)}${lacks(cells[node.place] ?? [])}`,
    })),
    right: layout.right.map((node) => ({
      node,
      text: `${outcomes[node.place] ?? ''} ${formatCount(node.total)}${share(node.total)}${lacks(cells.map((line) => line[node.place]))}`,
    })),
  };
}

function roomOf(labels: readonly NodeLabel[]): number {
  return Math.max(0, ...labels.map(({ text }) => textWidth(text))) + GAP + NODE_WIDTH + 8;
}

interface Room {
  readonly left: number;
  readonly right: number;
}

function heightAt(drawing: Drawing): (fraction: number) => number {
  const height = drawing.getHeight() - 2 * MARGIN;
  return (fraction) => MARGIN + fraction * height;
}

function bandOf(
  { to, leftTop, rightTop, thickness }: FlowBand,
  room: Room,
  drawing: Drawing,
  frame: { readonly stroke?: string; readonly lineWidth?: number; readonly lineDash?: number[] },
): Drawn {
  const y = heightAt(drawing);
  const left = room.left;
  const right = drawing.getWidth() - room.right;
  const middle = (left + right) / 2;
  const [topLeft, topRight] = [y(leftTop), y(rightTop)];
  // A count of one among thousands is still to be seen.
  const thick = Math.max(1, y(thickness) - y(0));
  const path = [
    `M${String(left)},${String(topLeft)}`,
    `C${String(middle)},${String(topLeft)} ${String(middle)},${String(topRight)} ${String(right)},${String(topRight)}`,
    `L${String(right)},${String(topRight + thick)}`,
    `C${String(middle)},${String(topRight + thick)} ${String(middle)},${String(topLeft + thick)} ${String(left)},${String(topLeft + thick)}`,
    'Z',
  ].join('');
  return {
    type: 'path',
    shape: { pathData: path },
    style: { fill: partColour(to), opacity: 0.55, ...frame },
    emphasis: { style: { opacity: 0.9, stroke: TOKENS.ink, lineWidth: 1.5 } },
  };
}

function nodesOf(
  labels: { readonly left: readonly NodeLabel[]; readonly right: readonly NodeLabel[] },
  room: Room,
  drawing: Drawing,
): Drawn {
  const y = heightAt(drawing);
  const right = drawing.getWidth() - room.right;
  return {
    type: 'group',
    children: [
      ...sideOf(labels.left, {
        x: room.left - NODE_WIDTH,
        text: room.left - NODE_WIDTH - GAP,
        align: 'right',
        colour: () => TOKENS.ink2,
      }),
      ...sideOf(labels.right, {
        x: right,
        text: right + NODE_WIDTH + GAP,
        align: 'left',
        colour: partColour,
      }),
    ],
  };

  function sideOf(
    side: readonly NodeLabel[],
    at: {
      readonly x: number;
      readonly text: number;
      readonly align: 'left' | 'right';
      readonly colour: (place: number) => string;
    },
  ) {
    const heights = spread(
      side.map(({ node }) => ({ y: y((node.top + node.bottom) / 2), left: 0, right: 1 })),
      LABEL_HEIGHT,
      { top: LABEL_HEIGHT / 2, bottom: drawing.getHeight() - LABEL_HEIGHT / 2 },
    );
    return side.flatMap(({ node, text }, i) => [
      {
        type: 'rect' as const,
        shape: {
          x: at.x,
          y: y(node.top),
          width: NODE_WIDTH,
          height: Math.max(1, y(node.bottom) - y(node.top)),
        },
        style: { fill: at.colour(node.place) },
      },
      {
        type: 'text' as const,
        style: {
          x: at.text,
          y: heights[i] ?? y(node.top),
          text,
          textAlign: at.align,
          textVerticalAlign: 'middle' as const,
          fill: TOKENS.ink,
          fontSize: 12,
          fontFamily: FONT_STACK,
        },
      },
    ]);
  }
}
