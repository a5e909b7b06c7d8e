export default {
  title: 'Datasets',
  open: 'Open now: ',
  real: 'real reports',
  synthetic: 'synthetic sample data (合成示例数据)',
  loaded: (units: number, reports: number, figures: string) =>
    `, ${String(units)} units, ${String(reports)} reports, ${figures} figures. Real and synthetic data are kept apart and never share a chart.`,
  import: 'Import data',
  exportWorkspace: 'Export workspace',
  openSynthetic: 'Open synthetic sample data (Ganzhou)',
  openReal: 'Open real reports',
  own: 'Use your own data',
  ownAdvice:
    'Download a template, fill it in and import it; tables of your own, long or wide, can be imported as they are, with the name of an indicator, the label of its row in the form, or its id as head. An exported workspace can be imported unchanged, as a backup or to move to another computer. Files are read in this browser only and never sent anywhere.',
};
