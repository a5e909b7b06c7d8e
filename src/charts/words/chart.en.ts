const units = (count: number) => `${String(count)} ${count === 1 ? 'unit' : 'units'}`;
const years = (from: number, to: number) => (from === to ? String(from) : `${String(from)}–${String(to)}`);

export default {
  list: (names: readonly string[]) => names.join(', '),
  cutList: (shown: readonly string[], all: number) => `${shown.join(', ')} … (${String(all)} in all)`,
  clauses: (parts: readonly string[]) => parts.join(', '),
  items: (parts: readonly string[]) => parts.join('; '),
  colon: (head: string, rest: string) => `${head}: ${rest}`,
  brackets: (text: string, aside: string) => `${text} (${aside})`,
  marked: (text: string, aside: string) => `${text} [${aside}]`,
  sentence: (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
  year: (year: number) => String(year),
  years,
  spans: (spans: readonly string[]) => spans.join(', '),
  unitYear: (unit: string, year: number) => `${unit} ${String(year)}`,
  yearColumn: (year: number) => String(year),
  units,
  group: (label: string, count: number) => `${label} (${units(count)})`,
  unit: (unit: string) => `Unit: ${unit}`,
  withUnit: (title: string, unit: string) => `${title} (${unit})`,
  scopes: (names: readonly string[]) =>
    `Scope: ${names.join(', ')}${names.length > 1 ? ' (apart, never mixed)' : ''}`,
  titleOf: (names: string, measure: string) => `${names}: ${measure}`,
  measureIs: (formula: string) => `Measure: ${formula}.`,
  more: (count: number) => `${String(count)} more, see the table`,
  lineEnds: 'line ends',
  others: (number: number) => `other units ${String(number)}`,
  chooseUnit: 'Choose at least one unit.',
  apart: 'Units of another level, scope or form stand apart and are not compared in one order.',
  grey: (coloured: number) =>
    `The first ${String(coloured)} units are coloured, the others are grey lines; the table has all numbers.`,
};
