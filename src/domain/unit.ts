import { lateNames } from './lateNames';
import { nameWords } from './words/names';

/** Six-digit division code of GB/T 2260, e.g. `360703`. */
export type RegionCode = string;

/** Level of a division. Municipalities directly under the central government are provinces. */
export type RegionLevel = 'country' | 'province' | 'city' | 'county';

/** A division of the country: current code and name, what contains it, and what it was called before. */
export interface Region {
  readonly code: RegionCode;
  /** Official full name, e.g. 南康区. */
  readonly name: string;
  /** Name for axes, e.g. 南康. Equal to `name` where dropping the class word would be ambiguous. */
  readonly shortName: string;
  /** How `name` is read: `nan kang qu`, without tones, ü as v. Absent where the list does not say. */
  readonly pinyin?: string;
  readonly level: RegionLevel;
  /** Code of the division above; absent for a province. */
  readonly parent?: RegionCode;
  /** Earlier names and codes, newest first, with the year the present name came into force. */
  readonly former: readonly FormerRegion[];
}

/** An earlier name of a division. */
export interface FormerRegion {
  readonly code: RegionCode;
  readonly name: string;
  /** Last year in which the earlier name was in use (the report year, not the date of the decree); absent if unknown. */
  readonly until?: number;
}

/**
 * What kind of body reports. Levels never share one ranking, average or sum.
 * `government` is the people's government of a region at that region's level.
 */
export type UnitLevel = 'province' | 'city' | 'county' | 'town' | 'department';

/**
 * Names a unit of government: the region code for the government of a region (`360703`), or
 * `<region code>/<full name>` for a department or township (`310000/上海市科学技术委员会`).
 */
export type UnitId = string;

/** A body that publishes a report. */
export interface Unit {
  readonly id: UnitId;
  readonly region: RegionCode;
  /** Full official name as on the report, e.g. 赣州市南康区人民政府 → 南康区; departments keep their own full name. */
  readonly name: string;
  readonly shortName: string;
  readonly level: UnitLevel;
}

/** Words for unit levels, in the language in force. */
export const UNIT_LEVEL_NAMES: Readonly<Record<UnitLevel, string>> = lateNames(() => nameWords().levels);

/** Order of levels; the stored code of a level is its index. */
export const UNIT_LEVELS = [
  'province',
  'city',
  'county',
  'town',
  'department',
] as const satisfies readonly UnitLevel[];
