import type { RegionMatch, RegionTree } from '../../domain/region';
import type { Region, RegionLevel, Unit, UnitLevel } from '../../domain/unit';
import { UNIT_LEVELS } from '../../domain/unit';
import { CHINESE_NAMES } from '../../domain/words/names';
import { simplified } from '../encoding/traditional';
import { quoted } from '../sentence';
import type { Sentence } from '../sentence';
import { isTotalWord, plain } from './label';

/** What a row says of its unit; a text is absent when the table has no such column. */
export interface UnitCells {
  /** Name of the organisation, or of the region where there is no other. */
  readonly unit?: string | undefined;
  /** Region that holds the organisation, or the reporting region itself when there is no organisation. */
  readonly region?: string | undefined;
  readonly code?: string | undefined;
  readonly level?: string | undefined;
}

/** A unit found, or why the row cannot be placed. */
export type UnitMatch =
  | { readonly unit: Unit; readonly remark?: { readonly code: string; readonly sentence: Sentence } }
  | { readonly code: string; readonly sentence: Sentence };

/** The parts of `RegionTree` that units are matched by. */
export type RegionLookup = Pick<RegionTree, 'byCode' | 'byName' | 'leadingRegions' | 'pathOf'>;

/** Endings of departments, institutions, zones and towns; without one, a text is a misspelt region. */
const ORGANISATION =
  /(?:[局厅委办署队所站处室馆库院]|委员会|管委会|协会|联合会|中心|公司|集团|[学中小]校|大学|中学|小学|幼儿园|开发区|经开区|高新区|园区|示范区|保护区|林场|农场|垦区|政府|镇|乡|街道|街道办事处|苏木)$/u;
const TOWN = /(?:镇|乡|街道|街道办事处|苏木|嘎查)$/u;
const TOWN_GOVERNMENT = /(镇|乡|街道|苏木)(?:人民)?政府$/u;
const EXPLICIT_ID = /^(\d{6})\/(.+)$/u;
const LONGEST_NAME = 100;

/**
 * Finds the unit a row is about: a region's government by code, full or short name, former name; a department or
 * town by `code/name`, by a region column beside it, or by the region its name begins with.
 */
