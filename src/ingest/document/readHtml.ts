import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap, type TreeAdapter } from 'parse5';
import {
  DOCUMENT_LIMITS,
  DocumentError,
  type DocumentBlock,
  type DocumentCell,
  type HiddenCells,
} from './blocks';
import { numberBehind } from './numberBehind';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** Elements whose text nobody reads. */
const UNREAD = new Set([
  'head',
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'select',
  'textarea',
  'button',
]);
/** Elements that stand within a line of text; every other one begins and ends a paragraph. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'label',
  'mark',
  'o:p',
  'q',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
]);

/**
 * The paragraphs and tables of a saved page. Scripts, styles and hidden parts are left out; nothing is run, fetched
 * or drawn.
 *
 * @throws DocumentError when elements are nested deeper, or cells are more, than any report has
 */
export function readHtml(source: string): readonly DocumentBlock[] {
  const page = new PageReader();
  page.read(parse(source, { treeAdapter: boundedTree() }), 0);
  page.endParagraph();
  return page.blocks;
}

/** The parser's own tree, given up as soon as it grows too deep: at every tag the parser looks through all open ones. */
function boundedTree(): TreeAdapter<DefaultTreeAdapterMap> {
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth += 1;
      if (depth > DOCUMENT_LIMITS.openElements) throw new DocumentError('too-deep');
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
}

class PageReader {
  readonly blocks: DocumentBlock[] = [];
  #line = '';
  readonly #budget: { cells: number };

  constructor(budget: { cells: number } = { cells: DOCUMENT_LIMITS.cells }) {
    this.#budget = budget;
  }

  read(node: Node, depth: number): void {
    if (depth > DOCUMENT_LIMITS.depth) throw new DocumentError('too-deep');
    if ('value' in node) {
      this.#line += node.value;
      return;
    }
    if (!('childNodes' in node)) return;
    if ('tagName' in node && this.#element(node, depth)) return;
    for (const child of node.childNodes) this.read(child, depth + 1);
  }

  endParagraph(): void {
    const text = collapsed(this.#line);
    this.#line = '';
    if (text !== '') this.blocks.push({ kind: 'paragraph', text });
  }

  /** @returns true when the element is dealt with, its children included */
  #element(element: Element, depth: number): boolean {
    const { tagName } = element;
    if (UNREAD.has(tagName) || isHidden(element)) return true;
    if (tagName === 'br') {
      this.endParagraph();
      return true;
    }
    if (tagName === 'table') {
      this.endParagraph();
      this.#table(element, depth);
      return true;
    }
    if (INLINE.has(tagName)) return false;
    this.endParagraph();
    for (const child of element.childNodes) this.read(child, depth + 1);
    this.endParagraph();
    return true;
  }

  #table(table: Element, depth: number): void {
    const rows = rowsOf(table);
    const read = rows.map((cells) => cells.map((cell) => this.#cell(cell, depth)));
    const isLayout = read.some((cells) =>
      cells.some(({ inner }) => inner.some(({ kind }) => kind === 'table')),
    );
    if (isLayout) {
      for (const { inner } of read.flat()) this.blocks.push(...inner);
      return;
    }
    for (const child of table.childNodes) {
      if ('tagName' in child && child.tagName === 'caption') this.read(child, depth + 1);
    }
    this.endParagraph();
    const filled = read.filter((cells) => cells.length > 0);
    if (filled.length === 0) return;
    const hidden = hiddenIn(table);
    this.blocks.push({
      kind: 'table',
      rows: filled.map((cells) => cells.map(({ cell }) => cell)),
      ...(hidden.rows + hidden.columns === 0 ? {} : { hidden }),
    });
  }

  #cell(element: Element, depth: number): { cell: DocumentCell; inner: readonly DocumentBlock[] } {
    this.#budget.cells -= 1;
    if (this.#budget.cells < 0) throw new DocumentError('too-many-cells');
    const reader = new PageReader(this.#budget);
    for (const child of element.childNodes) reader.read(child, depth + 1);
    reader.endParagraph();
    const shown = reader.blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('');
    return {
      cell: {
        text: numberBehind(attribute(element, 'x:num') ?? '', shown) ?? shown,
        columns: span(element, 'colspan'),
        rows: span(element, 'rowspan'),
      },
      inner: reader.blocks,
    };
  }
}

/** Rows of the table itself, not of tables inside it. */
function rowsOf(table: Element): readonly (readonly Element[])[] {
  return lines(table).map(cellsOf);
}

function lines(table: Element): readonly Element[] {
  return elementsIn(table).flatMap((part) => {
    if (part.tagName === 'tr') return [part];
    return ['thead', 'tbody', 'tfoot'].includes(part.tagName)
      ? elementsIn(part).filter(({ tagName }) => tagName === 'tr')
      : [];
  });
}

/** Rows and columns that Excel and WPS put on the clipboard though they are hidden; a hidden row of widths holds nothing. */
function hiddenIn(table: Element): HiddenCells {
  const columns = elementsIn(table)
    .flatMap((part) => (part.tagName === 'colgroup' ? elementsIn(part) : [part]))
    .filter((part) => part.tagName === 'col' && isHidden(part))
    .reduce((sum, column) => sum + span(column, 'span'), 0);
  const rows = lines(table).filter((row) => isHidden(row) && cellsOf(row).some(hasText));
  return { rows: rows.length, columns };
}

function hasText(node: Node): boolean {
  if ('value' in node) return node.value.trim() !== '';
  return 'childNodes' in node && node.childNodes.some(hasText);
}

function cellsOf(row: Element): readonly Element[] {
  return elementsIn(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

function elementsIn(parent: Element): readonly Element[] {
  return parent.childNodes.filter((node): node is Element => 'tagName' in node);
}

function span(element: Element, name: 'colspan' | 'rowspan' | 'span'): number {
  const value = Number(attribute(element, name) ?? '1');
  return Number.isInteger(value) && value > 0 ? Math.min(value, DOCUMENT_LIMITS.spans) : 1;
}

function isHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== undefined) return true;
  return /display\s*:\s*none/iu.test(attribute(element, 'style') ?? '');
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

function collapsed(text: string): string {
  return text.replace(/[\s\u00a0\u3000]+/gu, ' ').trim();
}
