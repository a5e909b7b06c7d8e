/** Names of the four files of a data package of reports. */
export const PACKAGE_FILES = ['datapackage.json', 'units.csv', 'reports.csv', 'figures.csv'] as const;

/** The four files of a package, as text. */
export type PackageTexts = Readonly<Record<(typeof PACKAGE_FILES)[number], string>>;
