import { plain } from '../label/label';

/**
 * Names the heads of a table, so that columns matched by hand once serve the next file with the same heads: the same for
 * heads that differ in blanks, case, full-width forms and empty columns at the end, another for any other heads.
 *
 * @returns number of columns and 16 hexadecimal digits
 */
export function headerFingerprint(header: readonly string[]): string {
  const words = header.map((cell) => plain(cell).toLowerCase().replace(/\s+/gu, ''));
  while (words.at(-1) === '') words.pop();
  const text = words.join('\u0001');
  return `${String(words.length)}-${hash(text, 0x811c9dc5)}${hash(text, 0x9747b28c)}`;
}

/** FNV-1a of 32 bits from a starting value. */
function hash(text: string, start: number): string {
  let value = start;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
