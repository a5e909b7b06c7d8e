import { OPS } from './library';
import { combined, IDENTITY, isNumbers, matrixOf, moved } from './matrix';
import type { Matrix } from './matrix';
import type { Glyph, Ruling } from './pageMarks';
import { rulingsOfPath } from './rulingsOfPath';

/** What of a font says where its characters come to stand. */
export interface FontMeasure {
  readonly isUpright: boolean;
  /** Thousandths of the size to the size, in most fonts. */
  readonly scale: number;
  /** Advance and origin of a character in upright writing, in thousandths. */
  readonly upright: readonly [number, number, number];
  /** Whether the file says which character a code is. */
  readonly isNamed: (code: number) => boolean;
}

/** A character with the direction it was written in, in quarter turns clockwise. */
export type TurnedGlyph = Glyph & { readonly turns: 0 | 1 | 2 | 3 };

interface TextState {
  readonly map: Matrix;
  readonly font: FontMeasure | undefined;
  readonly size: number;
  readonly characterSpace: number;
  readonly wordSpace: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
}

/** Text drawn in this mode, or in that of a clip alone, is not seen. */
const UNSEEN_MODES = [3, 7];
const FRESH: Omit<TextState, 'map'> = {
  font: undefined,
  size: 0,
  characterSpace: 0,
  wordSpace: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};
/** A file may open far more states than it closes. */
const DEEPEST = 1000;

/** Follows the drawing of a page and notes where characters and lines come to stand. */
export class MarkReader {
  readonly glyphs: TurnedGlyph[] = [];
  readonly rulings: Ruling[] = [];
  unseen = 0;
  readonly #page: Matrix;
  readonly #fonts: ReadonlyMap<string, FontMeasure>;
  readonly #saved: TextState[] = [];
  #state: TextState;
  #textMap: Matrix = IDENTITY;
  #x = 0;
  #y = 0;
  #lineX = 0;
  #lineY = 0;

  /** @param page from the space of the file to that of the page as it is seen */
  constructor(page: Matrix, fonts: ReadonlyMap<string, FontMeasure>) {
    this.#page = page;
    this.#fonts = fonts;
    this.#state = { ...FRESH, map: page };
  }

  /** One step of the drawing; what has no bearing on places is passed over. */
  step(operator: number, found: unknown): void {
    const given: readonly unknown[] = Array.isArray(found) ? found : [];
    const first = numberIn(given, 0);
    switch (operator) {
      case OPS.save:
        this.#save();
        return;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        this.#state = this.#saved.pop() ?? this.#state;
        return;
      case OPS.transform:
        this.#turn(matrixOf(given));
        return;
      case OPS.paintFormXObjectBegin:
        this.#save();
        this.#turn(matrixOf(given[0]));
        return;
      case OPS.beginAnnotation:
        this.#save();
        this.#state = { ...FRESH, map: this.#page };
        this.#turn(matrixOf(given[2]));
        this.#turn(matrixOf(given[3]));
        return;
      case OPS.endAnnotation:
        this.#state = this.#saved.pop() ?? this.#state;
        return;
      case OPS.beginText:
        this.#begin(IDENTITY);
        return;
      case OPS.setTextMatrix:
        this.#begin(matrixOf(given[0]) ?? matrixOf(given) ?? IDENTITY);
        return;
      case OPS.setFont:
        this.#set({ font: this.#fonts.get(String(given[0])), size: numberIn(given, 1) });
        return;
      case OPS.setCharSpacing:
        this.#set({ characterSpace: first });
        return;
      case OPS.setWordSpacing:
        this.#set({ wordSpace: first });
        return;
      case OPS.setHScale:
        this.#set({ stretch: first / 100 });
        return;
      case OPS.setLeading:
        this.#set({ leading: -first });
        return;
      case OPS.setTextRise:
        this.#set({ rise: first });
        return;
      case OPS.setTextRenderingMode:
        this.#set({ mode: first });
        return;
      case OPS.moveText:
        this.#move(first, numberIn(given, 1));
        return;
      case OPS.setLeadingMoveText:
        this.#set({ leading: numberIn(given, 1) });
        this.#move(first, numberIn(given, 1));
        return;
      case OPS.nextLine:
        this.#move(0, this.#state.leading);
        return;
      case OPS.showText:
        this.#show(Array.isArray(given[0]) ? given[0] : []);
        return;
      case OPS.constructPath:
        this.#path(given);
        return;
    }
  }

  #save(): void {
    if (this.#saved.length < DEEPEST) this.#saved.push(this.#state);
  }

