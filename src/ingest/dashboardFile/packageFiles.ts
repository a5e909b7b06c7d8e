import { baseOf, folderOf } from '../filePath';

/** Names of the four files of a data package of reports. */
export const PACKAGE_FILES = ['datapackage.json', 'units.csv', 'reports.csv', 'figures.csv'] as const;

/** Name of the fifth, which a package may have: numbers that the texts of its reports state. */
export const CLAIMS_FILE = 'claims.csv' as const;

/** The files of a package, as text. */
export type PackageTexts = Readonly<Record<(typeof PACKAGE_FILES)[number], string>> & {
  readonly [CLAIMS_FILE]?: string;
};

/** What may lie with the files of a package for people to read. */
const FOR_PEOPLE = /^(?:readme|license)(?:\.\w+)?$/u;

/**
 * Files, named by their paths, that lie together in one folder as a data package, with what describes them to people; the
 * description of the package comes first.
 */
export function packagesIn<Item extends { readonly name: string }>(
  files: readonly Item[],
): readonly (readonly Item[])[] {
  const folders = new Map<string, Item[]>();
  for (const file of files) {
    const base = baseOf(file.name);
    if (!isPackageFile(base) && !FOR_PEOPLE.test(base)) continue;
    const folder = folderOf(file.name);
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  return [...folders.values()].flatMap((parts) => {
    const named = (name: string) => parts.filter((part) => baseOf(part.name) === name);
    const isPackage =
      PACKAGE_FILES.every((name) => named(name).length === 1) && named(CLAIMS_FILE).length <= 1;
    const first = named(PACKAGE_FILES[0]);
    return isPackage ? [[...first, ...parts.filter((part) => !first.includes(part))]] : [];
  });
}

function isPackageFile(name: string): boolean {
  return name === CLAIMS_FILE || (PACKAGE_FILES as readonly string[]).includes(name);
}
