export default {
  close: 'Close',
  dismiss: 'Dismiss this message',
  loading: 'Loading',
  nothingFound: 'Nothing found',
  scrolls: (label: string) => `${label}, scrolls sideways`,
};
