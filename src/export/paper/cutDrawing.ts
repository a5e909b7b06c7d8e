import { Markup } from './markup';

/** A drawing of a size in CSS px, and where it may be cut between two rows. */
export interface Drawing {
  /** A whole `<svg>` with its size and viewBox. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly cuts: readonly number[];
}

/**
 * A drawing in parts, cut between rows; a single part where it fits, or where nothing in it lies in rows.
 *
 * @param most the height of a page
 * @param part the height of a part of one that does not fit: less than a page, so that the first stands under what goes before
 */
export function cutDrawing(drawing: Drawing, most: number, part = most): readonly Markup[] {
  const bounds = drawing.height <= most ? [[0, drawing.height] as const] : boundsOf(drawing, part);
  if (bounds.length === 1) return [new Markup(drawing.svg)];
  return bounds.map(([from, to]) => windowOn(drawing, from, to));
}

function boundsOf({ height, cuts }: Drawing, most: number): readonly (readonly [from: number, to: number])[] {
  const parts: (readonly [number, number])[] = [];
  let from = 0;
  while (height - from > most) {
    const cut = cuts.filter((at) => at > from && at - from <= most).at(-1);
    if (cut === undefined) return [[0, height]];
    parts.push([from, cut]);
    from = cut;
  }
  return [...parts, [from, height]];
}

/** The same drawing, seen through a window as wide as it is. */
function windowOn({ svg, width }: Drawing, from: number, to: number): Markup {
  const size = `width="${String(width)}" height="${String(to - from)}" viewBox="0 ${String(from)} ${String(width)} ${String(to - from)}"`;
  return new Markup(
    svg.replace(
      /^<svg[^>]*>/u,
      (tag) => `${tag.replace(/\s(?:width|height|viewBox)="[^"]*"/gu, '').slice(0, -1)} ${size}>`,
    ),
  );
}
