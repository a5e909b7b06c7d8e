import { SYNTHETIC_MARK } from '../../domain/dataset';
import type { Problem } from '../../domain/problem';
import type { ColumnMapping, FilePart, PartLayout, PreviewColumn, Told } from '../filePart';
import type { SheetRows } from '../form/sheetRows';
import { rowsOf2014 } from '../form/statisticsTable';
import type { RegionLookup } from '../label/matchUnit';
import type { IngestOptions } from '../openFile';
import { fileProblem } from '../problems';
import { chosen, found, UNKNOWN } from '../told';
import type { TableTitles } from '../workbook/workbook';
import { HEAD_SEPARATOR } from './columnFaults';
import { targetName } from './columnTargets';
import { findHead, headAt, HEADS_WITHIN, likelyHead } from './findHead';
import type { HeadRows, TableHead } from './findHead';
import { isEmptyCell } from './grid';
import type { RowBlock } from './grid';
import { lacking, lackingColumns, noHeader } from './headProblems';
import { headerFingerprint } from './headerFingerprint';
import type { Layout } from './layout';
import { bodyInTitle } from './proposalWords';
import { tableColumns } from './tableColumns';
import { tablePreview } from './tablePreview';
import { subjectOfRows, subjectProblems, tableSubject } from './tableSubject';

/** Rows looked at to recognise the layout: those the heads are looked for in and some to judge columns by. */
export const HEAD_ROWS = HEADS_WITHIN + 30;

/** What is known of a table besides its rows. */
export interface TableAround {
  readonly file: string;
  /** Name of the sheet or table; empty where the file is one table. */
  readonly part: string;
  readonly regions: RegionLookup;
  readonly options?: IngestOptions | undefined;
  /** All rows in their places: below the table may stand whose it is, and their order may tell rows apart. */
  readonly rows: () => SheetRows;
  /** Of a table in a document. */
  readonly titles?: TableTitles | undefined;
}

/** What a table is; no layout when it is none that can be read. */
export interface Recognition {
  readonly layout?: Layout;
  readonly part: FilePart;
  readonly problems: readonly Problem[];
}

/**
 * Finds the heads of a table among its first rows and says what each column is. What is ambiguous or unknown is told,
 * never guessed; what a person chose wins.
 *
 * @param head the first rows that are not blank, heads and some rows below them
 */
export function recognise(head: HeadRows, around: TableAround): Recognition {
  const { file, part: name, regions, options, titles: ofTable } = around;
  const choice = options?.reports?.get(name);
  const reading = { regions };
  const understood = findHead(head, reading);
  const place = understood ?? likelyHead(head);
  const from = place?.from ?? 0;
  const subject = tableSubject(
    {
      above: [...(ofTable?.near ?? []).map((title) => [title]), ...textRows(head.rows.slice(0, from))],
      around: ofTable?.around,
      below: [],
      sheet: name,
      file,
    },
    regions,
    choice,
    options?.defaultScope,
  );
  const within = subject.subject.unit.value?.name;
  const heads: TableHead = headAt(head, { ...reading, within }, place ?? { from: 0, to: 0 });
  const width = place === undefined ? (head.rows[0]?.length ?? 0) : heads.columns.length;
  const words = Array.from({ length: width }, (_, column) => heads.columns[column] ?? []);
  const header = words.map((told) => told.map(({ text }) => text).join(HEAD_SEPARATOR));
  // A table without heads is known by its first row.
  const fingerprint = headerFingerprint(place === undefined ? ['\u0000', ...textRow(head.rows[0])] : header);
  const mapping = options?.mappings?.get(fingerprint);
  const line = head.lines[heads.to - 1] ?? 0;
  const columns = tableColumns(words, head.rows.slice(heads.dataFrom), {
    file,
    line: line === 0 ? (head.lines[0] ?? 1) : line,
    layout: choice?.layout,
    mapping,
    isChosen: options?.chosenHeads?.has(fingerprint) === true,
    body: bodyInTitle(`${subject.title} ${name} ${file}`),
  });
  const { kind, roles, figures } = columns;
  const own = subjectOfRows(subject, roles, figures);
  const isKnown = understood !== undefined || mapping !== undefined;
  const part: FilePart = {
    name,
    layout: layoutOf(kind, isKnown, choice?.layout),
    subject: own,
    preview: tablePreview(head, heads, { fingerprint, columns: columns.preview }),
  };
  if (!isKnown) return { part, problems: [noHeader(head, file)] };
  const lacks = lacking(roles, kind, figures, own);
  if (lacks !== undefined) {
    return { part, problems: [...columns.problems, lackingColumns(lacks, header, file, line)] };
  }
  const titles = [subject.title, ...header];
  return {
    part,
    problems: [
      ...columns.problems,
      ...(choice?.layout === undefined || choice.layout === kind ? [] : [notAsChosen(file)]),
      ...subjectProblems(subject, own, file),
    ],
    layout: {
      kind,
      headerLine: head.lines[heads.dataFrom - 1] ?? 0,
      header,
      headsAgain: headsAgain(header, columns.preview, mapping),
      lowestHeads: textRow(head.rows[heads.to - 1]),
      roles,
      figures,
      shares: columns.shares,
      subject: own,
      ...(own.unit === undefined ? { within: subject.subject.unit } : {}),
      ...(kind === 'matrix' ? { rowIndicators: rowsOf2014(around.rows()) } : {}),
      classWording: columns.classWording,
      isSynthetic: titles.some((text) => text.includes(SYNTHETIC_MARK)),
    },
  };
}

