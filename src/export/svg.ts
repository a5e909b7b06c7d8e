import type { ChartView } from '../charts/chart';
import type { Citation } from './citation';
import { escaped } from './escaped';
import { layoutPicture, type MeasureText, type Size } from './picture';

/**
 * A chart as an SVG file that explains itself, laid out as the PNG is: the drawing of `chart` px inside, title, unit,
 * notes, source and date as text around it.
 *
 * @param drawing the chart alone, as a whole `<svg>` of the same size
 */
export function svgOf(
  view: ChartView,
  citation: Citation,
  drawing: string,
  chart: Size,
  measure: MeasureText,
  choice: { readonly hasTable: boolean; readonly isTransparent: boolean },
): string {
  const {
    width,
    height,
    lines,
    rules,
    chart: place,
  } = layoutPicture(view, citation, chart, measure, choice.hasTable);
  const size = `width="${String(width)}" height="${String(height)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${String(width)} ${String(height)}" role="img">`,
    `<title>${escaped(view.title)}</title>`,
    choice.isTransparent ? '' : `<rect ${size} fill="#ffffff"/>`,
    drawing.replace('<svg ', `<svg x="${String(place.x)}" y="${String(place.y)}" `),
    ...rules.heights.map(
      (y) =>
        `<rect x="${String(rules.x)}" y="${String(y)}" width="${String(rules.width)}" height="1" fill="#d9dee2"/>`,
    ),
    ...lines.map(
      ({ text, x, y, font, colour }) =>
        `<text x="${String(x)}" y="${String(y)}" fill="${colour}" style="font:${escaped(font)}" xml:space="preserve">${escaped(text)}</text>`,
    ),
    '</svg>\n',
  ].join('');
}
