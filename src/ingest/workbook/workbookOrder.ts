const SHEET_TAG = /<(?:\w+:)?sheet\b([^>]*)>/gu;
const RELATION_TAG = /<(?:\w+:)?Relationship\b([^>]*)>/gu;

/**
 * Paths of the sheets of a workbook in the order of their tabs, as its relations tell.
 *
 * @returns '' in the place of a sheet whose path is not told
 */
export function sheetPaths(workbookXml: string, relationsXml: string): readonly string[] {
  const targets = new Map(
    [...relationsXml.matchAll(RELATION_TAG)].map(([, attributes = '']) => [
      attribute(attributes, 'Id'),
      attribute(attributes, 'Target'),
    ]),
  );
  return [...workbookXml.matchAll(SHEET_TAG)].map(([, attributes = '']) => {
    const target = targets.get(attribute(attributes, '\\w+:id')) ?? '';
    if (target === '') return '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  });
}

function attribute(attributes: string, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(attributes);
  return found?.[1] ?? found?.[2] ?? '';
}
