const counted = (count: number, noun: string) => `${String(count)} ${noun}${count === 1 ? '' : 's'}`;

export default {
  skip: 'Skip to content',
  openNavigation: 'Open views',
  synthetic: 'Synthetic (合成示例数据)',
  real: 'Real reports',
  loaded: (units: number, years: string, reports: number) =>
    `· ${counted(units, 'unit')} · ${years} · ${counted(reports, 'report')}`,
  reading: 'Reading the data…',
  import: 'Import data',
  languageNotFetched: 'The other language could not be fetched. Check the network and try again.',
  madeUp: 'Synthetic sample data (合成示例数据), not real reports. ',
  madeUpMeaning: 'A program generated the figures for trying the page out; they must not be quoted.',
  backToReal: 'Back to real reports',
  allSkipped: 'All reports in the file were skipped; nothing new was loaded.',
  imported: (titles: readonly string[], reports: number, figures: string) =>
    `Imported ${titles.join(', ')}: ${counted(reports, 'report')}, ${figures} figures.`,
  undoImport: 'Undo import',
  changedElsewhere: 'Another window changed the imported data. Reload to see it.',
  reload: 'Reload',
  share: {
    title: 'Share link',
    isCopied: 'Link copied',
    told: 'The link was copied',
  },
  page: {
    reading: 'Reading the data',
    opening: 'Opening',
    notRead: 'The data could not be read',
    notReadAdvice: 'Press “Try again” above, or reload the page.',
    notFetched: 'This view could not be fetched',
    notFetchedAdvice: 'Other views still work. Check the network and choose the view again on the left.',
    notDrawn: 'This view could not be drawn',
    notDrawnAdvice: 'Other views still work. Try again, or choose other units or years.',
    retry: 'Try again',
  },
};
