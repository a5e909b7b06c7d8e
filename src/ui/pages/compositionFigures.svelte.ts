import { retold, type RetoldView } from '../../charts/retold';
import { compositionView } from '../../charts/composition/composition';
import type { Composition } from '../../domain/compositions';
import { measureKey } from '../../domain/measures';
import type { CompositionRow } from '../../engine/queries/rows';
import type { Answer, Workbench } from '../../state/workbench';
import { doubtsAndCorrections } from './doubts';
import { FreshAnswer } from './freshAnswer.svelte';
import { withLensNote } from './lensNote';
import { reportingOf } from './reporting';
import { newestUsualYear, statedYears, statingUnits } from './stated';

/** Which way the bars stand: one unit's years side by side, or one year's units. */
export type Across = 'years' | 'units';

/** What a reader may choose inside a composition's card; undefined is the card's own default. */
export interface CompositionChoice {
  readonly composition: Composition;
  readonly across: Across;
  readonly unit: number | undefined;
  /** Unit keys that may be chosen, where the page knows that the others state nothing. */
  readonly among?: readonly number[] | undefined;
}

/**
 * Parts of a whole, for one unit over the years or for the units of one year. Asks the engine, so it must be made
 * while a component initialises.
 */
export class CompositionFigures {
  readonly #workbench: Workbench;
  readonly #choice: () => CompositionChoice;
  readonly parts: Answer<CompositionRow>;

  /** Chosen units and years that have a report of a form with these parts. */
  readonly #reporting = $derived.by(() => {
    const { selection, library } = this.#workbench;
    return reportingOf(selection, library, this.#choice().composition.forms);
  });

  /** Units that can be chosen, in the reader's order. */
  readonly units: readonly number[] = $derived.by(() => {
    const among = this.#choice().among ?? this.#workbench.selection.unitKeys;
    return statingUnits(this.#reporting, among);
  });

  /** Years that can be chosen, newest first. */
  readonly years: readonly number[] = $derived.by(() => statedYears(this.#reporting));

  readonly unit: number | undefined = $derived.by(() => {
    const { unit } = this.#choice();
    return unit !== undefined && this.units.includes(unit) ? unit : this.units[0];
  });

  readonly year: number | undefined = $derived.by(() => {
    const asked = this.#workbench.selection.current.rankYear;
    if (asked !== null && this.years.includes(asked)) return asked;
    return newestUsualYear(this.#reporting);
  });

  readonly view: RetoldView | undefined = $derived.by(() => {
    const { selection, naming } = this.#workbench;
    const { composition, across } = this.#choice();
    // Nothing can be asked: the builder words why.
    const rows = this.#question === null ? [] : this.parts.rows;
    if (rows === undefined) return undefined;
    const { lens } = selection.current;
    const follows = lens === 'value' || (lens === 'share' && composition.sums);
    const context = {
      composition,
      across,
      lens: lens === 'share' ? ('share' as const) : ('value' as const),
      naming,
      ...doubtsAndCorrections(this.#workbench),
    };
    return retold(() => withLensNote(compositionView(rows, context), follows ? undefined : lens));
  });

  readonly #question = $derived.by(() => {
    const { composition, across } = this.#choice();
    const parts = composition.parts.map(measureKey);
    const { from, to } = this.#workbench.selection.years;
    if (across === 'years') return this.unit === undefined ? null : { parts, units: [this.unit], from, to };
    return this.year === undefined ? null : { parts, units: this.units, from: this.year, to: this.year };
  });

  /** @param choice read again whenever what it read changes */
  constructor(workbench: Workbench, choice: () => CompositionChoice) {
    this.#workbench = workbench;
    this.#choice = choice;
    this.parts = new FreshAnswer(
      workbench.ask.composition(() => this.#question),
      workbench.library,
    );
  }
}
