import { SCOPE_NAMES, SCOPES } from '../../domain/report';
import { UNIT_LEVEL_NAMES, UNIT_LEVELS } from '../../domain/unit';
import type { TrendRow } from '../../engine/queries/rows';
import { distinct, scopeOf, yearsBetween, type ChartContext } from '../points';
import { FORM_CLASSES, formClassOf, isCopy } from '../ranking/placedRows';
import type { Placed } from '../ranking/rankingGroups';
import { dotted } from '../subject';
import { heatGridWords } from '../words/heatGrid';

/** Tells of a row which values its own compares with: one level, one scope, one class of forms. */
export function blockKeys({ unit }: ChartContext['naming']): (row: TrendRow) => number {
  const levels = new Map<number, number>();
  return ({ unit_key, scope, segment }) => {
    let level = levels.get(unit_key);
    if (level === undefined) {
      level = UNIT_LEVELS.indexOf(unit(unit_key).level);
      levels.set(unit_key, level);
    }
    return (level * SCOPES.length + scope) * FORM_CLASSES + formClassOf(segment);
  };
}

/** 县级 · 全域. */
export function levelAndScope(row: Pick<Placed, 'level' | 'scope'>): string {
  const level = UNIT_LEVELS[row.level];
  return dotted(level === undefined ? '' : UNIT_LEVEL_NAMES[level], SCOPE_NAMES[scopeOf(row)]);
}

/** One unit in one scope, or a further copy of its reports, year by year. */
export interface Course {
  readonly unit: number;
  /** Of the unit among the chosen ones; behind them all where it is none of them. */
  readonly place: number;
  readonly level: number;
  readonly scope: number;
  /** The stretch of a further copy; 0 of the first. */
  readonly copy: number;
  /** From the first year asked for to the last; undefined where no report is loaded. */
  readonly points: (TrendRow | undefined)[];
}

/** Lines of one level and scope, in the reader's order of units; last of all those without any report. */
export interface Block {
  readonly label: string;
  readonly lines: readonly Pick<Course, 'unit' | 'points'>[];
}

/** The blocks of a grid in their order; no row is left out and no chosen unit. */
export function blocksOf(rows: readonly TrendRow[], context: ChartContext): readonly Block[] {
  const order = new Map(distinct(context.units).map((unit, place) => [unit, place]));
  const byUnit = coursesOf(rows, order, context);
  const courses = [...byUnit.values()].flat();
  courses.sort((a, b) => a.level - b.level || a.scope - b.scope || a.place - b.place);
  const blocks: { readonly label: string; readonly lines: Course[] }[] = [];
  let before: Course | undefined;
  for (const course of courses) {
    const last = blocks.at(-1);
    if (last !== undefined && before?.level === course.level && before.scope === course.scope)
      last.lines.push(course);
    else blocks.push({ label: levelAndScope(course), lines: [course] });
    before = course;
  }
  const absent = [...order.keys()].filter((unit) => !byUnit.has(unit));
  if (absent.length === 0) return blocks;
  const none: Course['points'] = [];
  return [
    ...blocks,
    { label: heatGridWords().absent, lines: absent.map((unit) => ({ unit, points: none })) },
  ];
}

/** Rows come unit by unit and in tens of thousands: each is held against the few courses of its unit, and no name is made for it. */
function coursesOf(
  rows: readonly TrendRow[],
  order: ReadonlyMap<number, number>,
  { naming, years }: ChartContext,
): ReadonlyMap<number, readonly Course[]> {
  const byUnit = new Map<number, Course[]>();
  const length = yearsBetween(years).length;
  let own: Course[] = [];
  let unit: number | undefined;
  for (const row of rows) {
    if (row.unit_key !== unit) {
      unit = row.unit_key;
      own = byUnit.get(unit) ?? [];
      byUnit.set(unit, own);
    }
    const copy = isCopy(row) ? row.segment : 0;
    let course = own.find((one) => one.scope === row.scope && one.copy === copy);
    if (course === undefined) {
      course = {
        unit,
        place: order.get(unit) ?? order.size,
        level: UNIT_LEVELS.indexOf(naming.unit(unit).level),
        scope: row.scope,
        copy,
        points: Array<undefined>(length).fill(undefined),
      };
      own.push(course);
    }
    const at = row.year - years.from;
    if (at >= 0 && at < length) course.points[at] = row;
  }
  return byUnit;
}
