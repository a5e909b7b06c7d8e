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
  saved: (name: string) => `Saved: ${name}`,
  failed: (why: string) => `Not done: ${why}`,
};
