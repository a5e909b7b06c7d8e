import { catalogue } from '../language';

/** In what unit numbers of a size are printed: divided by `divisor`, with `suffix` behind each, all in `unit`. */
export interface Scale {
  readonly divisor: number;
  readonly suffix: string;
  readonly unit: string;
}

/** How numbers are written, in Chinese by 万 and 亿, in English by thousand and million. */
export const formatWords = catalogue(
  {
    /** Digits of a whole number from which on thousands are set apart. */
    groupedFrom: () => 5,
    withFraction: (rate: string, fraction: string) => `${rate}（${fraction}）`,
    withUnit: (number: string, unit: string) => `${number} ${unit}`,
    /** @param size the largest number, without its sign */
    scale: (size: number, unit: string): Scale => {
      if (size < 1e4) return { divisor: 1, suffix: '', unit };
      const isSmall = size < 1e8;
      const scaled = unit === '万元' ? (isSmall ? '亿元' : '万亿元') : `${isSmall ? '万' : '亿'}${unit}`;
      return { divisor: isSmall ? 1e4 : 1e8, suffix: '', unit: scaled };
    },
    /** A number of a card. @param scaled divided by the divisor, with one decimal */
    compact: (scaled: string, { unit }: Scale) => `${scaled}${unit}`,
  },
  () => import('./format.en'),
);
