export default {
  title: 'Overview',
  keyFigures: 'Key figures',
  received: 'Applications received',
  coverage: 'Reports loaded',
  formula: (name: string, formula: string) => `${name}: ${formula}`,
  opens: (name: string, view: string) => `${name}, open “${view}”`,
  figure: (
    year: number,
    name: string,
    value: string,
    marks: { readonly isDoubted: boolean; readonly isCorrected: boolean },
  ) =>
    `${name}, ${String(year)}: ${value}${marks.isDoubted ? ', open errors' : ''}${marks.isCorrected ? ', corrected by hand' : ''}; see the source`,
  marks: (sentences: readonly string[]) => sentences.join('; '),
  printed: (year: number, name: string, value: string, more: readonly string[]) =>
    `${name}, ${String(year)}: ${[value, ...more].join(', ')}`,
  printedRange: (year: number, name: string, stating: number, chosen: number, range: string) =>
    `${name}, ${String(year)}: ${String(stating)} of ${String(chosen)} units state it${range === '' ? '' : `, ${range}`}`,
  place: (place: string) => `order ${place}`,
  year: (year: number) => String(year),
  stating: (chosen: number) => `/ ${String(chosen)} units`,
};
