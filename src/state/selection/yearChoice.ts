/** Years, both ends included. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** The years between two, whichever comes first. */
export function spanBetween(a: number, b: number): YearSpan {
  return { from: Math.min(a, b), to: Math.max(a, b) };
}

/** The last so many years of a span, fewer where it is shorter: 近3年, 近5年. */
export function lastYears(span: YearSpan, count: number): YearSpan {
  return { from: Math.max(span.from, span.to - count + 1), to: span.to };
}

/** The year that a key leads to from another, inside a span; undefined for keys that lead nowhere. */
export function yearAfter(key: string, year: number, span: YearSpan): number | undefined {
  const years: Readonly<Record<string, number>> = {
    ArrowLeft: year - 1,
    ArrowRight: year + 1,
    Home: span.from,
    End: span.to,
  };
  const next = years[key];
  return next === undefined ? undefined : Math.min(Math.max(next, span.from), span.to);
}
