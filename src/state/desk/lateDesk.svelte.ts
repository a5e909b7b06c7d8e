import type { ImportDesk } from './importDesk.svelte';

/**
 * The desk of the import, made when files are first laid on it: the first charts need none of what it knows. It then outlives
 * the page that shows it.
 */
export class LateDesk {
  #desk = $state.raw<ImportDesk>();
  #opening: Promise<ImportDesk> | undefined;
  readonly #make: () => Promise<ImportDesk>;

  /** @param make fetches and makes the desk; asked again after it failed */
  constructor(make: () => Promise<ImportDesk>) {
    this.#make = make;
  }

  /** The desk, where it has been opened. */
  get now(): ImportDesk | undefined {
    return this.#desk;
  }

  /** Opens the desk once. @throws whatever keeps its parts from being fetched */
  open(): Promise<ImportDesk> {
    this.#opening ??= this.#make().then(
      (desk) => {
        this.#desk = desk;
        return desk;
      },
      (cause: unknown) => {
        this.#opening = undefined;
        throw cause;
      },
    );
    return this.#opening;
  }
}
