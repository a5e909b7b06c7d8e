/**
 * The unit under the pointer or the focus, in whatever chart, table or list: all others show where it stands. It is in no
 * link.
 */
export class PointedUnit {
  #key = $state<number | undefined>();

  /** Its unit_key; undefined while nothing is pointed at. */
  get key(): number | undefined {
    return this.#key;
  }

  point = (key: number | undefined): void => {
    this.#key = key;
  };

  /** Attributes of an element that stands for a unit: pointer and focus on it point at the unit; none for no unit. */
  by = (key: number | undefined) => {
    if (key === undefined) return {};
    const start = (): void => {
      this.point(key);
    };
    const end = (): void => {
      this.point(undefined);
    };
    return { onpointerenter: start, onpointerleave: end, onfocusin: start, onfocusout: end };
  };
}
