import { Zip, ZipDeflate } from 'fflate';
import { escaped } from '../escaped';
import { bookParts } from './bookParts';
import type { RowSlice } from './rowSlices';
import type { CellLook, SheetHead } from './sheet';
import { MOST_ROWS, SheetXml } from './sheetXml';
import { styleSheet } from './styleSheet';

/** Type of a workbook, as browsers and offices name it. */
const BOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** A cell holds no more characters; a program calls a file with more of them broken. */
const MOST_CHARACTERS = 32_767;
/** Texts that are handed to the packer at a time. */
const TEXTS_AT_A_TIME = 2000;

/** Told where a table has more rows than a sheet can hold. */
class TooManyRowsError extends Error {
  readonly sentence = {
    zh: `行数超过 Excel 工作表的上限（${MOST_ROWS.toLocaleString('en')} 行），没有保存。请缩小单位或年份的范围，或改存 CSV。`,
    en: `There are more rows than a sheet can hold (${MOST_ROWS.toLocaleString('en')}); nothing was saved. Choose fewer units or years, or save CSV.`,
  };

  constructor() {
    super('a sheet has too many rows');
  }
}

/**
 * Writes a workbook sheet by sheet and packs it as it goes, so that a large one is never whole in memory but packed.
 * Numbers are written in full, texts once each.
 */
export class BookWriter {
  readonly #heads: readonly SheetHead[];
  readonly #packed: Uint8Array<ArrayBuffer>[] = [];
  readonly #zip: Zip;
  readonly #utf8 = new TextEncoder();
  readonly #texts = new Map<string, number>();
  readonly #looks: CellLook[] = [];
  #sheet: { readonly xml: SheetXml; readonly part: ZipDeflate } | undefined;
  #begun = 0;

  constructor(heads: readonly SheetHead[]) {
    this.#heads = heads;
    this.#zip = new Zip((error, bytes) => {
      if (error !== null) throw error;
      this.#packed.push(bytes as Uint8Array<ArrayBuffer>);
    });
    for (const [path, xml] of bookParts(heads)) this.#whole(path, xml);
  }

  /**
   * Rows of a sheet, below those before. Sheets come in their order.
   *
   * @throws TooManyRowsError where the sheet would be too long
   */
  rows(sheet: number, slice: RowSlice): void {
    while (this.#begun <= sheet) this.#begin();
    this.#looks.push(...slice.newLooks);
    const { xml, part } = this.#open();
    const text = xml.rows(slice);
    if (xml.rowCount > MOST_ROWS) throw new TooManyRowsError();
    part.push(this.#utf8.encode(text));
  }

  /** The workbook; nothing may be written after. */
  finish(): Blob {
    while (this.#begun < this.#heads.length) this.#begin();
    this.#end();
    this.#whole('xl/styles.xml', styleSheet(this.#looks));
    this.#writeTexts();
    this.#zip.end();
    return new Blob(this.#packed, { type: BOOK_TYPE });
  }

  #begin(): void {
    this.#end();
    const head = this.#heads[this.#begun];
    if (head === undefined) throw new Error(`no sheet ${String(this.#begun)}`);
    this.#begun += 1;
    const xml = new SheetXml(head, this.#begun === 1, (text) => this.#placeOf(text));
    const part = this.#part(`xl/worksheets/sheet${String(this.#begun)}.xml`);
    part.push(this.#utf8.encode(xml.start()));
    this.#sheet = { xml, part };
  }

  #end(): void {
    this.#sheet?.part.push(this.#utf8.encode(this.#sheet.xml.end()), true);
    this.#sheet = undefined;
  }

  #open(): { readonly xml: SheetXml; readonly part: ZipDeflate } {
    if (this.#sheet === undefined) throw new Error('no sheet is open');
    return this.#sheet;
  }

  #placeOf(text: string): number {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const place = this.#texts.size;
    this.#texts.set(text, place);
    return place;
  }

  #writeTexts(): void {
    const part = this.#part('xl/sharedStrings.xml');
    let xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${String(this.#texts.size)}">`;
    for (const [text, place] of this.#texts) {
      xml += textXml(text);
      if (place % TEXTS_AT_A_TIME !== TEXTS_AT_A_TIME - 1) continue;
      part.push(this.#utf8.encode(xml));
      xml = '';
    }
    part.push(this.#utf8.encode(`${xml}</sst>`), true);
  }

  #whole(path: string, xml: string): void {
    this.#part(path).push(this.#utf8.encode(xml), true);
  }

  #part(path: string): ZipDeflate {
    const part = new ZipDeflate(path, { level: 6 });
    this.#zip.add(part);
    return part;
  }
}

/** A text of the table of texts. Blanks at its ends and its line ends are kept. */
function textXml(text: string): string {
  const held = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
  // Programs read _x0041_ as the character of that number; what stands there as text has its first stroke written so.
  const told = escaped(held).replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');
  return `<si><t${/^\s|\s$|[\n\r\t]/u.test(held) ? ' xml:space="preserve"' : ''}>${told}</t></si>`;
}
