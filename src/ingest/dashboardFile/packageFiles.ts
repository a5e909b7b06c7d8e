/** Names of the four files of a data package of reports. */
export const PACKAGE_FILES = ['datapackage.json', 'units.csv', 'reports.csv', 'figures.csv'] as const;

/** Name of the fifth, which a package may have: numbers that the texts of its reports state. */
export const CLAIMS_FILE = 'claims.csv' as const;

/** The files of a package, as text. */
export type PackageTexts = Readonly<Record<(typeof PACKAGE_FILES)[number], string>> & {
  readonly [CLAIMS_FILE]?: string;
};
