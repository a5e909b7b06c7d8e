import type { Problem } from '../../domain/problem';
import type { ClassWording } from '../../domain/report';
import { isMeasureUnit, isMoneyUnit } from '../cell/measureUnits';
import type { PreviewColumn } from '../filePart';
import { bracketOf, plain } from '../label/label';
import { fileProblem } from '../problems';
import { quoted } from '../sentence';
import type { Column, ColumnChoices } from './column';
import {
  HEAD_SEPARATOR,
  NO_HEAD,
  noBody,
  noIndicator,
  notOfRow,
  repeatedColumn,
  sumOfColumns,
} from './columnFaults';
import type { ColumnFault } from './columnFaults';
import { previewColumn } from './columnPreview';
import type { Row } from './grid';
import { isEmptyCell } from './grid';
import { headFacts } from './headFacts';
import type { HeadWord } from './headWords';
import type { ColumnRole } from './headerAliases';
import type { FigureColumn, Layout, ShareColumn } from './layout';
import { proposalWord } from './proposalWords';
import { withOwnColumns } from './ownColumns';
import { namedBy } from './readHeader';
import { checkedShare, shareColumns } from './shareColumns';

/** What the columns of a table hold. */
export interface TableColumns {
  readonly kind: Layout['kind'];
  readonly roles: ReadonlyMap<ColumnRole, number>;
  readonly figures: readonly FigureColumn[];
  readonly shares: readonly ShareColumn[];
  readonly preview: readonly PreviewColumn[];
  /** What the heads say classes of proposals mean. */
  readonly classWording: ClassWording;
  readonly problems: readonly Problem[];
}

/** Says what each column is, from the words over it, what a person chose, and the cells below. */
export function tableColumns(
  heads: readonly (readonly HeadWord[])[],
  below: readonly Row[],
  choices: ColumnChoices,
): TableColumns {
  const columns = withOwnColumns(heads.map((words, column) => columnOf(words, column, choices)));
  const roles = rolesOf(columns, below, choices);
  const hasLabels = roles.has('indicator') || roles.has('indicatorId');
  const taken = new Set(roles.values());
  const candidates = columns.filter(
    ({ column, mapped, isOwn }) => !taken.has(column) && mapped?.kind !== 'ignored' && isOwn !== true,
  );
  const wanted = hasLabels
    ? candidates.filter(isFigureOfRow)
    : candidates.filter(({ indicator }) => indicator !== undefined);
  const isBesideOwn = wanted.some(({ isTotal, ...column }) => isTotal !== true && isOfItsOwn(column));
  const read = wanted.filter((column) => !(isBesideOwn && isSum(column)));
  const { figures, repeated } = withoutRepeated(read.map((column) => figureColumn(column, hasLabels)));
  const hasPlace = (['unit', 'region', 'code', 'year'] as const).some((role) => roles.has(role));
  const isMatrix = hasLabels && (!hasPlace || figures.some(isOfItsOwn));
  const repeats = new Map(
    repeated.flatMap((same) => same.map(({ column }) => [column, repeatedColumn(same)] as const)),
  );
  const shares = shareColumns(columns, figures, hasLabels);
  const faults = new Map(
    columns.flatMap((column) => {
      const isShare = shares.some((share) => share.column === column.column);
      const fault = isShare
        ? checkedShare(column.header)
        : (repeats.get(column.column) ?? faultOf(column, figures, taken, hasLabels, below));
      return fault === undefined ? [] : [[column.column, fault] as const];
    }),
  );
  return {
    kind: isMatrix ? 'matrix' : hasLabels ? 'long' : 'wide',
    roles,
    figures,
    shares,
    preview: columns.map((column) =>
      previewColumn(column, figures, roles, faults.get(column.column), choices),
    ),
    classWording: Object.assign({}, ...columns.map(({ wording }) => wording ?? {})) as ClassWording,
    problems: problemsOf(columns, faults, repeated, choices),
  };
}

