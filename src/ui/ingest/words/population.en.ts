export default {
  title: 'Population (for figures per 10,000 people)',
  none: 'Reports tell no population. Load the population of each place and year to see counts per 10,000 people; where it is missing for a place and year nothing is computed, and no other year stands in for it.',
  has: (regions: number, from: number, to: number, figures: number) =>
    `: ${String(regions)} ${regions === 1 ? 'place' : 'places'}, ${from === to ? String(from) : `${String(from)}–${String(to)}`}, ${String(figures)} ${figures === 1 ? 'figure' : 'figures'}. `,
  lacksNone: 'Every loaded report has its population.',
  lacks: (places: number, names: string) =>
    `${String(places)} of the loaded places and years have no population and are not shown per 10,000 people: ${names}.`,
  place: (name: string, years: string) => `${name} ${years}`,
  places: (told: readonly string[], units: number | undefined) =>
    `${told.join('; ')}${units === undefined ? '' : ` … ${String(units)} units in all`}`,
  load: 'Load population file',
  loadOther: 'Load another population file',
  saveTemplate: 'Download population template',
  remove: 'Remove population',
  choose: 'Choose a population file',
  advice:
    'The template lists the places and years that are loaded; fill in “人口” (population) and “来源” (source). Tables of a statistical yearbook can be used too: code or place, year (may run across), population (in persons or in units of 10,000), as CSV or XLSX. Resident and registered population are not mixed.',
  reading: 'Reading the population file…',
  otherSide: (file: string, isSynthetic: boolean) =>
    isSynthetic
      ? `“${file}” is synthetic sample data (合成示例数据). It is kept, but not divided into the data that are open; open the synthetic sample data to use it.`
      : `“${file}” is real population. It is kept, but not divided into the data that are open; open the real reports to use it.`,
  loaded: (figures: number) =>
    `${String(figures)} population ${figures === 1 ? 'figure' : 'figures'} loaded. Choose “per 10,000 people” in the bar above any view.`,
  removed: (file: string) => `Removed the population of “${file}”.`,
  undo: 'Undo',
  notLoaded: 'Not loaded:',
  partly: (problems: number) =>
    `${String(problems)} ${problems === 1 ? 'place was' : 'places were'} not loaded, the others were:`,
  more: (count: number) => `${String(count)} more.`,
  file: (isSynthetic: boolean) => `population-template${isSynthetic ? '_合成示例数据' : ''}.csv`,
};
