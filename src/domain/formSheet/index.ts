import { indicator } from '../catalogue';
import type { Form, FormCell, FormRow, FormSection, FormTable } from '../form';
import { applicantHeads, disputeHeads } from './heads';
import type { FormSheet, SheetCell, SheetRow } from './sheet';

export type { FormSheet, SheetCell, SheetRow } from './sheet';

/** What the 2014 form prints where a heading has no unit and no number. */
const NO_NUMBER = '——';

/** A stretch of a sheet that is drawn as one table: one section, or the whole of the 2014 form. */
export interface SheetPart {
  /** Id of its first section. */
  readonly id: string;
  /** Title of the section; absent in the 2014 form, whose section titles are rows. */
  readonly title?: string;
  /** Width in columns. */
  readonly columns: number;
  /** Every line but the section's title. */
  readonly rows: readonly SheetRow[];
}

const KNOWN = new WeakMap<Form, FormSheet>();

/**
 * A form as it is printed, line by line: section titles, block titles, column heads with their spans, and rows.
 *
 * Source: the blank form of 国办公开办函〔2021〕30号 for heads and spans of the forms of 2019 and 2021; the printed table
 * of a 2017 report for the 2014 form. The nested label columns of table three are told by depth.
 */
export function formSheet(form: Form): FormSheet {
  const known = KNOWN.get(form);
  if (known !== undefined) return known;
  const rows = form.id === 'form2014' ? statisticsRows(form) : form.sections.flatMap(sectionRows);
  const sheet: FormSheet = {
    form: form.id,
    title: form.title,
    columns: Math.max(...rows.map(coveredColumns)),
    rows,
  };
  KNOWN.set(form, sheet);
  return sheet;
}

/** The sheet cut into what is drawn as one table each. */
export function sheetParts(sheet: FormSheet): readonly SheetPart[] {
  const parts: { id: string; title?: string; columns: number; rows: SheetRow[] }[] = [];
  for (const row of sheet.rows) {
    const [first] = row.cells;
    const last = parts.at(-1);
    if (row.role === 'section' && first?.kind === 'label') {
      parts.push({ id: row.section, title: first.text, columns: coveredColumns(row), rows: [] });
    } else if (last === undefined) {
      parts.push({ id: row.section, columns: sheet.columns, rows: [row] });
    } else {
      last.rows.push(row);
    }
  }
  return parts;
}

/** How many columns the cells of a line cover by themselves, cells that reach down from above not counted. */
function coveredColumns(row: SheetRow): number {
  return row.cells.reduce((sum, cell) => sum + columnsOf(cell), 0);
}

/** How many columns a cell covers. */
export function columnsOf(cell: SheetCell): number {
  return 'span' in cell ? (cell.span?.columns ?? 1) : 1;
}

/** How many rows a cell covers. */
export function rowsOf(cell: SheetCell): number {
  return 'span' in cell ? (cell.span?.rows ?? 1) : 1;
}

/** 统计指标 | 单位 | 统计数, in one table without titles: the sections are rows of the form. */
function statisticsRows(form: Form): readonly SheetRow[] {
  const [first] = form.sections;
  const heads: SheetRow = {
    id: 'columns',
    role: 'columns',
    depth: 0,
    cells: ['统计指标', '单位', '统计数'].map((text) => ({ kind: 'label', text })),
    section: first?.id ?? '',
  };
  const rows = form.sections.flatMap((section) =>
    section.tables.flatMap((table) =>
      table.rows.map((row): SheetRow => ({
        ...rowHead(section, table, row),
        cells: [
          { kind: 'label', text: row.label },
          { kind: 'unit', text: row.unit ?? NO_NUMBER },
          ...numberCells(row, table, NO_NUMBER),
        ],
      })),
    ),
  );
  return [heads, ...rows];
}

function sectionRows(section: FormSection): readonly SheetRow[] {
  const columns = Math.max(...section.tables.map(widthOf));
  return [
    title('section', `section-${section.id}`, section.title, columns, section),
    ...section.tables.flatMap((table) => tableRows(section, table, columns)),
  ];
}

function tableRows(section: FormSection, table: FormTable, columns: number): readonly SheetRow[] {
  const block =
    table.title === undefined
      ? []
      : [title('block', `block-${table.id}`, table.title, columns, section, table)];
  const heads = headsOf(table, columns).map((cells, index): SheetRow => ({
    id: `columns-${table.id}-${String(index + 1)}`,
    role: 'columns',
    depth: 0,
    cells,
    section: section.id,
    table: table.id,
  }));
  const rows = table.rows.map((row): SheetRow => ({
    ...rowHead(section, table, row),
    cells: stretched(
      [
        ...(isUnlabelled(table) ? [] : [{ kind: 'label', text: row.label } as const]),
        ...numberCells(row, table, ''),
      ],
      columns,
    ),
  }));
  return [...block, ...heads, ...rows];
}

function headsOf(table: FormTable, columns: number): readonly (readonly SheetCell[])[] {
  if (table.id === '3') return applicantHeads(table.columns);
  if (isUnlabelled(table)) return disputeHeads(table.columns);
  return [
    stretched(
      ['信息内容', ...table.columns].map((text): SheetCell => ({ kind: 'label', text })),
      columns,
    ),
  ];
}

/** The last cell of a narrower block reaches to the edge, as the form prints it. */
function stretched(cells: readonly SheetCell[], columns: number): readonly SheetCell[] {
  const last = cells.at(-1);
  const span = { columns: columns - cells.length + 1, rows: 1 };
  if (span.columns < 2 || last === undefined) return cells;
  if (last.kind !== 'label' && last.kind !== 'figure') throw new Error(`a ${last.kind} cell cannot reach on`);
  return [...cells.slice(0, -1), { ...last, span }];
}

function numberCells(row: FormRow, table: FormTable, none: string): readonly SheetCell[] {
  return row.cells.map((cell, column): SheetCell => {
    if (cell === null) {
      const head = headCell(row, table, column);
      return { kind: 'none', text: none, ...(head === undefined ? {} : { head }) };
    }
    const unit = row.unit ?? indicator(cell.indicator).unit;
    return { kind: 'figure', cell, ...(unit === undefined ? {} : { unit }) };
  });
}

/** What a number in the row of a head would be: the head's indicator, for the applicant of the column. */
function headCell(row: FormRow, table: FormTable, column: number): FormCell | undefined {
  if (row.head === undefined || indicator(row.head).unit === undefined) return undefined;
  const below = table.rows.find(({ cells }) => (cells[column] ?? null) !== null)?.cells[column] ?? null;
  return below === null ? undefined : { indicator: row.head, applicant: below.applicant };
}

function widthOf(table: FormTable): number {
  return table.columns.length + (isUnlabelled(table) ? 0 : 1);
}

/** Table four prints one row of numbers and no label beside it. */
function isUnlabelled(table: FormTable): boolean {
  return table.rows.every(({ label }) => label === '');
}

function rowHead(section: FormSection, table: FormTable, row: FormRow) {
  return {
    id: row.id,
    role: 'row',
    depth: row.depth,
    row,
    section: section.id,
    table: table.id,
  } as const;
}

function title(
  role: 'section' | 'block',
  id: string,
  text: string,
  columns: number,
  section: FormSection,
  table?: FormTable,
): SheetRow {
  return {
    id,
    role,
    depth: 0,
    cells: [{ kind: 'label', text, span: { columns, rows: 1 } }],
    section: section.id,
    ...(table === undefined ? {} : { table: table.id }),
  };
}
