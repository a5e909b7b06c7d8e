import type { PopulationBasis } from '../../domain/population';
import { labelKey, plain } from '../label/label';
import type { Row } from '../table/grid';
import { simplified } from '../encoding/traditional';

/** Words of the one column that may hold persons: 人, 万人. */
export type PersonsUnit = 'persons' | 'tenThousands';

/** A column of persons; with its year where years lie across. */
interface PersonsColumn {
  readonly at: number;
  readonly year?: number;
  readonly unit?: PersonsUnit;
  readonly basis?: PopulationBasis;
}

/** Columns of a table of populations, by their place. */
export interface PopulationHead {
  readonly row: number;
  readonly code?: number;
  readonly name?: number;
  readonly year?: number;
  readonly unit?: number;
  readonly source?: number;
  readonly basis?: number;
  readonly kind?: number;
  readonly persons: readonly PersonsColumn[];
}

/** The head stands among the first rows, below titles. */
const HEAD_ROWS = 20;
const CODE = /代码|编码|^code$|^region_?code$/u;
const NAME =
  /^(?:地区|地区名称|行政区划|行政区划名称|区划名称|单位|单位名称|区县|县区|县市区|市县|市县区|名称|region|name)$/u;
const YEAR = /^(?:年份|年度|年|统计年份|year)$/u;
const UNIT = /^(?:计量单位|人口单位|unit)$/u;
const SOURCE = /来源|出处|^source$/u;
const BASIS = /^(?:人口口径|口径|人口类型|统计口径|basis)$/u;
const KIND = /^(?:数据性质|数据类型)$/u;
const YEAR_ACROSS = /^((?:19|20)\d{2})(?:年?末?|年底|年度)?(.*)$/u;
const PERSONS = /人口|人数|population|persons/u;

/** Finds the heads of a table of populations: long with a column of years, or with the years across. */
export function populationHead(rows: readonly Row[]): PopulationHead | undefined {
  for (const [row, cells] of rows.slice(0, HEAD_ROWS).entries()) {
    const head = headOf(row, cells);
    if (head !== undefined) return head;
  }
  return undefined;
}

function headOf(row: number, cells: Row): PopulationHead | undefined {
  const keys = cells.map((cell) => labelKey(withoutBrackets(cell ?? '')));
  const find = (words: RegExp) => {
    const at = keys.findIndex((key) => words.test(key));
    return at === -1 ? undefined : at;
  };
  const [code, name, year] = [find(CODE), find(NAME), find(YEAR)];
  if (code === undefined && name === undefined) return undefined;
  const across = cells.flatMap((cell, at): readonly PersonsColumn[] => {
    const found = YEAR_ACROSS.exec(keys[at] ?? '');
    const rest = found?.[2] ?? '';
    if (found === null || (rest !== '' && !PERSONS.test(rest))) return [];
    return [{ at, year: Number(found[1]), ...factsOf(cell ?? '') }];
  });
  const long = cells.flatMap((cell, at): readonly PersonsColumn[] =>
    PERSONS.test(keys[at] ?? '') && ![code, name, year, find(BASIS), find(UNIT), find(SOURCE)].includes(at)
      ? [{ at, ...factsOf(cell ?? '') }]
      : [],
  );
  const persons = year === undefined ? across : long;
  if (persons.length === 0) return undefined;
  return {
    row,
    persons,
    ...placed('code', code),
    ...placed('name', name),
    ...placed('year', year),
    ...placed('unit', find(UNIT)),
    ...placed('source', find(SOURCE)),
    ...placed('basis', find(BASIS)),
    ...placed('kind', find(KIND)),
  };
}

function placed<Key extends string>(key: Key, at: number | undefined): Partial<Record<Key, number>> {
  return at === undefined ? {} : ({ [key]: at } as Partial<Record<Key, number>>);
}

function factsOf(words: string): Pick<PersonsColumn, 'unit' | 'basis'> {
  const unit = unitIn(words);
  const basis = basisIn(words);
  return { ...(unit === undefined ? {} : { unit }), ...(basis === undefined ? {} : { basis }) };
}

/** 人 or 万人 in a bracket or behind 单位：; undefined where nothing of the kind is said. */
export function unitIn(words: string): PersonsUnit | undefined {
  const text = simplified(plain(words)).replace(/\s+/gu, '');
  const told = /(?:[([【]|单位:|^)(?:单位:)?(万人|人)(?:$|[)\]】;；,，])/u.exec(text)?.[1];
  return told === undefined ? undefined : told === '人' ? 'persons' : 'tenThousands';
}

/** 常住 or 户籍 as some words say; `unstated` where they say both. */
export function basisIn(words: string): PopulationBasis | undefined {
  const text = simplified(plain(words)).replace(/\s+/gu, '');
  const isResident = text.includes('常住');
  const isRegistered = text.includes('户籍');
  if (isResident && isRegistered) return 'unstated';
  return isResident ? 'resident' : isRegistered ? 'registered' : undefined;
}

function withoutBrackets(cell: string): string {
  return plain(cell).replace(/[([【][^()[\]【】]*[)\]】]/gu, '');
}
