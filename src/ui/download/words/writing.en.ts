export default {
  language: 'Language of the file',
  languages: { zh: 'Chinese', en: 'English' },
  working: 'Writing…',
  written: (share: number) => `${String(Math.floor(share * 100))}% written`,
  progress: 'How much of the file is written',
  giveUp: 'Cancel',
  givenUp: 'Cancelled; no file was saved.',
  failed: (why: string) => `Not saved: ${why}`,
};
