export default {
  title: 'A new version is available',
  meaning:
    'It has been downloaded. Updating reloads the page and comes back to this view; data, decisions and corrections kept on this machine stay.',
  unkept: (sets: number) =>
    sets === 1
      ? 'One imported set is not kept on this machine and would be lost; export the workspace first.'
      : `${String(sets)} imported sets are not kept on this machine and would be lost; export the workspace first.`,
  onDesk: (files: number) =>
    files === 1
      ? 'One file is not imported yet and would have to be chosen again.'
      : `${String(files)} files are not imported yet and would have to be chosen again.`,
  update: 'Update now',
  updating: 'Updating…',
  later: 'Later',
};
