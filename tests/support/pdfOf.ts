import { encodeGb18030 } from './encodeGb18030';
import type { PageCell, PageTable } from './formDocuments';

/** What stands on a page, in points from its top left corner. */
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
  /** Characters are drawn by their GBK codes, as old Chinese files have them; a reader has to know the table. */
  readonly isGbk?: boolean;
  /** A password is asked for. */
  readonly isLocked?: boolean;
}

const WIDTH = 1200;
export const PAGE_HEIGHT = 1600;
const SIZE = 8;

/** A PDF as word processors write it: one font with two-byte codes and a table of what they mean. */
export function pdfOf(pages: readonly PdfPage[], habits: PdfHabits = {}): Uint8Array<ArrayBuffer> {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (content: string, entries = '') =>
    `<< ${entries} /Length ${String(content.length)} >>\nstream\n${content}\nendstream`;
  add('<< /Type /Catalog /Pages 2 0 R >>');
  const kids = pages.map((_, at) => `${String(7 + at * 2)} 0 R`).join(' ');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`);
  const isGbk = habits.isGbk === true;
  const meaning = isGbk || habits.isNameless === true ? '' : '/ToUnicode 5 0 R';
  const encoding = isGbk ? 'GBK-EUC-H' : 'Identity-H';
  add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${encoding} /DescendantFonts [4 0 R] ${meaning} >>`,
  );
  // Letters and digits are half as wide as the rest; where the codes are GBK, 814 on are those.
  const [ordering, narrow] = isGbk ? ['GB1', '814 939'] : ['Identity', '32 126'];
  add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> /DW 1000 /W [${narrow} 500] >>`,
  );
  add(stream(codeTable(pages)));
  const picture = stream(
    '\u0080',
    '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray',
  );
  add(picture);
  for (const page of pages) {
    const number = objects.length + 2;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${String(WIDTH)} ${String(PAGE_HEIGHT)}] /Resources << /Font << /F1 3 0 R >> /XObject << /P 6 0 R >> >> /Contents ${String(number)} 0 R >>`,
    );
    add(stream(drawingOf(page, isGbk ? gbkCodesOf : codesOf)));
  }
  const locked =
    habits.isLocked === true ? ` /Encrypt ${String(objects.length + 1)} 0 R /ID [<00> <00>]` : '';
  if (locked !== '') {
    const word = '11'.repeat(32);
    add(`<< /Filter /Standard /V 1 /R 2 /O <${word}> /U <${word}> /P -4 >>`);
  }
  let body = '%PDF-1.5\n';
  const places = objects.map((object, at) => {
    const place = body.length;
    body += `${String(at + 1)} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = String(objects.length + 1);
  body += `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R${locked} >>\nstartxref\n${String(body.length)}\n%%EOF\n`;
  return Uint8Array.from(body, (character) => character.charCodeAt(0));
}

/** What each character code of the pages means; a block of a hundred at most, as the format has it. */
function codeTable(pages: readonly PdfPage[]): string {
  const used = new Set(pages.flatMap(({ texts }) => texts.flatMap(({ text }) => text.split(''))));
  const lines = [...used].map((character) => `<${codesOf(character)}> <${codesOf(character)}>`);
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, at) => {
    const block = lines.slice(at * 100, at * 100 + 100);
    return `${String(block.length)} beginbfchar\n${block.join('\n')}\nendbfchar`;
  });
  return `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Fixture def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${blocks.join('\n')}\nendcmap\nend\nend`;
}

function drawingOf({ texts, lines, isPicture }: PdfPage, codes: (text: string) => string): string {
  const drawn = lines.map(
    ([x1, y1, x2, y2]) =>
      `${String(x1)} ${String(PAGE_HEIGHT - y1)} m ${String(x2)} ${String(PAGE_HEIGHT - y2)} l S`,
  );
  const written = texts.map(
    ({ x, y, text }) =>
      `BT /F1 ${String(SIZE)} Tf ${String(x)} ${String(PAGE_HEIGHT - y)} Td <${codes(text)}> Tj ET`,
  );
  const picture = isPicture === true ? [`q ${String(WIDTH)} 0 0 ${String(PAGE_HEIGHT)} 0 0 cm /P Do Q`] : [];
  return [...picture, '0.5 w', ...drawn, ...written].join('\n');
}

function codesOf(text: string): string {
  return Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  ).join('');
}

function gbkCodesOf(text: string): string {
  return Array.from(encodeGb18030(text), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const MARGIN = 40;
const LINE = 11;
const PADDING = 3;

/** A title in the middle, paragraphs and ruled tables on as many pages as they take; words wrap in their cells. */
export function printed(
  title: string,
  paragraphs: readonly string[],
  tables: readonly PageTable[],
  bottom = PAGE_HEIGHT - 80,
): readonly PdfPage[] {
  const pages: { texts: PdfPage['texts'][number][]; lines: PdfPage['lines'][number][] }[] = [];
  let y = Infinity;
  const page = (height: number) => {
    if (y + height > bottom) {
      pages.push({
        texts: [{ x: WIDTH / 2, y: PAGE_HEIGHT - 30, text: `- ${String(pages.length + 1)} -` }],
        lines: [],
      });
      y = MARGIN;
    }
    const current = pages.at(-1);
    if (current === undefined) throw new Error('no page');
    return current;
  };
  const write = (text: string, x = MARGIN): void => {
    page(2 * LINE).texts.push({ x, y: y + LINE, text });
    y += 2 * LINE;
  };
  write(title, (WIDTH - title.length * SIZE) / 2);
  for (const text of paragraphs) write(text);
  for (const { heading, rows } of tables) {
    if (heading !== undefined) write(heading);
    for (const { cells, height, edges } of laidOut(rows)) {
      const { lines, texts } = page(height);
      for (const { left, right, down, said } of cells) {
        said.forEach((text, at) => texts.push({ x: left + PADDING, y: y + LINE * (at + 1) - 2, text }));
        lines.push([left, y, right, y], [left, y, left, y + height], [right, y, right, y + height]);
        if (down <= 1) lines.push([left, y + height, right, y + height]);
      }
      // What reaches down from above has its sides here too.
      for (const edge of edges) lines.push([edge, y, edge, y + height]);
      y += height;
    }
    y += LINE;
  }
  return pages;
}

interface PlacedRow {
  readonly cells: readonly { left: number; right: number; down: number; said: readonly string[] }[];
  readonly height: number;
  readonly edges: readonly number[];
}

function laidOut(rows: readonly (readonly PageCell[])[]): readonly PlacedRow[] {
  const wide = Math.max(...rows.map((cells) => cells.reduce((sum, { columns }) => sum + columns, 0)));
  const width = Math.floor((WIDTH - 2 * MARGIN) / wide);
  const open: number[] = Array.from({ length: wide }, () => 0);
  return rows.map((row) => {
    let column = 0;
    const edges: number[] = [];
    const passCovered = (): void => {
      while ((open[column] ?? 0) > 0) {
        open[column] = (open[column] ?? 0) - 1;
        edges.push(MARGIN + column * width, MARGIN + (column + 1) * width);
        column += 1;
      }
    };
    const cells = row.map(({ text, columns, down }) => {
      passCovered();
      const left = MARGIN + column * width;
      const right = left + columns * width;
      for (let at = column; at < column + columns; at += 1) open[at] = down - 1;
      column += columns;
      const room = Math.floor((right - left - 2 * PADDING) / SIZE);
      const said =
        text === '' ? [] : (text.match(new RegExp(`.{1,${String(Math.max(1, room))}}`, 'gu')) ?? []);
      return { left, right, down, said };
    });
    passCovered();
    const height =
      LINE * Math.max(1, ...cells.map(({ said, down }) => (down > 1 ? 1 : said.length))) + 2 * PADDING;
    return { cells, height, edges };
  });
}
