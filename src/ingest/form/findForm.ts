import { CATALOGUE } from '../../domain/catalogue';
import type { FormId } from '../../domain/formId';
import { findApplicants } from './applicantTable';
import { findBlocks } from './disclosureBlocks';
import { findDisputes } from './disputeTable';
import { findStatistics } from './statisticsTable';
import type { FormRemark, FoundCell, FoundPart, SheetRows } from './sheetRows';

/** A statutory form found on a sheet. */
export interface FoundForm {
  /** Undefined where what is there fits the forms of 2019 and 2021 alike; then the year decides. */
  readonly form: FormId | undefined;
  readonly cells: readonly FoundCell[];
  readonly remarks: readonly FormRemark[];
  readonly rows: { readonly first: number; readonly last: number };
  /** Rows of column heads, from top to bottom. */
  readonly headRows: readonly number[];
}

/** A form has some eighty rows of at most twenty columns; below or beside it stand notes. */
const WITHIN = { rows: 1000, columns: 60 } as const;
/** Fewer numbers than this may be of any table. */
const FEWEST_CELLS = 5;
const OTHER = CATALOGUE.findIndex(({ id }) => id === 'application.result.other');

/**
 * Looks for the statutory form of any generation on a sheet, by its labels and heads wherever they stand; titles of
 * sections may be missing.
 *
 * @param wanted the form as a person chose it
 * @returns undefined where the sheet holds no such form
 */
export function findForm(sheet: SheetRows, wanted?: FormId): FoundForm | undefined {
  const rows = sheet.slice(0, WITHIN.rows).map((cells) => cells.slice(0, WITHIN.columns));
  const applicants = findApplicants(rows);
  const disputes = findDisputes(rows);
  const of2019 = findBlocks(rows, 'form2019');
  const of2021 = findBlocks(rows, 'form2021');
  const isNone =
    applicants === undefined && disputes === undefined && of2019 === undefined && of2021 === undefined;
  if (isNone || wanted === 'form2014') {
    const statistics = findStatistics(rows);
    return statistics === undefined ? undefined : foundOf('form2014', [statistics], []);
  }
  const votes = { form2019: of2019?.own ?? 0, form2021: of2021?.own ?? 0 };
  const byBlocks =
    votes.form2019 === votes.form2021 ? undefined : votes.form2019 > votes.form2021 ? 'form2019' : 'form2021';
  const form = wanted ?? byBlocks ?? (applicants?.hasOtherParts === true ? 'form2021' : undefined);
  const blocks = form === 'form2019' ? of2019 : of2021;
  const isMixed = wanted === undefined && votes.form2019 > 0 && votes.form2021 > 0;
  const parts = [blocks, applicants, disputes].flatMap((part) => part ?? []);
  const found = foundOf(form, parts, isMixed ? [mixedForms(parts[0]?.rows.first ?? 1, form)] : []);
  return found.cells.length + found.remarks.length < FEWEST_CELLS ? undefined : found;
}

function foundOf(
  form: FormId | undefined,
  parts: readonly FoundPart[],
  remarks: readonly FormRemark[],
): FoundForm {
  return {
    form,
    cells: parts.flatMap(({ cells }) => cells),
    remarks: [...remarks, ...parts.flatMap((part) => part.remarks)],
    rows: {
      first: Math.min(...parts.map(({ rows }) => rows.first)),
      last: Math.max(...parts.map(({ rows }) => rows.last)),
    },
    headRows: parts.map(({ headRow }) => headRow).sort((left, right) => left - right),
  };
}

/**
 * The cells as the form settled on has them: the row of a head counts where it holds something, and （六）其他处理 is no
 * head in the form of 2019.
 */
export function cellsIn(found: FoundForm, form: FormId): readonly FoundCell[] {
  return found.cells.filter(
    ({ isHead, indicator, text }) =>
      isHead !== true || text.trim() !== '' || (form === 'form2019' && indicator === OTHER),
  );
}

function mixedForms(row: number, form: FormId | undefined): FormRemark {
  const name = form === undefined ? '年份对应的表式' : `${form.slice(4)} 表`;
  return {
    level: 'warning',
    code: 'form.mixed',
    row,
    sentence: {
      zh: `表头兼有 2019 表和 2021 表的写法，按${name}读取。请核对是哪一种表式。`,
      en: 'The heads are partly of the 2019 form and partly of the 2021 form. Check which form it is.',
    },
  };
}
