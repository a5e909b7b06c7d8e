export default {
  title: 'Correction',
  sentence: (words: string) => `${words}.`,
  outdated: (words: string) =>
    `One correction is out of date and not applied: the figure of the file has changed since. It was: ${words}.`,
  change: 'Change',
  fill: 'Fill in a figure',
  correct: 'Correct this figure',
  takeBack: 'Take the correction back',
  remove: 'Delete this correction',
  to: 'Correct to',
  number: 'A number',
  value: 'New figure',
  note: 'Note (required)',
  saving: 'Saving…',
  save: 'Save correction',
  cancel: 'Cancel',
  noNumber: 'Type a number such as 2668 or 103.5; where there is none, choose what stands in its place.',
  noNote: 'Say what the correction rests on, e.g. “confirmed with the unit that reported it”.',
  computed:
    'This figure is computed from others and cannot be corrected itself. Open the figures listed above and correct the wrong one; this one follows.',
  noCell: 'The form of this report has no such row, so there is nothing to fill in.',
  gone: 'This report is no longer loaded and cannot be corrected.',
};
