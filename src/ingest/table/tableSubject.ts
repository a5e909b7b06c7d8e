import type { Problem } from '../../domain/problem';
import type { Scope } from '../../domain/report';
import type { ReportChoice, Told } from '../filePart';
import type { FormRemark, SheetRows } from '../form/sheetRows';
import { subjectOf } from '../form/subject';
import type { RegionLookup } from '../label/matchUnit';
import { fileProblem } from '../problems';
import type { Sentence } from '../sentence';
import { chosen } from '../told';
import type { ColumnRole } from './headerAliases';
import type { FigureColumn, TableSubject } from './layout';

/** Where words about a whole table stand. */
export interface AroundTable {
  readonly above: SheetRows;
  /** Titles of the document it stands in. */
  readonly around?: readonly string[] | undefined;
  /** The last rows, where 填报单位 may stand under the table. */
  readonly below: SheetRows;
  /** Name of the sheet; empty where there is none. */
  readonly sheet: string;
  readonly file: string;
}

/** What is said of a whole table. */
export interface FoundSubject {
  readonly subject: Required<Pick<TableSubject, 'unit' | 'year' | 'scope'>> & Pick<TableSubject, 'form'>;
  readonly title: string;
  readonly remarks: readonly FormRemark[];
}

/** Finds unit, year and scope of a table in what a person said, its titles, its sheet and its file, in this order. */
export function tableSubject(
  { above, around, below, sheet, file }: AroundTable,
  regions: RegionLookup,
  choice: ReportChoice | undefined,
  defaultScope: Scope | undefined,
): FoundSubject {
  const { unit, year, scope, remarks } = subjectOf(
    {
      rows: [...above, ...below],
      form: { first: above.length + 1, last: above.length },
      around,
      sheet,
      file,
    },
    regions,
    choice,
    defaultScope,
  );
  return {
    subject: {
      unit,
      year,
      scope,
      ...(choice?.form === undefined ? {} : { form: chosen(choice.form) }),
    },
    title: above.flat().join(' '),
    remarks,
  };
}

/** What of a subject the rows and heads of a table do not say themselves; all of it where no column is known. */
export function subjectOfRows(
  { subject }: FoundSubject,
  roles: ReadonlyMap<ColumnRole, number>,
  figures: readonly FigureColumn[],
): TableSubject {
  const hasUnit = roles.has('unit') || roles.has('region') || roles.has('code');
  const all = (told: (figure: FigureColumn) => boolean): boolean => figures.length > 0 && figures.every(told);
  return {
    ...(hasUnit || all(({ unit }) => unit !== undefined) ? {} : { unit: subject.unit }),
    ...(roles.has('year') || all(({ year }) => year !== undefined) ? {} : { year: subject.year }),
    ...(roles.has('scope') || all(({ scope }) => scope !== undefined) ? {} : { scope: subject.scope }),
    ...(subject.form === undefined ? {} : { form: subject.form }),
  };
}

/** Tells what was taken from titles and names because no column has it. */
export function subjectProblems(
  { remarks }: FoundSubject,
  { unit, year, scope }: TableSubject,
  file: string,
): readonly Problem[] {
  const used: Readonly<Record<string, unknown>> = { unit, year, scope };
  const isUsed = (code: string): boolean => used[code.split('.')[0] ?? ''] !== undefined;
  const told = (level: Problem['level'], code: string, sentence: Sentence): Problem =>
    fileProblem(level, code, file, sentence);
  return [
    ...remarks.flatMap(({ level, code, sentence }) =>
      // What is missing is told with all that the table lacks.
      level === 'warning' && isUsed(code) ? [told(level, code, sentence)] : [],
    ),
    ...(isTaken(unit)
      ? [told('warning', 'unit.from-title', fromTitle('单位', 'unit', unit.value.name, unit.from))]
      : []),
    ...(isTaken(year)
      ? [told('warning', 'year.from-title', fromTitle('年份', 'year', String(year.value), year.from))]
      : []),
    ...(isTaken(scope)
      ? [told('warning', 'scope.from-title', fromTitle('口径', 'scope', scope.value, scope.from))]
      : []),
  ];
}

function isTaken<T>(told: Told<T> | undefined): told is Told<T> & { readonly value: T } {
  return told?.value !== undefined && told.certainty !== 'chosen';
}

function fromTitle(zh: string, en: string, value: string, from: Sentence | undefined): Sentence {
  return {
    zh: `没有${zh}列，按${from?.zh ?? '标题或文件名'}取“${value}”。如不对，请改选，或加一列“${zh}”。`,
    en: `There is no ${en} column; “${value}” was taken from ${from?.en ?? 'the title or the file name'}. Choose another or add a column if that is wrong.`,
  };
}
