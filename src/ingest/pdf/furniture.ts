import { plain } from '../label/label';
import type { PageParts } from './pageTables';
import type { RunLine } from './runs';
import { textOfLine } from './runs';

/** Heads and feet of pages stand in this share of the height, at the top and at the bottom. */
const MARGIN = 0.12;
/** A line that stands in the same place on so many pages is a head or a foot. */
const SAME_PLACE = 3;
const PAGE_NUMBER =
  /^[-—–―─·•~|\s]*(?:第?\s*\d{1,4}\s*页?|[ivxlc]{1,6})(?:\s*(?:[/／,，]|共|of)\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–―─·•~|\s]*$/iu;

/** A page and its height. */
export interface FurnishedPage extends PageParts {
  readonly height: number;
}

/** The pages without their numbers, running heads and feet. Numbers of a table are never touched. */
export function withoutFurniture(pages: readonly FurnishedPage[]): readonly FurnishedPage[] {
  const seen = new Map<string, number>();
  for (const page of pages)
    for (const line of page.lines)
      if (isMarginal(page, line)) seen.set(key(line), (seen.get(key(line)) ?? 0) + 1);
  const isRepeated = (line: RunLine): boolean => {
    const count = seen.get(key(line)) ?? 0;
    return count >= SAME_PLACE || (count >= 2 && count * 2 > pages.length);
  };
  return pages.map((page) => ({
    ...page,
    lines: page.lines.filter(
      (line) => !isMarginal(page, line) || !(PAGE_NUMBER.test(plain(textOfLine(line))) || isRepeated(line)),
    ),
  }));
}

/** In the margin, and with no table beyond it. */
function isMarginal({ height, tables }: FurnishedPage, { baseline }: RunLine): boolean {
  const isHead = baseline < height * MARGIN && !tables.some(({ bottom }) => bottom < baseline);
  const isFoot = baseline > height * (1 - MARGIN) && !tables.some(({ top }) => top > baseline);
  return isHead || isFoot;
}

function key(line: RunLine): string {
  return `${plain(textOfLine(line))} ${String(Math.round(line.baseline / 4))}`;
}
