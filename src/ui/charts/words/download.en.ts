export default {
  open: 'Download ▾',
  openPage: 'Download this page',
  notFetched:
    'What downloads need could not be fetched. The charts are untouched; check the network and try again.',
};
