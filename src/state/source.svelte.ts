import type { FigureAddress, SourceState } from './workbench';

/** Which figure the source drawer shows. */
export class OpenSource implements SourceState {
  #current = $state.raw<FigureAddress | undefined>();

  get current(): FigureAddress | undefined {
    return this.#current;
  }

  show = (address: FigureAddress): void => {
    this.#current = address;
  };

  close = (): void => {
    this.#current = undefined;
  };
}
