import { codesOf, drawingOf, PAGE_HEIGHT, PAGE_WIDTH } from './pdfDrawing';
import type { PdfHabits, PdfPage } from './pdfDrawing';

type Map6 = readonly [number, number, number, number, number, number];

/** A PDF as word processors write it: one font with two-byte codes and a table of what they mean. */
export function pdfOf(pages: readonly PdfPage[], habits: PdfHabits = {}): Uint8Array<ArrayBuffer> {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(''); // The pages, when their numbers are known.
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
  add(stream(codeTable(pages, habits.hasNamelessDigits === true)));
  add(
    stream(
      '\u0080',
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray',
    ),
  );
  const widths = `[${'500 '.repeat(95)}]`;
  add(
    `<< /Type /Font /Subtype /TrueType /BaseFont /Song /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 126 /Widths ${widths} >>`,
  );
  const turns = habits.turned ?? habits.sideways;
  const own = turns === undefined ? undefined : turnedBy(turns, habits.turned !== undefined);
  const isLying = turns === 90 || turns === 270;
  const [width, height] = isLying ? [PAGE_HEIGHT, PAGE_WIDTH] : [PAGE_WIDTH, PAGE_HEIGHT];
  const kids = pages.map((page) => {
    const drawing = drawingOf(page, habits);
    const parts = ['/P 6 0 R'];
    let steps = drawing;
    if (habits.isInForm === true) {
      const box = `[0 0 ${String(2 * PAGE_WIDTH)} ${String(2 * PAGE_HEIGHT)}]`;
      const form = add(
        stream(
          `0.5 0 0 0.5 0 0 cm\n${drawing}`,
          `/Type /XObject /Subtype /Form /BBox ${box} /Matrix [2 0 0 2 0 0] ${resources(parts)}`,
        ),
      );
      parts.push(`/D ${String(form)} 0 R`);
      steps = '/D Do';
    }
    const contents = add(stream(own === undefined ? steps : `${own.join(' ')} cm\n${steps}`));
    const rotate = habits.turned === undefined ? '' : `/Rotate ${String(habits.turned)}`;
    return add(
      `<< /Type /Page /Parent 2 0 R ${rotate} /MediaBox [0 0 ${String(width)} ${String(height)}] ${resources(parts)} /Contents ${String(contents)} 0 R >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${String(kid)} 0 R`).join(' ')}] /Count ${String(pages.length)} >>`;
  const locked =
    habits.isLocked === true ? ` /Encrypt ${String(objects.length + 1)} 0 R /ID [<00> <00>]` : '';
  if (locked !== '') {
    const word = '11'.repeat(32);
    add(`<< /Filter /Standard /V 1 /R 2 /O <${word}> /U <${word}> /P -4 >>`);
  }
  return assembled(objects, locked);
}

function stream(content: string, entries = ''): string {
  return `<< ${entries} /Length ${String(content.length)} >>\nstream\n${content}\nendstream`;
}

function resources(parts: readonly string[]): string {
  return `/Resources << /Font << /F1 3 0 R /F2 7 0 R >> /XObject << ${parts.join(' ')} >> >>`;
}

/** From the page as it is seen, y upwards, to a sheet that lies turned; or that is turned to lie so. */
function turnedBy(degrees: 90 | 180 | 270, isUndone: boolean): Map6 {
  if (degrees === 180) return [-1, 0, 0, -1, PAGE_WIDTH, PAGE_HEIGHT];
  const isLeft = degrees === 90 ? isUndone : !isUndone;
  return isLeft ? [0, 1, -1, 0, PAGE_HEIGHT, 0] : [0, -1, 1, 0, 0, PAGE_WIDTH];
}

function assembled(objects: readonly string[], locked: string): Uint8Array<ArrayBuffer> {
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
function codeTable(pages: readonly PdfPage[], hasNamelessDigits: boolean): string {
  const used = new Set(pages.flatMap(({ texts }) => texts.flatMap(({ text }) => text.split(''))));
  const lines = [...used]
    .filter((character) => !hasNamelessDigits || !/\d/u.test(character))
    .map((character) => `<${codesOf(character)}> <${codesOf(character)}>`);
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, at) => {
    const block = lines.slice(at * 100, at * 100 + 100);
    return `${String(block.length)} beginbfchar\n${block.join('\n')}\nendbfchar`;
  });
  return `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Fixture def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${blocks.join('\n')}\nendcmap\nend\nend`;
}
