import type { PageCell, PageTable } from './formDocuments';
import { PAGE_HEIGHT, PAGE_WIDTH, widthOf } from './pdfDrawing';
import type { PdfPage } from './pdfDrawing';

const MARGIN = 40;
const LINE = 11;

/** How pages are laid out. */
export interface PrintLayout {
  /** No row of a table and no line of text goes below; lengths in points. */
  readonly bottom?: number;
  /** Room between the words of a cell and its edges. */
  readonly padding?: number;
  /** Where words stand in their cell. */
  readonly align?: 'left' | 'middle' | 'right';
  /** So many first rows of a table are printed again where it goes on over a page. */
  readonly repeatedHeads?: number;
  /** Printed at the top of each page, and above its number. */
  readonly running?: string;
  /** A row goes over the page where it stands, in the middle of its words. */
  readonly breaksRows?: boolean;
}

interface OpenPage {
  readonly texts: PdfPage['texts'][number][];
  readonly lines: PdfPage['lines'][number][];
}

interface PlacedRow {
  readonly cells: readonly { left: number; right: number; down: number; said: readonly string[] }[];
  readonly lines: number;
  /** Sides of the cells that reach down from above. */
  readonly edges: readonly number[];
}

/** A title in the middle, paragraphs and ruled tables on as many pages as they take; words wrap in their cells. */
export function printed(
  title: string,
  paragraphs: readonly string[],
  tables: readonly PageTable[],
  layout: PrintLayout = {},
): readonly PdfPage[] {
  const { bottom = PAGE_HEIGHT - 80, padding = 3, align = 'left', running } = layout;
  const pages: OpenPage[] = [];
  let y = Infinity;
  const turnPage = (): void => {
    const texts = [
      { x: PAGE_WIDTH / 2, y: PAGE_HEIGHT - 30, text: `- ${String(pages.length + 1)} -` },
      ...(running === undefined
        ? []
        : [
            { x: MARGIN, y: 25, text: running },
            { x: MARGIN, y: PAGE_HEIGHT - 45, text: running },
          ]),
    ];
    pages.push({ texts, lines: [] });
    y = MARGIN;
  };
  const page = (height: number): OpenPage => {
    if (y + height > bottom) turnPage();
    const current = pages.at(-1);
    if (current === undefined) throw new Error('no page');
    return current;
  };
  const write = (text: string, x = MARGIN): void => {
    page(2 * LINE).texts.push({ x, y: y + LINE, text });
    y += 2 * LINE;
  };
  const draw = ({ cells, lines: count, edges }: PlacedRow): void => {
    const height = LINE * count + 2 * padding;
    const { texts, lines } = page(height);
    for (const { left, right, down, said } of cells) {
      said.forEach((text, at) => {
        const room = right - left - 2 * padding - widthOf(text);
        const shift = align === 'left' ? 0 : align === 'right' ? room : room / 2;
        if (text !== '')
          texts.push({ x: left + padding + shift, y: y + padding + LINE * (at + 1) - 3, text });
      });
      lines.push([left, y, right, y], [left, y, left, y + height], [right, y, right, y + height]);
      if (down <= 1) lines.push([left, y + height, right, y + height]);
    }
    for (const edge of edges) lines.push([edge, y, edge, y + height]);
    y += height;
  };
  write(title, (PAGE_WIDTH - widthOf(title)) / 2);
  for (const text of paragraphs) write(text);
  for (const { heading, rows } of tables) {
    if (heading !== undefined) write(heading);
    const placed = laidOut(rows, padding);
    const heads = placed.slice(0, layout.repeatedHeads ?? 0);
    placed.forEach((row, at) => {
      const over = y + LINE * row.lines + 2 * padding - bottom;
      if (over <= 0) return draw(row);
      const fitting = row.lines - Math.ceil(over / LINE);
      if (layout.breaksRows === true && fitting > 0) {
        draw(linesOfRow(row, 0, fitting));
        turnPage();
        return draw(linesOfRow(row, fitting, row.lines));
      }
      turnPage();
      if (at >= heads.length) heads.forEach(draw);
      draw(row);
    });
    y += LINE;
  }
  return pages;
}

function linesOfRow({ cells, edges }: PlacedRow, from: number, to: number): PlacedRow {
  return {
    cells: cells.map((cell) => ({ ...cell, down: 1, said: cell.said.slice(from, to) })),
    lines: to - from,
    edges,
  };
}

function laidOut(rows: readonly (readonly PageCell[])[], padding: number): readonly PlacedRow[] {
  const wide = Math.max(...rows.map((cells) => cells.reduce((sum, { columns }) => sum + columns, 0)));
  const width = Math.floor((PAGE_WIDTH - 2 * MARGIN) / wide);
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
      return { left, right, down, said: wrapped(text, right - left - 2 * padding) };
    });
    passCovered();
    const lines = Math.max(1, ...cells.map(({ said, down }) => (down > 1 ? 1 : said.length)));
    return { cells, lines, edges };
  });
}

function wrapped(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  for (const sign of Array.from(text)) {
    const last = lines.at(-1);
    if (last === undefined || widthOf(last + sign) > room) lines.push(sign);
    else lines[lines.length - 1] = last + sign;
  }
  return lines;
}
