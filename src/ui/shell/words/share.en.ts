interface ImportedSet {
  readonly title: string;
  readonly reportCount: number;
  readonly fingerprint: string;
}

const counted = (count: number, noun: string) => `${String(count)} ${noun}${count === 1 ? '' : 's'}`;

export default {
  title: 'Share link',
  copied: 'The link was copied.',
  byHand: 'The browser does not let the page copy. Copy the link below by hand.',
  link: 'Link',
  withoutData: (sets: readonly ImportedSet[]) =>
    `The link carries what is chosen, not the data. Whoever gets it must first import the same files: ${sets
      .map(
        ({ title, reportCount, fingerprint }) =>
          `${title} (${counted(reportCount, 'report')}, fingerprint ${fingerprint})`,
      )
      .join(', ')}.`,
};
