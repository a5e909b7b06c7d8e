import type { Applicant } from '../applicant';
import { indicator, type CatalogueEntry, type IndicatorId } from '../catalogue';
import { FORM_IDS, type FormId } from '../formId';
import { form as formOf, placeOf } from '../forms';
import type { Formula, Measure } from '../measure';
import { lateNames } from '../lateNames';
import { said } from '../language';
import { definitionWords } from '../words/definitions';

/**
 * How a row stands in a form: `cell` prints a number; `head` stands over rows and prints none; `computed` is no row but
 * a sum of others; `outside` is told in the text, or in a row that some places add.
 */
export type RowKind = 'cell' | 'head' | 'computed' | 'outside';

/** One row that an indicator or a measure is read from. */
interface FormRowPlace {
  readonly indicator: IndicatorId;
  readonly applicant: Applicant;
  readonly kind: RowKind;
  /** Numbering from the section down, then the label: 三、（一）4.信函申请数. */
  readonly path: string;
  /** Title of the section; absent for what stands outside the form. */
  readonly section?: string;
}

/** What one form has of an indicator or a measure; no rows where it has nothing. */
export interface FormRows {
  readonly form: FormId;
  readonly rows: readonly FormRowPlace[];
}

/** Words for kinds of rows that print no number of their own, in the language in force. */
export const ROW_KIND_WORDS: Readonly<Record<RowKind, string>> = lateNames(() => definitionWords().rowKinds);

/** Where an indicator stands in each form, oldest first. */
export function rowsOfIndicator(entry: CatalogueEntry, measure: Measure | undefined): readonly FormRows[] {
  return FORM_IDS.map((form) => {
    const label = entry.rows[form];
    if (label === undefined) return { form, rows: [] };
    return { form, rows: [placed(form, entry.id, 'total', label, isSum(measure?.formulas[form]))] };
  });
}

/** The rows that a measure's formula reads in each form, numerator first, each once. */
export function rowsOfMeasure({ formulas }: Measure): readonly FormRows[] {
  return FORM_IDS.map((form) => {
    const formula = formulas[form];
    const terms = [...(formula?.numerator ?? []), ...(formula?.denominator ?? [])];
    const rows = terms.map(({ indicator: id, applicant = 'total' }) =>
      placed(
        form,
        id,
        applicant,
        indicator(id).rows[form] ?? definitionWords().inText(said(indicator(id).name)),
        false,
      ),
    );
    return {
      form,
      rows: [...new Map(rows.map((row) => [`${row.indicator} ${row.applicant}`, row])).values()],
    };
  });
}

/** True for what no form prints: it is told in the text of the reports alone. */
export function isNarrative(entry: Pick<CatalogueEntry, 'rows'>): boolean {
  return Object.keys(entry.rows).length === 0;
}

function placed(
  form: FormId,
  id: IndicatorId,
  applicant: Applicant,
  label: string,
  isSummed: boolean,
): FormRowPlace {
  const edition = formOf(form);
  const place = placeOf(edition, id, applicant);
  if (place !== undefined) {
    const kind = place.column === undefined ? 'head' : 'cell';
    return { indicator: id, applicant, kind, path: place.path, section: place.section.title };
  }
  const section = edition.sections.find(({ title }) => title === label);
  if (section !== undefined) {
    return { indicator: id, applicant, kind: 'head', path: section.title, section: section.title };
  }
  return { indicator: id, applicant, kind: isSummed ? 'computed' : 'outside', path: label };
}

function isSum(formula: Formula | undefined): boolean {
  return formula !== undefined && formula.numerator.length > 1;
}
