import { sourceWords } from './words/sources';

/** 2014–2018、2022: years ascending, those that follow one another as a span. */
export function yearSpans(years: readonly number[]): string {
  const spans: { readonly from: number; to: number }[] = [];
  for (const year of years) {
    const last = spans.at(-1);
    if (last !== undefined && year === last.to + 1) last.to = year;
    else spans.push({ from: year, to: year });
  }
  return sourceWords().list(
    spans.map(({ from, to }) => (from === to ? String(from) : `${String(from)}–${String(to)}`)),
  );
}
