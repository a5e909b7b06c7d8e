import { chartWords } from '../words/chart';

/** The longest line of a tooltip, in characters; longer ones are folded, because text on a canvas does not wrap. */
const LINE = 30;

/** Folds a sentence into lines of at most 30 characters. */
export function folded(sentence: string): string {
  const characters = [...sentence];
  const lines: string[] = [];
  for (let at = 0; at < characters.length; at += LINE) lines.push(characters.slice(at, at + LINE).join(''));
  return lines.join('\n');
}

/** Lines cut to `most`, with the count of what is left out. */
export function capped(lines: readonly string[], most = 10): readonly string[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most), chartWords().more(lines.length - most)];
}

/** First of the parameters ECharts hands to a tooltip, for one mark or for all marks of a year. */
export function firstParameter(parameters: unknown): Readonly<Record<string, unknown>> | undefined {
  const first: unknown = Array.isArray(parameters) ? parameters[0] : parameters;
  return typeof first === 'object' && first !== null
    ? (first as Readonly<Record<string, unknown>>)
    : undefined;
}

/** Series and data index of the mark under the pointer; undefined for anything else. */
export function markOf(parameters: unknown): { readonly series: number; readonly at: number } | undefined {
  const first = firstParameter(parameters);
  const series = first?.['seriesIndex'];
  const at = first?.['dataIndex'];
  return typeof series === 'number' && typeof at === 'number' ? { series, at } : undefined;
}
