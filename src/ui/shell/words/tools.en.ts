export default {
  views: 'Saved views',
  keys: 'Keys',
  wall: 'On the wall',
  paper: 'Print',
  failed: 'Could not be fetched. Check the network and try again.',
};
