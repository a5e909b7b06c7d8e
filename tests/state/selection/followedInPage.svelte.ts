import type { Unit } from '../../../src/domain/unit';
import { LinkedSelection } from '../../../src/state/selection/selection.svelte';

const unit = (id: string): Unit => ({ id, region: id, name: id, shortName: id, level: 'county' });
const LOADED = {
  isReady: true,
  units: [unit('360702'), unit('360703'), unit('360704')],
  years: { from: 2014, to: 2024 },
};

/** A selection, with how often what follows its units and what follows its years was worked out. */
export class FollowedSelection {
  readonly selection: LinkedSelection;
  #units = 0;
  #years = 0;
  readonly #ofUnits = $derived.by(() => [this.selection.unitKeys, (this.#units += 1)]);
  readonly #ofYears = $derived.by(() => [this.selection.years, (this.#years += 1)]);

  constructor(hash: string) {
    this.selection = new LinkedSelection(
      { hash: () => hash, push: () => undefined, replace: () => undefined, listen: () => undefined },
      () => LOADED,
      () => undefined,
      () => 'zh',
    );
  }

  /** Looks at both, and tells how often each was worked out by now. */
  workedOut(): { readonly units: number; readonly years: number } {
    void [this.#ofUnits, this.#ofYears];
    return { units: this.#units, years: this.#years };
  }
}
