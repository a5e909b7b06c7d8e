/** A character as it stands on a page; lengths in points, y grows downwards from the top of the page. */
export interface Glyph {
  /** `\ufffd` where the file does not say which character it draws. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the line it stands on. */
  readonly baseline: number;
  /** Height of the type. */
  readonly size: number;
}

/** A drawn line, level or upright: at `at` across its direction, from `from` to `to` along it. */
export interface Ruling {
  readonly isLevel: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What is drawn on a page, turned so that its text runs from left to right. */
export interface PageMarks {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rulings: readonly Ruling[];
  /** Characters drawn so that nobody sees them: words that a scanner's software found in a picture. */
  readonly unseen: number;
}

/** Middle of a character, where it is looked for in a cell. */
export function middleOf({ left, right, baseline, size }: Glyph): { readonly x: number; readonly y: number } {
  return { x: (left + right) / 2, y: baseline - size * 0.35 };
}
