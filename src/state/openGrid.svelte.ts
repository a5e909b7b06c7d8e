/** Whether the grid of available figures is open. */
export class OpenGrid {
  #isOpen = $state(false);

  get isOpen(): boolean {
    return this.#isOpen;
  }

  open = (): void => {
    this.#isOpen = true;
  };

  close = (): void => {
    this.#isOpen = false;
  };
}
