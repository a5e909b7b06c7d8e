interface Scale {
  readonly divisor: number;
  readonly suffix: string;
  readonly unit: string;
}

/** From where on, shrunk by what. The next one takes over where one decimal would read 1000.0. */
const STEPS = [
  { from: 999_950_000, divisor: 1e9, suffix: 'B' },
  { from: 999_950, divisor: 1e6, suffix: 'M' },
  { from: 1e4, divisor: 1e3, suffix: 'K' },
] as const;

export default {
  groupedFrom: () => 4,
  withFraction: (rate: string, fraction: string) => `${rate} (${fraction})`,
  // Money stays in the unit it was reported in, so that sentence, table and axis tell one number.
  withUnit: (number: string, unit: string) => {
    if (unit === '10k yuan') return `${number} × 10k yuan`;
    return `${number} ${number === '1' ? unit.replace(/s$/, '') : unit}`;
  },
  scale: (size: number, unit: string): Scale => {
    const step = STEPS.find(({ from }) => size >= from);
    return step === undefined ? { divisor: 1, suffix: '', unit } : { ...step, unit };
  },
  compact: (scaled: string, { suffix, unit }: Scale) => {
    const number = `${scaled.replace(/\.0$/, '')}${suffix}`;
    return unit === '' ? number : `${number}${unit === '10k yuan' ? ' ×' : ''} ${unit}`;
  },
};
