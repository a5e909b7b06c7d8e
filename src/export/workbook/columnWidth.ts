const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u;

/** Width of a text in characters of a sheet; Chinese takes two. */
export function shownWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
}

/**
 * Width of a column that is at least `least` wide and breaks no word of its head: heads wrap at blanks, and between any
 * two Chinese characters.
 */
export function widthUnder(head: string, least: number): number {
  const words = head.split(/\s+/u).flatMap((word) => word.split(HAN));
  const longest = Math.max(0, ...words.map((word) => word.length));
  // Heads are bold, and a cell keeps a margin.
  return Math.max(least, Math.ceil(longest * 1.15) + 2);
}

/** Width of the column that names what stands beside it, in bold and in one line. */
export function widthOfNames(names: readonly string[]): number {
  return Math.max(12, ...names.map((name) => Math.ceil(shownWidth(name) * 1.15) + 2));
}
