export default {
  settings: 'Settings',
  theme: 'Appearance',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  changes: 'Colours of change',
  changeColours: { neutral: 'Neutral', redUp: 'Red up, green down', greenUp: 'Green up, red down' },
  changesNote: 'A custom only, not a judgement: more applications are neither good nor bad in themselves.',
  kept: 'Settings stay in this browser. Pictures, prints and downloads are always light.',
  notices: 'Third-party software and its licences',
  notFetched: 'The settings could not be fetched. Check the network and try again.',
};
