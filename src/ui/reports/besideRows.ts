import { APPLICANT_NAMES } from '../../domain/applicant';
import { indicator as entryOf } from '../../domain/catalogue';
import type { FormCell, FormRow } from '../../domain/form';
import { FORM_IDS, FORM_SHORT_NAMES, type FormId } from '../../domain/formId';
import { cellKey, FiguresByCell, type ReportedFigure } from '../../domain/formSheet/reportedFigures';
import { TINY_BASE } from '../../domain/formatChange';
import { cellsOf, form, placeOf } from '../../domain/forms';
import type { FormPlace } from '../../domain/forms/places';
import { language, said } from '../../domain/language';
import { roundHalfUp } from '../../domain/rounding';
import { isStated, type Value } from '../../domain/value';
import { absentIn } from './absentIn';
import { labelText, unitOf } from './formLabel';
import { comparableIn, reportBreak, type ReportOfUnit } from './reportBreak';
import { reportsWords } from './words/reports';

/** One of two reports that stand side by side. */
export interface BesideReport extends ReportOfUnit {
  readonly figures: readonly ReportedFigure[];
}

/** A row of a form that has no number and stands above others. */
interface BesideHead {
  readonly id: string;
  readonly label: string;
  readonly depth: number;
}

/** One row of two reports side by side. */
export interface BesideRow extends FormCell {
  /** Unique in the comparison. */
  readonly id: string;
  /** Rows without a number that begin above this one: （三）不予公开. */
  readonly heads: readonly BesideHead[];
  readonly label: string;
  readonly depth: number;
  readonly unit: string | undefined;
  readonly left: Value;
  readonly right: Value;
  /** left − right, where both are stated and may be compared. */
  readonly difference: number | undefined;
  /** difference ÷ right, where right is no tiny base: 1 → 7 is +600%, true and useless. */
  readonly ratio: number | undefined;
  /** Why there is no difference although both sides have a number. */
  readonly reason: string | undefined;
  /** What must be known of a difference across forms. */
  readonly note: string | undefined;
}

/** Rows under one title of a form. */
interface BesideSection {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly BesideRow[];
}

/** Two reports row by row. */
export interface Beside {
  /** Why nothing is subtracted: scope or level differ. */
  readonly broken: string | undefined;
  readonly sections: readonly BesideSection[];
}

/** Which rows are wanted. */
export interface BesideChoice {
  /** Every applicant column of table three, not 总计 alone. */
  readonly isEveryApplicant: boolean;
  /** Only rows whose sides are not the same. */
  readonly isOnlyDifferent: boolean;
}

/** A row before the two sides are looked up. */
interface Line extends FormCell {
  readonly label: string;
  readonly depth: number;
  readonly section: string;
  /** Every row without a number above it, outermost first. */
  readonly above: readonly BesideHead[];
}

/**
 * Two reports row by row: the rows of the newer form in its order, then what only the older form has, then figures that
 * stand in neither. Rows are the same by indicator and applicant. A row that one form does not have is 不适用 on its side.
 */
export function besideRows(left: BesideReport, right: BesideReport, choice: BesideChoice): Beside {
  const broken = reportBreak(left, right);
  const sides = [left, right].map(({ figures }) => new FiguresByCell(figures));
  const valueAt = (side: 0 | 1, cell: FormCell): Value => {
    const { report } = side === 0 ? left : right;
    return sides[side]?.at(cell)?.value ?? absentIn(report.form, cell);
  };
  const rows = linesOf(left, right)
    .filter(({ applicant }) => choice.isEveryApplicant || applicant === 'total')
    .map((line) => ({
      line,
      row: besideRow(line, valueAt(0, line), valueAt(1, line), broken, left, right),
    }))
    .filter(({ row }) => !choice.isOnlyDifferent || row.left !== row.right);
  const titles = [...new Set(rows.map(({ line }) => line.section))];
  return {
    broken,
    sections: titles.map((title) => ({
      id: title,
      title,
      rows: withHeads(rows.filter(({ line }) => line.section === title)),
    })),
  };
}

/** Puts each head above the first row that it stands over. */
function withHeads(rows: readonly { readonly line: Line; readonly row: BesideRow }[]): readonly BesideRow[] {
  return rows.map(({ line, row }, i) => {
    const told = rows[i - 1]?.line.above ?? [];
    return { ...row, heads: line.above.filter(({ id }) => !told.some((head) => head.id === id)) };
  });
}

