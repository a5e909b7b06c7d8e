import type { Sheet } from '../../src/export/workbook/sheet';

/** What a cell holds: a number, a text, or nothing. */
export type HeldCell = number | string | null;

/** Cells of a sheet as they must be found again; empty cells at the end of a row are left out, as are empty last rows. */
export function expectedCells({ rows }: Sheet): readonly (readonly HeldCell[])[] {
  return trimmed([...rows].map((row) => row.map((cell) => cell?.value ?? null)));
}

/** The same cells without what is empty at the ends. */
export function trimmed(rows: readonly (readonly HeldCell[])[]): readonly (readonly HeldCell[])[] {
  return withoutEnd(
    rows.map((row) => withoutEnd(row, (cell) => cell === null)),
    (row) => row.length === 0,
  );
}

function withoutEnd<Thing>(things: readonly Thing[], isEmpty: (thing: Thing) => boolean): readonly Thing[] {
  let end = things.length;
  for (; end > 0; end -= 1) {
    const last = things[end - 1];
    if (last !== undefined && !isEmpty(last)) break;
  }
  return things.slice(0, end);
}

/** Where two sheets differ, in words, at most so many. */
export function differences(
  expected: readonly (readonly HeldCell[])[],
  found: readonly (readonly HeldCell[])[],
  most = 5,
): readonly string[] {
  const places: string[] = [];
  for (let row = 0; row < Math.max(expected.length, found.length); row += 1) {
    const [wanted = [], held = []] = [expected[row], found[row]];
    for (let column = 0; column < Math.max(wanted.length, held.length); column += 1) {
      const [one = null, other = null] = [wanted[column], held[column]];
      if (isSame(one, other)) continue;
      const place = `row ${String(row + 1)}, column ${String(column + 1)}`;
      places.push(`${place}: ${JSON.stringify(one)} was written, ${JSON.stringify(other)} was found`);
    }
  }
  return places.length > most
    ? [...places.slice(0, most), `and ${String(places.length - most)} more`]
    : places;
}

function isSame(one: HeldCell, other: HeldCell): boolean {
  if (typeof one === 'number' && typeof other === 'number')
    // A spreadsheet prints fifteen digits.
    return Math.abs(one - other) <= Math.abs(one) * 1e-14;
  return one === other;
}
