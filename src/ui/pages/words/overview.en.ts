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
  year: (year: number) => String(year),
  stating: (chosen: number) => `/ ${String(chosen)} units`,
};
