import { encodeGb18030 } from './encodeGb18030';

/** What stands on a page, in points from its top left corner as it is seen. */
export interface PdfPage {
  readonly texts: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  /** Level and upright lines, from end to end. */
  readonly lines: readonly (readonly [number, number, number, number])[];
  /** A picture over the whole page, as a scanner leaves it. */
  readonly isPicture?: true;
}

/** How a fixture differs from an ordinary file. */
export interface PdfHabits {
  /** Characters are drawn by number, and nothing says what they are. */
  readonly isNameless?: boolean;
  /** Nothing says what the digits are; of all other characters it is said. */
  readonly hasNamelessDigits?: boolean;
  /** Characters are drawn by their GBK codes, as old Chinese files have them; a reader has to know the table. */
  readonly isGbk?: boolean;
  /** Digits and letters are in a font of their own, of one byte a character. */
  readonly isMixed?: boolean;
  /** A password is asked for. */
  readonly isLocked?: boolean;
  /** Lines as strokes, as narrow boxes, as pieces that touch; or not drawn at all. */
  readonly lines?: 'strokes' | 'boxes' | 'pieces' | 'none';
  /** Words drawn whole, sign by sign, with shifts between the signs, or twice for bold type. */
  readonly words?: 'whole' | 'signs' | 'shifted' | 'twice';
  /** Words in the order of reading, or backwards. */
  readonly order?: 'reading' | 'backward';
  /** The page lies turned in the file, and the file says by how much it is to be turned to be seen. */
  readonly turned?: 90 | 180 | 270;
  /** The page is seen turned: a wide table on a tall sheet. */
  readonly sideways?: 90 | 180 | 270;
  /** Words are drawn unseen, as those that a scanner's software found in a picture. */
  readonly isUnseen?: boolean;
  /** What stands on a page is drawn by a part of its own, at half the size and twice enlarged. */
  readonly isInForm?: boolean;
  /** Words and lines are marked as parts of the document, as for reading aloud. */
  readonly isTagged?: boolean;
}

export const PAGE_WIDTH = 1200;
export const PAGE_HEIGHT = 1600;
/** Of the type. */
const SIZE = 8;

/** The steps that draw a page, in its own space: from the bottom left corner, unturned. */
export function drawingOf({ texts, lines, isPicture }: PdfPage, habits: PdfHabits): string {
  const drawn = lines.flatMap((line) => lineSteps(line, habits.lines ?? 'strokes'));
  const written = texts.map((text) => wordSteps(text, habits));
  if (habits.order === 'backward') written.reverse();
  const words = habits.isUnseen === true ? ['3 Tr', ...written] : written;
  const picture =
    isPicture === true ? [`q ${place(PAGE_WIDTH)} 0 0 ${place(PAGE_HEIGHT)} 0 0 cm /P Do Q`] : [];
  const marked = habits.isTagged === true ? ['/P << /MCID 0 >> BDC', ...words, 'EMC'] : words;
  return [...picture, '0.5 w', ...drawn, ...marked].join('\n');
}

/** Width of a text: letters and digits are half as wide as the rest. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (isNarrow(sign) ? SIZE / 2 : SIZE), 0);
}

/** Codes of a text in the font of two-byte codes, in hex. */
export function codesOf(text: string): string {
  return Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  ).join('');
}

function isNarrow(sign: string): boolean {
  return sign >= ' ' && sign <= '~';
}

function lineSteps(
  [x1, y1, x2, y2]: PdfPage['lines'][number],
  way: NonNullable<PdfHabits['lines']>,
): readonly string[] {
  const stroke = (fromX: number, fromY: number, toX: number, toY: number) =>
    `${place(fromX)} ${place(PAGE_HEIGHT - fromY)} m ${place(toX)} ${place(PAGE_HEIGHT - toY)} l S`;
  switch (way) {
    case 'none':
      return [];
    case 'strokes':
      return [stroke(x1, y1, x2, y2)];
    case 'boxes':
      return [
        `${place(x1 - 0.3)} ${place(PAGE_HEIGHT - y2 - 0.3)} ${place(x2 - x1 + 0.6)} ${place(y2 - y1 + 0.6)} re f`,
      ];
    case 'pieces': {
      const [middleX, middleY] = [(x1 + x2) / 2, (y1 + y2) / 2];
      return [stroke(middleX, middleY, x2, y2), stroke(x1, y1, middleX, middleY)];
    }
  }
}

function wordSteps({ x, y, text }: PdfPage['texts'][number], habits: PdfHabits): string {
  const at = (right: number) => `1 0 0 1 ${place(x + right)} ${place(PAGE_HEIGHT - y)} Tm`;
  const parts = habits.isMixed === true ? (text.match(/[ -~]+|[^ -~]+/gu) ?? []) : [text];
  let along = 0;
  const steps = parts.map((part) => {
    const isOwn = habits.isMixed === true && isNarrow(part.charAt(0));
    const codes = (signs: string) => {
      if (isOwn) return `<${Array.from(signs, (sign) => hex(sign.charCodeAt(0))).join('')}>`;
      return `<${habits.isGbk === true ? gbkCodesOf(signs) : codesOf(signs)}>`;
    };
    const font = `/${isOwn ? 'F2' : 'F1'} ${place(SIZE)} Tf`;
    const from = along;
    along += widthOf(part);
    return `${font} ${shown(part, from, codes, at, habits.words ?? 'whole')}`;
  });
  return `BT ${steps.join(' ')} ET`;
}

function shown(
  text: string,
  from: number,
  codes: (signs: string) => string,
  at: (right: number) => string,
  way: NonNullable<PdfHabits['words']>,
): string {
  switch (way) {
    case 'whole':
      return `${at(from)} ${codes(text)} Tj`;
    case 'signs':
      return Array.from(
        text,
        (sign, index) => `${at(from + widthOf(text.slice(0, index)))} ${codes(sign)} Tj`,
      ).join(' ');
    case 'shifted':
      return `${at(from)} [${Array.from(text, (sign, index) => `${codes(sign)} ${index % 2 === 0 ? '-40' : '40'}`).join(' ')}] TJ`;
    case 'twice':
      return `${at(from)} ${codes(text)} Tj ${at(from + 0.3)} ${codes(text)} Tj`;
  }
}

function gbkCodesOf(text: string): string {
  return Array.from(encodeGb18030(text), hex).join('');
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

/** A number as the format takes it: never with an exponent. */
function place(value: number): string {
  return String(Math.round(value * 100) / 100);
}
