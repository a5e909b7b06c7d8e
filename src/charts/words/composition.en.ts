export default {
  shareOfSum: 'share of the sum of parts, %',
  shareShown: 'share',
  ofSum: (share: string) => `${share} of the sum of parts`,
  mayOverlap: 'may be counted with other parts too',
  noShares: 'Parts are missing or all 0, so there are no shares. Look at the counts.',
  allZero: (entries: string) => `All parts are reported as 0, no shares: ${entries}.`,
  missing: (shown: string, all: number, isCut: boolean, sums: boolean) =>
    `These parts have no number, which is not 0${sums ? '; their rows have no shares' : ''}: ${shown}${isCut ? ` … (${String(all)} in all)` : ''}.`,
};
