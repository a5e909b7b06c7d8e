import type { Definition } from '../../domain/definitions';
import { DEFINITION_KIND_NAMES } from '../../domain/definitions';
import { VERDICT_NAMES, type BreakVerdict } from '../../domain/definitions/comparison';
import { isNarrative, ROW_KIND_WORDS, type FormRows } from '../../domain/definitions/formRows';
import { FORM_IDS, FORM_SHORT_NAMES } from '../../domain/formId';
import { INDICATOR_GROUP_NAMES } from '../../domain/indicator';
import { inChinese } from '../../domain/language';
import { measureKey } from '../../domain/measures';
import { definitionWords } from '../../domain/words/definitions';
import { CHINESE_NAMES } from '../../domain/words/names';
import type { AvailabilityRow } from '../../engine/queries/rows';
import { statedYearsText } from '../availability';
import type { ChartTable } from '../chart';

/** One column of the list of definitions, and what it says of one of them. */
interface DefinitionColumn {
  readonly label: string;
  readonly of: (definition: Definition) => string;
}

/**
 * Definitions as a table, one row each with all that is told of it; in Chinese beside the English names and meanings, as
 * it is a download.
 *
 * @param rows answers on every measure in the order of the query; undefined where the engine could not be asked
 */
export function definitionTable(
  definitions: readonly Definition[],
  rows: readonly AvailabilityRow[] | undefined,
): ChartTable {
  const columns = [
    ...COLUMNS,
    ...breakColumns(),
    { label: '已载入年份', of: yearsOf(rows) },
    ...LAST_COLUMNS,
  ];
  return {
    caption: '指标说明',
    columns: columns.map(({ label }) => ({ key: label, label, kind: 'text' })),
    rows: inChinese(() =>
      definitions.map((definition) => columns.map(({ of }) => ({ text: of(definition) }))),
    ),
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

const COLUMNS: readonly DefinitionColumn[] = [
  { label: '分组', of: ({ group }) => INDICATOR_GROUP_NAMES[group].zh },
  { label: '类别', of: ({ kind }) => DEFINITION_KIND_NAMES[kind] },
  { label: '编号', of: ({ id }) => id },
  { label: '名称', of: ({ name }) => name.zh },
  { label: 'Name', of: ({ name }) => name.en },
  { label: '单位', of: ({ unit }) => unit ?? '' },
  { label: '含义', of: ({ meaning }) => meaning.zh },
  { label: 'Meaning', of: ({ meaning }) => meaning.en },
  ...FORM_IDS.map((form, at) => ({
    label: `${CHINESE_NAMES.forms[form]}的行`,
    of: (definition: Definition) => {
      const rows = definition.rows[at];
      return rows === undefined ? '' : formRowsText(definition, rows);
    },
  })),
  { label: '公式', of: formulaText },
  { label: '方向', of: ({ direction }) => direction },
];

const LAST_COLUMNS: readonly DefinitionColumn[] = [
  { label: '不得比较或相加', of: ({ cautions }) => cautions.join('') },
  { label: '备注', of: ({ note }) => note ?? '' },
  { label: '相关校验', of: ({ checks }) => checks.map(({ title, id }) => `${title.zh}（${id}）`).join('；') },
  { label: '别名', of: ({ aliases }) => aliases.join('、') },
];

function breakColumns(): readonly DefinitionColumn[] {
  const labelled = (label: string, find: (breaks: readonly BreakVerdict[]) => BreakVerdict | undefined) => [
    { label: `${label}可比性`, of: ({ breaks }: Definition) => verdictText(find(breaks)) },
    { label: `${label}理由`, of: ({ breaks }: Definition) => find(breaks)?.reason ?? '' },
  ];
  return [
    ...labelled('2018｜2019 ', (breaks) => breaks[0]),
    ...labelled('2020｜2021 ', (breaks) => breaks[1]),
    ...labelled('跨两次改版', (breaks) => breaks[2]),
  ];
}

function verdictText(found: BreakVerdict | undefined): string {
  return found === undefined ? '' : VERDICT_NAMES[found.verdict];
}

function yearsOf(rows: readonly AvailabilityRow[] | undefined): (definition: Definition) => string {
  if (rows === undefined) return ({ measure }) => (measure === undefined ? '' : '分析引擎没有就绪，未统计');
  const byMeasure = new Map<number, AvailabilityRow[]>();
  for (const row of rows) {
    const own = byMeasure.get(row.measure_key);
    if (own === undefined) byMeasure.set(row.measure_key, [row]);
    else own.push(row);
  }
  return ({ measure }) =>
    measure === undefined ? '' : statedYearsText(byMeasure.get(measureKey(measure.id)) ?? []);
}
