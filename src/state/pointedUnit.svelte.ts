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
}