function columnOf(words: readonly HeadWord[], column: number, { mapping, body }: ColumnChoices): Column {
  const told = words.filter(({ text }) => text !== '');
  const facts = headFacts(told, body);
  const mapped = mapping?.get(column);
  if (mapped === undefined) return { ...facts, column };
  const { header, unit, year, scope } = facts;
  const subject = {
    ...(unit === undefined ? {} : { unit }),
    ...(year === undefined ? {} : { year }),
    ...(scope === undefined ? {} : { scope }),
  };
  const base = { header, column, mapped, isValue: false };
  if (mapped.kind === 'ignored') return base;
  if (mapped.kind === 'indicator') {
    return { ...base, ...subject, indicator: mapped.indicator, applicant: mapped.applicant };
  }
  return mapped.role === 'value'
    ? {
        ...base,
        ...subject,
        isValue: true,
        ...(facts.applicant === undefined ? {} : { applicant: facts.applicant }),
      }
    : { ...base, role: mapped.role };
}

/** The first column of each role; those a person chose before those recognised. */
function rolesOf(
  columns: readonly Column[],
  below: readonly Row[],
  { layout }: ColumnChoices,
): Map<ColumnRole, number> {
  const roles = new Map<ColumnRole, number>();
  const put = (role: ColumnRole, column: number): void => {
    if (!roles.has(role)) roles.set(role, column);
  };
  const chosen = columns.filter(({ mapped }) => mapped !== undefined);
  for (const { role, column } of chosen) if (role !== undefined) put(role, column);
  for (const { role, column, mapped } of columns) {
    if (role === undefined || mapped !== undefined) continue;
    // 单位 heads organisations in one table and 件, 条, 万元 in the next; the cells tell which.
    put(role === 'unit' && holdsMeasureUnits(below, column) ? 'measureUnit' : role, column);
  }
  if (roles.has('indicator') || roles.has('indicatorId') || layout === 'wide') return roles;
  const labels = labelColumn(columns, below, layout === 'long' || layout === 'matrix' ? 1 : 2);
  if (labels === undefined) return roles;
  for (const [role, column] of roles) if (column === labels) roles.delete(role);
  roles.set('indicator', labels);
  return roles;
}

/** A column most of whose cells name indicators, or classes of proposals, whatever stands over it. */
function labelColumn(columns: readonly Column[], below: readonly Row[], fewest: number): number | undefined {
  const loose = new Set<ColumnRole | undefined>([undefined, 'region', 'unit', 'title', 'serial', 'level']);
  return columns.find(({ column, role, mapped, indicator }) => {
    if (mapped !== undefined || indicator !== undefined || !loose.has(role)) return false;
    const cells = below.map((row) => plain(row[column] ?? '')).filter((cell) => cell !== '');
    const named = cells.filter(
      (cell) => namedBy(cell) !== undefined || proposalWord(cell, false) !== undefined,
    );
    return named.length >= fewest && named.length * 2 > cells.length;
  })?.column;
}

/** Most cells are 件, 条 and the like; a line below the table may hold something else. */
function holdsMeasureUnits(rows: readonly Row[], column: number): boolean {
  const cells = rows.map((row) => plain(row[column] ?? '')).filter((cell) => cell !== '');
  const units = cells.filter((cell) => isMeasureUnit(cell) || /^[—-]+$/u.test(cell));
  return units.length > cells.length / 2;
}

/** Holds figures of what the rows name. */
function isFigureOfRow({ isValue, body, part, applicant, indicator, fault, mapped }: Column): boolean {
  if (fault !== undefined) return false;
  if (mapped !== undefined) return mapped.kind === 'indicator' || isValue;
  return (
    isValue ||
    part !== undefined ||
    (body !== undefined && indicator !== undefined) ||
    (applicant !== undefined && indicator === undefined)
  );
}