  #set(change: Partial<TextState>): void {
    this.#state = { ...this.#state, ...change };
  }

  #turn(by: Matrix | undefined): void {
    if (by !== undefined) this.#set({ map: combined(this.#state.map, by) });
  }

  #begin(map: Matrix): void {
    this.#textMap = map;
    this.#x = this.#y = this.#lineX = this.#lineY = 0;
  }

  #move(x: number, y: number): void {
    this.#x = this.#lineX += x;
    this.#y = this.#lineY += y;
  }

  #show(shown: readonly unknown[]): void {
    const { font, characterSpace, wordSpace, stretch, rise, mode } = this.#state;
    if (font === undefined) return;
    // A size below zero writes the other way round.
    const way = this.#state.size < 0 ? -1 : 1;
    const size = Math.abs(this.#state.size);
    const map = combined(this.#state.map, this.#textMap);
    const perUnit = size * font.scale;
    let along = 0;
    for (const each of shown) {
      if (typeof each === 'number') {
        along += ((font.isUpright ? 1 : -1) * each * size) / 1000;
        continue;
      }
      const glyph = glyphOf(each, font);
      if (glyph === undefined) continue;
      const space = (glyph.isSpace ? wordSpace : 0) + characterSpace;
      if (font.isUpright) {
        const [advance, originX, originY] = glyph.upright ?? [
          font.upright[0],
          glyph.width / 2,
          font.upright[2],
        ];
        const x = this.#x - originX * perUnit;
        const y = this.#y - along - originY * perUnit + rise;
        this.#place(glyph.text, map, [x, y, glyph.width * perUnit], size, mode);
        along += -advance * perUnit - space * way;
      } else {
        const x = this.#x + along * stretch * way;
        this.#place(glyph.text, map, [x, this.#y + rise, glyph.width * perUnit * stretch * way], size, mode);
        along += glyph.width * perUnit + space * way;
      }
    }
    if (font.isUpright) this.#y -= along;
    else this.#x += along * stretch * way;
  }

  #place(
    text: string,
    map: Matrix,
    [x, y, width]: readonly [number, number, number],
    size: number,
    mode: number,
  ): void {
    const from = moved(map, x, y);
    const to = moved(map, x + width, y);
    const up = moved(map, x, y + size);
    const height = Math.hypot(up[0] - from[0], up[1] - from[1]);
    if (![...from, ...to, height].every(Number.isFinite) || height < 0.5) return;
    if (UNSEEN_MODES.includes(mode) && text.trim() !== '') this.unseen += 1;
    const isAcross = Math.abs(to[0] - from[0]) >= Math.abs(to[1] - from[1]);
    const turns = isAcross ? (to[0] >= from[0] ? 0 : 2) : to[1] >= from[1] ? 1 : 3;
    this.glyphs.push({
      text,
      left: Math.min(from[0], to[0]),
      right: Math.max(from[0], to[0]),
      baseline: from[1],
      size: height,
      turns,
    });
  }

  #path([painted, data]: readonly unknown[]): void {
    const [path]: readonly unknown[] = Array.isArray(data) ? data : [];
    if (isNumbers(path)) this.rulings.push(...rulingsOfPath(path, Number(painted), this.#state.map));
  }
}

interface DrawnGlyph {
  readonly text: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly upright: readonly [number, number, number] | undefined;
}

function glyphOf(found: unknown, { isNamed }: FontMeasure): DrawnGlyph | undefined {
  if (typeof found !== 'object' || found === null) return undefined;
  const { originalCharCode, unicode, width, isSpace, vmetric } = found as Readonly<Record<string, unknown>>;
  const [advance, x, y]: readonly unknown[] = Array.isArray(vmetric) ? vmetric : [];
  const isUpright = typeof advance === 'number' && typeof x === 'number' && typeof y === 'number';
  return {
    text: known(typeof unicode === 'string' && isNamed(Number(originalCharCode)) ? unicode : ''),
    width: typeof width === 'number' && Number.isFinite(width) ? width : 0,
    isSpace: isSpace === true,
    upright: isUpright ? [advance, x, y] : undefined,
  };
}

/** The character, or the mark of one that the file does not name: nothing, a control code or one of private use. */
function known(unicode: string): string {
  const isUnknown = unicode === '' || /[\p{Cc}\p{Co}\ufffd]/u.test(unicode.replace(/[\t\n\v\f\r]/gu, ''));
  return isUnknown ? '\ufffd' : unicode;
}

function numberIn(given: readonly unknown[], at: number): number {
  const value = given[at];
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
