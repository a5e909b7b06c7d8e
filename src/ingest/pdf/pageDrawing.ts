import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { OPS } from './library';
import { MarkReader } from './markReader';
import type { FontMeasure, TurnedGlyph } from './markReader';
import { combined, matrixOf } from './matrix';
import type { Matrix } from './matrix';
import type { PageMarks } from './pageMarks';
import { PDF_LIMITS, PdfError } from './pdfError';

/** A page larger than this is no sheet of paper. */
const LARGEST = 20_000;
const UPRIGHT: FontMeasure['upright'] = [-1000, 500, 880];

/**
 * What is drawn on a page. Text that mostly runs up or down the page, as on a wide table laid on a tall sheet, is
 * turned, and the lines with it.
 *
 * @throws PdfError when the page holds more than any report
 */
export async function pageMarks(page: PDFPageProxy): Promise<PageMarks> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const upright = matrixOf(transform);
  if (upright === undefined || !(width < LARGEST && height < LARGEST)) throw new PdfError('too-much');
  const { fnArray, argsArray } = await page.getOperatorList();
  if (fnArray.length > PDF_LIMITS.marks) throw new PdfError('too-much');
  const fonts = await fontsOf(page, fnArray, argsArray);
  const drawn = drawnBy(fnArray, argsArray, upright, fonts);
  const turns = mostTurns(drawn.glyphs);
  if (turns === 0) return { width, height, ...drawn };
  const turned = drawnBy(fnArray, argsArray, combined(turnedBack(turns, width, height), upright), fonts);
  return turns === 2 ? { width, height, ...turned } : { width: height, height: width, ...turned };
}

function drawnBy(
  operators: readonly number[],
  given: readonly unknown[],
  map: Matrix,
  fonts: ReadonlyMap<string, FontMeasure>,
): Pick<MarkReader, 'glyphs' | 'rulings' | 'unseen'> {
  const reader = new MarkReader(map, fonts);
  operators.forEach((operator, at) => {
    reader.step(operator, given[at]);
  });
  const { glyphs, rulings, unseen } = reader;
  return { glyphs, rulings, unseen };
}

function mostTurns(glyphs: readonly TurnedGlyph[]): TurnedGlyph['turns'] {
  const counts = [0, 0, 0, 0];
  for (const { turns, text } of glyphs) if (text.trim() !== '') counts[turns] = (counts[turns] ?? 0) + 1;
  const most = Math.max(...counts);
  return ([0, 1, 2, 3] as const).find((turns) => counts[turns] === most) ?? 0;
}

/** The map that undoes so many quarter turns clockwise of a page. */
function turnedBack(turns: TurnedGlyph['turns'], width: number, height: number): Matrix {
  if (turns === 1) return [0, -1, 1, 0, 0, width];
  if (turns === 2) return [-1, 0, 0, -1, width, height];
  return [0, 1, -1, 0, height, 0];
}

async function fontsOf(
  page: PDFPageProxy,
  operators: readonly number[],
  given: readonly unknown[],
): Promise<ReadonlyMap<string, FontMeasure>> {
  const names = new Set(
    operators.flatMap((operator, at) => {
      const [name]: readonly unknown[] =
        operator === OPS.setFont && Array.isArray(given[at]) ? given[at] : [];
      return typeof name === 'string' ? [name] : [];
    }),
  );
  const fonts = new Map<string, FontMeasure>();
  for (const name of names) {
    const font = await new Promise<unknown>((resolve) => {
      page.commonObjs.get(name, resolve);
    });
    fonts.set(name, measureOf(font));
  }
  return fonts;
}

function measureOf(font: unknown): FontMeasure {
  const { vertical, fontMatrix, defaultVMetrics, composite, toUnicode } = (font ?? {}) as Readonly<
    Record<string, unknown>
  >;
  const scale = Array.isArray(fontMatrix) ? (fontMatrix as readonly unknown[])[0] : undefined;
  const [advance, x, y]: readonly unknown[] = Array.isArray(defaultVMetrics) ? defaultVMetrics : [];
  return {
    isUpright: vertical === true,
    scale: typeof scale === 'number' && scale > 0 ? scale : 0.001,
    upright:
      typeof advance === 'number' && typeof x === 'number' && typeof y === 'number'
        ? [advance, x, y]
        : UPRIGHT,
    isNamed: composite === true ? namedBy(toUnicode) : () => true,
  };
}

/**
 * Which codes of a font with codes of its own have a meaning. For all others the library takes the code itself for that
 * of a character: a guess, which may turn one digit into another.
 */
function namedBy(toUnicode: unknown): (code: number) => boolean {
  const { _map: meanings } = (toUnicode ?? {}) as Readonly<Record<string, unknown>>;
  return Array.isArray(meanings) ? (code) => meanings[code] !== undefined : () => false;
}
