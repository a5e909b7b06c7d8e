export default {
  title: 'Available data: units × years',
  about: (measure: string, unit: string) =>
    `${measure}${unit === '' ? '' : ` (${unit})`}. A cell opens its report; where there is none, the reason is told. A year shows that year alone; tick units to add or remove them.`,
  which: 'Which units',
  chosen: (count: number) => `Chosen (${String(count)})`,
  all: (count: number) => `All (${String(count)})`,
  legend: 'Legend',
  meaning: (word: string, meaning: string) => `${word}: ${meaning}`,
  grid: 'Available data',
  unit: 'Unit',
  onlyYear: (year: number) => `Only ${String(year)}`,
  cell: (unit: string, year: number, word: string) => `${unit} ${String(year)} ${word}`,
  told: (unit: string, year: number, word: string, words: string) =>
    `${unit} ${String(year)}: ${word}. ${words}`,
};
