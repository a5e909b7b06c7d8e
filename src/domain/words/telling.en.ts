export default {
  severities: { error: 'Error', warning: 'Warning', remark: 'Remark' },
  results: { passed: 'passes', failed: 'fails', uncertain: 'cannot tell' },
  correction: (told: {
    readonly before: string;
    readonly after: string;
    readonly row: number | undefined;
    readonly raw: string | undefined;
    readonly note: string;
    readonly when: string;
  }) =>
    `${told.before} → ${told.after}${told.row === undefined ? '' : `, from row ${String(told.row)} of the file, “${told.raw ?? ''}”`}, note: ${told.note}, ${told.when} (UTC)`,
  nothingRead: 'no figure was read',
  printedAs: (raw: string, words: string) => `“${raw}” (${words})`,
  original: (origin: string, isTable: boolean, printed: string) =>
    `${origin}${isTable ? '' : ', originally'} ${printed}`,
  corrected: (origin: string, value: string) => `${origin}: ${value}`,
  acknowledgement: (title: string, count: number, reason: string) =>
    `${title} (${String(count)} ${count === 1 ? 'place' : 'places'}): ${reason}`,
  population: (basis: string, sources: readonly string[], all: number, file: string) =>
    `${basis}, source: ${sources.length === 0 ? 'not stated in the file' : `${sources.join(', ')}${all > sources.length ? ` … ${String(all)} in all` : ''}`} (file ${file})`,
  years: (spans: readonly string[]) => spans.join(', '),
  points: (count: string) => `${count} percentage points`,
  noCommonClass: (letter: string) =>
    `Class ${letter} has no meaning common to the country, and the two reports explain it differently or not at all: not compared.`,
  otherClasses: 'The classes mean other things; no year-on-year change',
  inYear: (year: number, value: string) => `${String(year)}: ${value}`,
};
