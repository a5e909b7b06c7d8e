import type { ChartTable, ChartView } from '../charts/chart';
import { SYNTHETIC_MARK } from '../domain/dataset';
import { MADE_BY, type Citation } from './citation';
import { isoDate } from './fileName';
import { pictureWords } from './words/picture';

const MARGIN = 28;
const INK = '#1a2027';
const INK_2 = '#55606b';
const WARN = '#8a5a12';
const RULE = '#d9dee2';
const TABLE_SIZE = 12;
const ROW_HEIGHT = 24;
const COLUMN_GAP = 18;
/** A wider text of a cell is cut, in CSS px. */
const WIDEST_CELL = 240;
/** Browsers draw no canvas of any height; what is left out is told. */
const MOST_TABLE_ROWS = 80;
const FONTS = 'system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/** A line of text in a picture, in CSS px from the top left. `y` is the baseline. */
interface PictureLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly font: string;
  readonly colour: string;
}

/** Where everything stands in a picture file, in CSS px. */
export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  readonly chart: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly lines: readonly PictureLine[];
  /** Heights of the rules of the table, all from `x` on over `width`. */
  readonly rules: { readonly x: number; readonly width: number; readonly heights: readonly number[] };
}

/** Size of a drawing, in CSS px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How wide a text is in a font, in CSS px. */
export type MeasureText = (text: string, font: string) => number;

/**
 * Lays out a picture that explains itself: title, subtitle with unit and filters, mark of made-up data, the drawing with
 * its legend, on request the table under it, notes, source and date. Text is wrapped to the width by characters, as
 * Chinese is.
 *
 * @param chart size of the drawing in CSS px
 * @param measure width of a text in a font, in CSS px
 */
export function layoutPicture(
  view: ChartView,
  { reports, link, now }: Citation,
  chart: Size,
  measure: MeasureText,
  hasTable = false,
): PictureLayout {
  const table = hasTable ? layoutTable(view.table, measure) : undefined;
  // A table wider than the drawing widens the picture: no cell is cut off at its edge.
  const inner = Math.max(chart.width, table?.width ?? 0);
  const lines: PictureLine[] = [];
  let y = MARGIN;
  const words = pictureWords();
  const write = (text: string, size: number, colour: string, weight = '') => {
    const font = fontOf(size, weight);
    for (const part of wrapped(text, inner, (piece) => measure(piece, font))) {
      y += Math.round(size * 1.5);
      lines.push({ text: part, x: MARGIN, y, font, colour });
    }
  };
  if (view.subject.kind === 'synthetic') write(words.madeUp(SYNTHETIC_MARK), 14, WARN, 'bold');
  write(view.title, 20, INK, 'bold');
  write(view.subtitle, 13, INK_2);
  y += 12;
  const top = y;
  y += chart.height + 8;
  const heights: number[] = [];
  if (table !== undefined) {
    for (const { text, x, y: down, isHead } of table.cells)
      lines.push({
        text,
        x: MARGIN + x,
        y: y + down,
        font: fontOf(TABLE_SIZE, isHead ? 'bold' : ''),
        colour: INK,
      });
    for (let row = 0; row <= table.rows; row += 1) heights.push(y + (row + 1) * ROW_HEIGHT);
    y += (table.rows + 1) * ROW_HEIGHT + 6;
    if (table.left > 0) write(words.moreRows(view.table.rows.length, table.rows), 12, INK_2);
    for (const { mark, meaning } of view.table.legend) write(words.legend(mark, meaning), 12, INK_2);
  }
  for (const note of view.notes) write(words.note(note), 12, INK_2);
  write(words.source(reports[0]?.title, reports.length), 12, INK_2);
  write(words.made(isoDate(now), MADE_BY, link), 12, INK_2);
  return {
    width: inner + 2 * MARGIN,
    height: y + MARGIN,
    chart: { x: MARGIN, y: top, ...chart },
    lines,
    rules: { x: MARGIN, width: table?.width ?? 0, heights },
  };
}

