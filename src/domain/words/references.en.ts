export default {
  weighted: 'weighted average',
  average: 'plain average',
  median: 'median',
  parent: 'own report of the government above',
  sum: 'sum of lower units',
  definitions: {
    weighted: 'sum of numerators ÷ sum of denominators',
    average: 'sum of the units ÷ their number',
    median: 'the one in the middle by size; the mean of the middle two of an even number',
    band: 'the value in place (n−1)p+1, p being 0.1 and 0.9, between two places by straight interpolation',
    parent: 'the figure of the whole division that the government above reports itself, not added up',
    sum: 'the lower units that have a figure added, not what the government above reports itself',
  },
};
