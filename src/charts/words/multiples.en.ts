export default {
  shared: 'one scale',
  own: 'own scales',
  each: 'a small chart for each unit',
  sharedNote: 'One scale: all small charts have the same axis, so heights compare.',
  ownNote:
    'Own scales: each small chart goes up to its own largest number; read the course, heights do not compare.',
  page: (from: number, to: number, all: number) =>
    `This page has units ${String(from)}–${String(to)} of ${String(all)}; the table and downloads have all numbers.`,
  noFigure: (state: string | undefined) => `no figure${state === undefined ? '' : ` (${state})`}`,
};
