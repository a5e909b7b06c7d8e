import type { ViewId } from './selection';

/** Views that may be shown on a wall: those that only tell. What imports, decides or removes is not among them. */
export const WALL_VIEWS = [
  'overview',
  'disclosure',
  'channels',
  'applications',
  'proposals',
  'disputes',
  'capacity',
  'compare',
  'reports',
  'definitions',
] as const satisfies readonly ViewId[];

/** A view that may be shown on a wall. */
export type WallView = (typeof WALL_VIEWS)[number];

/** How a screen in a meeting room or a public query terminal shows the page. */
export interface WallSettings {
  /** At least one, in the order they are shown. */
  readonly views: readonly WallView[];
  /** Seconds until the next screen; null for none by itself. */
  readonly turn: number | null;
  /** Seconds without a touch until all is as it was at the start; null for never. */
  readonly idle: number | null;
  /** For the public: units and years may be chosen, nothing may be taken away. */
  readonly isTerminal: boolean;
}

/** Bounds of the two times, in seconds. */
export const TURN_BOUNDS = { least: 5, most: 600 } as const;
/** See {@link TURN_BOUNDS}. */
export const IDLE_BOUNDS = { least: 10, most: 3600 } as const;

const DEFAULT_VIEWS: readonly WallView[] = ['overview'];

/** The value of the key `wall`: `overview,applications~turn20~idle90~terminal`; what is off is left out. */
export function wallToText({ views, turn, idle, isTerminal }: WallSettings): string {
  return [
    views.join(','),
    ...(turn === null ? [] : [`turn${turn}`]),
    ...(idle === null ? [] : [`idle${idle}`]),
    ...(isTerminal ? ['terminal'] : []),
  ].join('~');
}

/**
 * Reads the value of the key `wall`. Never throws; `isWhole` is false where something of it could not be used. A broken
 * link never opens more than it asked for: what is not understood leaves a terminal a terminal.
 */
export function wallFromText(text: string): { readonly settings: WallSettings; readonly isWhole: boolean } {
  const [names = '', ...rest] = text.slice(0, 1000).split('~');
  const asked = names.split(',');
  const views = WALL_VIEWS.filter((view) => asked.includes(view)).sort(
    (one, other) => asked.indexOf(one) - asked.indexOf(other),
  );
  const turn = seconds(rest, 'turn', TURN_BOUNDS);
  const idle = seconds(rest, 'idle', IDLE_BOUNDS);
  const known = [turn, idle].filter((one) => one !== null).length;
  const isTerminal = rest.includes('terminal') || rest.length !== known;
  const isWhole =
    views.length === asked.length && rest.length === known + (rest.includes('terminal') ? 1 : 0);
  return {
    settings: { views: views.length === 0 ? DEFAULT_VIEWS : views, turn, idle, isTerminal },
    isWhole,
  };
}

function seconds(
  parts: readonly string[],
  word: string,
  { least, most }: { readonly least: number; readonly most: number },
): number | null {
  const found = parts.find((part) => part.startsWith(word))?.slice(word.length) ?? '';
  const value = /^\d{1,4}$/.test(found) ? Number(found) : 0;
  return value >= least && value <= most ? value : null;
}
