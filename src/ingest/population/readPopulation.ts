import { SYNTHETIC_MARK } from '../../domain/dataset';
import type { Population, PopulationBasis, PopulationFigure } from '../../domain/population';
import type { Problem } from '../../domain/problem';
import { missingFromMark, plainCell } from '../cell/cellText';
import { decimalOf, isWhole, numberOf, shifted } from '../cell/decimal';
import type { Row } from '../table/grid';
import { isTotalWord } from '../label/label';
import { matchUnit } from '../label/matchUnit';
import type { RegionLookup } from '../label/matchUnit';
import { fileProblem, ProblemList } from '../problems';
import { quoted } from '../sentence';
import type { Sentence } from '../sentence';
import { basisIn, populationHead, unitIn } from './populationHead';
import type { PersonsUnit, PopulationHead } from './populationHead';

/** What was made of a file of populations. */
export interface PopulationReading {
  /** Undefined where the file has no certain figure. */
  readonly population: Population | undefined;
  readonly problems: readonly Problem[];
}

/** A table with the line of the file that each row stands on. */
export interface PopulationTable {
  readonly rows: readonly Row[];
  readonly lines: readonly number[];
}

const NUMBER = /^(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?(万人|人|万)?$/u;
const FIRST_YEAR = 1949;
const LAST_YEAR = 2100;
/**
 * A bound of our own against 人 and 万人 taken for each other: the smallest city of the census of 2020, 三沙市, had 2,333
 * persons, the largest province, 广东省, 126 million.
 */
const FEWEST = 1000;
const MOST = 200_000_000;
/** Figures of one file; beyond it the file is no table of populations. */
const MOST_FIGURES = 60_000;

/**
 * Reads a table of populations by region and year. A blank cell is no figure; a row that is not certain is left out and
 * told; two bases or an unstated unit refuse the file.
 *
 * @param name of the file, whose words may tell the basis
 * @param id fingerprint of the file
 */
export function readPopulation(
  { rows, lines }: PopulationTable,
  regions: RegionLookup,
  { name, id }: { readonly name: string; readonly id: string },
): PopulationReading {
  const head = populationHead(rows);
  if (head === undefined) return refused(name, 'population.no-head', NO_HEAD);
  const above = [name, ...rows.slice(0, head.row).flat()].map((cell) => cell ?? '');
  const body = rows.slice(head.row + 1);
  const basis = basisOf(head, above, body);
  if (basis === undefined) return refused(name, 'population.two-bases', TWO_BASES);
  const common = above.map(unitIn).find((unit) => unit !== undefined);
  if (head.unit === undefined && head.persons.some(({ unit }) => (unit ?? common) === undefined))
    return refused(name, 'population.no-unit', NO_UNIT, lines[head.row]);
  const problems = new ProblemList(name, { zh: '行', en: 'line' });
  const found: PopulationFigure[] = [];
  body.forEach((cells, at) => {
    const line = lines[head.row + 1 + at] ?? 0;
    const read = readRow(cells, line, head, common, regions, problems);
    found.push(...read);
  });
  const isMarked = [name, ...rows.flat()].some((cell) => cell?.includes(SYNTHETIC_MARK) === true);
  const figures = withoutConflicts(found, problems);
  if (figures.length > MOST_FIGURES) return refused(name, 'population.too-many', TOO_MANY);
  if (figures.length === 0) problems.addFile('error', 'population.none', NONE);
  return {
    population:
      figures.length === 0
        ? undefined
        : { id, file: name, kind: isMarked ? 'synthetic' : 'real', basis, figures },
    problems: problems.list(),
  };
}

function readRow(
  cells: Row,
  line: number,
  head: PopulationHead,
  common: PersonsUnit | undefined,
  regions: RegionLookup,
  problems: ProblemList,
): readonly PopulationFigure[] {
  const textAt = (at: number | undefined) => (at === undefined ? '' : (cells[at] ?? ''));
  const name = textAt(head.name);
  const values = head.persons.filter(({ at }) => missingFromMark(plainCell(textAt(at))) === undefined);
  // A template whose row was left blank says nothing; a total of several divisions is none of them.
  if (values.length === 0 || isTotalWord(name)) return [];
  const match = matchUnit({ unit: name, code: textAt(head.code) }, regions);
  if (!('unit' in match)) {
    problems.addAt('error', match.code, { row: line, raw: name }, match.sentence);
    return [];
  }
  const { unit } = match;
  if (unit.level === 'department' || unit.level === 'town') {
    problems.addAt('error', 'population.no-division', { row: line, raw: name }, NO_DIVISION);
    return [];
  }
  const ofRow = head.unit === undefined ? undefined : unitIn(textAt(head.unit));
  return values.flatMap((column): readonly PopulationFigure[] => {
    const year = column.year ?? yearIn(textAt(head.year));
    if (year === undefined) {
      problems.addAt(
        'error',
        'population.no-year',
        { row: line, raw: textAt(head.year) },
        noYear(textAt(head.year)),
      );
      return [];
    }
    const raw = textAt(column.at);
    const persons = personsIn(raw, column.unit ?? ofRow ?? common);
    if (typeof persons !== 'number') {
      problems.addAt('error', 'population.no-number', { row: line, column: column.at + 1, raw }, persons);
      return [];
    }
    return [{ region: unit.region, year, persons, source: quoted(textAt(head.source)), line }];
  });
}

/** Persons in a cell, or why they are none. */
function personsIn(raw: string, unit: PersonsUnit | undefined): number | Sentence {
  const [, whole, fraction = '', own] = NUMBER.exec(plainCell(raw).replace(/ /gu, '')) ?? [];
  if (whole === undefined) return notANumber(raw);
  const told: PersonsUnit | undefined = own === undefined ? unit : own === '人' ? 'persons' : 'tenThousands';
  if (told === undefined) return withoutUnit(raw);
  const decimal = shifted(
    decimalOf(`${whole.replace(/,/gu, '')}${fraction}`, false),
    told === 'tenThousands' ? 4 : 0,
  );
  const persons = isWhole(decimal) ? numberOf(decimal) : undefined;
  if (persons === undefined) return partsOfPersons(raw);
  return persons < FEWEST || persons > MOST ? notPlausible(persons) : persons;
}

function yearIn(text: string): number | undefined {
  const year = Number(/^((?:19|20)\d{2})(?:年末?|年底|年度)?$/u.exec(plainCell(text))?.[1]);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}

/** The one basis of all figures; undefined where there are two. */
function basisOf(
  head: PopulationHead,
  above: readonly string[],
  body: readonly Row[],
): PopulationBasis | undefined {
  const inColumns = head.persons.map((column) => column.basis ?? null);
  const inRows =
    head.basis === undefined ? [] : body.map((cells) => basisIn(cells[head.basis ?? 0] ?? '') ?? null);
  const told = new Set([...inColumns, ...inRows].filter((basis) => basis !== null));
  const isRepeated = head.year !== undefined && head.persons.length > 1;
  if (told.size > 1 || isRepeated || told.has('unstated')) return undefined;
  const [own] = told;
  if (own !== undefined) return own;
  const common = new Set(above.map(basisIn).filter((basis) => basis !== undefined));
  if (common.size > 1 || common.has('unstated')) return undefined;
  const [basis] = common;
  return basis ?? 'unstated';
}

/** One figure for a division and year; where a file has two that differ, neither holds. */
function withoutConflicts(
  figures: readonly PopulationFigure[],
  problems: ProblemList,
): readonly PopulationFigure[] {
  const byPlace = new Map<string, PopulationFigure[]>();
  for (const figure of figures) {
    const place = `${figure.region} ${String(figure.year)}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), figure]);
  }
  return [...byPlace.values()].flatMap((same): readonly PopulationFigure[] => {
    const [first] = same;
    const other = same.find(({ persons }) => persons !== first?.persons);
    if (first === undefined || other === undefined) return first === undefined ? [] : [first];
    problems.addAt('error', 'population.conflict', { row: other.line }, conflict(first, other));
    return [];
  });
}

function refused(file: string, code: string, sentence: Sentence, row?: number): PopulationReading {
  const place = row === undefined ? {} : { row };
  return { population: undefined, problems: [fileProblem('error', code, file, sentence, place)] };
}

const NO_HEAD: Sentence = {
  zh: '没有找到表头。请用模板：行政区划代码（或地区）、年份、人口（人）或人口（万人）、来源；年份也可以横排。',
  en: 'No header was found. Use the template: region code or name, year, persons, source; years may lie across.',
};
const NO_UNIT: Sentence = {
  zh: '没有写明人口的单位，未载入。请在表头写“人口（人）”或“人口（万人）”，或在表上方写“单位：万人”。',
  en: 'The unit of the population is not stated. Write “人口（人）” or “人口（万人）” in the header.',
};
const TWO_BASES: Sentence = {
  zh: '文件里有常住、户籍两种口径，不能混用，未载入。请一个文件只放一种。',
  en: 'The file has both resident and registered population. Keep one of them in a file.',
};
const TOO_MANY: Sentence = {
  zh: `人口超过 ${String(MOST_FIGURES / 10_000)} 万个，未载入。请只留需要的地区和年份。`,
  en: `More than ${String(MOST_FIGURES)} figures. Keep the regions and years you need.`,
};
const NONE: Sentence = {
  zh: '没有可用的人口。请按模板填写人口后再载入。',
  en: 'There is no usable population. Fill in the template and load it again.',
};
const NO_DIVISION: Sentence = {
  zh: '不是省、市、县（区），没有对应的人口口径，未载入。请只填行政区划。',
  en: 'is no province, city or county. Keep administrative divisions only.',
};

function noYear(raw: string): Sentence {
  return {
    zh: `年份“${quoted(raw)}”不是四位年份，未载入。请改成如 2023。`,
    en: `the year “${quoted(raw)}” is no year. Write it like 2023.`,
  };
}

function withoutUnit(raw: string): Sentence {
  return {
    zh: `“${quoted(raw)}”没有写明是人还是万人，未载入。请在单位一列填“人”或“万人”。`,
    en: `“${quoted(raw)}” counts persons or tens of thousands? Fill in the column of the unit.`,
  };
}

function notANumber(raw: string): Sentence {
  return {
    zh: `“${quoted(raw)}”不是人口数，未载入。请只填数字，没有数就留空。`,
    en: `“${quoted(raw)}” is no number of persons. Write digits only, or leave it blank.`,
  };
}

function partsOfPersons(raw: string): Sentence {
  return {
    zh: `“${quoted(raw)}”换算后不是整数人，未载入。请核对单位是人还是万人。`,
    en: `“${quoted(raw)}” is no whole number of persons. Check whether it counts persons or tens of thousands.`,
  };
}

function notPlausible(persons: number): Sentence {
  return {
    zh: `换算后为 ${String(persons)} 人，不像一个省、市、县的人口，未载入。请核对单位是人还是万人。`,
    en: `makes ${String(persons)} persons, which no division has. Check whether it counts persons or tens of thousands.`,
  };
}

function conflict(first: PopulationFigure, other: PopulationFigure): Sentence {
  const [one, two] = [String(first.persons), String(other.persons)];
  return {
    zh: `同一地区 ${String(first.year)} 年有两个人口：第 ${String(first.line)} 行 ${one} 人、本行 ${two} 人，都未载入。请留一个。`,
    en: `the same region and year as line ${String(first.line)}, ${one} there and ${two} here. Keep one.`,
  };
}
