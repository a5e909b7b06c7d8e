import type { DatasetInfo } from '../dataset';
import type { FormCell } from '../form';
import { form as formOf, placeOf } from '../forms';
import type { FormPlace } from '../forms/places';
import type { ReportedFigure } from '../formSheet/reportedFigures';
import { OTHER_PARTS } from '../measures/formulas';
import type { Report } from '../report';
import { CHINESE_NAMES } from '../words/names';

/** A figure with its place in the file it was read from. */
export interface SourcedFigure extends ReportedFigure {
  /** 1-based line and column of the file; absent where the file was not a table. */
  readonly file?: { readonly row: number; readonly column: number };
}

/**
 * Where a figure was read.
 *
 * - `cell`: a number cell of the form. `head`: the row of a head that has no number cell, where some reports print one
 *   all the same. Both with the numbering and the labels down to the figure.
 * - `text`: told in the report's text. `computed`: from the cells named. `implied`: derived from another report, as the
 *   remark says.
 * - `outside`: a table that the form does not print.
 */
export type ReadPlace =
  | { readonly kind: 'cell' | 'head'; readonly place: FormPlace; readonly path: string }
  | { readonly kind: 'text' }
  | {
      readonly kind: 'computed';
      readonly terms: readonly FormCell[];
      readonly derivation: string | undefined;
    }
  | { readonly kind: 'implied'; readonly derivation: string | undefined }
  | { readonly kind: 'outside' };

/** What a source may lack. None of it is ever filled in. */
type SourceGap = 'title' | 'whereabouts' | 'dataset' | 'place' | 'derivation';

/** The document that a figure comes from. */
export interface SourceDocument {
  readonly title: string;
  readonly publisher: string | undefined;
  /** ISO date. */
  readonly published: string | undefined;
  /** Only addresses of the web; anything else a file names is no link. */
  readonly address: string | undefined;
  readonly file: string | undefined;
  readonly sheet: string | undefined;
  readonly note: string | undefined;
  readonly dataset: Pick<DatasetInfo, 'title' | 'fingerprint' | 'kind'> | undefined;
}

/** A figure followed back to where it was read. */
export interface FigureSource {
  readonly place: ReadPlace;
  readonly document: SourceDocument;
  /** What cannot be told; empty when the source resolves. */
  readonly gaps: readonly SourceGap[];
}

/**
 * Follows one figure back to its place in its report, and the report to its document and dataset.
 *
 * @param dataset the set the report was loaded with; undefined where it is not known
 */
export function resolveSource(
  figure: SourcedFigure,
  report: Report,
  dataset: DatasetInfo | undefined,
): FigureSource {
  const place = readPlace(figure, report);
  const document = documentOf(report, dataset);
  return { place, document, gaps: [...documentGaps(document), ...placeGaps(place)] };
}

/** The document of a report, for figures that are not there either. */
export function documentOf(report: Report, dataset: DatasetInfo | undefined): SourceDocument {
  const { title, publisher, published, file, sheet, note } = report;
  const address = webAddress(report.url);
  return { title, publisher, published, address, file, sheet, note, dataset };
}

/** The address, if it is one of the web: an imported file may name any. */
function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//iu.test(url) ? url : undefined;
}

/** Where a cell stands in the form of a report, number or not; undefined where the form prints neither cell nor head. */
export function formPlaceOf(
  report: Pick<Report, 'form'>,
  { indicator, applicant }: FormCell,
): Extract<ReadPlace, { readonly kind: 'cell' | 'head' }> | undefined {
  const form = formOf(report.form);
  const cell = placeOf(form, indicator, applicant);
  if (cell?.column !== undefined) return { kind: 'cell', place: cell, path: cell.path };
  const head = placeOf(form, indicator);
  if (head === undefined || head.row.head !== indicator) return undefined;
  const column = head.table.columns.length > 1 ? ` ${CHINESE_NAMES.applicants[applicant]}` : '';
  return { kind: 'head', place: head, path: `${head.path}${column}` };
}

function readPlace(figure: SourcedFigure, report: Report): ReadPlace {
  const { origin, note } = figure;
  switch (origin) {
    case 'text':
      return { kind: 'text' };
    case 'implied':
      return { kind: 'implied', derivation: note };
    case 'computed':
      return { kind: 'computed', terms: termsOf(figure), derivation: note };
    case 'table':
    case 'corrected':
      return formPlaceOf(report, figure) ?? { kind: 'outside' };
  }
}

/** The rows that a computed head adds. */
function termsOf({ indicator, applicant }: FormCell): readonly FormCell[] {
  return indicator === 'application.result.other'
    ? OTHER_PARTS.map((part): FormCell => ({ indicator: part, applicant }))
    : [];
}

function documentGaps({ title, address, file, dataset }: SourceDocument): readonly SourceGap[] {
  const gaps: SourceGap[] = [];
  if (title.trim() === '') gaps.push('title');
  if (address === undefined && (file ?? '').trim() === '') gaps.push('whereabouts');
  if (!/^[0-9a-f]{16}$/u.test(dataset?.fingerprint ?? '')) gaps.push('dataset');
  return gaps;
}

function placeGaps(place: ReadPlace): readonly SourceGap[] {
  switch (place.kind) {
    case 'cell':
    case 'head':
    case 'text':
      return [];
    case 'outside':
      return ['place'];
    case 'implied':
      return (place.derivation ?? '').trim() === '' ? ['derivation'] : [];
    case 'computed':
      return place.terms.length === 0 && (place.derivation ?? '').trim() === '' ? ['derivation'] : [];
  }
}