interface TableLayout {
  readonly width: number;
  /** Rows drawn, and rows left out. */
  readonly rows: number;
  readonly left: number;
  /** Texts of head and rows, from the top left of the table; `y` is the baseline. */
  readonly cells: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly isHead: boolean;
  }[];
}

function layoutTable(table: ChartTable, measure: MeasureText): TableLayout {
  const rows = table.rows.slice(0, MOST_TABLE_ROWS);
  const grid = [
    table.columns.map(({ label, unit }) => (unit === undefined ? label : `${label}（${unit}）`)),
    ...rows.map((row) => table.columns.map((_, i) => row[i]?.text ?? '')),
  ];
  const fontAt = (row: number) => fontOf(TABLE_SIZE, row === 0 ? 'bold' : '');
  const cells: TableLayout['cells'][number][] = [];
  let x = 0;
  table.columns.forEach(({ kind }, i) => {
    const texts = grid.map((row, at) => shortened(row[i] ?? '', (text) => measure(text, fontAt(at))));
    const widths = texts.map((text, at) => measure(text, fontAt(at)));
    const width = Math.max(...widths);
    const isNumeric = kind === 'number' || kind === 'rate' || kind === 'points';
    texts.forEach((text, at) => {
      const indent = isNumeric ? width - (widths[at] ?? 0) : 0;
      cells.push({ text, x: x + indent, y: at * ROW_HEIGHT + 17, isHead: at === 0 });
    });
    x += width + COLUMN_GAP;
  });
  return {
    width: Math.max(0, x - COLUMN_GAP),
    rows: rows.length,
    left: table.rows.length - rows.length,
    cells,
  };
}

/** A text no wider than a column may be, with an ellipsis where it was cut. */
function shortened(text: string, measure: (text: string) => number): string {
  if (measure(text) <= WIDEST_CELL) return text;
  const characters = [...text];
  while (characters.length > 1 && measure(`${characters.join('')}…`) > WIDEST_CELL) characters.pop();
  return `${characters.join('')}…`;
}

function fontOf(size: number, weight: string): string {
  return `${weight} ${String(size)}px ${FONTS}`.trim();
}

/** Cuts a text into lines no wider than `most`; a single character wider than that stands alone. */
export function wrapped(text: string, most: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (line !== '' && measure(line + character) > most) {
      lines.push(line);
      line = character.trimStart();
    } else line += character;
  }
  return [...lines, line];
}

/** What a picture is made of beside the chart. */
export interface PictureChoice {
  /** The table stands under the drawing. */
  readonly hasTable: boolean;
  /** No paper behind the drawing, so that what it is laid on shows through. */
  readonly isTransparent: boolean;
}

/** Measures texts as this browser draws them. @throws Error when the browser gives no canvas */
export function textMeasure(): MeasureText {
  const context = contextOf(document.createElement('canvas'));
  return (text, font) => {
    context.font = font;
    return context.measureText(text).width;
  };
}

/**
 * Draws a chart as a PNG at twice its size.
 *
 * @param drawing the chart alone, drawn at twice `chart`
 * @throws Error when the browser gives no canvas or no file, for example when memory is out
 */
export async function pngOf(
  view: ChartView,
  citation: Citation,
  drawing: CanvasImageSource,
  chart: Size,
  { hasTable, isTransparent }: PictureChoice,
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const context = contextOf(canvas);
  const layout = layoutPicture(view, citation, chart, textMeasure(), hasTable);
  canvas.width = layout.width * 2;
  canvas.height = layout.height * 2;
  context.scale(2, 2);
  if (!isTransparent) {
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, layout.width, layout.height);
  }
  context.drawImage(drawing, layout.chart.x, layout.chart.y, chart.width, chart.height);
  context.fillStyle = RULE;
  for (const height of layout.rules.heights) context.fillRect(layout.rules.x, height, layout.rules.width, 1);
  for (const { text, x, y, font, colour } of layout.lines) {
    context.font = font;
    context.fillStyle = colour;
    context.fillText(text, x, y);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('the picture could not be written'));
      else resolve(blob);
    }, 'image/png');
  });
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser gives no canvas to draw on');
  return context;
}
