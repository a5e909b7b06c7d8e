export default {
  points: (points: string) => `${points} pp`,
  brackets: { open: '(', close: ')' },
  classBreak: (letter: string) =>
    `Class ${letter} has no national meaning, and the wordings of the two reports differ or are not told: not compared.`,
  classChanged: 'the wording of the class differs: no change year on year',
  before: (year: number, value: string) => `${String(year)}: ${value}`,
  list: (parts: readonly string[]) => parts.join(', '),
  correction: (before: string, origin: string, after: string, found: string, note: string, when: string) =>
    `${before} → ${origin}: ${after}${found}, note: ${note}, ${when} (UTC)`,
  found: (row: number, raw: string) => `, from line ${String(row)} of the file “${raw}”`,
  nothingRead: 'no number read',
  printed: (raw: string, state: string) => `“${raw}” (${state})`,
  original: (origin: string) => `${origin}, as filed:`,
  population: (basis: string, sources: readonly string[], all: number, file: string) =>
    `${basis}, source: ${sources.length === 0 ? 'not told by the file' : `${sources.join(', ')}${all > sources.length ? ` … (${String(all)} in all)` : ''}`} (file ${file})`,
  per10k: (unit: string) => `${unit} per 10,000 persons`,
  persons: (basis: string, _tenThousands: string, persons: string) => `${basis} of ${persons}`,
};
