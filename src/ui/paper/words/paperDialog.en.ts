export default {
  title: 'Print and offline page',
  chart: 'Chart',
  chartToPrint: 'Which chart to print or save',
  briefChart: (title: string) => `; of “${title}”`,
  wholePage: 'Whole page',
  print: 'Print',
  printInside:
    'A4: charts, notes, whole tables, sources, page numbers; the print window can save it as a PDF',
  brief: 'One-page sheet for a superior',
  briefInside: 'One A4 page: a finding as title, three sentences, a chart, a short table',
  offline: 'Offline page',
  offlineInside:
    'One .html file that opens by double click, without a network; filter, sort, tables; holds only what is chosen',
  noCharts: 'This page has no charts: it is printed as it stands on the screen, without buttons and fields.',
  waiting: 'Charts are still being worked out; print or save when all of them stand.',
  unfinished: 'This page is not complete',
  missingCharts: (count: number) =>
    `${String(count)} ${count === 1 ? 'chart was' : 'charts were'} still being worked out and ${count === 1 ? 'is' : 'are'} not printed; print again when all of them stand.`,
  missingPage: 'The page was still being opened and nothing of it is printed; print again when it stands.',
  saved: (name: string) => `Saved: ${name}`,
  failed: (why: string) => `Not done: ${why}`,
};
