export default {
  family: (parent: string, level: string) => `${parent}, ${level}`,
  overview: 'The cards of the overview tell the place among peers. See the other views for references.',
  lens: 'References are computed for values and shares only. Choose one of these first.',
  noFamily: 'No other unit of the same level under the same government is loaded or listed.',
  noParent: (parent: string) => `No report of ${parent} itself is loaded.`,
  tooFew: (family: string, loaded: number, fewest: number) =>
    `${family}: ${String(loaded)} ${loaded === 1 ? 'unit' : 'units'} loaded, fewer than ${String(fewest)}.`,
};
