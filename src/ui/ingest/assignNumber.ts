import { APPLICANTS } from '../../domain/applicant';
import { CATALOGUE } from '../../domain/catalogue';
import { typedNumber, type FoundPlace } from '../../domain/correction';
import type { FormCell } from '../../domain/form';
import { cellsOf, form } from '../../domain/forms';
import type { ReportBatch } from '../../domain/report';
import { nameOfCell } from '../../domain/source/explainFormula';
import { MISSING_KINDS } from '../../domain/value';
import { reportsOfPart } from '../../state/desk/assigned';
import { searchTargets } from '../../state/desk/columnTargets';
import type { ReportPreview } from '../../state/desk/parts';
import { isLineOfText } from './previewFigures';
import { previewWords } from './words/preview';

/** A cell of a form that a report has no number in. */
export interface EmptyField {
  readonly key: string;
  /** Which of the reports of the part. */
  readonly nth: number;
  readonly cell: FormCell;
  readonly label: string;
  /** Where it stands in the form, after the year where the part has several reports. */
  readonly hint: string;
}

/** Numbers may be put where nothing was read, where a cell was left empty, and where its text is no number. */
const EMPTY = (['unfilled', 'illegible'] as const).map((kind) => 1 + MISSING_KINDS.indexOf(kind));

/** Cells of the forms of the reports of a part that have no number, in order of print. */
export function emptyFields({ reports, figures }: ReportBatch, part: string): readonly EmptyField[] {
  const own = reportsOfPart(reports, part);
  return own.flatMap((at, nth) => {
    const report = reports[at];
    if (report === undefined) return [];
    const filled = new Set<string>();
    for (let i = 0; i < figures.report.length; i += 1) {
      const indicator = CATALOGUE[figures.indicator[i] ?? -1]?.id ?? '';
      if (figures.report[i] === at && !EMPTY.includes(figures.missing[i] ?? 0))
        filled.add(`${indicator}:${APPLICANTS[figures.applicant[i] ?? -1] ?? ''}`);
    }
    return cellsOf(form(report.form)).flatMap(({ indicator, applicant, path }): readonly EmptyField[] => {
      const name = `${indicator}:${applicant}`;
      return filled.has(name)
        ? []
        : [
            {
              key: `${String(nth)}:${name}`,
              nth,
              cell: { indicator, applicant },
              label: nameOfCell({ indicator, applicant }),
              hint: own.length > 1 ? previewWords().inYear(report.year, path) : path,
            },
          ];
    });
  });
}

/** Empty fields found by name, alias, pinyin or their place in the form; all without a query. */
export function searchFields(
  fields: readonly EmptyField[],
  query: string,
  limit = 60,
): readonly EmptyField[] {
  const wanted = query.trim();
  if (wanted === '') return fields.slice(0, limit);
  const found = searchTargets(wanted, CATALOGUE.length).flatMap(({ target }) =>
    target.kind === 'indicator' ? [CATALOGUE[target.indicator]?.id] : [],
  );
  const byName = found.flatMap((id) => fields.filter(({ cell }) => cell.indicator === id));
  const byPlace = fields.filter(({ label, hint }) => label.includes(wanted) || hint.includes(wanted));
  return [...new Set([...byName, ...byPlace])].slice(0, limit);
}

/** A number of a line, 1-based where it stands. */
interface Token {
  readonly raw: string;
  readonly column: number;
}

const NUMBER = /[-－]?[\d０-９](?:[\d０-９,，.．]*[\d０-９])?/gu;

/** The numbers of a row. In a line of text the column is the place of the first character. */
function numbersOfRow(preview: Pick<ReportPreview, 'isText'>, cells: readonly string[]): readonly Token[] {
  const inCell = (text: string) =>
    [...text.matchAll(NUMBER)].map((found) => ({ raw: found[0], at: (found.index ?? 0) + 1 }));
  if (isLineOfText(preview, cells)) return inCell(cells[0] ?? '').map(({ raw, at }) => ({ raw, column: at }));
  return cells.flatMap((text, place) => inCell(text).map(({ raw }) => ({ raw, column: place + 1 })));
}

/** Where a number that was selected or typed stands, or why it cannot be taken. */
type Found = { readonly place: FoundPlace; readonly value: number } | { readonly complaint: () => string };

/**
 * Finds a number in a row of the preview.
 *
 * @param line 1-based number of the row, as typed. @param near the column it was selected at; of several alike the nearest
 */
export function findNumber(
  preview: Pick<ReportPreview, 'isText' | 'rows'>,
  line: string,
  typed: string,
  near = 0,
): Found {
  const row = Number(line.normalize('NFKC').trim());
  const cells = Number.isInteger(row) ? preview.rows[row - 1] : undefined;
  if (cells === undefined) return { complaint: () => previewWords().complaints.row(preview.rows.length) };
  const [number, ...more] = [...typed.matchAll(NUMBER)].map(([raw]) => raw);
  if (number === undefined) return { complaint: () => previewWords().complaints.nothing };
  if (more.length > 0) return { complaint: () => previewWords().complaints.several };
  const value = typedNumber(number);
  if (value === undefined) return { complaint: () => previewWords().complaints.noNumber(number) };
  const [place] = numbersOfRow(preview, cells)
    .filter(({ raw }) => raw === number)
    .sort((one, other) => Math.abs(one.column - near) - Math.abs(other.column - near));
  if (place === undefined) return { complaint: () => previewWords().complaints.notThere(row, number) };
  return { value, place: { row, column: place.column, raw: place.raw } };
}
