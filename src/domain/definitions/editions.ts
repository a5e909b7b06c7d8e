import { BREAKS, type FormBreak } from '../crosswalk';
import { FORM_IDS, type FormId } from '../formId';
import { form as formOf } from '../forms';
import type { Verdict } from '../measure';
import { rulingOf } from '../measures/verdicts';
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

/** What the first national form changed; before it there is no break between forms, because there was no form. */
const FIRST_FORM =
  '2014年度报告起使用全国统一的《政府信息公开情况统计表》，分主动公开、回应解读、依申请公开、行政复议、行政诉讼、举报投诉、依申请公开收费、机构建设和保障经费、会议和培训九部分，由下而上逐级汇总。此前的年度报告以文字为主，统计表由各地自定，没有全国统一的行，因此不与此后的数连线比较。';

/** The documents, oldest first. Source: the basis of each form and the crosswalk between them. */
export const EDITIONS: readonly Edition[] = FORM_IDS.map((id) => {
  const { basis, title, years } = formOf(id);
  const made = BREAKS.find(({ to }) => to === id);
  return {
    form: id,
    document: basis,
    title,
    years: years.last === undefined ? `${years.first} 年度起` : `${years.first}–${years.last} 年度`,
    explanation: made?.explanation ?? FIRST_FORM,
    ...(made === undefined ? {} : { break: made }),
  };
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
