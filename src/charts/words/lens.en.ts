export default {
  indexName: (measure: string) => `${measure}, index`,
  per10kName: (measure: string) => `${measure} per 10,000 persons`,
  base: (year: number) => ` (${String(year)} = 100)`,
  indexShown: (year: number) => `index (${String(year)} = 100)`,
  per10kShown: 'per 10,000 persons',
  howIndex: (year: number) => `Index: each unit’s own figure of ${String(year)} is 100.`,
  howPer10k: (population: string) =>
    `Per 10,000 persons: figure ÷ population of the same year × 10,000. Population: ${population}.`,
  differs: (note: string) => `The form of the base year differs slightly: ${note}`,
  empty: (reasons: string) => `${reasons}. Choose another scope, other years or units.`,
  told: <Piece>(year: number, unit: Piece, measure: string, value: Piece, figure: string) => [
    `${String(year)}, `,
    unit,
    `, ${measure}: `,
    value,
    `, made of ${figure}.`,
  ],
};