function besideRow(
  { indicator, applicant, label, depth }: Line,
  left: Value,
  right: Value,
  broken: string | undefined,
  a: ReportOfUnit,
  b: ReportOfUnit,
): BesideRow {
  const known = {
    id: cellKey(indicator, applicant),
    heads: [],
    indicator,
    applicant,
    label,
    depth,
    unit: unitOf(indicator),
    left,
    right,
  };
  const nothing = { difference: undefined, ratio: undefined, reason: undefined, note: undefined };
  // What to know of a report as a whole is told once above the table.
  if (!isStated(left) || !isStated(right) || broken !== undefined) return { ...known, ...nothing };
  const comparable = comparableIn(indicator, a.report, b.report);
  if (!comparable.isComparable) return { ...known, ...nothing, reason: comparable.reason };
  const difference = Number(roundHalfUp(left - right, 6));
  return {
    ...known,
    difference,
    ratio: right >= TINY_BASE ? difference / right : undefined,
    reason: undefined,
    note: comparable.note,
  };
}

function linesOf(left: BesideReport, right: BesideReport): readonly Line[] {
  const told = new Set<string>();
  const isNew = (cell: FormCell): boolean => {
    const key = cellKey(cell.indicator, cell.applicant);
    if (told.has(key)) return false;
    told.add(key);
    return true;
  };
  const figures = [...left.figures, ...right.figures];
  const [older, newer] = [left.report.form, right.report.form].sort(
    (a, b) => FORM_IDS.indexOf(a) - FORM_IDS.indexOf(b),
  ) as [FormId, FormId];
  const ofNewer = formLines(newer, figures, '').filter(isNew);
  const ofOlder =
    older === newer
      ? []
      : formLines(older, figures, reportsWords().onlyIn(FORM_SHORT_NAMES[older])).filter(isNew);
  const outside = figures.filter(isNew).map(({ indicator, applicant }): Line => ({
    indicator,
    applicant,
    label: withApplicant(said(entryOf(indicator).name), applicant),
    depth: 0,
    above: [],
    section: reportsWords().outsideSection,
  }));
  return [...ofNewer, ...ofOlder, ...outside];
}

/** Every number cell of a form, and the heads of which either report tells a number, in order of print. */
function formLines(id: FormId, figures: readonly ReportedFigure[], lead: string): readonly Line[] {
  const edition = form(id);
  const order = new Map(
    edition.sections.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows)).map((row, i) => [row, i]),
  );
  const heads = figures.flatMap(({ indicator, applicant }) => {
    const place = placeOf(edition, indicator);
    return place?.row.head === indicator && entryOf(indicator).unit !== undefined
      ? [{ ...place, applicant }]
      : [];
  });
  return [...cellsOf(edition), ...heads]
    .sort((a, b) => (order.get(a.row) ?? 0) - (order.get(b.row) ?? 0))
    .map((place): Line => ({
      indicator: place.indicator,
      applicant: place.applicant,
      label: labelOf(place),
      depth: place.row.depth,
      above: headsAbove(place),
      section: `${lead}${labelText(place.section.title)}`,
    }));
}

/** Rows without number cells under which a row stands, outermost first; the title of the section is not repeated. */
function headsAbove({ section, table, row }: FormPlace): readonly BesideHead[] {
  const heads: BesideHead[] = [];
  let { depth } = row;
  for (let i = table.rows.indexOf(row) - 1; i >= 0 && depth > 0; i -= 1) {
    const above = table.rows[i];
    if (above === undefined || above.depth >= depth) continue;
    depth = above.depth;
    const hasNumber = above.cells.some((cell) => cell !== null);
    if (!hasNumber && above.label !== section.title) {
      heads.unshift({ id: above.id, label: headText(above), depth: above.depth });
    }
  }
  return heads;
}

/** The row's label, with the head of the column where a row holds several indicators, or the applicant. */
function labelOf({ row, table, column, indicator, applicant }: FormPlace): string {
  // The form prints its rows in Chinese; in English the indicator is named.
  if (language() === 'en') return withApplicant(said(entryOf(indicator).name), applicant);
  const isByApplicant = table.id === '3' && table.columns.length > 1;
  if (isByApplicant) return withApplicant(row.label, applicant);
  const heading = table.columns.length > 1 && column !== undefined ? table.columns[column] : undefined;
  return [row.label, heading ?? ''].filter((part) => part !== '').join(' · ');
}

function headText({ label, head }: FormRow): string {
  return language() === 'en' && head !== undefined ? said(entryOf(head).name) : labelText(label);
}

function withApplicant(label: string, applicant: FormCell['applicant']): string {
  return applicant === 'total' ? label : `${label} · ${APPLICANT_NAMES[applicant]}`;
}
