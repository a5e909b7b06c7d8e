import type { Definition } from '../../domain/definitions';
import { DEFINITION_KIND_NAMES } from '../../domain/definitions';
import { VERDICT_NAMES, type BreakVerdict } from '../../domain/definitions/comparison';
import { isNarrative, ROW_KIND_WORDS, type FormRows } from '../../domain/definitions/formRows';
import { FORM_IDS, FORM_SHORT_NAMES } from '../../domain/formId';
import { INDICATOR_GROUP_NAMES } from '../../domain/indicator';
import { language, said } from '../../domain/language';
import { measureKey } from '../../domain/measures';
import { definitionWords } from '../../domain/words/definitions';
import type { AvailabilityRow } from '../../engine/queries/rows';
import { statedYearsText } from '../availability';
import type { ChartTable } from '../chart';
import { definitionTableWords } from '../words/definitionTable';

/** One column of the list of definitions, and what it says of one of them. */
interface DefinitionColumn {
  readonly label: string;
  readonly of: (definition: Definition) => string;
}

/**
 * Definitions as a table, one row each with all that is told of it, in the language in force; names and meanings stand in
 * both.
 *
 * @param rows answers on every measure in the order of the query; undefined where the engine could not be asked
 */
export function definitionTable(
  definitions: readonly Definition[],
  rows: readonly AvailabilityRow[] | undefined,
): ChartTable {
  const columns = columnsOf(rows);
  return {
    caption: definitionTableWords().caption,
    columns: columns.map(({ label }) => ({ key: label, label, kind: 'text' })),
    rows: definitions.map((definition) => columns.map(({ of }) => ({ text: of(definition) }))),
    legend: [],
  };
}

/** What one form has of a definition, in words: the way to each row, and why a row prints no number. */
export function formRowsText({ indicator }: Pick<Definition, 'indicator'>, { rows }: FormRows): string {
  if (rows.length === 0) {
    return indicator !== undefined && isNarrative(indicator)
      ? definitionWords().onlyInText
      : definitionWords().notInForm;
  }
  const { list, rowOf } = definitionWords();
  return list(
    rows.map(({ path, kind }) => (ROW_KIND_WORDS[kind] === '' ? path : rowOf(path, ROW_KIND_WORDS[kind]))),
  );
}

/** The formula of a definition in words; for a cell as printed, that it is one. */
export function formulaText({ formulas, measure }: Pick<Definition, 'formulas' | 'measure'>): string {
  if (measure === undefined) return '';
  if (formulas.length === 0) return definitionWords().asPrinted;
  const [only] = formulas;
  const forms = formulas.flatMap((one) => one.forms);
  if (
    formulas.length === 1 &&
    only !== undefined &&
    (forms.length === 1 || forms.length === FORM_IDS.length)
  ) {
    return only.text;
  }
  const { list, ofForms } = definitionWords();
  return list(
    formulas.map((one) =>
      ofForms(
        one.forms.map((form) => FORM_SHORT_NAMES[form]),
        one.text,
      ),
    ),
  );
}

function columnsOf(rows: readonly AvailabilityRow[] | undefined): readonly DefinitionColumn[] {
  const words = definitionTableWords();
  const { heads } = words;
  const chinese = [
    { label: heads.name, of: ({ name }: Definition) => name.zh },
    { label: heads.english, of: ({ name }: Definition) => name.en },
  ];
  const meanings = [
    { label: heads.meaning, of: ({ meaning }: Definition) => meaning.zh },
    { label: heads.englishMeaning, of: ({ meaning }: Definition) => meaning.en },
  ];
  // The language of the file stands first.
  const inOrder = <Column>(both: readonly Column[]) => (language() === 'en' ? [...both].reverse() : both);
  return [
    { label: heads.group, of: ({ group }) => said(INDICATOR_GROUP_NAMES[group]) },
    { label: heads.kind, of: ({ kind }) => DEFINITION_KIND_NAMES[kind] },
    { label: heads.id, of: ({ id }) => id },
    ...inOrder(chinese),
    { label: heads.unit, of: ({ unit }) => unit ?? '' },
    ...inOrder(meanings),
    ...FORM_IDS.map((form, at) => ({
      label: words.rowsOf(FORM_SHORT_NAMES[form]),
      of: (definition: Definition) => {
        const found = definition.rows[at];
        return found === undefined ? '' : formRowsText(definition, found);
      },
    })),
    { label: heads.formula, of: formulaText },
    { label: heads.direction, of: ({ direction }) => direction },
    ...words.breaks.flatMap((between, at) => [
      { label: words.verdict(between), of: ({ breaks }: Definition) => verdictText(breaks[at]) },
      { label: words.reason(between), of: ({ breaks }: Definition) => breaks[at]?.reason ?? '' },
    ]),
    { label: heads.years, of: yearsOf(rows) },
    { label: heads.cautions, of: ({ cautions }) => words.sentences(cautions) },
    { label: heads.note, of: ({ note }) => note ?? '' },
    {
      label: heads.checks,
      of: ({ checks }) => words.checks(checks.map(({ title, id }) => words.check(said(title), id))),
    },
    { label: heads.aliases, of: ({ aliases }) => words.names(aliases) },
  ];
}

function verdictText(found: BreakVerdict | undefined): string {
  return found === undefined ? '' : VERDICT_NAMES[found.verdict];
}

function yearsOf(rows: readonly AvailabilityRow[] | undefined): (definition: Definition) => string {
  if (rows === undefined)
    return ({ measure }) => (measure === undefined ? '' : definitionTableWords().notCounted);
  const byMeasure = new Map<number, AvailabilityRow[]>();
  for (const row of rows) {
    const own = byMeasure.get(row.measure_key);
    if (own === undefined) byMeasure.set(row.measure_key, [row]);
    else own.push(row);
  }
  return ({ measure }) =>
    measure === undefined ? '' : statedYearsText(byMeasure.get(measureKey(measure.id)) ?? []);
}
