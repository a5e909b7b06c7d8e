/** A stretch of text that holds whole records, and the line its first one stands on. */
interface RecordBlock {
  readonly text: string;
  /** 1-based. */
  readonly firstLine: number;
}

/** A quote that opens a cell and is never closed; the line is left out of the blocks. */
interface UnclosedQuote {
  /** 1-based line where the quote opens. */
  readonly line: number;
  /** The line as it stands. */
  readonly text: string;
}

/** Records found between line ends, quotes taken into account. */
export type RecordPart = { readonly block: RecordBlock } | { readonly unclosed: UnclosedQuote };

/** Size of a block in characters: small enough to report progress, large enough to cost nothing. */
const BLOCK_CHARACTERS = 256 * 1024;
/** A cell that runs over more lines than this is a quote somebody forgot, not a remark. */
const MOST_LINES_IN_A_CELL = 50;
const QUOTE = 34;
const NEWLINE = 10;
const BLANKS: ReadonlySet<number> = new Set([32, 9, 0xa0, 0x3000]);

/**
 * Cuts text (line ends already `\n`) into blocks that begin and end at the border of a record, so that a parser
 * never sees half a cell, and one unclosed quote costs one line and not the rest of the file.
 *
 * @param pieces the text, in as many pieces as it comes in; of a large file no more than one or two stand in memory
 * @param blockCharacters least length of a block, but for the last
 * @param firstLine the line that the text begins with
 */
export function* recordParts(
  pieces: Iterable<string>,
  delimiter: string,
  blockCharacters = BLOCK_CHARACTERS,
  firstLine = 1,
): Generator<RecordPart> {
  let text = '';
  let line = firstLine;
  let least = 0;
  for (const piece of pieces) {
    text += piece;
    if (text.length < least) continue;
    const read = yield* partsOf({ text, delimiter, blockCharacters, isWhole: false }, line);
    text = text.slice(read.end);
    line = read.line;
    // A record that goes on for ever is looked at again only when there is twice as much of it.
    least = read.end === 0 ? 2 * text.length : 0;
  }
  yield* partsOf({ text, delimiter, blockCharacters, isWhole: true }, line);
}

/**
 * The blocks of a text; of one that goes on, those whose border the rest cannot change.
 *
 * @returns where the first record that was left begins, and its line
 */
function* partsOf(stretch: Stretch, firstLine: number): Generator<RecordPart, { end: number; line: number }> {
  const { text } = stretch;
  const nextQuote = quoteFinder(text);
  let start = 0;
  let line = firstLine;
  while (start < text.length) {
    const found = blockEnd(stretch, start, nextQuote);
    if (found === undefined) break;
    const { end, unclosedEnd } = found;
    if (end > start) {
      const block = text.slice(start, end);
      yield { block: { text: block, firstLine: line } };
      line += countNewlines(block);
    }
    start = end;
    if (unclosedEnd !== undefined) {
      const record = text.slice(start, unclosedEnd);
      // A record may run over lines before the cell that never closes.
      const newlines = countNewlines(record);
      const opensOn = line + newlines - (record.endsWith('\n') ? 1 : 0);
      yield { unclosed: { line: opensOn, text: record.replace(/\n$/u, '') } };
      line += newlines;
      start = unclosedEnd;
    }
  }
  return { end: start, line };
}

/** Number of line ends in a text. */
export function countNewlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Finds quotes, remembering the last one found: positions are asked for in rising order. */
function quoteFinder(text: string): (from: number) => number {
  let known = -1;
  return (from) => {
    if (known < from) {
      const found = text.indexOf('"', from);
      known = found === -1 ? text.length : found;
    }
    return known;
  };
}

/** Text between two borders of records, and whether the file ends where it does. */
interface Stretch {
  readonly text: string;
  readonly delimiter: string;
  readonly blockCharacters: number;
  readonly isWhole: boolean;
}

/**
 * The border of records where the block that begins at `start` ends; the record after it, if it never closes.
 *
 * @returns undefined where that depends on what comes after the stretch
 */
function blockEnd(
  stretch: Stretch,
  start: number,
  nextQuote: (from: number) => number,
): { end: number; unclosedEnd?: number } | undefined {
  const { text, delimiter, blockCharacters } = stretch;
  let recordStart = start;
  let at = start;
  let border = 0;
  for (;;) {
    const least = Math.max(at, start + blockCharacters);
    // The next line end stays the next until it is passed: looked for at each cell, it would take hours over one long line.
    if (least >= border) {
      const found = endOfLine(stretch, least);
      if (found === undefined) return undefined;
      border = found;
    }
    const quote = nextQuote(at);
    if (quote >= border) return { end: border };
    // Only what was not looked at yet: going back to the start of the line each time would take days over one line of quotes.
    const unseen = Math.max(start, at - 1);
    const newline = text.slice(unseen, quote).lastIndexOf('\n');
    if (newline !== -1) recordStart = unseen + newline + 1;
    if (!opensCell(text, quote, delimiter)) {
      at = quote + 1;
      continue;
    }
    const close = closingQuote(stretch, quote);
    if (close === 'later') return undefined;
    if (close === 'none') {
      const unclosedEnd = endOfLine(stretch, quote);
      return unclosedEnd === undefined ? undefined : { end: recordStart, unclosedEnd };
    }
    at = close + 1;
  }
}

function opensCell(text: string, quote: number, delimiter: string): boolean {
  if (quote === 0) return true;
  const before = text.charCodeAt(quote - 1);
  return before === NEWLINE || before === delimiter.charCodeAt(0);
}

/**
 * The quote that closes the cell opened at `open`: one followed by a delimiter, a line end or the end of the text.
 *
 * @returns `none` when the cell would run over too many lines, or when another cell opens inside it: then the quote at `open`
 *   was never closed; `later` when that depends on what comes after the stretch
 */
function closingQuote({ text, delimiter, isWhole }: Stretch, open: number): number | 'none' | 'later' {
  const separator = delimiter.charCodeAt(0);
  let newlines = 0;
  for (let at = open + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE) {
      newlines += 1;
      if (newlines > MOST_LINES_IN_A_CELL) return 'none';
    }
    if (code !== QUOTE) continue;
    if (text.charCodeAt(at + 1) === QUOTE) {
      at += 1;
      continue;
    }
    const after = afterBlanks(text, at + 1, separator);
    if (after >= text.length) return isWhole ? at : 'later';
    if (text.charCodeAt(after) === separator || text.charCodeAt(after) === NEWLINE) return at;
    const before = text.charCodeAt(at - 1);
    if (newlines > 0 && (before === NEWLINE || before === separator)) return 'none';
  }
  return isWhole ? 'none' : 'later';
}

function afterBlanks(text: string, from: number, separator: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== separator && BLANKS.has(text.charCodeAt(at))) at += 1;
  return at;
}

/** Behind the line end at or after a place; undefined where the line goes on after the stretch. */
function endOfLine({ text, isWhole }: Stretch, at: number): number | undefined {
  const newline = at >= text.length ? -1 : text.indexOf('\n', at);
  if (newline !== -1) return newline + 1;
  return isWhole ? text.length : undefined;
}
