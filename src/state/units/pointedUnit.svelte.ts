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

  /**
   * Attributes of an element that stands for a unit: a pointer that moves on it and the focus point at the unit; none for no unit.
   * What slides under a pointer at rest is not pointed at: every chart would be painted once more for a choice just made.
   */
  by = (key: number | undefined) => {
    if (key === undefined) return {};
    const start = (): void => {
      this.point(key);
    };
    const end = (): void => {
      this.point(undefined);
    };
    return { onpointermove: start, onpointerleave: end, onfocusin: start, onfocusout: end };
  };
}