function figureColumn(facts: Column, hasLabels: boolean): FigureColumn {
  const { column, header, indicator, applicant, unit, year, scope, part, body, mapped } = facts;
  const isOwn = !hasLabels || mapped?.kind === 'indicator';
  const money = moneyIn(header);
  return {
    column,
    header,
    ...(isOwn && indicator !== undefined ? { indicator } : {}),
    ...(isOwn || applicant !== undefined ? { applicant: applicant ?? 0 } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...(year === undefined ? {} : { year }),
    ...(scope === undefined ? {} : { scope }),
    ...(hasLabels && part !== undefined ? { part } : {}),
    ...(hasLabels && body !== undefined ? { body } : {}),
    ...(money === undefined ? {} : { measureUnit: money }),
  };
}

/** 采购金额（万元） says what its amounts are in. */
function moneyIn(header: string): string | undefined {
  return header
    .split(HEAD_SEPARATOR)
    .map((text) => bracketOf(text) ?? text)
    .find(isMoneyUnit);
}

/** Its heads say whose the figures are, of when, or of which class, and so several columns are several reports. */
function isOfItsOwn({
  unit,
  year,
  scope,
  part,
  body,
}: Pick<FigureColumn, 'unit' | 'year' | 'scope' | 'part' | 'body'>): boolean {
  return [unit, year, scope, part, body].some((told) => told !== undefined);
}

/** 合计 beside columns of several reports, or over some of them: no report of its own. */
function isSum({ isTotal, unit, scope, part, body, mapped }: Column): boolean {
  return (
    mapped === undefined && isTotal === true && [unit, scope, part, body].every((told) => told === undefined)
  );
}

function withoutRepeated(all: readonly FigureColumn[]): {
  readonly figures: readonly FigureColumn[];
  readonly repeated: readonly (readonly FigureColumn[])[];
} {
  const byKey = new Map<string, FigureColumn[]>();
  for (const figure of all) {
    const { indicator, applicant, unit, year, scope, part, body } = figure;
    const key = [indicator, applicant ?? 0, unit?.id, year, scope, part, body].join('@');
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [figure]);
    else same.push(figure);
  }
  const groups = [...byKey.values()];
  return {
    figures: groups
      .flatMap((same) => (same.length === 1 ? same : []))
      .sort((left, right) => left.column - right.column),
    repeated: groups.filter((same) => same.length > 1),
  };
}

/** Why a column is not read; undefined for one that is, and for one without anything to read. */
function faultOf(
  { column, header, fault, mapped, part, role, isTotal, isOwn }: Column,
  figures: readonly FigureColumn[],
  taken: ReadonlySet<number>,
  hasLabels: boolean,
  below: readonly Row[],
): ColumnFault | undefined {
  if (mapped?.kind === 'ignored' || taken.has(column) || role !== undefined || isOwn === true)
    return undefined;
  if (figures.some((figure) => figure.column === column)) return undefined;
  if (header === '') return holdsNumbers(below, column) ? NO_HEAD : undefined;
  if (fault !== undefined) return hasLabels && !holdsNumbers(below, column) ? undefined : fault;
  if (part !== undefined) return noBody(header);
  if (isTotal === true) return sumOfColumns(header);
  return hasLabels ? notOfRow(header) : noIndicator(header);
}

function holdsNumbers(rows: readonly Row[], column: number): boolean {
  return rows.some((row) => !isEmptyCell(row[column]) && /\d/u.test(plain(row[column] ?? '')));
}

function problemsOf(
  columns: readonly Column[],
  faults: ReadonlyMap<number, ColumnFault>,
  repeated: readonly (readonly FigureColumn[])[],
  { file, line }: ColumnChoices,
): readonly Problem[] {
  const tell = (
    level: Problem['level'],
    { column, header }: Pick<Column, 'column' | 'header'>,
    fault: ColumnFault,
  ): Problem =>
    fileProblem(level, fault.code, file, fault.sentence, {
      row: line,
      column: column + 1,
      raw: quoted(header),
    });
  const again = new Set(repeated.flat().map(({ column }) => column));
  return [
    ...columns.flatMap((column) => {
      const fault = faults.get(column.column);
      return fault === undefined || again.has(column.column) ? [] : [tell('warning', column, fault)];
    }),
    ...repeated.flatMap((same) =>
      same[0] === undefined ? [] : [tell('error', same[0], repeatedColumn(same))],
    ),
  ];
}
