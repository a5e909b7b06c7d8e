import { BREAKS, type FormBreak } from '../crosswalk';
import { FORM_IDS, type FormId } from '../formId';
import { form as formOf } from '../forms';
import { withLate } from '../lateNames';
import type { Verdict } from '../measure';
import { rulingOf } from '../measures/verdicts';
import { definitionWords } from '../words/definitions';
import { DEFINITIONS, type Definition } from './index';

/** A document that brought a form in, and what it changed. */
export interface Edition {
  readonly form: FormId;
  /** Number of the document: 国办公开办函〔2019〕60号. */
  readonly document: string;
  /** Title of the form it brought. */
  readonly title: string;
  /** 2014–2018, or 2021 起. */
  readonly years: string;
  /** What changed, in plain sentences. */
  readonly explanation: string;
  /** The break it made; absent for the first national form. */
  readonly break?: FormBreak;
}

/** What became of the rows of the forms at a break. A row is in one list only. */
export interface RowChanges {
  /** In the older form alone. */
  readonly stopped: readonly Definition[];
  /** In the newer form alone. */
  readonly started: readonly Definition[];
  /** In both, by verdict. */
  readonly kept: Readonly<Record<Verdict, readonly Definition[]>>;
}

/** The documents, oldest first. Source: the basis of each form and the crosswalk between them. */
export const EDITIONS: readonly Edition[] = FORM_IDS.map((id) => {
  const { basis, title, years } = formOf(id);
  const made = BREAKS.find(({ to }) => to === id);
  return withLate<Edition>(
    {
      form: id,
      document: basis,
      title,
      years: '',
      explanation: '',
      ...(made === undefined ? {} : { break: made }),
    },
    {
      years: () => definitionWords().years(years.first, years.last),
      explanation: () => made?.explanation ?? definitionWords().firstForm,
    },
  );
});

/** The edition that a link names by its form; undefined where it names none. */
export function editionOf(id: string): Edition | undefined {
  return EDITIONS.find(({ form }) => form === id);
}

/** What became of every row of the forms, in the order of the report. Counts told in the text alone are left out. */
export function rowChanges({ from, to }: FormBreak): RowChanges {
  const stopped: Definition[] = [];
  const started: Definition[] = [];
  const kept: Record<Verdict, Definition[]> = { yes: [], 'with-note': [], no: [] };
  for (const definition of DEFINITIONS) {
    const { indicator, measure } = definition;
    if (indicator === undefined || measure === undefined) continue;
    const [before, after] = [indicator.rows[from] !== undefined, indicator.rows[to] !== undefined];
    if (before && after) kept[rulingOf(measure.crosswalk, from, to).verdict].push(definition);
    else if (before) stopped.push(definition);
    else if (after) started.push(definition);
  }
  return { stopped, started, kept };
}
