import type { FormerRegion, Region, RegionLevel } from '../unit';

const HEADER = 'code,name,short_name,pinyin,level,parent,former';
const LEVELS: ReadonlySet<string> = new Set<RegionLevel>(['country', 'province', 'city', 'county']);

/**
 * Reads the list of divisions: `code,name,short_name,pinyin,level,parent,former`, one a line, no quoting, where `former`
 * is `code:name:until` joined by `|`.
 *
 * @returns the divisions in the order of the text.
 * @throws Error naming the line when the text is not of this shape: it is built with the app, not chosen by a reader.
 */
export function parseRegions(csvText: string): readonly Region[] {
  const [header, ...lines] = csvText.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  if (header !== HEADER) throw new Error(`regions: the first line must be ${HEADER}`);
  return lines.flatMap((line, index) => (line === '' ? [] : [parseRegion(line, index + 2)]));
}

function parseRegion(line: string, lineNumber: number): Region {
  const [code, name, shortName, pinyin, level, parent, former, ...rest] = line.split(',');
  if (!code || !name || !shortName || !isLevel(level) || rest.length > 0) {
    throw new Error(`regions: line ${String(lineNumber)} is not a division: ${line}`);
  }
  return {
    code,
    name,
    shortName,
    ...(pinyin ? { pinyin } : {}),
    level,
    ...(parent ? { parent } : {}),
    former: former ? former.split('|').map((entry) => parseFormer(entry, lineNumber)) : [],
  };
}

function parseFormer(entry: string, lineNumber: number): FormerRegion {
  const [code, name, until] = entry.split(':');
  if (!code || !name) throw new Error(`regions: line ${String(lineNumber)} has no former name: ${entry}`);
  return { code, name, ...(until ? { until: Number(until) } : {}) };
}

function isLevel(text: string | undefined): text is RegionLevel {
  return text !== undefined && LEVELS.has(text);
}
