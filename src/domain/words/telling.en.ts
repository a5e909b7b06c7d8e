export default {
  severities: { error: 'Error', warning: 'Warning', remark: 'Remark' },
  results: { passed: 'passes', failed: 'fails', uncertain: 'cannot tell' },
  acknowledgement: (title: string, count: number, reason: string) =>
    `${title} (${String(count)} ${count === 1 ? 'place' : 'places'}): ${reason}`,
};