/** True for a table that says in its rows or heads whose each figure is, so that it is one for certain. */
export function tellsItself({ subject, figures }: Layout): boolean {
  const isOwn = figures.some(({ unit, year, scope }) => (unit ?? year ?? scope) !== undefined);
  return isOwn || (subject.unit === undefined && subject.year === undefined);
}

/** The line and the heads of a table, wherever it came from; undefined where none are found. */
export function tableHeadIn(
  head: RowBlock,
): { readonly row: number; readonly cells: readonly string[] } | undefined {
  const found = findHead(head, { regions: undefined });
  if (found === undefined) return undefined;
  return {
    row: head.lines[found.to - 1] ?? 1,
    cells: found.columns.map((words) => words.map(({ text }) => text).join(HEAD_SEPARATOR)),
  };
}

/** The heads say what the rows hold; a layout that they contradict is not made to fit. */
function notAsChosen(file: string): Problem {
  return fileProblem('warning', 'layout.not-as-chosen', file, {
    zh: '按所选的布局读不成，仍按表头读取。如表头有误，请在“预览与对应”中逐列指定。',
    en: 'The layout chosen does not fit the heads, which were followed. Match the columns by hand if the heads are wrong.',
  });
}

function layoutOf(kind: Layout['kind'], isKnown: boolean, choice: PartLayout | undefined): Told<PartLayout> {
  if (choice !== undefined && (choice === kind || !isKnown)) return chosen(choice);
  return isKnown ? found(kind, 'stated', { zh: '表头', en: 'the heads' }) : UNKNOWN;
}

/** Heads by which columns matched by hand are known without the match. */
function headsAgain(
  header: readonly string[],
  columns: readonly PreviewColumn[],
  mapping: ColumnMapping | undefined,
): readonly string[] {
  return header.map((head, column) => {
    const target = mapping?.get(column);
    if (target === undefined || target.kind === 'ignored') return head;
    const from = columns[column]?.target.from?.zh.split(' · ') ?? [];
    return [...from, targetName(target).zh].join(HEAD_SEPARATOR);
  });
}

function textRows(rows: HeadRows['rows']): SheetRows {
  return rows.map(textRow);
}

function textRow(row: HeadRows['rows'][number] = []): readonly string[] {
  return row.map((cell) => (isEmptyCell(cell) ? '' : (cell ?? '')));
}
