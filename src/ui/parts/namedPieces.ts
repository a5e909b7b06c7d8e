/** A stretch of a sentence; one that is Chinese in every language is told to screen readers as such. */
export interface Piece {
  readonly words: string;
  readonly isChinese: boolean;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const HAN = /\p{Script=Han}/u;

/**
 * Parts an English sentence where it goes over to Chinese. Three things stay Chinese in it: names that are given, units
 * known by name, and what stands in quotation marks, which is copied from a report, a form or a file. Everything else
 * that is Chinese was not translated, and is left unmarked.
 *
 * @param names given names, with whatever stands in them; of two that begin alike the longer is meant
 * @param isUnit whether a run of Chinese characters is the name of a unit
 */
export function namedPieces(
  text: string,
  names: readonly string[],
  isUnit: (run: string) => boolean,
): readonly Piece[] {
  if (!HAN.test(text)) return [{ words: text, isChinese: false }];
  const found: Stretch[] = [];
  const add = (start: number, end: number): void => {
    if (!found.some((other) => start < other.end && end > other.start)) found.push({ start, end });
  };
  const known = names.filter((name) => HAN.test(name)).sort((one, other) => other.length - one.length);
  for (const name of known) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      add(at, at + name.length);
  }
  for (const { 0: quoted, index } of text.matchAll(/“[^“”]*”/gu)) {
    if (HAN.test(quoted)) add(index + 1, index + quoted.length - 1);
  }
  for (const { 0: run, index } of text.matchAll(/\p{Script=Han}+/gu)) {
    if (isUnit(run)) add(index, index + run.length);
  }
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of found.sort((one, other) => one.start - other.start)) {
    if (start > at) pieces.push({ words: text.slice(at, start), isChinese: false });
    pieces.push({ words: text.slice(start, end), isChinese: true });
    at = end;
  }
  return at < text.length ? [...pieces, { words: text.slice(at), isChinese: false }] : pieces;
}