export function matchUnit(cells: UnitCells, regions: RegionLookup): UnitMatch {
  const unit = simplified(plain(cells.unit ?? ''));
  const region = simplified(plain(cells.region ?? ''));
  const code = plain(cells.code ?? '').replace(/^'/u, '');
  const name = unit === '' ? region : unit;
  if (isTotalWord(name)) return total(name);
  if (name.length > LONGEST_NAME) return unknown(name);
  const explicit = EXPLICIT_ID.exec(unit === '' ? code : unit);
  if (explicit !== null) return explicitUnit(explicit[1] ?? '', explicit[2] ?? '', cells, regions);
  const coded = code === '' ? undefined : regions.byCode(code);
  if (coded?.length === 0) return unknownCode(code);
  if (name === '') return coded === undefined ? blank() : government(coded, code, regions);
  const byDigits = regions.byCode(name);
  if (byDigits.length > 0) return government(byDigits, name, regions);
  return byName(name, unit === '' ? '' : region, coded, cells, regions);
}

function byName(
  name: string,
  regionText: string,
  coded: readonly RegionMatch[] | undefined,
  cells: UnitCells,
  regions: RegionLookup,
): UnitMatch {
  const level = levelFromWord(cells.level);
  const around = coded ?? (regionText === '' ? undefined : regions.byName(regionText));
  const within = around?.length === 1 ? around[0]?.region.code : undefined;
  if (level !== 'department' && level !== 'town') {
    const found = regions.byName(name, {
      ...(within === undefined ? {} : { within }),
      ...regionLevel(level),
    });
    const fitting = coded === undefined ? found : found.filter((match) => isAmong(match, coded));
    if (fitting.length > 0) return government(fitting, name, regions);
    if (found.length > 0 && coded !== undefined) return conflict(name, found, coded, regions);
  }
  return organisation(name, around, regionText, level, regions);
}

/** A department or town: its region is told beside it, or its name begins with it. */
function organisation(
  name: string,
  around: readonly RegionMatch[] | undefined,
  regionText: string,
  level: UnitLevel | undefined,
  regions: RegionLookup,
): UnitMatch {
  const isNamedSo = ORGANISATION.test(name) || level === 'department' || level === 'town';
  if (!isNamedSo) return unknown(name);
  if (around !== undefined) {
    if (around.length === 0) return unknown(regionText);
    const [match, other] = around;
    if (match === undefined || other !== undefined) return ambiguous(regionText, around, regions);
    const leading = regions.leadingRegions(name).find(({ region }) => region.code === match.region.code);
    return unitOf(match.region, leading === undefined || leading.rest === '' ? name : leading.rest, level);
  }
  const leading = regions.leadingRegions(name).filter(({ rest }) => rest !== '' && ORGANISATION.test(rest));
  const surest = leading.filter(({ via }) => via === 'name');
  const [match, other] = surest.length > 0 ? surest : leading;
  if (match === undefined) return unknown(name);
  if (other !== undefined) return ambiguous(name, surest.length > 0 ? surest : leading, regions);
  return unitOf(match.region, match.rest, level);
}

function unitOf(region: Region, rest: string, level: UnitLevel | undefined): UnitMatch {
  const body = rest.replace(TOWN_GOVERNMENT, '$1');
  const name = `${region.name}${body}`;
  const isTown = level === 'town' || (level !== 'department' && TOWN.test(body));
  return {
    unit: {
      id: `${region.code}/${name}`,
      region: region.code,
      name,
      shortName: name,
      level: isTown ? 'town' : 'department',
    },
  };
}

function explicitUnit(code: string, name: string, cells: UnitCells, regions: RegionLookup): UnitMatch {
  const [match, other] = regions.byCode(code);
  if (match === undefined || other !== undefined) return unknownCode(code);
  const level = levelFromWord(cells.level);
  const isTown = level === 'town' || (level === undefined && TOWN.test(name));
  const id = `${code}/${name}`;
  return { unit: { id, region: code, name, shortName: name, level: isTown ? 'town' : 'department' } };
}

/** One match, or the only one that bears the text as its present full name, is the region; several are told. */
function government(matches: readonly RegionMatch[], text: string, regions: RegionLookup): UnitMatch {
  const named = matches.filter(({ via }) => via === 'name' || via === 'code');
  const [match, other] = named.length === 1 ? named : matches;
  if (match === undefined || other !== undefined) return ambiguous(text, matches, regions);
  const { region, via } = match;
  if (region.level === 'country') return unknown(text);
  const unit: Unit = {
    id: region.code,
    region: region.code,
    name: region.name,
    shortName: region.shortName,
    level: region.level,
  };
  return via === 'former' ? { unit, remark: formerName(text, region) } : { unit };
}

function isAmong({ region }: RegionMatch, matches: readonly RegionMatch[]): boolean {
  return matches.some((match) => match.region.code === region.code);
}

const LEVEL_WORDS: ReadonlyMap<string, UnitLevel> = new Map<string, UnitLevel>([
  ...UNIT_LEVELS.flatMap((level): [string, UnitLevel][] => [
    [level, level],
    [CHINESE_NAMES.levels[level], level],
  ]),
  ['省', 'province'],
  ['市', 'city'],
  ['地市级', 'city'],
  ['县', 'county'],
  ['区县', 'county'],
  ['区县级', 'county'],
  ['区级', 'county'],
  ['乡镇', 'town'],
  ['街道', 'town'],
  ['镇街', 'town'],
  ['乡级', 'town'],
  ['乡镇级', 'town'],
]);

function levelFromWord(word: string | undefined): UnitLevel | undefined {
  return word === undefined ? undefined : LEVEL_WORDS.get(plain(word));
}

function regionLevel(level: UnitLevel | undefined): { readonly level?: RegionLevel } {
  return level === 'province' || level === 'city' || level === 'county' ? { level } : {};
}

function pathName(region: Region, regions: RegionLookup): string {
  return `${regions
    .pathOf(region.code)
    .map(({ name }) => name)
    .join('')}（${region.code}）`;
}

function ambiguous(text: string, matches: readonly RegionMatch[], regions: RegionLookup): UnitMatch {
  const names = matches.slice(0, 6).map(({ region }) => pathName(region, regions));
  const more = matches.length > 6 ? ' 等' : '';
  return {
    code: 'unit.ambiguous',
    sentence: {
      zh: `“${quoted(text)}”可能是${names.join('、')}${more}。请加“行政区划代码”列，或写上级地区全称。`,
      en: `“${quoted(text)}” may be ${String(matches.length)} places: ${names.join(', ')}. Add a region code column.`,
    },
  };
}

function conflict(
  name: string,
  found: readonly RegionMatch[],
  coded: readonly RegionMatch[],
  regions: RegionLookup,
): UnitMatch {
  const list = (matches: readonly RegionMatch[]): string =>
    matches
      .slice(0, 3)
      .map(({ region }) => pathName(region, regions))
      .join('、');
  return {
    code: 'unit.code-name-conflict',
    sentence: {
      zh: `名称“${quoted(name)}”是${list(found)}，而代码是${list(coded)}，两者不符。请核对。`,
      en: `the name “${quoted(name)}” and the code ${list(coded)} are different places. Check them.`,
    },
  };
}

function formerName(text: string, region: Region): { code: string; sentence: Sentence } {
  return {
    code: 'unit.former-name',
    sentence: {
      zh: `“${quoted(text)}”是旧名或旧代码，按${region.name}（${region.code}）载入。`,
      en: `“${quoted(text)}” is a former name or code; loaded as ${region.name} (${region.code}).`,
    },
  };
}

function unknown(text: string): UnitMatch {
  return {
    code: 'unit.unknown',
    sentence: {
      zh: `没有找到单位“${quoted(text)}”。请写六位行政区划代码或地区全称；部门、乡镇请在前面写明所属地区。`,
      en: `no unit “${quoted(text)}” was found. Give the six-digit code or the full name, with the region before a department.`,
    },
  };
}

function unknownCode(code: string): UnitMatch {
  return {
    code: 'unit.unknown-code',
    sentence: {
      zh: `没有找到行政区划代码“${quoted(code)}”。请核对六位代码。`,
      en: `no division has the code “${quoted(code)}”.`,
    },
  };
}

function blank(): UnitMatch {
  return {
    code: 'unit.blank',
    sentence: {
      zh: '单位为空。合并的单元格只有第一行有内容，请逐行填写单位。',
      en: 'the unit is blank. Merged cells hold their text in the first row only; fill in every row.',
    },
  };
}

function total(text: string): UnitMatch {
  return {
    code: 'row.total',
    sentence: {
      zh: `“${quoted(text)}”是汇总行，不是一个单位的数据，未载入。`,
      en: `“${quoted(text)}” adds other rows up and is no unit's report; not loaded.`,
    },
  };
}
