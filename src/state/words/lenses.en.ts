export default {
  names: {
    value: 'Value',
    change: 'Year on year',
    share: 'Share',
    index: 'Index',
    per10k: 'Per 10,000 people',
  },
  overview:
    'The overview tells values and year-on-year changes together. Other views let you change how figures are shown.',
  orderOnly:
    'This chart compares units by value or share. For year-on-year changes, an index or figures per 10,000 people choose “Order” first.',
  channels:
    'One item may be published on several channels and counted on each, so no shares of channels are made.',
  noWholeOnView: 'The measures of this view have no total that can be verified, so no share is made.',
  noWhole: 'This measure has no total that can be verified, so no share is made.',
  isShare: 'A rate is a share already.',
};
