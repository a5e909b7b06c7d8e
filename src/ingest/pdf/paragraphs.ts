import { textOfLine, needsBlank } from './runs';
import type { RunLine } from './runs';

/** Where the lines of prose begin and end in a document, and how far they lie apart. */
export interface Measure {
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
}

/** The measure of most lines: the left edge and the right edge that most reach, the usual step between lines. */
export function measureOf(pages: readonly (readonly RunLine[])[]): Measure {
  const lines = pages.flat();
  const steps = pages.flatMap((page) =>
    page.slice(1).map(({ baseline }, at) => baseline - (page[at]?.baseline ?? baseline)),
  );
  return {
    left: quantile(
      lines.map(({ left }) => left),
      0.2,
    ),
    right: quantile(
      lines.map(({ right }) => right),
      0.8,
    ),
    pitch: quantile(steps, 0.5),
  };
}

/** A numbered head begins a paragraph wherever the line above it ends. */
const HEAD = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/u;

/** True where a line goes on in the next: it reaches the right edge, and the next begins at the left one with no head. */
export function isContinued(line: RunLine, next: RunLine, isSamePage: boolean, measure: Measure): boolean {
  const reaches = line.right >= measure.right - 2.2 * line.size;
  const begins = next.left <= measure.left + next.size * 0.8;
  const isAlike = Math.abs(line.size - next.size) <= 0.15 * line.size;
  const isNext = !isSamePage || next.baseline - line.baseline <= measure.pitch * 1.5;
  return reaches && begins && isAlike && isNext && !HEAD.test(textOfLine(next).normalize('NFKC'));
}

/** Lines of one paragraph as one text. */
export function paragraphText(lines: readonly RunLine[]): string {
  return lines
    .map(textOfLine)
    .reduce((text, line) => `${text}${needsBlank(text, line) ? ' ' : ''}${line}`, '');
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}
