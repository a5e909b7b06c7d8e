const of = (year: number | undefined) => (year === undefined ? '' : `${String(year)}, `);

export default {
  ofParent: (parent: string) => `${parent}, its own report`,
  of: (name: string, family: string) => `${name} (${family})`,
  point: (text: string, stated: number, all: number) => `${text} [${String(stated)}/${String(all)}]`,
  pointOfForm: (point: string, form: string) =>
    point.endsWith(']') ? `${point.slice(0, -1)}, ${form}]` : `${point} [${form}]`,
  cutSum:
    'The sum of lower units is joined only between years in which all have a figure; other years are points.',
  zeroBase: 'the denominators add up to 0, no rate',
  noParent: 'the government above has no figure of this scope on a form that compares',
  against: (family: string) => `references: ${family}`,
  definition: (label: string, definition: string) => `Reference ${label}: ${definition}.`,
  allStated: (family: string, all: number, year: number | undefined) =>
    `${of(year)}${family}: all ${String(all)} units have a figure.`,
  stated: (family: string, all: number, year: number | undefined, stated: number, missing: string) =>
    `${of(year)}${family}: ${String(stated)} of ${String(all)} units have a figure of this scope, missing: ${missing}.`,
  strangers: (family: string, names: string) => `References are those of ${family}, not of ${names}.`,
  mixed: 'The chart has units of several levels, scopes or forms, so references stand in the table alone.',
  beyond: (name: string) => `${name} (above all bars, no line)`,
  apart: (names: string) =>
    `${names} far above the units: drawn in a panel of its own below, on another scale; heights do not compare.`,
  told: (year: number, family: string, scope: string, all: number, stated: number, list: readonly string[]) =>
    `${String(year)}, ${family} (${scope}), ${String(stated)} of ${String(all)} units with a figure: ${list.join(', ')}`,
  then: '; ',
  end: '.',
};
