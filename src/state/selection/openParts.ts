import type { LinkFault } from './linkFaults';
import { CELL, MEASURE_ID, REPORT_ID, decoded, encoded, shortened } from './selection';

/** What stands open on the page beside what is chosen: no chart asks anew when it changes. */
export interface OpenParts {
  /** The figure whose source is shown, `<report>~<measure>` or `<report>~<indicator>:<applicant>`; null for none. */
  readonly figure: string | null;
  /** Names of the cards that show their table, in the order in which they were turned. */
  readonly tables: readonly string[];
}

/** A page with no drawer open and every card showing its chart. */
export const NOTHING_OPEN: OpenParts = { figure: null, tables: [] };

/** More cards than this stand on no page. */
const MOST_TABLES = 20;
const CARD = /^[a-zA-Z][a-zA-Z0-9_.-]{0,79}$/;

/** Whether a figure can be named so in a link. */
function isFigure(text: string): boolean {
  const at = text.lastIndexOf('~');
  const [report, figure] = [text.slice(0, at), text.slice(at + 1)];
  return at > 0 && REPORT_ID.test(report) && (CELL.test(figure) || MEASURE_ID.test(figure));
}

/**
 * Reads the keys `s` (the figure whose source is open) and `h` (cards that show their table) of a hash. A value that
 * cannot be used is left out and told. Never throws, whatever the hash holds.
 */
export function openFromHash(hash: string): {
  readonly open: OpenParts;
  readonly dropped: readonly LinkFault[];
} {
  const dropped: LinkFault[] = [];
  const valueOf = (key: string) => new RegExp(`[#&]${key}=([^&]*)`).exec(hash)?.[1];
  const source = valueOf('s');
  const figure = source === undefined ? null : (decoded(source) ?? '');
  if (source !== undefined && !isFigure(figure ?? ''))
    dropped.push({ kind: 'unreadable', part: 'figure', value: shortened(source) });
  const turned = valueOf('h');
  const names = turned === undefined ? [] : turned.split(',');
  const isReadable = names.length <= MOST_TABLES && names.every((name) => CARD.test(name));
  if (!isReadable) dropped.push({ kind: 'unreadable', part: 'tables', value: shortened(turned ?? '') });
  return {
    open: {
      figure: figure !== null && isFigure(figure) ? figure : null,
      tables: isReadable ? [...new Set(names)] : [],
    },
    dropped,
  };
}

/** The pairs of a hash for what is open; none for what is not. */
export function openToPairs({ figure, tables }: OpenParts): readonly (readonly [string, string])[] {
  return [
    ...(tables.length === 0 ? [] : [['h', tables.join(',')] as const]),
    ...(figure === null ? [] : [['s', encoded(figure)] as const]),
  ];
}
