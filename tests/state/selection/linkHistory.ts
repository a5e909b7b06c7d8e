import type { LinkPort } from '../../../src/state/selection/selection.svelte';

/** A browser history of hashes, without a browser. */
export class LinkHistory implements LinkPort {
  readonly entries: string[];
  #at = 0;
  #changed: (isOwn: boolean) => void = () => undefined;

  constructor(first: string) {
    this.entries = [first];
  }
  hash = (): string => this.entries[this.#at] ?? '';
  push = (hash: string): void => {
    this.entries.splice(++this.#at, Infinity, hash);
  };
  replace = (hash: string): void => {
    this.entries[this.#at] = hash;
  };
  listen = (changed: (isOwn: boolean) => void): void => {
    this.#changed = changed;
  };
  /** 后退 or 前进. */
  go(steps: number): void {
    this.#at += steps;
    this.#changed(true);
  }
}
