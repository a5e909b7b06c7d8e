/** Texts by figure, some of them replaced. The many that stay are not copied: there may be a million. */
export class OverlaidTexts implements ReadonlyMap<number, string> {
  readonly #below: ReadonlyMap<number, string>;
  readonly #over: ReadonlyMap<number, string>;
  readonly size: number;

  constructor(below: ReadonlyMap<number, string>, over: ReadonlyMap<number, string>) {
    this.#below = below;
    this.#over = over;
    this.size = below.size + [...over.keys()].filter((key) => !below.has(key)).length;
  }

  get(key: number): string | undefined {
    return this.#over.get(key) ?? this.#below.get(key);
  }

  has(key: number): boolean {
    return this.#over.has(key) || this.#below.has(key);
  }

  forEach(visit: (text: string, key: number, map: ReadonlyMap<number, string>) => void): void {
    for (const [key, text] of this) visit(text, key, this);
  }

  *entries(): MapIterator<[number, string]> {
    for (const [key, text] of this.#below) yield [key, this.#over.get(key) ?? text];
    for (const [key, text] of this.#over) if (!this.#below.has(key)) yield [key, text];
    return undefined;
  }

  *keys(): MapIterator<number> {
    for (const [key] of this) yield key;
    return undefined;
  }

  *values(): MapIterator<string> {
    for (const [, text] of this) yield text;
    return undefined;
  }

  [Symbol.iterator](): MapIterator<[number, string]> {
    return this.entries();
  }
}
