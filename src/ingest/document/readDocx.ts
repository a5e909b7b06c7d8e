import { Parser } from 'saxen';
import { DOCUMENT_LIMITS, DocumentError, type DocumentBlock, type DocumentCell } from './blocks';

/** What a cell tells of itself before it is known how far down it reaches. */
interface OpenCell {
  columns: number;
  merge: 'none' | 'starts' | 'goes-on';
  blocks: DocumentBlock[];
}

interface OpenTable {
  rows: OpenCell[][];
}

/** Parts of a document whose text is not on the page: deleted text, codes of fields, alternatives for older readers. */
const UNREAD = new Set(['w:del', 'w:instrText', 'mc:Fallback', 'w:footnoteReference']);

/**
 * The paragraphs and tables of the main part of a Word document (`word/document.xml`), in the order of reading.
 *
 * @throws DocumentError for what is no such part, is nested too deep, or holds more cells than any report has
 */
export function readDocx(xml: string): readonly DocumentBlock[] {
  const reader = new DocumentReader();
  const parser = new Parser();
  parser.on('error', (error: Error) => {
    throw new DocumentError('damaged', error);
  });
  parser.on(
    'openTag',
    (name: string, attributes: () => Record<string, string>, decode: (text: string) => string) => {
      reader.open(name, (key) => {
        const value = attributes()[key];
        return value === undefined ? undefined : decode(value);
      });
    },
  );
  parser.on('closeTag', (name: string) => {
    reader.close(name);
  });
  parser.on('text', (text: string, decode: (text: string) => string) => {
    reader.text(decode(text));
  });
  parser.parse(xml);
  return reader.finish();
}

class DocumentReader {
  readonly #blocks: DocumentBlock[][] = [[]];
  readonly #tables: OpenTable[] = [];
  #line = '';
  #isText = false;
  #unread = 0;
  #depth = 0;
  #cells = 0;
  #isDocument = false;

  open(name: string, attribute: (key: string) => string | undefined): void {
    this.#depth += 1;
    if (this.#depth > DOCUMENT_LIMITS.depth) throw new DocumentError('too-deep');
    if (UNREAD.has(name)) this.#unread += 1;
    if (name === 'w:document') this.#isDocument = true;
    else if (name === 'w:t') this.#isText = true;
    else if (name === 'w:tab') this.#line += ' ';
    else if (name === 'w:br' || name === 'w:cr') this.#endParagraph();
    else if (name === 'w:tbl') {
      this.#endParagraph();
      this.#tables.push({ rows: [] });
    } else if (name === 'w:tr') this.#tables.at(-1)?.rows.push([]);
    else if (name === 'w:tc') this.#openCell();
    else if (name === 'w:gridSpan') this.#span(Number(attribute('w:val')));
    else if (name === 'w:vMerge') this.#merge(attribute('w:val') === 'restart' ? 'starts' : 'goes-on');
  }

  close(name: string): void {
    this.#depth -= 1;
    if (UNREAD.has(name)) this.#unread -= 1;
    if (name === 'w:t') this.#isText = false;
    else if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:tc') this.#closeCell();
    else if (name === 'w:tbl') this.#closeTable();
  }

  text(text: string): void {
    if (this.#isText && this.#unread === 0) this.#line += text;
  }

  finish(): readonly DocumentBlock[] {
    if (!this.#isDocument) throw new DocumentError('damaged');
    this.#endParagraph();
    return this.#blocks[0] ?? [];
  }

  #endParagraph(): void {
    const text = this.#line.replace(/[\s\u00a0\u3000]+/gu, ' ').trim();
    this.#line = '';
    if (text !== '') this.#blocks.at(-1)?.push({ kind: 'paragraph', text });
  }

  #openCell(): void {
    this.#cells += 1;
    if (this.#cells > DOCUMENT_LIMITS.cells) throw new DocumentError('too-many-cells');
    const blocks: DocumentBlock[] = [];
    this.#blocks.push(blocks);
    this.#tables.at(-1)?.rows.at(-1)?.push({ columns: 1, merge: 'none', blocks });
  }

  #closeCell(): void {
    this.#endParagraph();
    this.#blocks.pop();
  }

  #span(columns: number): void {
    const cell = this.#tables.at(-1)?.rows.at(-1)?.at(-1);
    if (cell === undefined || !Number.isInteger(columns) || columns < 1) return;
    cell.columns = Math.min(columns, DOCUMENT_LIMITS.spans);
  }

  #merge(merge: OpenCell['merge']): void {
    const cell = this.#tables.at(-1)?.rows.at(-1)?.at(-1);
    if (cell !== undefined) cell.merge = merge;
  }

  #closeTable(): void {
    const table = this.#tables.pop();
    if (table === undefined) return;
    const cells = table.rows.flat();
    const into = this.#blocks.at(-1);
    if (cells.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table'))) {
      for (const { blocks } of cells) into?.push(...blocks);
      return;
    }
    if (cells.length > 0) into?.push({ kind: 'table', rows: settled(table) });
  }
}

/** Rows in which a cell that goes on from above is no cell of its own, and the one above reaches down over it. */
function settled({ rows }: OpenTable): readonly (readonly DocumentCell[])[] {
  const placed = rows.map((cells) => {
    let column = 0;
    return cells.map((cell) => {
      const at = column;
      column += cell.columns;
      return { cell, at };
    });
  });
  return placed.map((cells, row) =>
    cells.flatMap(({ cell, at }): readonly DocumentCell[] => {
      if (cell.merge === 'goes-on') return [];
      let reach = 1;
      if (cell.merge === 'starts') {
        const goesOn = (below: number) =>
          placed[below]?.some((other) => other.at === at && other.cell.merge === 'goes-on') === true;
        while (goesOn(row + reach)) reach += 1;
      }
      return [{ text: textOf(cell), columns: cell.columns, rows: reach }];
    }),
  );
}

function textOf({ blocks }: OpenCell): string {
  return blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('');
}
