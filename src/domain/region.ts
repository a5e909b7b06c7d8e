import type { Region, RegionCode, RegionLevel } from './unit';

export { parseRegions } from './regions/parseRegions';

/** How a text named a division: by its code, its official name, its short name, or a code or name it once had. */
export type RegionVia = 'code' | 'name' | 'shortName' | 'former';

/** A division that a text may mean. */
export interface RegionMatch {
  readonly region: Region;
  readonly via: RegionVia;
}

/** A division at the head of a longer text, and what follows it: 南康区 and 教育局 in 赣州市南康区教育局. */
export interface LeadingRegion extends RegionMatch {
  readonly rest: string;
}

/** What is known beside the name, to choose between divisions of one name. */
export interface RegionHint {
  /** The division wanted lies in this one. */
  readonly within?: RegionCode;
  readonly level?: RegionLevel;
}

const VIA_ORDER: readonly RegionVia[] = ['code', 'name', 'shortName', 'former'];
const LEVEL_ORDER: readonly RegionLevel[] = ['country', 'province', 'city', 'county'];
/** Six digits, or the twelve of the statistical code whose last six stand for the whole division. */
const CODE = /^(\d{6})(?:0{6})?$/u;
/** A report of 南康区人民政府 is a report of 南康区; its 办公室 is a department and is not. */
const GOVERNMENT = /^(?:人民)?政府$/u;
const SEPARATORS = /[\s›>/\\·•\-—,，、]+/gu;

/** The divisions of the country, found by code, by name, by place in the tree. */
export class RegionTree {
  /** Every division, in the order of the list it was made from. */
  readonly all: readonly Region[];
  readonly #byCode = new Map<RegionCode, Region>();
  readonly #byFormerCode = new Map<RegionCode, Region[]>();
  readonly #byName = new Map<string, RegionMatch[]>();
  readonly #children = new Map<RegionCode | undefined, Region[]>();
  #longestName = 0;

