import { pointText } from '../../charts/points';
import { FORM_IDS } from '../../domain/formId';
import { said } from '../../domain/language';
import type { Measure } from '../../domain/measure';
import { measureKey } from '../../domain/measures';
import { SCOPE_NAMES, SCOPES } from '../../domain/report';
import type { RankingRow } from '../../engine/queries/rows';
import { barLengths, newestCommonYear, standingsOf, type Standing } from '../../state/units/standings';
import type { Answer, Workbench } from '../../state/workbench';
import { FreshAnswer } from '../pages/freshAnswer.svelte';
import { pageMeasure } from '../pages/pageMeasure';
import { pickerWords } from './words/picker';

/** The bar behind the name of a unit. */
export interface NameBar {
  /** 0 to 1, against the largest of the units it may be compared with. */
  readonly length: number;
  readonly text: string;
}

/**
 * The value of the open page's measure for every loaded unit, in the year asked for or the newest in which most of
 * them report. Asks the engine, so it must be made while a component initialises.
 */
export class ChartedValues {
  readonly #workbench: Workbench;
  readonly #answer: Answer<RankingRow>;

  readonly measure: Measure = $derived.by(() => pageMeasure(this.#workbench.selection.current));

  /** Undefined where no loaded report is on a form that has the measure. */
  readonly year: number | undefined = $derived.by(() => {
    const { selection, library } = this.#workbench;
    const { rankYear } = selection.current;
    if (rankYear !== null) return rankYear;
    const forms = FORM_IDS.filter((id) => this.measure.formulas[id] !== undefined);
    return newestCommonYear(library.reports, library.units, selection.years, forms);
  });

  /** Empty until the engine has answered. */
  readonly standings: ReadonlyMap<number, Standing> = $derived.by(() => standingsOf(this.#answer.rows ?? []));

  readonly #lengths = $derived.by(() => barLengths(this.standings));
  readonly #isOfOneScope = $derived.by(() => {
    const [first, ...others] = [...this.standings.values()].map(({ row }) => row.scope);
    return others.every((scope) => scope === first);
  });

  /** Why units cannot be put in order of the value yet; undefined when they can. */
  readonly reason: string | undefined = $derived.by(() => {
    if (this.year === undefined) return pickerWords().noFigureInYears(said(this.measure.name));
    if (this.#answer.error !== undefined) return said(this.#answer.error);
    if (this.#answer.rows === undefined) return pickerWords().computing;
    return this.standings.size === 0 ? pickerWords().noNumbers(this.words) : undefined;
  });

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
    const { ask, library } = workbench;
    const answer = ask.ranking(() => {
      const { year } = this;
      if (year === undefined || library.units.length === 0) return null;
      return { measure: measureKey(this.measure.id), units: library.units.map((_, key) => key), year };
    });
    this.#answer = new FreshAnswer(answer, library);
  }

  /** 2024 年新收政府信息公开申请数. */
  get words(): string {
    return pickerWords().charted(this.year, said(this.measure.name));
  }

  /** The bar of a unit; undefined where it has no number. */
  barOf(unitKey: number): NameBar | undefined {
    const standing = this.standings.get(unitKey);
    if (standing === undefined) return undefined;
    const scope = SCOPES[standing.row.scope];
    const value = pointText(this.measure, standing.row);
    const isPlain = this.#isOfOneScope || scope === undefined;
    return {
      length: this.#lengths.get(unitKey) ?? 0,
      text: isPlain ? value : pickerWords().valueOfScope(value, SCOPE_NAMES[scope]),
    };
  }
}
