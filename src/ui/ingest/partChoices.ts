import type { RegionTree } from '../../domain/region';

/** Divisions for a field that asks for a unit: by name, former name or code; told apart by what they lie in. */
export function regionChoices(
  regions: RegionTree,
  query: string,
): readonly { readonly key: string; readonly label: string; readonly hint: string }[] {
  return regions.search(query, 20).map(({ region }) => ({
    key: region.code,
    label: region.name,
    hint: [
      ...regions
        .pathOf(region.code)
        .slice(0, -1)
        .map(({ name }) => name),
      region.code,
    ].join(' '),
  }));
}

/** A year as typed; undefined for anything that is none. */
export function typedYear(text: string): number | undefined {
  const year = /^\s*(20\d\d)\s*年?\s*$/u.exec(text.normalize('NFKC'))?.[1];
  return year === undefined ? undefined : Number(year);
}