  constructor(regions: readonly Region[]) {
    this.all = regions;
    for (const region of regions) {
      this.#byCode.set(region.code, region);
      put(this.#children, region.parent, region);
      this.#addName(region.name, region, 'name');
      this.#addName(region.shortName, region, 'shortName');
      for (const { code, name } of region.former) {
        this.#addName(name, region, 'former');
        put(this.#byFormerCode, code, region);
      }
    }
  }

  /** The division that has this code today; former codes are not looked up. */
  get(code: RegionCode): Region | undefined {
    return this.#byCode.get(code);
  }

  /** The divisions directly below, in order of code; without a code, the provinces. */
  children(code?: RegionCode): readonly Region[] {
    return this.#children.get(code) ?? [];
  }

  /** The division directly above; absent for a province. */
  parentOf(code: RegionCode): Region | undefined {
    const parent = this.get(code)?.parent;
    return parent === undefined ? undefined : this.get(parent);
  }

  /** From the province down to the division itself, e.g. 江西省, 赣州市, 南康区. Empty for an unknown code. */
  pathOf(code: RegionCode): readonly Region[] {
    const path: Region[] = [];
    for (let region = this.get(code); region !== undefined; region = this.parentOf(region.code)) {
      path.unshift(region);
    }
    return path;
  }

  /** True when `code` is `ancestor` or lies below it. */
  isWithin(code: RegionCode, ancestor: RegionCode): boolean {
    return this.pathOf(code).some((region) => region.code === ancestor);
  }

  /** Divisions that have, or once had, this code; a present code hides former ones. */
  byCode(text: string): readonly RegionMatch[] {
    const code = CODE.exec(normalise(text))?.[1];
    if (code === undefined) return [];
    const present = this.get(code);
    if (present !== undefined) return [{ region: present, via: 'code' }];
    return (this.#byFormerCode.get(code) ?? []).map((region) => ({ region, via: 'former' }));
  }

  /**
   * Divisions that a name may mean, surest first: 朝阳区 is several, 南康市 is 南康区, 江西省赣州市南康区 and
   * 赣州市南康区人民政府 are read from their parts.
   *
   * @param hint chooses between several; it is ignored when none of them fits it.
   * @returns empty when the name is no division's (a department's name is not, see {@link leadingRegions}).
   */
  byName(text: string, hint: RegionHint = {}): readonly RegionMatch[] {
    const name = normalise(text);
    const exact = this.#byName.get(name);
    const found =
      exact ??
      this.leadingRegions(name)
        .filter(({ rest }) => rest === '' || GOVERNMENT.test(rest))
        .map(({ region, via }) => ({ region, via }));
    const fitting = found.filter(({ region }) => this.#fits(region, hint));
    return [...(fitting.length > 0 ? fitting : found)].sort(bySurety);
  }

  /**
   * The divisions that a longer text begins with, read as far as it goes: 赣州市南康区教育局 begins with 南康区 and
   * leaves 教育局. Only readings that leave the least are returned.
   */
  leadingRegions(text: string, within?: RegionCode): readonly LeadingRegion[] {
    const name = normalise(text);
    const readings: LeadingRegion[] = [];
    for (let length = Math.min(name.length, this.#longestName); length >= 2; length -= 1) {
      for (const { region, via } of this.#byName.get(name.slice(0, length)) ?? []) {
        if (within !== undefined && (region.code === within || !this.#liesOrLayIn(region, within))) continue;
        const rest = name.slice(length);
        const deeper = this.leadingRegions(rest, region.code);
        readings.push(...(deeper.length > 0 ? deeper : [{ region, via, rest }]));
      }
    }
    const least = Math.min(...readings.map(({ rest }) => rest.length));
    const seen = new Set<RegionCode>();
    return readings.filter(({ region, rest }) => {
      const isNew = rest.length === least && !seen.has(region.code);
      seen.add(region.code);
      return isNew;
    });
  }

  /**
   * Divisions for a search box, best first: whole name, beginning of a name, beginning of a code, former name,
   * then anywhere in a name; higher levels before lower ones, then by code.
   */
  search(query: string, limit = 50): readonly RegionMatch[] {
    const text = normalise(query);
    if (text === '') return [];
    const scored = this.all.flatMap((region) => {
      const hit = searchHit(region, text);
      return hit === undefined ? [] : [{ region, ...hit }];
    });
    if (scored.length === 0) return this.byName(text).slice(0, limit);
    return scored
      .sort(
        (a, b) => a.score - b.score || levelOf(a) - levelOf(b) || a.region.code.localeCompare(b.region.code),
      )
      .slice(0, limit)
      .map(({ region, via }) => ({ region, via }));
  }

  #addName(name: string, region: Region, via: RegionVia): void {
    this.#longestName = Math.max(this.#longestName, name.length);
    const known = this.#byName.get(name) ?? [];
    // 赣县 is both the short name of 赣县区 and its former name: one match, the surer of the two.
    if (!known.some((match) => match.region === region)) this.#byName.set(name, [...known, { region, via }]);
  }

  #fits(region: Region, { within, level }: RegionHint): boolean {
    return (
      (within === undefined || this.#liesOrLayIn(region, within)) &&
      (level === undefined || region.level === level)
    );
  }

  /** Divisions move: 寿县 was in 六安市 until 2015, and texts of that time say so. */
  #liesOrLayIn(region: Region, ancestor: RegionCode): boolean {
    const digits = ancestor.replace(/(?:00)+$/u, '');
    return (
      this.isWithin(region.code, ancestor) ||
      region.former.some(({ code }) => code !== ancestor && code.startsWith(digits))
    );
  }
}

function put<Key>(map: Map<Key, Region[]>, key: Key, region: Region): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [region]);
  else list.push(region);
}

function normalise(text: string): string {
  return text.normalize('NFKC').replace(SEPARATORS, '');
}

function bySurety(a: RegionMatch, b: RegionMatch): number {
  return (
    VIA_ORDER.indexOf(a.via) - VIA_ORDER.indexOf(b.via) ||
    levelOf(a) - levelOf(b) ||
    a.region.code.localeCompare(b.region.code)
  );
}

function levelOf({ region }: { readonly region: Region }): number {
  return LEVEL_ORDER.indexOf(region.level);
}

function searchHit(region: Region, text: string): { score: number; via: RegionVia } | undefined {
  const { code, name, shortName, former } = region;
  if (code === text) return { score: 0, via: 'code' };
  if (name === text) return { score: 0, via: 'name' };
  if (shortName === text) return { score: 1, via: 'shortName' };
  if (name.startsWith(text)) return { score: 2, via: 'name' };
  if (code.startsWith(text)) return { score: 2, via: 'code' };
  if (former.some((was) => was.name.startsWith(text) || was.code.startsWith(text)))
    return { score: 3, via: 'former' };
  if (name.includes(text)) return { score: 4, via: 'name' };
  return former.some((was) => was.name.includes(text)) ? { score: 5, via: 'former' } : undefined;
}
