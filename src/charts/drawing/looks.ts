import type { EChartsOption } from 'echarts';
import type { ChangeColours } from '../../domain/changeColours';
import { TOKENS } from './theme';

/** The ground of a card in the dark theme; the page's token sheet has the same. */
export const DARK_CARD = '#1b2126';

/** Colours of areas, lines and marks, and what stands for them on {@link DARK_CARD}. */
export const DARK_FILLS: Readonly<Record<string, string>> = {
  '#f7f7f4': '#12161a',
  '#ffffff': DARK_CARD,
  '#1a2027': '#e8ecef',
  '#55606b': '#b4bec6',
  '#66717b': '#9aa6af',
  '#e3e5e1': '#2e363d',
  '#eef0ec': '#262d33',
  '#b9c0c4': '#59656f',
  '#b8322a': '#ef8279',
  '#f3f0ea': '#272a2c',
  '#fafaf7': '#20262b',
  '#d5dadb': '#46515a',
  '#a9b1b6': '#74808a',
  '#c6cacd': '#4f5a63',
  // Series and parts: of the same hue, and dark where their names stand on them in white.
  '#0b5a7d': '#367588',
  '#c9732c': '#db6d17',
  '#27a57f': '#3fd9c4',
  '#7045d3': '#8a4df0',
  '#675732': '#886846',
  '#c266cc': '#f08bf5',
  '#3e0f0f': '#caffa6',
  '#1b1339': '#ffdf00',
  'rgba(26,32,39,0.07)': 'rgba(232,236,239,0.1)',
  'rgba(26,32,39,0.28)': 'rgba(232,236,239,0.4)',
  'rgba(252, 251, 248, 0.88)': 'rgba(27,33,38,0.88)',
};

/** Colours of words on the card. White words, and the ink that stands on light fills, stay. */
export const DARK_WORDS: Readonly<Record<string, string>> = {
  '#1a2027': '#e8ecef',
  '#55606b': '#b4bec6',
  '#66717b': '#9aa6af',
  '#a9b1b6': '#9aa6af',
  '#b8322a': '#ef8279',
  '#22785c': '#5fbf9a',
  '#8b5e8f': '#c69ccb',
  '#0b5a7d': '#6db8dc',
  '#c9732c': '#e8975a',
  '#27a57f': '#3fd9c4',
  '#7045d3': '#b495f5',
  '#675732': '#c9a67e',
  '#c266cc': '#f08bf5',
  '#3e0f0f': '#caffa6',
  '#1b1339': '#ffdf00',
};

/** Colours that read on either ground and stay. */
export const UNCHANGED: ReadonlySet<string> = new Set([
  'rgba(0,0,0,0)',
  // Ink on a light fill, see inkOn.
  '#1a2028',
  // Parts and classes with names of either colour on them, and the shades of grids.
  '#22785c',
  '#d9a441',
  '#8b5e8f',
  '#6aa5bf',
  '#e3b98f',
  '#b9c0c5',
  '#f1f6f8',
  '#cfe3ec',
  '#a6cddf',
  '#78aec8',
  '#dbe8ee',
  '#9cc3d5',
  'rgba(255,255,255,.45)',
]);

/** Parts of an option that are words; a `color` in them is the colour of the words. */
const WORDS = new Set(['label', 'endLabel', 'textStyle', 'axisLabel', 'nameTextStyle', 'rich']);
const COLOUR_KEYS = new Set([
  'color',
  'borderColor',
  'backgroundColor',
  'textBorderColor',
  'fill',
  'stroke',
  'textFill',
]);

/** Words of rises and falls by the reader's custom, on a light and on a dark card. */
const CHANGES: Readonly<
  Record<ChangeColours, { readonly up: keyof typeof TONES; readonly down: keyof typeof TONES }>
> = {
  neutral: { up: 'ink', down: 'ink' },
  redUp: { up: 'red', down: 'green' },
  greenUp: { up: 'green', down: 'red' },
};
const TONES = {
  ink: ['#55606b', '#b4bec6'],
  red: ['#b8322a', '#ef8279'],
  green: ['#22785c', '#5fbf9a'],
} as const;

/** How a screen shows charts that were built in the colours of the light theme. */
export interface Look {
  readonly isDark: boolean;
  readonly changes: ChangeColours;
}

/**
 * The same chart as a screen shows it: colours alone differ. Pictures, prints and files take the option as it was built, so
 * they are light whatever the screen is.
 */
export function lookedAt(option: EChartsOption, { isDark, changes }: Look): EChartsOption {
  const { up, down } = CHANGES[changes];
  const ground = isDark ? 1 : 0;
  const words = {
    ...(isDark ? DARK_WORDS : {}),
    [TOKENS.rise]: TONES[up][ground],
    [TOKENS.fall]: TONES[down][ground],
  };
  return recoloured(option, { fills: isDark ? DARK_FILLS : {}, words }, false) as EChartsOption;
}

/** From colour to colour, of marks and of words. */
interface Paint {
  readonly fills: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, string>>;
}

function recoloured(value: unknown, paint: Paint, isInWords: boolean): unknown {
  if (Array.isArray(value)) return changedItems(value, paint, isInWords);
  if (typeof value !== 'object' || value === null) return value;
  const isWord = isInWords || ('type' in value && value.type === 'text');
  let changed: Record<string, unknown> | undefined;
  for (const [key, part] of Object.entries(value)) {
    const next = partOf(key, part, paint, isWord);
    if (next === part) continue;
    changed ??= { ...value };
    changed[key] = next;
  }
  return changed ?? value;
}

function partOf(key: string, part: unknown, paint: Paint, isInWords: boolean): unknown {
  if (typeof part === 'string') {
    if (!COLOUR_KEYS.has(key)) return part;
    const isOfWords = isInWords && (key === 'color' || key === 'fill' || key === 'textFill');
    return (isOfWords ? paint.words[part] : paint.fills[part]) ?? part;
  }
  if (Array.isArray(part) && COLOUR_KEYS.has(key)) {
    return part.map((one: unknown) => partOf(key, one, paint, isInWords));
  }
  if (typeof part === 'function') {
    // What a custom series draws is coloured when it is drawn.
    if (key !== 'renderItem') return part;
    const draw = part as (...values: readonly unknown[]) => unknown;
    return (...values: readonly unknown[]) => recoloured(draw(...values), paint, false);
  }
  return recoloured(part, paint, isInWords || WORDS.has(key));
}

function changedItems(items: readonly unknown[], paint: Paint, isInWords: boolean): unknown {
  // Rows of numbers hold no colours, and charts hold many of them.
  if (typeof items[0] !== 'object' && typeof items[0] !== 'string') return items;
  let changed: unknown[] | undefined;
  for (const [at, item] of items.entries()) {
    const next = typeof item === 'string' ? item : recoloured(item, paint, isInWords);
    if (next === item) continue;
    changed ??= [...items];
    changed[at] = next;
  }
  return changed ?? items;
}
