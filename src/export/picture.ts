import type { ChartView } from '../charts/chart';
import { SYNTHETIC_MARK } from '../domain/dataset';
import { MADE_BY, sourceLine, type Citation } from './citation';
import { isoDate } from './fileName';

const MARGIN = 28;
const INK = '#1a2027';
const INK_2 = '#55606b';
const WARN = '#8a5a12';
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
}

/**
 * Lays out a picture that explains itself: title, subtitle with unit and filters, mark of made-up data, the drawing with
 * its legend, notes, source and date. Text is wrapped to the width by characters, as Chinese is.
 *
 * @param chart size of the drawing in CSS px
 * @param measure width of a text in a font, in CSS px
 */
export function layoutPicture(
  view: ChartView,
  { reports, link, now }: Citation,
  chart: { readonly width: number; readonly height: number },
  measure: (text: string, font: string) => number,
): PictureLayout {
  const width = chart.width + 2 * MARGIN;
  const lines: PictureLine[] = [];
  let y = MARGIN;
  const write = (text: string, size: number, colour: string, weight = '') => {
    const font = `${weight} ${String(size)}px ${FONTS}`.trim();
    for (const part of wrapped(text, chart.width, (piece) => measure(piece, font))) {
      y += Math.round(size * 1.5);
      lines.push({ text: part, x: MARGIN, y, font, colour });
    }
  };
  if (view.subject.kind === 'synthetic')
    write(`${SYNTHETIC_MARK}：由程序生成，不是任何单位的真实数据`, 14, WARN, 'bold');
  write(view.title, 20, INK, 'bold');
  write(view.subtitle, 13, INK_2);
  y += 12;
  const top = y;
  y += chart.height + 8;
  for (const note of view.notes) write(`注：${note}`, 12, INK_2);
  write(sourceLine(reports), 12, INK_2);
  write(`${isoDate(now)} 由 ${MADE_BY} 生成 · ${link}`, 12, INK_2);
  return { width, height: y + MARGIN, chart: { x: MARGIN, y: top, ...chart }, lines };
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
  chart: { readonly width: number; readonly height: number },
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser gives no canvas to draw on');
  const layout = layoutPicture(view, citation, chart, (text, font) => {
    context.font = font;
    return context.measureText(text).width;
  });
  canvas.width = layout.width * 2;
  canvas.height = layout.height * 2;
  context.scale(2, 2);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, layout.width, layout.height);
  context.drawImage(drawing, layout.chart.x, layout.chart.y, chart.width, chart.height);
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
